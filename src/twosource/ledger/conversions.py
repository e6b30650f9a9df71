"""A sentence's numbers -> whether the same measure in two units, side by side, is the same."""

from __future__ import annotations

import re
from collections.abc import Iterator

from twosource.ledger.figures import scales
from twosource.ledger.reckoning import Between, between, open_ended, shown
from twosource.ledger.sentence_numbers import Found, Numbers, found
from twosource.model.marks import Quantity

_OPENED = re.compile(r"\s*[(\[]\s*(?:or\s+)?")
_CLOSED = re.compile(r"\s*[)\]]")
_OR = re.compile(r"\s*,?\s+or\s+|\s*/\s*")
_OTHERS = {"ton": (907.18474, 1016.0469088), "gallon": (4.54609,)}
"""Units that mean another measure elsewhere, by what one is worth there in the base unit."""
_CELSIUS, _FAHRENHEIT = "degree Celsius", "degree Fahrenheit"
_NO_MEASURES = frozenset(("day",))
"""Dimensions whose units are not converted side by side: "a year (12 months)" is a condition, not a measure."""


def check_conversions(numbers: Numbers) -> Iterator[Found]:
    """ "20 miles (32 km)", "5 C (41 F)", "64 metric tons, or 141,000 lb"."""
    for i in range(len(numbers.row) - 1):
        a, b = numbers.row[i], numbers.row[i + 1]
        gap = numbers.where.text.content[a.where.end : b.where.start]
        opened = _OPENED.fullmatch(gap) and _CLOSED.match(numbers.where.text.content, b.where.end)
        if not (opened or _OR.fullmatch(gap)) or a.unit == b.unit:
            continue
        ways = _converted(a, b)
        if (a.upper is None) != (b.upper is None):
            continue
        if not ways or (open_ended(a) and not a.upper) or (open_ended(b) and not b.upper):
            continue
        wanted = between(b, rounded=True)
        value = ways[0][0]
        told = f"{shown(a.value)} {a.unit} is {shown(value)} {b.unit}, given as {shown(b.value)}"
        yield found("conversion", (a, b), told, any(way.meets(wanted) for _, way in ways))


def _converted(a: Quantity, b: Quantity) -> list[tuple[float, Between]]:
    """The first one in the unit of the second, in every meaning of their units; none where they cannot be compared."""
    whole = between(a, rounded=True)
    if {a.unit, b.unit} == {_CELSIUS, _FAHRENHEIT}:
        factor, add = (1.8, 32.0) if a.unit == _CELSIUS else (1 / 1.8, -32 / 1.8)
        return [(a.value * factor + add, whole.times(factor, add))]
    base, one = scales().get(a.unit or "", (a.unit, 1.0))
    other, its = scales().get(b.unit or "", (b.unit, 1.0))
    if base != other or base in _NO_MEASURES or base is None:
        return []
    ones, others = (one, *_OTHERS.get(a.unit or "", ())), (its, *_OTHERS.get(b.unit or "", ()))
    return [(a.value * x / y, whole.times(x / y)) for x in ones for y in others]
