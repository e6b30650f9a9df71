"""Two carriers -> whether a number, its bound or a vague amount changed between them."""

from __future__ import annotations

from functools import cache
from itertools import product
from typing import NamedTuple

from twosource.language.lexicon import pairs
from twosource.language.words import Word
from twosource.language.words import words as words_of
from twosource.ledger.carriers import Carrier
from twosource.ledger.change import Change, replaced
from twosource.ledger.figures import one_kind, range_end, same_value
from twosource.ledger.terms import is_weak, word_key
from twosource.model.marks import Quantity

_BOUNDS = frozenset(("at-least", "at-most", "above", "below"))

_RANKS_APART = 2
"""Ranks of vague amounts: "several" for "some" misleads nobody, "many" for "some" does."""

_SMALL = 3
"""A number up to which "two employees" for "employees and investors" makes a movement out of a few, or the reverse."""


def bound_change(left: Carrier, right: Carrier) -> Change | None:
    """A bound ("up to", "at least") that one has and the other has not about the same number."""
    for a, b in product(left.statement.quantities, right.statement.quantities):
        if (a.bound in _BOUNDS) == (b.bound in _BOUNDS) or "exactly" not in (a.bound, b.bound):
            continue
        if not (one_kind(a, b) and (same_value(a, b) or range_end(a, b))):
            continue
        origin, to = (left, right) if left.age <= right.age else (right, left)
        before, after = (a, b) if origin is left else (b, a)
        change = replaced(origin, to, "quantity", _shown(origin, before), _shown(to, after))
        return change._replace(before=f"{before.bound} {before.value}", after=f"{after.bound} {after.value}")
    return None


def _shown(carrier: Carrier, quantity: Quantity) -> str:
    last = quantity.of.end if quantity.of and quantity.of.start >= quantity.where.start else quantity.where.end
    start = quantity.where.start
    return carrier.cut(start, last if last - start <= _LONG else quantity.where.end)


_LONG = 60
"""Characters of a number and what it counts that are shown."""


class _Amount(NamedTuple):
    """A vague amount, its rank and the key of what it counts."""

    start: int
    end: int
    rank: int
    of: str


def amount_change(left: Carrier, right: Carrier) -> Change | None:
    """A vague amount of a thing that became a much larger or smaller one of it."""
    for a, b in product(_amounts(left.words), _amounts(right.words)):
        if a.of == b.of and abs(a.rank - b.rank) >= _RANKS_APART:
            origin, to = (left, right) if left.age <= right.age else (right, left)
            before, after = (a, b) if origin is left else (b, a)
            return replaced(
                origin, to, "quantity", origin.cut(before.start, before.end), to.cut(after.start, after.end)
            )
    return None


def _amounts(row: tuple[Word, ...]) -> list[_Amount]:
    found = []
    for i in range(len(row)):
        for size in (4, 3, 2, 1):
            rank = _ranks().get(" ".join(w.form for w in row[i : i + size]))
            if rank is not None and i + size < len(row) and not is_weak(row[i + size].form):
                counted = row[i + size]
                found.append(_Amount(row[i].start, counted.end, rank, word_key(counted.form)))
                break
    return found


@cache
def _ranks() -> dict[str, int]:
    return {name: int(rank) for name, rank in pairs("vague_amounts").items()}


def group_change(left: Carrier, right: Carrier) -> Change | None:
    """Two or three people at the beginning of one, where the other begins with a number of them left open."""
    for few, open_ in ((left, right), (right, left)):
        number = next((q for q in few.statement.quantities if q.value <= _SMALL and q.bound == "exactly"), None)
        if number is None or number.of is None or number.where.start > few.statement.where.start + _OPENING:
            continue
        heads = {word_key(w.form) for w in words_of(number.of.words)[-1:]}
        at = next((i for i, w in enumerate(open_.forms[:_FIRST]) if word_key(w) in heads and w.endswith("s")), None)
        if at is None or open_.forms[at + 1 : at + 2] != ("and",) or at + 2 >= len(open_.words):
            continue
        if not any(q.where.start < open_.words[at].end for q in open_.statement.quantities):
            before = open_.cut(open_.words[0].start, open_.words[at + 2].end)
            return replaced(open_, few, "quantity", before, _shown(few, number))
    return None


_OPENING, _FIRST = 4, 10
"""Characters before the number, words before the open group."""
