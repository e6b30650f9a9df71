"""Report -> its numbers with unit and bound."""

from __future__ import annotations

import re

from twosource.annotate.bounds import Bounding, read_bound
from twosource.annotate.counted import Counted, read_counted
from twosource.annotate.labels import counts_something, is_label
from twosource.annotate.measures import Measure, is_unit, read_measure
from twosource.annotate.ranges import Range, read_between, read_range, read_rate
from twosource.language.lexicon import wordset
from twosource.language.numerals import Numeral, read_numeral
from twosource.language.sentences import paragraphs
from twosource.language.wording import Wording
from twosource.model.article import Article
from twosource.model.marks import Quantity
from twosource.model.text import Anchor

_SIGN_BEHIND = re.compile(r" ?%|\+")
_ODDS = 2
"""Words of "to one": behind more than these a ratio says what it counts."""
_OLDEST = 120
"""Years: a number between commas behind a name is an age up to here."""


def find_quantities(article: Article) -> tuple[Quantity, ...]:
    """Every number that counts or measures something, in order.

    `where` takes in the bound and the unit, `of` what is counted and, for people, what befell them where that stands
    close by. Left out are dates, clock times, ordinals, scores and numbers that name things. A range is one quantity
    with both ends. Percentages and fractions of a whole are `share`, 0..1.
    """
    return tuple(found for part in paragraphs(article.text) for found in _in_words(Wording(part)))


def _in_words(words: Wording) -> list[Quantity]:
    found, i = [], 0
    while i < words.size:
        number = read_numeral(words, i) or _one_unit(words, i)
        if number is None:
            i += 1
            continue
        made, stop = _quantities(words, number)
        found.extend(made)
        i = max(stop, i + 1)
    return found


def _one_unit(words: Wording, i: int) -> Numeral | None:
    """ "More than a mile", "an hour and a half": "a" counts before a unit where a bound or a half stands by it."""
    if words.form(i) not in ("a", "an") or not words.near(i) or not is_unit(words.form(i + 1)):
        return None
    number = Numeral(i, i + 1, 1.0)
    measure = read_measure(words, number)
    if measure.value != number.value:
        return number
    bounded = measure.unit and read_bound(words, measure).bound != "exactly"
    return number if bounded and words.form(i - 1) not in ("about", "around", "over", "some") else None


def _quantities(words: Wording, number: Numeral) -> tuple[list[Quantity], int]:
    """What a number says, and where to read on."""
    rate = read_rate(words, number)
    if rate is not None:
        bounding = read_bound(words, rate)
        if rate.unit == "share":
            return [_quantity(words, rate, bounding, read_counted(words, rate, bounding.first))], rate.stop
        counted = Counted(number.stop, rate.stop, "ratio") if rate.stop > number.stop + _ODDS else None
        return [_quantity(words, rate, bounding, counted)], rate.stop
    ends = read_range(words, number)
    if ends is not None:
        return [_range(words, ends)], ends.stop
    if is_label(words, number) or not _is_count(words, number):
        return [], number.stop
    measure = _as_age(words, read_measure(words, number), number)
    if number.part and measure.unit is None:
        measure = measure._replace(unit="share", kind="share")
    bounding = read_bound(words, measure)
    ends = read_between(words, measure, bounding)
    if ends is not None:
        return [_range(words, ends)], ends.stop
    counted = read_counted(words, measure._replace(stop=max(measure.stop, bounding.stop)), bounding.first)
    if number.order:
        bounding = bounding._replace(bound="order-of")
    return [_quantity(words, measure, bounding, counted)], max(bounding.stop, number.stop)


def _quantity(words: Wording, measure: Measure, bounding: Bounding, counted: Counted | None) -> Quantity:
    of = words.anchor(counted.first, counted.stop) if counted else None
    unit = measure.unit or (counted.unit if counted else None)
    where = _where(words, bounding.first, max(bounding.stop, measure.stop))
    return Quantity(where, measure.value, unit, bounding.bound, of)


def _range(words: Wording, ends: Range) -> Quantity:
    """Both ends as one quantity: `value` is the low one, and what is counted stands behind the high one."""
    counted = read_counted(words, ends.high, ends.high.first)
    unit = ends.high.unit or (counted.unit if counted else None)
    of = words.anchor(counted.first, counted.stop) if counted and counted.first >= ends.high.stop else None
    where = _where(words, ends.first, ends.stop)
    return Quantity(where, ends.low.value, unit, "at-least", of, ends.high.value)


def _where(words: Wording, first: int, stop: int) -> Anchor:
    """The place of words `[first, stop)` with the signs that close up to it: $ in front, % behind."""
    place = words.anchor(first, stop)
    start, end = place.start, place.end
    while start > words.where.start and words.content[start - 1] in "$£€¥₹₽₴₩₪":
        start -= 1
    sign = _SIGN_BEHIND.match(words.content, end, words.where.end)
    return place.text.anchor(start, sign.end() if sign else end)


def _is_count(words: Wording, number: Numeral) -> bool:
    """Whether "one", "half" and parts are meant as numbers: they are pronouns and ordinals too."""
    before, after = words.form(number.first - 1), words.form(number.stop)
    if number.part and not number.figures:
        return _is_part(words, number, before, after)
    if number.value == 1 and not number.figures and number.stop == number.first + 1:
        if before in ("minus", "negative"):
            return True
        if before in ("no", "every", "each", "any", "this", "that", "the", "which", "another", "some"):
            return False
        if before == "least" or before in wordset("tolls"):
            return after not in ("of", "another", "day")
        counted = after in wordset("person_nouns") and words.form(number.stop + 1) in wordset("tolls") | {"was", "were"}
        return counted or (is_unit(after) and after != "day" and words.near(number.stop))
    return True


def _is_part(words: Wording, number: Numeral, before: str, after: str) -> bool:
    if before in ("first", "second", "other", "third", "top", "bottom", "better") or words.gap(number.stop) == "-":
        return False
    if after in ("of", "more", "less"):
        return True
    begin = number.stop + (after in ("a", "an"))
    if is_unit(words.form(begin)):
        return True
    bounded = before in ("nearly", "almost", "than", "about", "around", "roughly", "over", "under", "by", "least")
    if words.form(number.stop - 1).endswith("s"):
        return True
    if words.form(number.first) in ("half", "one"):
        return bounded or after in ("the", "its", "his", "her", "their", "our", "my", "all") or number.value != 0.5
    return bounded and not words.near(number.stop)


def _as_age(words: Wording, measure: Measure, number: Numeral) -> Measure:
    """ "Ilan Verrick, 46, said": between a name and a comma or a stop a number is an age."""
    if measure.unit is not None or not number.figures or not 1 <= measure.value <= _OLDEST or number.scaled:
        return measure
    gap, after = words.gap(number.first), words.gap(number.stop).strip()
    if gap != ", " or not words.capital(number.first - 1) or after[:1] not in (",", ".", ")", ";"):
        return measure
    if "." in words.form(number.first) or counts_something(words, number.stop):
        return measure
    return measure._replace(unit="year", kind="time", age=True)
