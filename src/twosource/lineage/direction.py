"""Two reports that depend on each other -> which of them came first, and how well that shows."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from twosource.lineage.agencies import outlet_of
from twosource.lineage.clock import sooner
from twosource.lineage.introductions import cut_off
from twosource.lineage.known import Known
from twosource.lineage.revising import grown, mended
from twosource.model.article import Article
from twosource.model.descent import Order, Passage, Sign

_WEIGHT: dict[Sign, float] = {
    "citation": 8.0,
    "own-text": 4.0,
    "time": 3.0,
    "credit": 1.5,
    "blend": 2.0,
    "names": 1.5,
    "cut": 1.0,
}
"""Log-odds of each sign: to be cited settles it; then that the text's agency published the one; then the times; then
that the other is mixed from texts that have nothing in common; the fuller credit, and names whose introduction one of
them lacks; then that copies lose paragraphs."""

_TIME_OF_REVISION = 8.0
"""The weight of times between two versions at one address: one clock tells both."""

_TEXT_ALONE = 2.5
"""The most that everything in the texts weighs against the times."""

FIRM = 0.8
"""Confidence of an order that more than a cut shows: a text with paragraphs more may have been cut or added to."""

_LEAST = 0.4
"""Log-odds (a confidence of 0.6) below which the order is not known."""

_MUCH_MORE = 1.15
"""How many times more of one report stands in the other than the other way for it to be a cut of it."""


class Side(NamedTuple):
    """A report, what part of it (0..1) stands in the other, `cited` where the other says that it rests on it, `mixed`
    where it looks mixed from texts of several others."""

    known: Known
    share: float
    cited: bool = False
    mixed: bool = False

    @property
    def article(self) -> Article:
        """The report itself."""
        return self.known.article


class Ordered(NamedTuple):
    """Whether the left report came first, and how well that shows."""

    left_first: bool
    order: Order


def find_order(left: Side, right: Side, passages: Sequence[Passage]) -> Ordered:
    """Which came first; where nothing leans either way, the one with the lesser id. `passages` are those of the two.

    Copies lose paragraphs; later versions at one address gain some, as an encyclopaedia's articles do.
    """
    outside = dict(_outside_the_text(left, right))
    inside = dict(
        _of_one_address(left, right, passages) if _is_revision(left, right) else _of_copies(left, right, passages)
    )
    text = max(-_TEXT_ALONE, min(_TEXT_ALONE, sum(inside.values())))
    lean = sum(outside.values()) + text
    if abs(lean) < _LEAST:
        return Ordered(lean > 0 if lean else left.article.id < right.article.id, Order())
    signs = tuple(sign for sign, weight in (outside | inside).items() if weight * lean > 0)
    return Ordered(lean > 0, Order(round(1 / (1 + math.exp(-abs(lean))), 3), signs))


def _is_revision(left: Side, right: Side) -> bool:
    one, other = left.article, right.article
    return bool(one.url and one.url == other.url and outlet_of(one) == outlet_of(other))


def _outside_the_text(left: Side, right: Side) -> Iterator[tuple[Sign, float]]:
    """What citations, credits and clocks say; above zero: left first."""
    yield "citation", _WEIGHT["citation"] * (left.cited - right.cited)
    yield "own-text", _WEIGHT["own-text"] * (_is_own(left.article, right) - _is_own(right.article, left))
    time = _TIME_OF_REVISION if _is_revision(left, right) else _WEIGHT["time"]
    yield "time", time * sooner(left.article.published, right.article.published)


def _of_copies(left: Side, right: Side, passages: Sequence[Passage]) -> Iterator[tuple[Sign, float]]:
    shown = left.known.credit, right.known.credit
    yield "credit", _WEIGHT["credit"] * ((shown[0] > shown[1]) - (shown[0] < shown[1]))
    yield "blend", _WEIGHT["blend"] * (right.mixed - left.mixed)
    yield "cut", _WEIGHT["cut"] * _cut(left.share, right.share)
    names, ids = (left.known.names, right.known.names), (left.article.id, right.article.id)
    of_right, of_left = cut_off(*names, passages, ids), cut_off(*names[::-1], passages, ids[::-1])
    yield "names", _WEIGHT["names"] * _sign(len(of_right) - len(of_left))
    yield "edits", _mended(left, right, passages)


def _of_one_address(left: Side, right: Side, passages: Sequence[Passage]) -> Iterator[tuple[Sign, float]]:
    yield "edits", _mended(left, right, passages)
    yield "growth", grown(left.article, right.article, passages)


def _mended(left: Side, right: Side, passages: Sequence[Passage]) -> float:
    return mended(left.article, right.article, passages, (left.known.glitches, right.known.glitches))


def _is_own(article: Article, other: Side) -> bool:
    """Whether the outlet of one is the agency or outlet whose text the other says it is, or that was told its words."""
    return (
        outlet_of(article) is not None
        and outlet_of(article) != outlet_of(other.article)
        and outlet_of(article) in other.known.named
    )


def _cut(left: float, right: float) -> int:
    """1 where the right one is a cut of the left one: more of it stands in the other."""
    return (right > left * _MUCH_MORE) - (left > right * _MUCH_MORE)


def _sign(value: float) -> int:
    return (value > 0) - (value < 0)
