"""Number -> the range or the rate that it begins: "20 to 30 people", "seven to one", "one in five"."""

from __future__ import annotations

from typing import NamedTuple

from twosource.annotate.bounds import Bounding, read_bound
from twosource.annotate.labels import counts_something
from twosource.annotate.measures import Measure, read_measure
from twosource.language.lexicon import wordset
from twosource.language.numerals import Numeral, read_numeral
from twosource.language.wording import Wording

_RATE_REACH = 9
"""Words between a number and the "for every" that makes it a rate."""
_OF_SCORES = frozenset(("wins", "losses", "as", "was", "is", "points", "against", "versus", "vs"))
_ABOVE, _BELOW = frozenset(("above", "at-least")), frozenset(("below", "at-most"))
_BOUND_REACH = 6
"""Words up to the second number of "more than 20 but fewer than 30"."""
_RANGING = frozenset(("range", "ranges", "ranged", "ranging", "varies", "vary", "varied", "varying"))
"""Verbs behind which "from" begins a range and no change."""
_FIRST_YEAR, _LAST_YEAR = 1800, 2100
"""Four figures between these may be years; joined by a stroke, smaller ones are a score as well."""
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
    lower = read_measure(words, low)
    hyphen = _hyphened(words, low)
    begin = low.stop if hyphen or lower.unit is None else lower.stop
    after = begin if hyphen else begin + 1
    if not hyphen and not (_close(words, begin) and _joins(words, low, words.form(begin))):
        return None
    high = read_numeral(words, after) if words.near(after) or hyphen or _signed(words, after) else None
    if high is None or high.order or high.part:
        return None
    upper = read_measure(words, high)
    below = lower.value < 0 and upper.value < lower.value and lower.unit == upper.unit
    if not (below or _rises(low, high)):
        return None
    if below:
        return Range(lower.first, upper.stop, upper, lower)
    if lower.unit and lower.unit != upper.unit and not (hyphen or (lower.kind == "money" and upper.unit is None)):
        return None
    return _told(words, (low, lower), (high, upper), hyphen)


def _told(words: Wording, low: tuple[Numeral, Measure], high: tuple[Numeral, Measure], hyphen: bool) -> Range | None:
    """The range of two ends, None where nothing shows that they count one thing."""
    (number, lower), (other, upper) = low, high
    between = _joins(words, number, "and") and words.near(number.first)
    large = other.value > _LAST_YEAR
    large = large or words.gap(number.stop).strip() == "~"
    sure = between or words.form(other.first - 1) == "through" or (large and hyphen)
    unit = upper.unit or lower.unit
    if unit is None and _years(words, number, other) and not _counts(words, upper.stop):
        return None
    if unit is None and not sure and not (_counts(words, upper.stop) if hyphen else words.near(upper.stop)):
        return None
    value = lower.value * _scale(words, number, other)
    if upper.unit == "share" and lower.unit is None:
        value /= 100
    lower = lower._replace(value=value, unit=unit, kind=upper.kind or lower.kind)
    if lower.unit and not upper.unit:
        upper = upper._replace(unit=lower.unit, kind=lower.kind)
    return Range(min(number.first - between, lower.first), upper.stop, lower, upper)


def _years(words: Wording, *ends: Numeral) -> bool:
    """Whether both ends look like years: "between 2005 and 2012"."""
    return all(len(words.form(n.first)) == 4 and _FIRST_YEAR <= n.value <= _LAST_YEAR for n in ends)


def _hyphened(words: Wording, low: Numeral) -> bool:
    """Whether a stroke joins a number to the figures behind it; between spaces, where both have four figures."""
    gap = words.gap(low.stop)
    if gap.strip() not in ("-", "–", "‑", "~") or not words.form(low.stop)[:1].isdigit():
        return False
    return not gap.startswith(" ") or (gap.endswith(" ") and low.value >= _LARGEST_WHOLE)


def _close(words: Wording, i: int) -> bool:
    """Whether word `i` follows the number before it, a sign of its unit between them not counted."""
    ahead = words.gap(i) == "- " and words.form(i) in ("to", "and", "or")
    return 0 < i < words.size and (ahead or words.gap(i).strip(" %°") == "")


def _counts(words: Wording, i: int) -> bool:
    """Whether a noun follows that figures joined by a hyphen count; without one they are a score or a vote."""
    plural = words.spaced(i) and words.form(i).endswith("s") and not words.capital(i)
    return counts_something(words, i) or (plural and words.form(i) not in _OF_SCORES)


def _joins(words: Wording, low: Numeral, joint: str) -> bool:
    """Whether a word joins the two ends of a range; "from" begins one behind "ranging", else a change."""
    before = words.form(low.first - 1 - (words.form(low.first - 1) in ("minus", "negative")))
    if joint == "and":
        return before == "between"
    if before == "from":
        return joint in ("to", "through") and words.form(low.first - 2) in _RANGING
    return joint in ("to", "or", "through") and before not in wordset("change_words")


def read_between(words: Wording, measure: Measure, bounding: Bounding) -> Range | None:
    """ "More than 20 but fewer than 30": the range of two bounds that stand side by side, one above and one below."""
    if bounding.bound not in _ABOVE | _BELOW or not words.near(max(measure.stop, bounding.stop)):
        return None
    begin = max(measure.stop, bounding.stop)
    begin += words.form(begin) in ("and", "but", "yet")
    number = next((n for i in range(begin, begin + _BOUND_REACH) if (n := read_numeral(words, i))), None)
    if number is None or number.order or number.part:
        return None
    other = read_measure(words, number)
    second = read_bound(words, other)
    above = bounding.bound in _ABOVE
    low, high = (measure, other) if above else (other, measure)
    opposite = second.bound in (_BELOW if above else _ABOVE)
    one = low.unit == high.unit or low.unit is None or high.unit is None
    if second.first != begin or not opposite or not one or low.value >= high.value:
        return None
    unit, kind = low.unit or high.unit, low.kind or high.kind
    ends = (end._replace(unit=unit, kind=kind) for end in (low, high))
    return Range(bounding.first, max(second.stop, other.stop), *ends)


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
