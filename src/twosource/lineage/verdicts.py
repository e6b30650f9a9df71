"""What two reports share -> whether one depends on the other, and why."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from twosource.lineage.agencies import Credited, agency_of_text, carried_from, heard_once
from twosource.lineage.citations import Cited, citations
from twosource.lineage.coverage import Body, Coverage
from twosource.lineage.same_event import Terms, event_terms, near_in_time, same_event, same_story
from twosource.lineage.tokens import tokens
from twosource.lineage.voices import Voices
from twosource.model.article import Article
from twosource.model.descent import Judgement, Passage, Reason
from twosource.model.marks import Statement
from twosource.model.text import Anchor

GOOD_PART, _GOOD_PART_WORDS = 0.10, 45
"""A blend of which a tenth is another's text rests on it, when that is more than a sentence or two of its narration
(words in its own voice)."""

BIG_PART, _BIG_PART_WORDS = 0.25, 8
"""A short report rests on a text that makes a quarter of it (telling words)."""

OVER_CREDITS = 0.5
"""Share above which a copy counts though the two credit different agencies."""

_WHOLE = 0.9
"""Share of both from which they are one text."""

_DOUBTFUL_WORDS = 10
"""Telling words in common, in the reporters' own words, that leave a doubt: about two clauses."""


class Known(NamedTuple):
    """What is read of one report before pairs are judged."""

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


class Verdict(NamedTuple):
    """How two reports hang together. `part` (0..1) says how much of the one that borrowed is borrowed, 1 where that is
    not counted in words; `cited_left`: the right one says that it rests on the left one."""

    judgement: Judgement
    reason: Reason
    shares: tuple[float, float]
    passages: tuple[int, ...] = ()
    shown: tuple[Anchor, ...] = ()
    part: float = 1.0
    by: str | None = None
    words: int = 0
    cited_left: bool = False
    cited_right: bool = False


def read_report(article: Article, statements: Sequence[Statement]) -> Known:
    """What is known of a report: its body, its agency, what it cites, the words its event is known by."""
    quoted = [quote.where for statement in statements for quote in statement.quotes]
    body = Body(
        Voices(article, tokens(article.text.content), quoted),
        (article.headline.start, article.headline.end) if article.headline else None,
        [(s.where.start, s.where.end) for s in statements if s.attribution],
    )
    return Known(article, body, agency_of_text(article), citations(article), event_terms(article, body))


def judge(left: Known, right: Known, passages: Sequence[tuple[int, Passage]]) -> Verdict | None:
    """The verdict on two reports that share `passages` (with their indexes), None where nothing joins them."""
    copies = [(i, p) for i, p in passages if p.sharing == "copy"]
    verdict = _by_copy(left, right, copies) if copies else None
    if verdict and verdict.judgement == "dependent":
        return verdict
    return _by_citing(left, right, passages) or _by_agency(left, right, passages) or verdict


def _by_copy(left: Known, right: Known, copies: Sequence[tuple[int, Passage]]) -> Verdict | None:
    found = [p for _, p in copies]
    a, b = left.body.coverage(found, left.article.id), right.body.coverage(found, right.article.id)
    longest = max(found, key=lambda p: (len(p.left), -p.left.start))
    verdict = Verdict(
        "unsure",
        "copied",
        (a.share, b.share),
        tuple(i for i, _ in copies),
        (longest.left, longest.right),
        _borrowed(left, right, a, b),
        words=min(a.words, b.words),
    )
    if _depends(left, right, a, b):
        return verdict._replace(judgement="dependent", reason=_kind_of_copy(left, right, a, b))
    return verdict if min(a.telling, b.telling) >= _DOUBTFUL_WORDS else None


