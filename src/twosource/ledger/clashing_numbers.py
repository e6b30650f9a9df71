"""Two statements about like things -> the numbers of theirs that cannot both hold."""

from __future__ import annotations

from datetime import date

from twosource.ledger.docket import Docket
from twosource.ledger.figure_counted import is_part, told_apart, what_is_counted
from twosource.ledger.figures import one_kind, same_value, scaled, upper_end
from twosource.ledger.relation import short
from twosource.model.marks import Quantity, Statement, Time
from twosource.model.text import Anchor

_TIMES = 4.0
"""Times: counts further apart are of a part, or of another event, unless two people who are named give them side by
side in one report."""

_DAYS = 7
"""Days: a time that one names so near to the other's report may be the other's."""


def clashing_numbers(left: Statement, right: Statement, docket: Docket) -> str | None:
    """The first two numbers, of one thing at one time, that cannot both hold, bounds taken into account."""
    pairs = [(a, b) for a in left.quantities for b in right.quantities if _clash(a, b)]
    if not pairs or _of_other_times(left, right, docket) or _of_other_places(left, right, docket):
        return None
    side_by_side = left.report == right.report and bool(left.attribution and right.attribution)
    for a, b in pairs:
        if _one_thing(a, b) and (side_by_side or not _far_apart(a, b)):
            return f"{_told(a)} / {_told(b)}"
    return None


def _clash(a: Quantity, b: Quantity) -> bool:
    """Whether two numbers of one unit cannot both hold; "dozens" is no count to hold against another."""
    counted = bool(a.of and b.of) and a.unit == b.unit and one_kind(a, b)
    if "order-of" in (a.bound, b.bound):
        return False
    return counted and not same_value(a, b) and not compatible(a, b)


def _one_thing(a: Quantity, b: Quantity) -> bool:
    """Whether nothing in the words for what is counted tells it apart; a number that is a part of something ("an
    additional 20") is never what a whole one is."""
    if is_part(a) or is_part(b):
        return False
    mine, its = what_is_counted(a), what_is_counted(b)
    if mine is None or its is None:
        return mine is None and its is None
    return told_apart(mine, its) is None


def _far_apart(a: Quantity, b: Quantity) -> bool:
    low, high = sorted(abs(scaled(q)[0]) for q in (a, b))
    return high > _TIMES * low


def _of_other_places(left: Statement, right: Statement, docket: Docket) -> bool:
    """Whether places are named, and none of them on both sides; a sentence that names none tells of those that its
    report opens with."""
    mine, its = (_places(docket.sentence(s.where) or s.where, docket) for s in (left, right))
    mine, its = mine or (its and _opening(left, docket)), its or (mine and _opening(right, docket))
    return bool(mine and its and not mine & its)


def _places(where: Anchor, docket: Docket) -> frozenset[str]:
    """The words of the names of the places in a place of a text: "Corva Harbour" may be in Corva."""
    named = {entity for _, entity in docket.mentions(where) if docket.entities[entity].type == "place"}
    return frozenset(word for entity in named for word in docket.entities[entity].name.casefold().split())


def _opening(statement: Statement, docket: Docket) -> frozenset[str]:
    row = docket.opening(statement.report, _FIRST)
    return frozenset(word for sentence in row for word in _places(sentence, docket))


_FIRST = 3
"""Sentences that say where a report's event took place."""


def _of_other_times(left: Statement, right: Statement, docket: Docket) -> bool:
    """Whether the statements name days that lie apart, or one names a time far from the other's report: an older event
    that is told as background."""
    mine, its = docket.times(left.where), docket.times(right.where)
    if mine and its:
        return not any(_days(a, b) <= 1 for a in mine for b in its)
    dated, other = (mine, right) if mine else (its, left)
    told = docket.articles[other.report].published
    return bool(dated and told) and all(_days(time, told or "") > _DAYS for time in dated)


def _days(time: Time, other: Time | str) -> int:
    """Days that lie between two times; none where they overlap."""
    start, end = (other, other) if isinstance(other, str) else (other.start, other.end)
    a, b, c, d = (date.fromisoformat(day[:10]) for day in (time.start, time.end, start, end))
    return max(0, (c - b).days, (a - d).days)


def _told(quantity: Quantity) -> str:
    words = quantity.where.text.content[
        quantity.where.start : max(quantity.where.end, quantity.of.end if quantity.of else 0)
    ]
    return f"“{short(words)}”"


def compatible(a: Quantity, b: Quantity) -> bool:
    """Whether one number may be true with the other: each lies within the other's bound."""
    if a.upper is not None or b.upper is not None:
        return max(a.value, b.value) <= min(upper_end(a), upper_end(b))
    return _within(a, b) or _within(b, a) or _order(a, b) or _order(b, a)


def _order(number: Quantity, vague: Quantity) -> bool:
    """Whether a number is one that "dozens" or "hundreds" may mean."""
    return vague.bound == "order-of" and vague.value <= number.value < _MOST * vague.value


_MOST = 12
"""Times: the most that "dozens" may mean, by the least."""


def _within(number: Quantity, bounded: Quantity) -> bool:
    if bounded.bound in ("at-least", "above"):
        return number.value >= bounded.value and number.bound in ("exactly", "about", "at-least", "above")
    if bounded.bound in ("at-most", "below"):
        return number.value <= bounded.value
    if "about" in (bounded.bound, number.bound):
        return abs(number.value - bounded.value) <= _ABOUT * max(number.value, bounded.value)
    return False


_ABOUT = 0.15
"""Share by which "about" may be off."""
