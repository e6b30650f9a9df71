"""Words -> the spans of days that take two times or a number to name."""

from __future__ import annotations

from datetime import date

from twosource.annotate.periods import Days, month, one_day, shifted, whole_week, year
from twosource.language.lexicon import table
from twosource.language.numerals import read_numeral
from twosource.language.wording import Wording

Reading = tuple[int, int, Days]
"""Words `[first, stop)` and the days that they name."""

_JOINTS = frozenset(("to", "until", "till", "through", "thru"))
_STROKES = frozenset(("-", "–", "‑", "—"))
_SURE_JOINTS = frozenset(("until", "till", "through", "thru"))
_STEPS = {"last": -1, "previous": -1, "this": 0, "next": 1}
_ROLLING = frozenset(("past", "last", "previous"))
_BEFORE_LAST = frozenset(("the", "in", "over", "during", "within", "for", "these", "his", "her", "its", "their", "our"))
"""Words before "last" where it is no verb ("the mission will last 22 days")."""
_LONGEST = 120
"""Units: nobody counts "the past 500 years" as a time in a report."""
_PART_NUMBERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_PARTS_BY_LETTER = {"q": "quarter", "h": "half"}
_MONTHS = 12
_MONTHS_OF = {"quarter": 3, "half": 6}
_CENTURY = 100
_FIRST_CENTURY, _LAST_CENTURY = 15, 21
_FIRST_DECADE, _LAST_DECADE = 20, 90
"""Decades that are named by their last figures ("the 70s"); they are of the last century."""
_DAYS_OF_A_MONTH = 31
_FIRST_YEAR, _LAST_YEAR = 1800, 2100


def joined(words: Wording, left: Reading, right: Reading | None, joint: int) -> Reading | None:
    """One span of two times with a word or a stroke between them ("from Oct. 2 to Oct. 22", "2014-2018"), None where
    nothing shows that they are the two ends of one."""
    if right is None or right[0] != left[1] + joint:
        return None
    before, between = words.form(left[0] - 1), words.form(left[1])
    stroke = not joint and words.gap(left[1]).strip() in _STROKES
    dated = all(_month(words, r[0]) or _month(words, r[1] - 1) for r in (left, right))
    told = between in _JOINTS and (before in ("from", "between") or between in _SURE_JOINTS or dated)
    if not (stroke or (joint and (told or (between == "and" and before == "between")))):
        return None
    start, end = left[2][0], right[2][1]
    if not _has_year(words, left) and _has_year(words, right):
        start = _in_year(start, end)
    return (left[0], right[1], (start, end)) if start <= end else None


def _has_year(words: Wording, reading: Reading) -> bool:
    return any(words.form(i).isdecimal() and len(words.form(i)) == 4 for i in range(reading[0], reading[1]))


def _in_year(start: date, end: date) -> date:
    """The day of `start` in the year of `end`, or in the one before where it would come after it."""
    for number in (end.year, end.year - 1):
        day = one_day(number, start.month, start.day)
        if day and day[0] <= end:
            return day[0]
    return start


def days_of_a_month(words: Wording, i: int, today: date | None) -> Reading | None:
    """ "November 19-20", "from 4 to 22 January 1995": two days of one month."""
    named = _month(words, i)
    begin = i + 1 if named else i
    pair = _two_days(words, begin)
    if pair is None:
        return None
    first, last, stop = pair
    if not named:
        stop += words.form(stop) == "of"
        named, stop = _month(words, stop), stop + 1
    stated = _year(words, stop)
    number = stated or (today.year if today else None)
    if not named or number is None or (words.gap(begin).strip() not in ("", ".") and begin > i):
        return None
    start, end = one_day(number, named, first), one_day(number, named, last)
    return (i, stop + bool(stated), (start[0], end[1])) if start and end else None


def _two_days(words: Wording, i: int) -> tuple[int, int, int] | None:
    first, after = _day(words, i)
    stroke = words.gap(after).strip() in _STROKES
    joined = words.form(after) in _JOINTS or (words.form(after) == "and" and words.form(i - 1) == "between")
    last, stop = _day(words, after + (not stroke))
    return (first, last, stop) if (stroke or joined) and 0 < first < last else None


def _day(words: Wording, i: int) -> tuple[int, int]:
    form = words.form(i)
    if not form.isdecimal() or len(form) > 2 or not 1 <= int(form) <= _DAYS_OF_A_MONTH:
        return 0, i + 1
    ordinal = words.attached(i + 1) and words.form(i + 1) in ("st", "nd", "rd", "th")
    return int(form), i + 1 + ordinal


def _month(words: Wording, i: int) -> int | None:
    number = table("calendar")["months"].get(words.form(i))
    return int(number) if number and words.capital(i) else None


def _year(words: Wording, i: int) -> int | None:
    form = words.form(i)
    stated = len(form) == 4 and form.isdecimal() and words.gap(i).strip() in ("", ",")
    return int(form) if stated and _FIRST_YEAR <= int(form) <= _LAST_YEAR else None


def rolling(words: Wording, i: int, today: date | None) -> Reading | None:
    """ "The past three weeks", "the last 10 years": the days up to that of the report."""
    if today is None or words.form(i) not in _ROLLING or not words.near(i + 1):
        return None
    if words.form(i) == "last" and words.form(i - 1) not in _BEFORE_LAST:
        return None
    number = read_numeral(words, i + 1)
    count, stop = (number.value, number.stop) if number else (1.0, i + 1)
    unit = words.form(stop).removesuffix("s")
    if (number is None and words.form(i) != "past") or not 1 <= count <= _LONGEST or count % 1:
        return None
    if (number is not None and count < 2) or not (words.near(stop) or words.attached(stop)):
        return None
    start = _back(today, int(count), unit)
    return (i, stop + 1, (start, today)) if start else None


