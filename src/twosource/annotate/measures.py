"""Number -> its unit of measure, with the words that name it."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from twosource.language.lexicon import table, wordset
from twosource.language.numerals import Numeral
from twosource.language.wording import Wording

_KINDS = ("time", "length", "area", "volume", "weight", "speed", "power", "information", "other", "money")
_MOST_WORDS = 3
"""Words of the longest unit in the list ("kilometres per hour")."""
_FEET_TO_INCHES = 12


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
        return Measure(number.first, number.stop, number.value / 100, "share", "share")
    if behind.lstrip(" ").startswith(("°", "º")):
        stop = number.stop + (words.form(number.stop) in ("c", "f", "celsius", "fahrenheit"))
        return Measure(number.first, stop, _signed(words, number), "degree", "other")
    if words.attached(number.stop) and words.form(number.stop) in ("c", "f") and words.capital(number.stop):
        return Measure(number.first, number.stop + 1, _signed(words, number), "degree", "other")
    if _counts_millions(words, number):
        number = number._replace(stop=number.stop + 1, value=number.value * table("numerals")["suffixes"]["m"])
    found = _unit(words, number)
    if found is None:
        return _named_before(words, number)
    unit, kind, stop = found
    if unit == "share":
        return Measure(number.first, stop, number.value / 100, unit, "share", _hyphened(words, number.stop))
    value = _signed(words, number) if unit == "degree" else number.value
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
    signs, gap = _spellings()["signs"], words.gap(i).rstrip(" ")
    mark = gap[-1:]
    if mark in signs:
        letters = words.form(i - 1) + mark
        closed = i > 0 and gap == mark and words.content[words.words[i].start - len(words.gap(i)) - 1].isupper()
        return (signs[letters], i - 1) if closed and letters in signs else (signs[mark], i)
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
    suffix = words.form(stop)
    if words.attached(stop) and suffix in table("numerals")["suffixes"]:
        value, stop = value * table("numerals")["suffixes"][suffix], stop + 1
    return Measure(first, stop, value, unit, "money")


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
    for size in range(_MOST_WORDS, 0, -1):
        phrase = words.phrase(begin, size)
        for kind in _KINDS:
            unit = _spellings()[kind].get(phrase)
            readable = number.figures or phrase not in wordset("short_units")
            if unit is not None and readable and not _capital_name(words, begin):
                return unit, kind, begin + size
    if (
        words.attached(begin)
        and words.gap(begin + 1) == "/"
        and words.form(begin) + "/" + words.form(begin + 1)
        in (
            "km/h",
            "m/s",
        )
    ):
        return ("km per hour" if words.form(begin) == "km" else "metre per second"), "speed", begin + 2
    return None


def _capital_name(words: Wording, i: int) -> bool:
    """Whether word `i` is written as a name is ("Nine Miles Inn"): short units keep their capitals."""
    return words.capital(i) and len(words.form(i)) > 3 and not words.begins(i - 1)


def _longer(words: Wording, measure: Measure) -> Measure:
    """`measure` with what may follow its unit: inches behind feet, "old" and "ago" behind times."""
    after = words.form(measure.stop)
    inches = words.form(measure.stop + 1) in ("in", "inch", "inches") and words.near(measure.stop)
    if measure.unit == "foot" and inches and after.isdecimal():
        return measure._replace(value=measure.value + int(after) / _FEET_TO_INCHES, stop=measure.stop + 2)
    if measure.kind != "time" or not words.near(measure.stop):
        return measure
    if after in ("old", "olds"):
        return measure._replace(stop=measure.stop + 1, age=True, adjective=words.gap(measure.stop) == "-")
    if words.phrase(measure.stop, 2) == "of age":
        return measure._replace(stop=measure.stop + 2, age=True)
    return measure._replace(stop=measure.stop + (after == "ago"))


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
    return Measure(first, stop, value, None)


def _hyphened(words: Wording, i: int) -> bool:
    return words.gap(i) in ("-", "‑")


def _signed(words: Wording, number: Numeral) -> float:
    gap = words.gap(number.first)
    below = words.form(number.first - 1) == "minus" or gap.endswith((" -", "−", " –", "(-")) or gap == "-"
    return -number.value if below else number.value


@cache
def _spellings() -> dict[str, dict[str, str]]:
    """For every kind of unit its spellings and the unit that each means."""
    return {
        kind: {spelling: unit for unit, spellings in units.items() for spelling in spellings}
        for kind, units in table("units").items()
    }
