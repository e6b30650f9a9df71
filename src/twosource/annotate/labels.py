"""Number -> whether it only names something: a date, a clock time, a flight, a score."""

from __future__ import annotations

from twosource.annotate.measures import is_money, is_unit
from twosource.language.lexicon import table, wordset
from twosource.language.numerals import Numeral, read_numeral
from twosource.language.wording import Wording

_FIRST_YEAR, _LAST_YEAR = 1000, 2100
"""Four figures without comma between these are a year unless a counted noun follows."""
_SURE_YEAR = 1900
"""From here on only a noun for people makes them a count."""
_BEFORE_A_YEAR = frozenset(("in", "since", "during", "until", "before", "after"))
_BEFORE_A_COUNT = frozenset(("above", "below", "than", "exceed", "exceeding", "surpass", "surpassing", "least", "most"))
"""Bounds that no year has."""
_STREETS = frozenset(("st", "street", "ave", "avenue", "road", "rd", "blvd", "boulevard", "drive", "lane", "square"))
_DAYS = 31
"""Days of the longest month."""
_CLOSING_UP = frozenset("/#@_=\\+^×")
"""Signs before figures that make them part of an address, a tag or a formula."""


def is_label(words: Wording, number: Numeral) -> bool:
    """Whether a number counts and measures nothing."""
    if not number.figures:
        return _is_word_of_a_name(words, number)
    return (
        _is_closed_up(words, number)
        or _is_one_of_a_row(words, number)
        or _is_date(words, number)
        or _is_clock(words, number)
        or _is_year(words, number)
        or _is_numbered(words, number)
    )


def counts_something(words: Wording, i: int) -> bool:
    """Whether word `i` is a noun in the plural that a number before it would count."""
    form = words.form(i)
    if not words.near(i):
        return False
    if form in wordset("person_nouns") or form in wordset("tolls"):
        return True
    if words.capital(i):
        return False
    for j in range(i, min(i + 3, words.size)):
        form = words.form(j)
        if j > i and not words.spaced(j):
            break
        if form in wordset("person_nouns"):
            return True
        if form in wordset("prepositions") | wordset("determiners") or read_numeral(words, j) is not None:
            break
    return False


def _is_word_of_a_name(words: Wording, number: Numeral) -> bool:
    """ "Group of Seven", "Forty-second Street": a capital inside a sentence, or an ordinal behind a hyphen."""
    after = words.form(number.stop)
    if words.gap(number.stop) in ("-", "‑") and after in ("first", "second", "third", "fold", "time", "way"):
        return True
    lower_case_behind = words.near(number.stop) and not words.capital(number.stop)
    return words.capital(number.first) and not words.begins(number.first) and not lower_case_behind


def _is_closed_up(words: Wording, number: Numeral) -> bool:
    """Letters or signs close up to it: G20, 21st, 1990s, 4K, 3-1, 24/7, @9, #3, 10:30, a web address."""
    first, stop = number.first, number.stop
    sign = words.gap(first)[-1:]
    if sign and (sign in _CLOSING_UP or (sign in ":'’" and len(words.gap(first)) == 1)):
        return True
    if words.gap(stop) in ("-", "‑", "–") and words.form(stop)[:1].isdigit():
        return True
    if first and words.gap(first) in ("", "-", "‑", ".", "–"):
        return words.form(first - 1) not in ("magnitude", "about") and not is_money(words.form(first - 1))
    if words.gap(stop)[:1] in ("/", ":", "_", "=") and words.form(stop)[:1].isdigit():
        return True
    if words.form(stop) == "k" and words.capital(stop):
        return words.attached(stop)
    trillions = words.form(stop) == "t" and words.capital(stop) and words.gap(first).endswith(("$", "£", "€"))
    return words.attached(stop) and not (trillions or _known_suffix(words.form(stop)))