def _back(today: date, count: int, unit: str) -> date | None:
    """So many days, weeks, months, years or decades before a day; at the end of a month its last day."""
    if unit in ("day", "week"):
        return shifted(today, -count * (7 if unit == "week" else 1))
    months = {"month": 1, "year": _MONTHS, "decade": 10 * _MONTHS}.get(unit)
    if months is None:
        return None
    index = today.year * _MONTHS + today.month - 1 - count * months
    if index < _MONTHS:
        return None
    last = month(index // _MONTHS, index % _MONTHS + 1)[1]
    return last.replace(day=min(today.day, last.day))


def part_of_a_year(words: Wording, i: int, today: date | None) -> Reading | None:
    """ "The third quarter of 2016", "Q3 2016", "June next year", "2016 November"."""
    return _quarter(words, i, today) or _year_first(words, i) or _month_of(words, i, today)


def _quarter(words: Wording, i: int, today: date | None) -> Reading | None:
    """A quarter or a half of a year that is named: the months are an equal share of it."""
    letter, stated = words.form(i), _year(words, i)
    if stated and words.near(i + 1):
        begin = i + 1 + (words.form(i + 1) == "the")
        return _quarter_in(words, i, begin, stated)
    if letter in _PARTS_BY_LETTER and words.attached(i + 1):
        part, number, stop = _PARTS_BY_LETTER[letter], _PART_NUMBERS.get(words.form(i + 1)), i + 2
    else:
        part, number, stop = words.form(i + 1), _PART_NUMBERS.get(letter), i + 2
    size = _MONTHS_OF.get(part)
    told = _whole_year(words, stop + (words.form(stop) == "of"), today) if number and size else None
    if told is None or number is None or size is None or number * size > _MONTHS:
        return None
    return i, told[1], (month(told[0], (number - 1) * size + 1)[0], month(told[0], number * size)[1])


def _quarter_in(words: Wording, first: int, i: int, stated: int) -> Reading | None:
    """ "2016 Q3", "2016 the third quarter": the part of a year that stands behind it."""
    letter = words.form(i)
    short = letter in _PARTS_BY_LETTER and words.attached(i + 1)
    part = _PARTS_BY_LETTER[letter] if short else words.form(i + 1)
    number, size = _PART_NUMBERS.get(words.form(i + 1) if short else letter), _MONTHS_OF.get(part)
    if not number or not size or number * size > _MONTHS:
        return None
    return first, i + 2, (month(stated, (number - 1) * size + 1)[0], month(stated, number * size)[1])


def _whole_year(words: Wording, i: int, today: date | None) -> tuple[int, int] | None:
    """The year that stands at word `i`, "2016" or "last year", and where it stops."""
    stated = _year(words, i)
    if stated:
        return stated, i + 1
    step = _STEPS.get(words.form(i))
    if today is None or step is None or words.form(i + 1) != "year":
        return None
    return today.year + step, i + 2


def _closing_year(words: Wording, i: int) -> int | None:
    form = words.form(i)
    stated = len(form) == 4 and form.isdecimal() and _FIRST_YEAR <= int(form) <= _LAST_YEAR
    return int(form) if stated and words.gap(i + 1)[:1] not in _STROKES else None


def _year_first(words: Wording, i: int) -> Reading | None:
    stated, named = _year(words, i), _month(words, i + 1)
    bare = not words.form(i + 2).isdecimal() and words.gap(i + 1).strip() in ("", ",")
    return (i, i + 2, month(stated, named)) if stated and named and bare else None


def _month_of(words: Wording, i: int, today: date | None) -> Reading | None:
    named = _month(words, i)
    told = _whole_year(words, i + 1, today) if named and words.form(i + 1) in _STEPS else None
    return (i, told[1], month(told[0], named)) if named and told else None


def weekday_of(words: Wording, i: int, today: date | None) -> Reading | None:
    """ "Tuesday last week", "this week Friday"."""
    weekdays = table("calendar")["weekdays"]
    first = words.form(i) in weekdays
    linked = words.form(i + 1 if first else i + 2) in ("of", "on")
    at, step_at = (i, i + 1 + linked) if first else (i + 2 + linked, i)
    number, step = weekdays.get(words.form(at)), _STEPS.get(words.form(step_at))
    if today is None or number is None or step is None or words.form(step_at + 1) != "week" or not words.capital(at):
        return None
    week = whole_week(shifted(today, step * 7))
    day = shifted(week[0], int(number)) if week else None
    return (i, i + 3 + linked, (day, day)) if day else None


def named_by_figures(words: Wording, i: int, _: date | None) -> Reading | None:
    """ "The 21st century", "the '70s"."""
    form = words.form(i)
    if (first := _year(words, i)) and words.gap(i + 1).strip() in _STROKES and (last := _closing_year(words, i + 1)):
        return (i, i + 2, (year(first)[0], year(last)[1])) if first < last else None
    if not form.isdecimal() or len(form) != 2:
        return None
    number = int(form)
    if words.form(i + 1) in ("st", "nd", "rd", "th") and words.form(i + 2) == "century" and words.attached(i + 1):
        first = (number - 1) * _CENTURY
        known = _FIRST_CENTURY <= number <= _LAST_CENTURY
        return (i, i + 3, (year(first)[0], year(first + _CENTURY - 1)[1])) if known else None
    decade = words.form(i - 1) == "the" and words.form(i + 1) == "s" and words.gap(i + 1).strip("'’") == ""
    if not decade or number % 10 or not _FIRST_DECADE <= number <= _LAST_DECADE or words.form(i - 2) != "in":
        return None
    first = 1900 + number
    return i, i + 2, (year(first)[0], year(first + 9)[1])
