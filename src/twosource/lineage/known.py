"""Report -> what is known of it before it is held against others."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from twosource.lineage.agencies import Credited, agency_of_text, carried_from
from twosource.lineage.citations import Cited, citations
from twosource.lineage.coverage import Body
from twosource.lineage.same_event import Terms, event_terms
from twosource.lineage.tokens import tokens
from twosource.lineage.voices import Voices
from twosource.model.article import Article
from twosource.model.marks import Statement


class Known(NamedTuple):
    """One report: its body, the agency whose text it is, whom it cites, the terms its event is known by."""

    article: Article
    body: Body
    agency: Credited | None
    cited: tuple[Cited, ...]
    terms: Terms

    @property
    def named(self) -> frozenset[str]:
        """The publishers that it credits, carries or cites."""
        names = {cited.publisher for cited in self.cited} | {c.publisher for c in carried_from(self.article)}
        return frozenset(names | ({self.agency.publisher} if self.agency else set()))


def read_report(article: Article, statements: Sequence[Statement]) -> Known:
    """What is known of a report: its body, its agency, what it cites, the words its event is known by."""
    quoted = [quote.where for statement in statements for quote in statement.quotes]
    body = Body(
        Voices(article, tokens(article.text.content), quoted),
        (article.headline.start, article.headline.end) if article.headline else None,
        [(s.where.start, s.where.end) for s in statements if s.attribution],
    )
    return Known(article, body, agency_of_text(article), citations(article), event_terms(article, body))