def _is_one_of_a_row(words: Wording, number: Numeral) -> bool:
    """Telephone numbers, "picture 3 of 25", feet and inches by marks, the number of a house."""
    first, stop = number.first, number.stop
    digits = [words.form(i).isdigit() and words.gap(max(i, first)) == " " for i in (first - 1, stop)]
    if number.value != 0 and not words.gap(first).endswith(".") and (words.form(first).startswith("0") or any(digits)):
        return "." not in words.form(first)
    for other, of in ((stop + 1, stop), (first - 2, first - 1)):
        if words.form(of) == "of" and words.form(other).isdigit() and not counts_something(words, max(stop, other + 1)):
            return True
    if words.gap(stop)[:1] in ("'", "’", "′") and words.form(stop)[:1].isdigit():
        return True
    return words.capital(stop) and any(words.form(i) in _STREETS and words.capital(i) for i in range(stop, stop + 4))


def _known_suffix(form: str) -> bool:
    return form in table("numerals")["suffixes"] or form in ("yo", "c", "f") or is_unit(form)


def _is_date(words: Wording, number: Numeral) -> bool:
    months = table("calendar")["months"]
    before, after = words.form(number.first - 1), words.form(number.stop)
    small = number.value <= _DAYS and not number.scaled
    gap = words.gap(number.first).strip()
    if before in months and words.capital(number.first - 1) and gap in ("", "."):
        return small or number.value >= _FIRST_YEAR
    if before in ("and", "to", "or") and small and words.form(number.first - 2)[:1].isdigit():
        return words.form(number.first - 3) in months and words.capital(number.first - 3)
    if small and words.spaced(number.stop) and after in months and words.capital(number.stop):
        return True
    joins = words.gap(number.stop).strip() in ("-", "–") or after in ("and", "to", "or")
    beyond = number.stop + 1 + (after in ("and", "to", "or"))
    return small and joins and words.form(beyond) in months and words.capital(beyond)


def _is_clock(words: Wording, number: Numeral) -> bool:
    after = words.form(number.stop)
    if number.value >= 2400 or not words.near(number.stop):
        return words.gap(number.stop)[:1] == ":" and words.form(number.stop)[:2].isdigit()
    if after in ("a", "p"):
        return words.gap(number.stop + 1) == "." and words.form(number.stop + 1) == "m"
    if after == "h":
        return words.attached(number.stop) and words.form(number.stop + 1)[:1].isdigit()
    return after in table("calendar")["clock"]["words"]


def _is_year(words: Wording, number: Numeral) -> bool:
    form = words.form(number.first)
    if len(form) != 4 or not form.isdigit() or number.stop > number.first + 1:
        return False
    if not _FIRST_YEAR <= number.value <= _LAST_YEAR or words.gap(number.first).endswith(("$", "£", "€", "¥", "₹")):
        return False
    if words.form(number.first - 1) in _BEFORE_A_COUNT:
        return False
    if words.form(number.first - 1) in _BEFORE_A_YEAR and number.value >= _SURE_YEAR:
        return True
    if counts_something(words, number.stop) or words.gap(number.stop).lstrip(" ")[:1] in ("%", "°"):
        return False
    after = words.form(number.stop)
    if is_unit(after) and words.near(number.stop) and after not in ("second", "time", "share", "year", "real"):
        return False
    plural = after.endswith("s") and not after.endswith(("ss", "us", "is")) and words.near(number.stop)
    return number.value >= _SURE_YEAR or not plural or words.capital(number.stop)


def _is_numbered(words: Wording, number: Numeral) -> bool:
    """ "Flight 370", "Article 5", "page 4": a name or a word that takes numbers before it, nothing counted behind."""
    i = number.first
    before = words.form(i - 1)
    if not words.spaced(i) and words.gap(i) not in (". ", " - "):
        return False
    if counts_something(words, number.stop) or number.scaled:
        return False
    if before in wordset("numbered_things"):
        return words.spaced(i) or before in ("no", "nos")
    if not words.spaced(i) or not words.capital(i - 1) or words.begins(i - 1):
        return False
    calendar = table("calendar")
    if before in calendar["weekdays"] or before in wordset("prepositions") | wordset("determiners"):
        return False
    measured = is_unit(words.form(number.stop)) and words.near(number.stop)
    return not (measured or is_money(before)) and not words.gap(number.stop).startswith(("%", "°"))
