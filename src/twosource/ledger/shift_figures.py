"""Two places side by side -> numbers, bounds and vague amounts that became others."""

from __future__ import annotations

from collections.abc import Iterator

from twosource.ledger.aligned import NOTHING, words_in
from twosource.ledger.amounts import RANKS_APART, amounts
from twosource.ledger.beside import Beside, Shift, shift
from twosource.ledger.figures import may_be, one_kind, range_end, same_value
from twosource.model.marks import Quantity

_LOOSE = {"about": "about", "order-of": "about"}
_SIDES = {"at-least": "low", "above": "low", "at-most": "high", "below": "high", **_LOOSE}
"""Bounds that say nearly the same: "at least" and "more than", "up to" and "nearly"."""


def figure_shifts(pair: Beside) -> Iterator[Shift]:
    """Numbers that stand for each other with another value or another bound."""
    free = list(pair.right.quantities)
    for mine in pair.left.quantities:
        its, tied = _counterpart(pair, mine, free)
        if its is None:
            continue
        free.remove(its)
        if not _differ(pair, mine, its, tied):
            continue
        yield shift(pair, "quantity", pair.words.span(mine.where), pair.words.flipped().span(its.where))


def _counterpart(pair: Beside, mine: Quantity, free: list[Quantity]) -> tuple[Quantity | None, bool]:
    """The number that stands for one of the left side, and whether a word ties them: the one that holds a counterpart
    of its words, else the one in their place."""
    start, end = pair.words.span(mine.where)
    ties = {at for at in pair.words.of_left[start:end] if at != NOTHING}
    spans = [(q, pair.words.flipped().span(q.where)) for q in free if one_kind(mine, q)]
    for other, (a, b) in spans:
        if ties & set(range(a, b)) and (same_value(mine, other) or range_end(mine, other)):
            return other, True
    begin, stop = pair.words.instead(start, end)
    own = [i for i in range(start, end) if pair.words.of_left[i] == NOTHING]
    if own:
        begin, stop = pair.words.instead(own[0], own[-1] + 1)
    place = next((q for q, (a, b) in spans if a < stop and begin < b), None)
    return place, False


def _differ(pair: Beside, mine: Quantity, its: Quantity, tied: bool) -> bool:
    """Whether two numbers that stand for each other tell a reader different things."""
    if range_end(mine, its):
        return True
    if same_value(mine, its):
        if mine.unit != its.unit or _SIDES.get(mine.bound) == _SIDES.get(its.bound):
            return False
        start, end = pair.words.span(mine.where)
        other = pair.words.flipped()
        return pair.words.changed(start, end) or other.changed(*other.span(its.where))
    return not tied and not may_be(mine, its) and _digits(mine) != _digits(its)


def _digits(quantity: Quantity) -> str:
    """The first number in figures of a quantity: "8m" and "8 million" are one number, however they were read."""
    return next((w.form for w in words_in(quantity.where) if w.form[0].isdigit()), quantity.where.words)


def amount_shifts(pair: Beside) -> Iterator[Shift]:
    """Vague amounts of one thing that became much larger or smaller ones."""
    row = amounts(pair.words.right)
    for mine in amounts(pair.words.left):
        counted = pair.words.of_left[mine.counted]
        its = next((a for a in row if a.counted == counted), None)
        if its and abs(mine.rank - its.rank) >= RANKS_APART:
            yield shift(pair, "quantity", (mine.start, mine.counted + 1), (its.start, its.counted + 1))
