"""The figures for one thing -> how each pair of values stands: agree, brought up to date, differ, conflict."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from twosource.ledger.clashing_numbers import compatible
from twosource.ledger.figures import same_value
from twosource.ledger.relation import short
from twosource.model.figures import Figure, Stand, Standing
from twosource.model.marks import Quantity

_MOST = 12
"""Values of one thing that are compared pair by pair."""

_RISING = frozenset(("killed", "injured", "casualties", "arrested", "evacuated", "rescued", "infected", "displaced"))
"""What befell people whose number grows as it is counted: a later, higher one takes an earlier one's place."""

_RANKS: dict[Standing, int] = {"conflict": 0, "updated": 1, "differ": 2, "agree": 3}
_ROUND_DIGITS = 2
"""Digits of a rounded figure, and how many more the one has that it rounds."""


def standings(figures: Sequence[Figure]) -> tuple[Stand, ...]:
    """One stand for each pair of values that differ as they are told; of several ways to see it the firmest."""
    rows: dict[tuple[float, float | None, str], list[Figure]] = {}
    for figure in figures:
        q = figure.quantity
        rows.setdefault((q.value, q.upper, q.bound), []).append(figure)
    found = []
    for mine, its in combinations(list(rows.values())[:_MOST], 2):
        pairs = [_stand(a, b) for a in mine[:_MOST] for b in its[:_MOST]]
        best = min(pairs, key=lambda s: _RANKS[s.standing])
        vague = any(row[0].quantity.bound == "order-of" for row in (mine, its))
        if not (vague and best.standing == "agree"):
            found.append(best)
    return tuple(found)


def _stand(left: Figure, right: Figure) -> Stand:
    a, b = (left, right) if _day(left) <= _day(right) else (right, left)
    said = f"“{told(a)}” / “{told(b)}”"
    mine, its = _meant(a.quantity), _meant(b.quantity)
    if same_value(mine, its) or compatible(mine, its) or _rounded(a, b):
        return Stand(a.id, b.id, "agree", f"{said}: both can hold")
    if "" < _day(a) < _day(b) and (a.voices & b.voices or _grew(a, b)):
        who = "the same voice, later" if a.voices & b.voices else "a later and higher count"
        return Stand(a.id, b.id, "updated", f"{said}: {who} ({_day(a)}, {_day(b)})")
    if _firm(a, b):
        return Stand(a.id, b.id, "conflict", f"{said}: {a.voice} against {b.voice}, both of {_day(a)}")
    return Stand(a.id, b.id, "differ", f"{said}: the words do not tell which is later or better")


def _meant(quantity: Quantity) -> Quantity:
    """ "Almost 700" is about 700, not anything below it."""
    return replace(quantity, bound="about") if _ALMOST.match(quantity.where.words) else quantity


_ALMOST = re.compile(
    r"(?:almost|nearly|just (?:under|short of)|close to|approaching|nearing|not quite)\b", re.IGNORECASE
)


def told(figure: Figure) -> str:
    """The words of a figure with what it counts, in one piece."""
    where, of = figure.where, figure.quantity.of
    start = min(where.start, of.start) if of else where.start
    end = max(where.end, of.end) if of else where.end
    return short(where.text.content[start:end])


def _day(figure: Figure) -> str:
    """The day for which a figure holds, as far as it is known: a named day is that of the event where nothing says
    that it counts up to it, so the report's own day decides then."""
    if figure.so_far and figure.dated and figure.as_of:
        return figure.as_of[1]
    return (figure.published or "")[:10]


def _grew(a: Figure, b: Figure) -> bool:
    if "order-of" in (a.quantity.bound, b.quantity.bound):
        return False
    return a.counted.fate in _RISING and b.quantity.value > a.quantity.value


def _firm(a: Figure, b: Figure) -> bool:
    """Whether two voices that can be told stand against each other for one day, neither with "so far" or "about"."""
    exact = all(f.quantity.bound == "exactly" and f.quantity.upper is None and not f.so_far for f in (a, b))
    return exact and a.told and b.told and not a.voices & b.voices and _day(a) == _day(b) != ""


def _rounded(a: Figure, b: Figure) -> bool:
    """Whether one is the other, rounded: 1,600 and 1,612."""
    x, y = sorted((a.quantity.value, b.quantity.value), key=_digits)
    if a.quantity.unit != b.quantity.unit or a.quantity.upper or b.quantity.upper or not x or not y:
        return False
    if _digits(x) > _ROUND_DIGITS or _digits(y) < _digits(x) + 1:
        return False
    step = 10.0 ** (math.floor(math.log10(abs(x))) - _digits(x) + 1)
    return abs(x - y) <= step / 2 and abs(x) >= 100


def _digits(value: float) -> int:
    """The digits that tell: without the noughts at the end."""
    return len(f"{abs(value):.10g}".replace(".", "").strip("0")) or 1