def _borrowed(left: Known, right: Known, a: Coverage, b: Coverage) -> float:
    """The copied part of the borrower. Where one alone is an agency's text, the other is the borrower; where both are,
    of two agencies, neither borrows unless both are mostly one text."""
    if left.agency and right.agency:
        return (max if left.agency.publisher == right.agency.publisher else min)(a.share, b.share)
    if left.agency:
        return b.share
    return a.share if right.agency else max(a.share, b.share)


def _depends(left: Known, right: Known, a: Coverage, b: Coverage) -> bool:
    """Whether the borrower took a good part."""
    part, telling = _borrowed(left, right, a, b), min(a.telling, b.telling)
    if left.agency and right.agency and left.agency.publisher != right.agency.publisher:
        return part >= OVER_CREDITS and telling >= _BIG_PART_WORDS
    if min(a.share, b.share) >= _WHOLE:
        return True
    if part >= BIG_PART:
        return telling >= _BIG_PART_WORDS
    return part >= GOOD_PART and min(a.narrated, b.narrated) >= _GOOD_PART_WORDS


def _kind_of_copy(left: Known, right: Known, a: Coverage, b: Coverage) -> Reason:
    if min(a.share, b.share) >= _WHOLE:
        return "same-text"
    same = left.article.outlet and left.article.outlet == right.article.outlet
    return "revision" if same and left.article.url and left.article.url == right.article.url else "copied"


def _by_citing(left: Known, right: Known, passages: Sequence[tuple[int, Passage]]) -> Verdict | None:
    """One report rests on the other's outlet or agency, or both on the same third one, whose report is not at hand."""
    if not same_event(left.terms, right.terms):
        return None
    for citing, cited, cites_right in ((left, right, True), (right, left, False)):
        owners = {cited.article.outlet, cited.agency.publisher if cited.agency else None} - {None}
        hit = next((c for c in citing.cited if c.publisher in owners), None)
        if hit is None:
            continue
        verdict = _cites(left, right, passages, hit)
        if hit.rests or verdict.shares[0 if cites_right else 1] >= BIG_PART:
            return verdict._replace(
                judgement="unsure" if citing.agency else "dependent",
                cited_left=not cites_right,
                cited_right=cites_right,
            )
    theirs = {cited.publisher for cited in right.cited if cited.rests}
    third = next((cited for cited in left.cited if cited.rests and cited.publisher in theirs), None)
    if third is None or left.agency or right.agency:
        return None
    leads = all(c.first for known in (left, right) for c in known.cited if c.publisher == third.publisher)
    return _cites(left, right, passages, third)._replace(judgement="dependent" if leads else "unsure")


def _cites(left: Known, right: Known, passages: Sequence[tuple[int, Passage]], cited: Cited) -> Verdict:
    """A dependent verdict that rests on a citation, with everything else that the two share, quotations too."""
    told = [(i, p) for i, p in passages if p.sharing != "boilerplate"]
    found = [p for _, p in told]
    a, b = (known.body.coverage(found, known.article.id) for known in (left, right))
    return Verdict(
        "dependent",
        "cites",
        (a.share, b.share),
        tuple(i for i, _ in told),
        cited.places[:3],
        by=cited.publisher,
    )


def _by_agency(left: Known, right: Known, passages: Sequence[tuple[int, Passage]]) -> Verdict | None:
    """Both carry one agency's copy on one event."""
    if not left.agency or not right.agency or left.agency.publisher != right.agency.publisher:
        return None
    if any(known.agency and heard_once(known.article, known.agency) for known in (left, right)):
        return None
    if not near_in_time(left.article, right.article) or not same_story(left.terms, right.terms):
        return None
    found = [p for _, p in passages if p.sharing == "copy"]
    a, b = (k.body.coverage(found, k.article.id) for k in (left, right))
    return Verdict(
        "dependent",
        "same-agency",
        (a.share, b.share),
        tuple(i for i, p in passages if p.sharing == "copy"),
        tuple(c.where for c in (left.agency, right.agency) if c.where),
        by=left.agency.publisher,
    )
