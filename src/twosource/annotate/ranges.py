"""Number -> the range or the rate that it begins: "20 to 30 people", "seven to one", "one in five"."""

from __future__ import annotations

from typing import NamedTuple

from twosource.annotate.labels import counts_something
from twosource.annotate.measures import Measure, read_measure
from twosource.language.numerals import Numeral, read_numeral
from twosource.language.wording import Wording

_RATE_REACH = 9
"""Words between a number and the "for every" that makes it a rate."""
_OF_SCORES = frozenset(("wins", "losses", "as", "was", "is", "points", "against", "versus", "vs"))
_LARGEST_WHOLE = 1000
"""Of more than this nobody says "one in ..."; it is a year."""
_FEW = 20
"""What "N in M" takes from a whole is at most this many."""


class Range(NamedTuple):
    """The two ends of a range, and the words `[first, stop)` that it takes, "between" too."""

    first: int
    stop: int
    low: Measure
    high: Measure


def read_range(words: Wording, low: Numeral) -> Range | None:
    """The range that begins with a number, None where none does. Both ends get the unit of the second; a scale too."""
    joint, after = words.form(low.stop), low.stop + 1
    gap = words.gap(low.stop).strip()
    hyphen = gap in ("-", "–", "‑") and not words.gap(low.stop).startswith(" ") and joint[:1].isdigit()
    if hyphen:
        after = low.stop
    elif not words.near(low.stop) or not _joins(words, low, joint):
        return None
    high = read_numeral(words, after) if words.near(after) or hyphen or _signed(words, after) else None
    if high is None or high.order or high.part or not _rises(low, high):
        return None
    upper = read_measure(words, high)
    lower = read_measure(words, low)
    unit = upper.unit or lower.unit
    if unit is None and not (_counts(words, upper.stop) if hyphen else words.near(upper.stop)):
        return None
    value = lower.value * _scale(words, low, high)
    if upper.unit == "share" and lower.unit is None:
        value /= 100
    lower = lower._replace(value=value, unit=unit, kind=upper.kind or lower.kind)
    if lower.unit and not upper.unit:
        upper = upper._replace(unit=lower.unit, kind=lower.kind)
    begin = low.first - (words.form(low.first - 1) == "between" and words.near(low.first))
    return Range(min(begin, lower.first), upper.stop, lower, upper)


def _counts(words: Wording, i: int) -> bool:
    """Whether a noun follows that figures joined by a hyphen count; without one they are a score or a vote."""
    plural = words.spaced(i) and words.form(i).endswith("s") and not words.capital(i)
    return counts_something(words, i) or (plural and words.form(i) not in _OF_SCORES)


def _joins(words: Wording, low: Numeral, joint: str) -> bool:
    before = words.form(low.first - 1)
    if joint == "and":
        return before == "between"
    return joint in ("to", "or") and before != "from"


def _signed(words: Wording, i: int) -> bool:
    return 0 < i < words.size and words.gap(i).strip() in ("$", "£", "€")


def _rises(low: Numeral, high: Numeral) -> bool:
    return high.value > low.value and not (low.figures and not high.figures) and not low.order


def _scale(words: Wording, low: Numeral, high: Numeral) -> float:
    """What "million" behind the second end is worth for the first: "20 to 30 million"."""
    figure = words.form(high.first).replace(",", "")
    if not high.scaled or low.scaled or not figure.replace(".", "", 1).isdigit() or float(figure) <= low.value:
        return 1.0
    return high.value / float(figure)


def read_rate(words: Wording, number: Numeral) -> Measure | None:
    """ "Seven to one" and "seven soldiers killed for every one lost" are a `ratio`, "one in five" and "nine out of ten"
    a `share`; None for another number."""
    if number.order or number.part or number.scaled:
        return None
    return _odds(words, number) or _of_a_whole(words, number) or _for_every(words, number)


def _odds(words: Wording, number: Numeral) -> Measure | None:
    i = number.stop
    if words.form(i) != "to" or words.form(i + 1) not in ("one", "1") or not words.near(i) or not words.near(i + 1):
        return None
    if number.value <= 1 or counts_something(words, i + 2) or words.form(i + 2) in ("million", "of"):
        return None
    return Measure(number.first, i + 2, number.value, "ratio", "ratio")


def _of_a_whole(words: Wording, number: Numeral) -> Measure | None:
    i = number.stop
    out = words.phrase(i, 2) == "out of"
    if not (out or words.form(i) == "in") or not words.near(i) or number.value > _FEW:
        return None
    whole = read_numeral(words, i + 1 + out)
    if whole is None or not number.value < whole.value <= _LARGEST_WHOLE or whole.part or whole.order:
        return None
    if read_measure(words, whole).unit is not None:
        return None
    if not out and (number.figures or number.value > 3):
        return None
    return Measure(number.first, whole.stop, number.value / whole.value, "share", "share", adjective=True)


def _for_every(words: Wording, number: Numeral) -> Measure | None:
    for i in range(number.stop, min(number.stop + _RATE_REACH, words.size - 2)):
        if not words.near(i):
            return None
        if words.phrase(i, 2) in ("for every", "for each"):
            other = read_numeral(words, i + 2)
            if other is not None and other.value > 1:
                return Measure(number.first, other.stop, number.value / other.value, "ratio", "ratio")
            stop = i + 3 + (other is not None)
            while stop < words.size and words.near(stop) and stop < i + 5 and words.form(stop) != "and":
                stop += 1
            return Measure(number.first, min(stop, words.size), number.value, "ratio", "ratio")
    return None
