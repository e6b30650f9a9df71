"""Two reports and the wording copied between them -> whether one rests on the other."""

from __future__ import annotations

from collections.abc import Sequence

from twosource.lineage.agencies import outlet_of
from twosource.lineage.coverage import Coverage
from twosource.lineage.known import Known
from twosource.lineage.verdict import Verdict
from twosource.model.descent import Passage, Reason

GOOD_PART, _GOOD_PART_WORDS = 0.10, 45
"""A blend of which a tenth is another's text rests on it, when that is more than a sentence or two of its narration
(words in its own voice)."""

BIG_PART, _BIG_PART_WORDS = 0.25, 8
"""A short report rests on a text that makes a quarter of it (telling words)."""

_MOSTLY = 0.5
"""Share of the borrower up to which words that both give as somebody's show no copying: both may have one statement."""

OVER_CREDITS = 0.5
"""Share above which a copy counts though the two credit different agencies."""

_WHOLE = 0.9
"""Share of both from which they are one text."""

_DOUBTFUL_WORDS = 10
"""Telling words in common, in the reporters' own words, that leave a doubt: about two clauses."""


def judge_copying(left: Known, right: Known, copies: Sequence[tuple[int, Passage]]) -> Verdict | None:
    """The verdict on `copies` (with their indexes): dependent where the borrower took a good part, unsure where it took
    a sentence or two, None below that."""
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
        narrated = min(a.narrated, b.narrated)
        return telling >= _BIG_PART_WORDS and (part >= _MOSTLY or narrated >= _BIG_PART_WORDS)
    return part >= GOOD_PART and min(a.narrated, b.narrated) >= _GOOD_PART_WORDS


def _kind_of_copy(left: Known, right: Known, a: Coverage, b: Coverage) -> Reason:
    if min(a.share, b.share) >= _WHOLE:
        return "same-text"
    same = outlet_of(left.article) and outlet_of(left.article) == outlet_of(right.article)
    return "revision" if same and left.article.url and left.article.url == right.article.url else "copied"
