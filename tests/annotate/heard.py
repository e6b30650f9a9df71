"""A report and what a reader heard in it, given by its words -> statements and quotations, as tests read them."""

from twosource.annotate.names import find_names
from twosource.annotate.quotes import find_quotes
from twosource.annotate.statements import find_statements
from twosource.intake.article import Received, make_article
from twosource.model.article import Article
from twosource.model.marks import Statement
from twosource.model.reading import AttributionRead, Reading, Span


def place(text: str, words: str, after: int = 0) -> Span:
    """Where `words` stand in a text first, behind place `after`."""
    start = text.index(words, after)
    return start, start + len(words)


def heard(text: str, source: str | None, cue: str, *content: str, sure: float = 0.9) -> AttributionRead:
    """An attribution by the first places of its words; a piece of content is looked for behind the piece before it."""
    pieces: list[Span] = []
    for words in content:
        pieces.append(place(text, words, pieces[-1][1] if pieces else 0))
    return AttributionRead(place(text, cue), place(text, source) if source else None, tuple(pieces), sure)


def report(text: str) -> Article:
    """The text as a report."""
    return make_article(Received("mill.txt", text))


def statements(text: str, *attributions: AttributionRead) -> tuple[Statement, ...]:
    """The statements of a report in which a reader heard these."""
    article, reading = report(text), Reading(attributions=attributions)
    return find_statements(article, find_quotes(article, reading), find_names(article), (), (), reading)


def said(text: str, *attributions: AttributionRead) -> list[tuple[list[str], str]]:
    """The attributed ones: their sources, innermost first, and their words."""
    return [
        ([a.source.words if a.source else "" for a in s.attribution], s.where.words)
        for s in statements(text, *attributions)
        if s.attribution
    ]


def quotes(text: str, *attributions: AttributionRead) -> list[str]:
    """The quotations of a report in which a reader heard these."""
    return [quote.where.words for quote in find_quotes(report(text), Reading(attributions=attributions))]
