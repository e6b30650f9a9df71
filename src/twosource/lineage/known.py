"""Report -> what is known of it before it is held against others."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from twosource.language.at_hand import AtHand
from twosource.lineage.agencies import Credited, agency_of_text, carried_from, credit_of
from twosource.lineage.citations import Cited, citations, unnamed_press
from twosource.lineage.coverage import Body
from twosource.lineage.introductions import Names, read_names
from twosource.lineage.revising import count_glitches
from twosource.lineage.same_event import Terms, event_terms
from twosource.lineage.tokens import tokens
from twosource.lineage.voices import Voices
from twosource.model.article import Article
from twosource.model.marks import Statement
from twosource.model.text import Anchor


class Known(NamedTuple):
    """One report: its body, the agency whose text it is, whom it cites, the terms its event is known by, the publishers
    that it credits, carries or cites, the surnames in it, its marks out of place, how well it shows whose text it is
    (log-odds), the press without a name after which it tells its story."""

    article: Article
    body: Body
    agency: Credited | None
    cited: tuple[Cited, ...]
    terms: Terms
    named: frozenset[str]
    names: Names
    glitches: float
    credit: float
    press: Cited | None = None


def read_report(article: Article, statements: Sequence[Statement], at_hand: AtHand | None = None) -> Known:
    """What is known of a report: its body, its agency, what it cites, the words its event is known by."""
    quoted = [quote.where for statement in statements for quote in statement.quotes]
    body = Body(
        Voices(article, tokens(article.text.content), quoted),
        (article.headline.start, article.headline.end) if article.headline else None,
        [_told(s) for s in statements if s.attribution],
    )
    agency, cited = agency_of_text(article), citations(article, at_hand)
    press = unnamed_press(article) if not cited else None
    named = {one.publisher for one in cited} | {one.publisher for one in carried_from(article)}
    named |= {agency.publisher} if agency else set()
    terms = event_terms(article, body)
    signs = read_names(article), count_glitches(article), credit_of(article)
    return Known(article, body, agency, cited, terms, frozenset(named), *signs, press)


def _told(statement: Statement) -> tuple[int, int]:
    """The place of what somebody says, with the words that say who: a statement to the press brings these along."""
    named = [a.source for a in statement.attribution if a.source] + [a.cue for a in statement.attribution if a.cue]
    places = [statement.where, *(w for w in named if _in_one_sentence(statement, w))]
    return min(w.start for w in places), max(w.end for w in places)


def _in_one_sentence(statement: Statement, where: Anchor) -> bool:
    """Whether no line and no sentence ends between a statement and the words that name its speaker."""
    first, second = sorted((statement.where, where), key=lambda w: w.start)
    between = where.text.content[first.end : max(first.end, second.start)]
    return where.text is statement.where.text and "\n" not in between and _ENDS.search(between) is None


_ENDS = re.compile(r"[.!?][”\"’')]* +[A-Z“\"]")
