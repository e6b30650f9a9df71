"""Text -> its statements, as the tests of statements read it."""

from twosource.annotate.names import find_names
from twosource.annotate.quotes import find_quotes
from twosource.annotate.statements import find_statements
from twosource.intake.article import Received, make_article
from twosource.model.marks import Statement


def statements(text: str) -> tuple[Statement, ...]:
    article = make_article(Received("mill.txt", text))
    return find_statements(article, find_quotes(article), find_names(article), (), ())


def said(text: str) -> list[tuple[list[str], str]]:
    """The attributed statements: their sources, innermost first, and their words."""
    return [
        ([a.source.words if a.source else "" for a in s.attribution], s.where.words)
        for s in statements(text)
        if s.attribution
    ]
