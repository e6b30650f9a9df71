"""Number -> its unit of measure, with the words that name it."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from twosource.language.lexicon import table, wordset
from twosource.language.numerals import Numeral, read_numeral
from twosource.language.wording import Wording

_KINDS = ("time", "length", "area", "volume", "weight", "speed", "power", "information", "other", "money")
_MOST_WORDS = 3
"""Words of the longest unit in the list ("kilometres per hour")."""
_FEET_TO_INCHES = 12
_DEGREES = {
    "c": "degree Celsius",
    "f": "degree Fahrenheit",
    "celsius": "degree Celsius",
    "fahrenheit": "degree Fahrenheit",
}
_SIGN_BELOW = re.compile(r"(?:^|[\s(])[-−–][$£€]?$|[$£€]-$")
"""What stands before figures that count below nothing: a stroke that closes up to them, and to nothing before it."""
_DIMENSIONS = frozenset(("thick", "wide", "long", "deep", "high", "tall", "across"))
"""Words behind which "in" is inches."""
_SMALL_MONEY = frozenset(("cent", "cents", "pence"))
_HUNDREDTHS = 100


class Measure(NamedTuple):
    """A number with its unit: its words `[first, stop)`, the value in the unit, the unit or None, and whether the unit
    is closed up to what it measures ("25-ton truck") or tells an age."""

    first: int
    stop: int
    value: float
    unit: str | None
    kind: str = ""
    adjective: bool = False
    age: bool = False


def read_measure(words: Wording, number: Numeral) -> Measure:
    """`number` with the sign before it or the unit behind it; without unit where neither is there."""
    sign = _sign(words, number.first) or _sign_behind(words, number.stop)
    if sign is not None:
        return _money(words, number, sign[0], min(sign[1], number.first))
    behind = words.gap(number.stop)
    if behind.lstrip(" ").startswith("%"):
        return Measure(number.first, number.stop, _signed(words, number) / 100, "share", "share")
    if behind.lstrip(" ").startswith(("°", "º")):
        scale = _DEGREES.get(words.form(number.stop))
        return Measure(number.first, number.stop + bool(scale), _signed(words, number), scale or "degree", "other")
    if words.attached(number.stop) and words.form(number.stop) in ("c", "f") and words.capital(number.stop):
        scale = _DEGREES[words.form(number.stop)]
        return Measure(number.first, number.stop + 1, _signed(words, number), scale, "other")
    if _counts_millions(words, number):
        number = number._replace(stop=number.stop + 1, value=number.value * table("numerals")["suffixes"]["m"])
    found = _unit(words, number)
    if found is None:
        return _named_before(words, number)
    unit, kind, stop = found
    if unit == "share":
        value = _signed(words, number) / 100
        return Measure(number.first, stop, value, unit, "share", _hyphened(words, number.stop))
    value = _signed(words, number) if unit.startswith("degree") or kind == "money" else number.value
    measure = Measure(number.first, stop, value, unit, kind, _hyphened(words, number.stop))
    return _longer(words, measure)


def _counts_millions(words: Wording, number: Numeral) -> bool:
    """Whether "m" closed up to figures is million, not metre: a plural follows, "5m people" but "a 100m race"."""
    after = words.form(number.stop + 1)
    if words.form(number.stop) != "m" or not words.attached(number.stop) or not words.spaced(number.stop + 1):
        return False
    plural = after.endswith("s") and len(after) > 3 and not after.endswith(("ss", "us", "is"))
    return after in wordset("person_nouns") or (plural and not words.capital(number.stop + 1))


def _sign(words: Wording, i: int) -> tuple[str, int] | None:
    """The currency of a sign or of letters before word `i`, and the word that they begin with."""
    signs, gap = _spellings()["signs"], words.gap(i).rstrip(" -−")
    mark = gap[-1:]
    if mark in signs:
        letters = words.form(i - 1) + mark
        closed = i > 0 and (gap == mark or (gap.lstrip(" ") == mark and words.form(i - 1) not in ("a", "s")))
        closed = closed and letters in signs
        return (signs[letters], i - 1) if closed else (signs[mark], i)
    letters = words.form(i - 1)
    if words.near(i) or (i and words.gap(i) in (". ", ".")):
        if letters in signs:
            return signs[letters], i - 1
        money = _spellings()["money"]
        if is_money(letters) and words.capital(i - 1):
            return money[letters], i - 1
    return None


def _sign_behind(words: Wording, i: int) -> tuple[str, int] | None:
    """The currency of a sign that follows a number and belongs to no other: "10 €"."""
    gap = words.gap(i)
    mark = gap.lstrip(" ")[:1]
    free = gap.lstrip(" ")[1:2] in (" ", ",", ".", ";", ")") or i == words.size
    return (_spellings()["signs"][mark], i) if mark in _spellings()["signs"] and free else None


def is_money(form: str) -> bool:
    """Whether a word is a sign or a code of a currency that stands before its number."""
    return form in _spellings()["signs"] or (len(form) == 3 and form in _spellings()["money"] and form != "yen")


def is_unit(form: str) -> bool:
    """Whether a word alone names a unit of measure."""
    return any(form in spellings for kind, spellings in _spellings().items() if kind != "signs")


def _money(words: Wording, number: Numeral, unit: str, first: int) -> Measure:
    value, stop = number.value, number.stop
    suffix = words.form(stop) if not (words.form(stop) == "t" and words.capital(stop)) else "tn"
    if words.attached(stop) and suffix in table("numerals")["suffixes"]:
        value, stop = value * table("numerals")["suffixes"][suffix], stop + 1
    return Measure(first, stop, -value if _signed(words, number) < 0 else value, unit, "money")


def _unit(words: Wording, number: Numeral) -> tuple[str, str, int] | None:
    """The unit behind a number, its kind, and where it stops; "half a mile" and "a quarter of an hour" count too."""
    begin = number.stop
    if words.form(begin) == "of" and (number.order or words.form(begin + 1) in _spellings()["money"]):
        begin += 1
    if number.part:
        begin += words.form(begin) == "of" and words.form(begin + 1) in ("a", "an")
        begin += words.form(begin) in ("a", "an")
    if not (words.near(begin) or words.attached(begin)):
        return None
    if words.gap(begin + 1) == "/" and words.form(begin) + "/" + words.form(begin + 1) in ("km/h", "km/hr", "m/s"):
        return ("km per hour" if words.form(begin) == "km" else "metre per second"), "speed", begin + 2
    if (
        number.figures
        and words.form(begin) == "in"
        and (words.form(begin + 1) in _DIMENSIONS or begin + 1 == words.size)
    ):
        return "inch", "length", begin + 1
    squared = words.attached(begin + 1) and words.form(begin + 1) in ("2", "3")
    for size in range(_MOST_WORDS, 0, -1):
        phrase = words.phrase(begin, size)
        if squared and size == 2:
            phrase = words.form(begin) + words.form(begin + 1)
        for kind in _KINDS:
            unit = _spellings()[kind].get(phrase)
            readable = number.figures or phrase not in wordset("short_units")
            if unit is not None and readable and not _capital_name(words, begin):
                return unit, kind, begin + size
    return None


def _capital_name(words: Wording, i: int) -> bool:
    """Whether word `i` is written as a name is ("Nine Miles Inn"): short units keep their capitals."""
    return words.capital(i) and len(words.form(i)) > 3 and not words.begins(i - 1)


def _longer(words: Wording, measure: Measure) -> Measure:
    """`measure` with what may follow its unit: inches behind feet, "old" and "ago" behind times."""
    begin = measure.stop + (words.form(measure.stop) == "and")
    after = words.form(begin)
    inches = words.form(begin + 1) in ("in", "inch", "inches") and words.near(measure.stop) and words.near(begin)
    if measure.unit == "foot" and inches and after.isdecimal():
        return measure._replace(value=measure.value + int(after) / _FEET_TO_INCHES, stop=begin + 2)
    if measure.kind == "money":
        return _with_cents(words, measure)
    after = words.form(measure.stop)
    if measure.kind != "time" or not words.near(measure.stop):
        return measure
    size = 3 if words.phrase(measure.stop, 3) == "and a half" else 2 * (words.phrase(measure.stop, 2) == "and half")
    if size and measure.value == 1:
        return measure._replace(value=measure.value + 0.5, stop=measure.stop + size)
    if after in ("old", "olds"):
        return measure._replace(stop=measure.stop + 1, age=True, adjective=words.gap(measure.stop) == "-")
    if words.phrase(measure.stop, 2) == "of age":
        return measure._replace(stop=measure.stop + 2, age=True)
    return measure._replace(stop=measure.stop + (after == "ago"))


def _with_cents(words: Wording, measure: Measure) -> Measure:
    """ "75 USD million", "thirteen dollars and forty-five cents"."""
    scale = table("numerals")["scales"].get(words.form(measure.stop))
    if scale and words.near(measure.stop) and words.form(measure.stop - 1).isalpha():
        return measure._replace(value=measure.value * scale, stop=measure.stop + 1)
    begin = measure.stop + (words.form(measure.stop) == "and")
    cents = read_numeral(words, begin) if words.near(measure.stop) and words.near(begin) else None
    if cents is None or cents.value >= _HUNDREDTHS or words.form(cents.stop) not in _SMALL_MONEY:
        return measure
    return measure._replace(value=measure.value + cents.value / _HUNDREDTHS, stop=cents.stop + 1)


def _named_before(words: Wording, number: Numeral) -> Measure:
    """A number whose unit stands before it: "magnitude 6.1", "aged 40"; else one without unit."""
    first, stop, value = number.first, number.stop, number.value
    before = words.form(first - 1)
    skipped = 1 + (before == "of")
    if words.form(first - skipped) == "magnitude" and words.near(first):
        return Measure(first - skipped, stop, value, "magnitude", "other")
    if before in ("aged", "age", "ages") and words.near(first):
        return Measure(first - 1, stop, value, "year", "time", age=True)
    if words.phrase(first - 2, 2) == "age of" and words.near(first):
        return Measure(first, stop, value, "year", "time", age=True)
    if _hyphened(words, stop) and words.form(stop) == "strong":
        return Measure(first, stop + 1, value, "people", adjective=True)
    closed_up = _hyphened(words, stop) and words.form(stop).isalpha() and not number.scaled
    if closed_up and words.form(stop) not in ("odd", "plus", "ish", "fold"):
        return Measure(first, stop + 1, value, words.form(stop), adjective=True)
    if words.phrase(first - 3, 3) in ("as young as", "as old as"):
        return Measure(first, stop, value, "year", "time", age=True)
    signed = not words.near(stop) or before in ("minus", "negative")
    return Measure(first, stop, _signed(words, number) if signed else value, None)


def _hyphened(words: Wording, i: int) -> bool:
    return words.gap(i) in ("-", "‑")


def _signed(words: Wording, number: Numeral) -> float:
    """The value of a number, below nothing where a sign or "minus" says so."""
    first = number.first
    spoken = words.form(first - 1) in ("minus", "negative") and words.near(first)
    ranged = words.form(first - 1)[-1:].isdigit()
    written = number.figures and not ranged and _SIGN_BELOW.search(words.gap(first)) is not None
    return -number.value if spoken or written else number.value


@cache
def _spellings() -> dict[str, dict[str, str]]:
    """For every kind of unit its spellings and the unit that each means."""
    return {
        kind: {spelling: unit for unit, spellings in units.items() for spelling in spellings}
        for kind, units in table("units").items()
    }
