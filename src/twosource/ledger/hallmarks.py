"""Readings of statements -> the pairs that have a figure, a time of day, a date or quoted words in common."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from twosource.ledger.figures import scaled
from twosource.ledger.reading import Reading
from twosource.model.marks import Quantity

_CLOCK = re.compile(r"(?<![\d.:])(1[0-2]|0?[1-9])(?:[:.]([0-5]\d))?\s?([ap])\.?m\b", re.IGNORECASE)

_KNOWN = re.compile(r"\b(?:the|those|these|its|their|his|her|all)\s+(?:\w+\s+)?$", re.IGNORECASE)
_ASIDE = re.compile(r"\b(?:because|who|whose|which|although|despite|if|unless|on behalf of)\s", re.IGNORECASE)
_BEFORE = 60
"""Characters before a figure that tell how it is brought in."""

_IN_PASSING = 0.5
"""Factor of how telling a figure is that a statement is not about."""

_COMMON = 40
"""Statements: what more of them have tells none of them from the others."""

_DIGITS = {1: 0.0, 2: 0.4, 3: 0.7}
"""How telling a figure of so many digits is, 0..1, end zeros left out; from `_FULL` on it is telling alone."""
_FULL = 1.0

_MILLION = 1_000_000
"""From here on a figure counts one digit more: who says "144 million" seldom means two things."""

_CLOCK_TELLS, _DAY_TELLS = 0.5, 0.3
"""How telling a time of day and a day of the year are: many things befall on one day, fewer at one minute."""

_QUOTED = (0.5, 0.8, 1.0)
"""How telling one, two, three and more pairs of neighbours are that two quotations share."""

_HALF = 0.5
"""Share of the shorter quotation's pairs of neighbours that the other must have to be a cut of the same words."""


class Hallmark(NamedTuple):
    """Two statements (their places in the row, the smaller first) and how telling what both have is, 0..1."""

    left: int
    right: int
    telling: float


def find_hallmarks(readings: Sequence[Reading]) -> tuple[Hallmark, ...]:
    """The pairs of statements that share a telling figure, time or run of quoted words, in order."""
    found: defaultdict[tuple[int, int], float] = defaultdict(float)
    for pairs in (_sharing([_figures(r) for r in readings]), _sharing([_times(r) for r in readings])):
        for pair, telling in pairs:
            found[pair] = max(found[pair], telling)
    for pair, telling in _quoting(readings):
        found[pair] = max(found[pair], telling)
    return tuple(Hallmark(*pair, telling) for pair, telling in sorted(found.items()))


def _sharing(rows: Sequence[dict[str, float]]) -> Iterator[tuple[tuple[int, int], float]]:
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for i, row in enumerate(rows):
        for key in row:
            holders[key].append(i)
    for key, places in holders.items():
        if len(places) <= _COMMON:
            for at, left in enumerate(places):
                for right in places[at + 1 :]:
                    yield (left, right), min(rows[left][key], rows[right][key])


def _figures(reading: Reading) -> dict[str, float]:
    """The telling figures of a statement by value and sort (money, a measure, a count)."""
    found = {}
    for quantity in reading.figures:
        telling = telling_figure(quantity) * (_IN_PASSING if _in_passing(reading, quantity) else 1.0)
        if telling:
            dimension = scaled(quantity)[1] or ""
            sort = dimension if dimension.isupper() or dimension in ("share", "metre", "kg", "hectare") else ""
            found[f"{quantity.value:.6g} {sort}"] = telling
    return found


def _in_passing(reading: Reading, quantity: Quantity) -> bool:
    """Whether a statement takes a figure as known ("the 40,000 seats") or has it in an aside ("because of 40,000")."""
    where = reading.statement.where
    before = where.text.content[max(where.start, quantity.where.start - _BEFORE) : quantity.where.start]
    return _KNOWN.search(before) is not None or _ASIDE.search(before) is not None


def telling_figure(quantity: Quantity) -> float:
    """How telling a figure is, 0..1; "dozens", ages and spans of time tell nothing."""
    dimension = scaled(quantity)[1]
    if quantity.bound == "order-of" or dimension in ("age", "ago", "day"):
        return 0.0
    shown = quantity.value * 100 if dimension == "share" else quantity.value
    digits = len(f"{shown:.6f}".replace(".", "").strip("0")) + (shown >= _MILLION)
    return _DIGITS.get(digits, _FULL) if digits else 0.0


def _times(reading: Reading) -> dict[str, float]:
    content = reading.statement.where.words
    clocks = {f"{m[1].lstrip('0')}:{m[2] or '00'}{m[3].casefold()}": _CLOCK_TELLS for m in _CLOCK.finditer(content)}
    return clocks | dict.fromkeys(reading.days, _DAY_TELLS)


def _quoting(readings: Sequence[Reading]) -> Iterator[tuple[tuple[int, int], float]]:
    """Pairs of statements of which one quotes a cut of what the other quotes."""
    rows = [_neighbours(r) for r in readings]
    holders: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for i, row in enumerate(rows):
        for pair in frozenset().union(*row):
            holders[pair].append(i)
    candidates = {
        (left, right)
        for places in holders.values()
        if len(places) <= _COMMON
        for at, left in enumerate(places)
        for right in places[at + 1 :]
    }
    for left, right in sorted(candidates):
        shared = max(
            (len(a & b) for a in rows[left] for b in rows[right] if len(a & b) >= _HALF * min(len(a), len(b)) > 0),
            default=0,
        )
        if shared:
            yield (left, right), _QUOTED[min(shared, len(_QUOTED)) - 1]


def _neighbours(reading: Reading) -> tuple[frozenset[tuple[str, str]], ...]:
    """Of each quotation the pairs of terms that stand next to each other; two names tell who, not what."""
    found = []
    for quote in reading.statement.quotes:
        inside = [t.own for t in reading.terms if quote.where.start <= t.start and t.end <= quote.where.end]
        row = frozenset((a, b) for a, b in pairwise(inside) if not (a.startswith("@") and b.startswith("@")))
        if row:
            found.append(row)
    return tuple(found)
