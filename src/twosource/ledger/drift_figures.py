"""Two carriers -> whether a number, its bound or a vague amount changed between them."""

from __future__ import annotations

from itertools import product

from twosource.language.words import words as words_of
from twosource.ledger.amounts import RANKS_APART, Amount, amounts
from twosource.ledger.carriers import Carrier
from twosource.ledger.change import Change, replaced
from twosource.ledger.figures import one_kind, range_end, same_value, scaled
from twosource.ledger.terms import word_key
from twosource.model.marks import Quantity

_BOUNDS = frozenset(("at-least", "at-most", "above", "below"))

_SMALL = 3
"""A number up to which "two employees" for "employees and investors" makes a movement out of a few, or the reverse."""


def bound_change(left: Carrier, right: Carrier) -> Change | None:
    """A bound ("up to", "at least") that one has and the other has not about the same number."""
    for a, b in product(left.statement.quantities, right.statement.quantities):
        if (a.bound in _BOUNDS) == (b.bound in _BOUNDS) or "exactly" not in (a.bound, b.bound):
            continue
        if not (one_kind(a, b) and (same_value(a, b) or range_end(a, b))):
            continue
        if a.unit != b.unit and not _converted(a, b):
            continue
        plain = (right, b) if a.bound in _BOUNDS else (left, a)
        if _bounded_otherwise(*plain) or (left.chain != right.chain and _points_back(*plain)):
            continue
        origin, to = (left, right) if left.age <= right.age else (right, left)
        before, after = (a, b) if origin is left else (b, a)
        change = replaced(origin, to, "quantity", _shown(origin, before), _shown(to, after))
        return change._replace(before=_state(before), after=_state(after))
    return None


def _converted(a: Quantity, b: Quantity) -> bool:
    """Whether a number in one unit is that in another, not one rounded near it."""
    ends = scaled(a)[0], scaled(b)[0]
    return abs(ends[0] - ends[1]) <= _ROUNDED * max(ends)


_ROUNDED = 0.03
"""Share by which digits that were cut off may part one measure in two units."""


def _bounded_otherwise(carrier: Carrier, number: Quantity) -> bool:
    """Whether other words bound a plain number: "the maximum is 300", "a minimum payment of 300"."""
    row = carrier.words
    at = [i for i, word in enumerate(row) if number.where.start <= word.start < number.where.end]
    near = row[max(0, min(at, default=0) - _AROUND) : max(at, default=0) + _AROUND + 1]
    return any(word.form in _EXTREMES for word in near)


_EXTREMES = frozenset(("max", "maximum", "min", "minimum", "least", "most", "limit", "ceiling", "threshold"))
_AROUND = 8
"""Words on either side of a number in which another word may bound it."""


def _points_back(carrier: Carrier, number: Quantity) -> bool:
    """Whether a number is only taken up again, so that its bound may have been given before: "two of those 80"."""
    before = [word.form for word in carrier.words if word.start < number.where.start][-1:]
    return bool(set(before) & {"those", "these", "the"})


def _state(quantity: Quantity) -> str:
    """A number with its bound, equal for one number in kilograms and in pounds."""
    value, dimension = scaled(quantity)
    return f"{quantity.bound} {value:.2g} {dimension or ''}"


def _shown(carrier: Carrier, quantity: Quantity) -> str:
    last = quantity.of.end if quantity.of and quantity.of.start >= quantity.where.start else quantity.where.end
    start = quantity.where.start
    return carrier.cut(start, last if last - start <= _LONG else quantity.where.end)


_LONG = 60
"""Characters of a number and what it counts that are shown."""


def amount_change(left: Carrier, right: Carrier) -> Change | None:
    """A vague amount of a thing that became a much larger or smaller one of it."""
    origin, to = (left, right) if left.age <= right.age else (right, left)
    for a, b in product(amounts(origin.words), amounts(to.words)):
        same = word_key(origin.words[a.counted].form) == word_key(to.words[b.counted].form)
        if same and abs(a.rank - b.rank) >= RANKS_APART:
            return replaced(origin, to, "quantity", _amount(origin, a), _amount(to, b))
    return None


def _amount(carrier: Carrier, amount: Amount) -> str:
    return carrier.cut(carrier.words[amount.start].start, carrier.words[amount.counted].end)


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
