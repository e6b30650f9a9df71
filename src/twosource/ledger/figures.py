"""The numbers of two statements -> which are one value, which cannot both hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache, lru_cache

from twosource.language.lexicon import pairs, wordset
from twosource.language.words import words
from twosource.ledger.compared import Compared
from twosource.ledger.naming import country_key
from twosource.ledger.terms import word_key
from twosource.model.marks import Quantity

_ROUNDED = 0.1
"""Share: how far apart values may be that stand in different units (20 miles are 32 km, and reports say 30)."""

_APART = 0.05
"""Share: how far apart one measure may be in one unit, rounded ("5.1 million pounds", "about 5 million pounds")."""

_PERIOD = 0.02
"""Share: how far apart one span of time is in months and in years (half a year, six months)."""

_EXACT = 1e-9
"""Share: rounding of the machine."""

_ORDER = 12
"""Times: "dozens" may stand for any number up to so many times the least it can mean (scores of injured were 202)."""

_MOST = 30
"""Numbers of one statement that are looked at; a table of more is compared by its beginning."""


def compare_figures(left: tuple[Quantity, ...], right: tuple[Quantity, ...]) -> Compared:
    """Numbers that count one kind of thing agree when the side that has fewer of them has none that the other lacks."""
    if not left or not right:
        return Compared("numbers", "none" if not left and not right else "one side has none", None)
    left, right = left[:_MOST], right[:_MOST]
    fewer, more = (left, right) if len(left) <= len(right) else (right, left)
    equal = [(a, b) for a in fewer for b in more if one_kind(a, b) and same_value(a, b)]
    equal = [(a, b) for a, b in equal if not _belied(a, b, fewer, more)]
    free = [b for b in more if all(b is not taken for _, taken in equal)]
    clashes = []
    for a in fewer:
        if all(a is not taken for taken, _ in equal):
            clashes += [(a, b) for b in free if one_kind(a, b) and not may_be(a, b)][:1]
    shown = [f"{a.where.words} = {b.where.words}" for a, b in equal]
    shown += [f"{a.where.words} ≠ {b.where.words}" for a, b in clashes]
    if clashes and len(clashes) >= len(equal):
        return Compared("numbers", "; ".join(shown), False)
    return Compared("numbers", "; ".join(shown) or "of different things", True if equal else None)


def _belied(a: Quantity, b: Quantity, left: Sequence[Quantity], right: Sequence[Quantity]) -> bool:
    """Whether two numbers in different units, near enough to be one rounded, are told apart by the same measure in one
    unit beside them: "140,000 lb (63,500 kg)" is not "154,000 lb (70,000 kg)"."""
    if a.unit == b.unit:
        return False
    mine, its = _twins(a, left, b.unit), _twins(b, right, a.unit)
    told = [(a, y) for y in its] + [(x, b) for x in mine]
    return bool(told) and not any(abs(x.value - y.value) <= _APART * max(x.value, y.value) for x, y in told)


def _twins(number: Quantity, row: Sequence[Quantity], unit: str | None) -> list[Quantity]:
    """The numbers of a row that are `number` in another unit."""
    return [q for q in row if q.unit == unit and q is not number and same_value(q, number)]


def same_value(left: Quantity, right: Quantity) -> bool:
    """Whether two numbers are one value, bounds aside, units of one dimension brought together."""
    (a, dimension), (b, other) = scaled(left), scaled(right)
    if dimension != other or (left.upper is None) != (right.upper is None):
        return False
    converted = _PERIOD if dimension in ("day", "ago", "age") else _ROUNDED
    close = _EXACT if left.unit == right.unit else converted
    ends = ((a, b), (upper_end(left), upper_end(right)))
    return all(abs(x - y) <= close * max(abs(x), abs(y)) for x, y in ends)


def range_end(left: Quantity, right: Quantity) -> bool:
    """Whether one number is an end of the range that the other is: "30" of "20 to 30"."""
    if (left.upper is None) == (right.upper is None):
        return False
    ranged, plain = (left, right) if left.upper is not None else (right, left)
    ends = (ranged.value, ranged.upper)
    return ranged.unit == plain.unit and plain.value in ends


def upper_end(quantity: Quantity) -> float:
    """The high end of a range in the base unit of its dimension; of any other number the number itself."""
    return scaled(quantity if quantity.upper is None else replace(quantity, value=quantity.upper))[0]


def one_kind(left: Quantity, right: Quantity) -> bool:
    """Whether two numbers count one kind of thing, so that they cannot both hold when they differ.

    People are one kind unless they are of different sorts (soldiers, children) or different things befell them.
    """
    if scaled(left)[1] != scaled(right)[1]:
        return False
    a, b = _counted(left), _counted(right)
    fates_a, fates_b = a & _fates(), b & _fates()
    if fates_a and fates_b:
        return bool(fates_a & fates_b)
    return not a or not b or bool(a & b) or bool(_anybody(left) and _anybody(right))


def scaled(quantity: Quantity) -> tuple[float, str | None]:
    """The value in the base unit of its dimension, and the dimension: `age` and `ago` are not other spans of time."""
    base, factor = scales().get(quantity.unit or "", (quantity.unit, 1.0))
    if base == "day":
        forms = {word.form for word in words(quantity.where.words.replace("-", " "))}
        if forms & {"old", "aged", "age"} or all(form[0].isdigit() for form in forms):
            base = "age"
        elif forms & {"ago", "earlier", "later"}:
            base = "ago"
    return quantity.value * factor, base


def may_be(left: Quantity, right: Quantity) -> bool:
    """Whether a number may be what words like "dozens" mean, or lies in a range."""
    (a, _), (b, _) = scaled(left), scaled(right)
    if left.upper is not None or right.upper is not None:
        return max(a, b) <= min(upper_end(left), upper_end(right)) * (1 + _EXACT)
    if (left.bound == "order-of") == (right.bound == "order-of") or not a or not b:
        return False
    order, exact = (a, b) if left.bound == "order-of" else (b, a)
    return 1 <= exact / order < _ORDER


def _counted(quantity: Quantity) -> frozenset[str]:
    return _keys(quantity.of.words) if quantity.of is not None else frozenset()


def _anybody(quantity: Quantity) -> bool:
    """Whether people are counted without saying what sort: people, customers, those of a country."""
    if quantity.of is None:
        return False
    content = quantity.of.words
    return bool(_keys(content) & _people()) or any(country_key(word) is not None for word in content.split()[-1:])


@lru_cache(maxsize=4096)
def _keys(content: str) -> frozenset[str]:
    return frozenset(word_key(w.form) for w in words(content))


@cache
def _fates() -> frozenset[str]:
    return frozenset(word_key(w) for w in wordset("tolls"))


@cache
def _people() -> frozenset[str]:
    """Keys of words that count people without saying what sort."""
    return frozenset(word_key(w) for w in wordset("people_words"))


@cache
def scales() -> dict[str, tuple[str, float]]:
    """For each unit that can be converted its base unit and how many of those one is."""
    rows = ((unit, row.rpartition(" ")) for unit, row in pairs("unit_scales").items())
    return {unit: (base, float(factor)) for unit, (base, _, factor) in rows}
