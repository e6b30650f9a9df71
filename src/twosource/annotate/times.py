"""Report -> the times that it names, as days."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from twosource.annotate.periods import Days, month, one_day, shifted, whole_week, year
from twosource.annotate.time_spans import (
    days_of_a_month,
    joined,
    named_by_figures,
    part_of_a_year,
    rolling,
    weekday_of,
)
from twosource.language.lexicon import table, wordset
from twosource.language.numerals import read_numeral
from twosource.language.sentences import paragraphs
from twosource.language.wording import Wording
from twosource.model.article import Article
from twosource.model.marks import Time

Reading = tuple[int, int, Days]
"""Words `[first, stop)` and the days that they name."""

_FIRST_YEAR, _LAST_YEAR = 1800, 2100
"""Years that reports write without more words around them."""
_BEFORE_A_MONTH = frozenset(("in", "since", "last", "early", "late", "mid", "next", "of", "until", "by", "this"))
_BEFORE_A_YEAR = _BEFORE_A_MONTH | {"between", "from", "during", "before", "after", "the", "around"}
_COMING = frozenset(("will", "'ll", "expected", "due", "scheduled", "planned", "until", "upcoming"))
_COMING_WITHIN = 7
"""Words: how far before a weekday or a month such a word tells that it lies ahead."""
_WEEK = 7
_LONGEST_AGO = 200
"""Units: nobody says "three thousand years ago" of an event in a report."""


def find_times(article: Article) -> tuple[Time, ...]:
    """Every day, month, year or span of days that a report names, in order.

    "Jan. 1, 2018" and "in 2015" stand for themselves; "on Tuesday", "last month", "two weeks ago" and "3 May" are told
    from the day of the dateline, else of publication, and are left out where the report has neither. A weekday is the
    last one up to that day, the next one behind "next" or "will". Spans take in both ends.
    """
    today = _today(article)
    found = []
    for part in paragraphs(article.text):
        words, i = Wording(part), 0
        while i < words.size:
            reading = _spanned(words, i, today)
            if reading is not None:
                first, stop, (start, end) = reading
                found.append(Time(words.anchor(first, stop), start.isoformat(), end.isoformat()))
            i = max(i + 1, reading[1] if reading else 0)
    return tuple(found)


def _spanned(words: Wording, i: int, today: date | None) -> Reading | None:
    """The time at word `i`, with a second one behind it where both are the ends of one span."""
    reading = _read(words, i, today)
    if reading is None or reading[1] >= words.size:
        return reading
    for joint in (0, 1):
        behind = reading[1] + joint
        both = joined(words, reading, _read(words, behind, today) or _after(words, behind), joint)
        if both:
            return both
    return reading


def _after(words: Wording, i: int) -> Reading | None:
    """The year at word `i` as the second end of a span: "2014-2018"."""
    stated = _year_at(words, i) or (int(words.form(i)) if _plain_year(words, i) else None)
    return (i, i + 1, year(stated)) if stated else None


def _plain_year(words: Wording, i: int) -> bool:
    form = words.form(i)
    return (
        len(form) == 4 and form.isdecimal() and _FIRST_YEAR <= int(form) <= _LAST_YEAR and words.gap(i).strip() in "-–"
    )


def _dated_weekday(words: Wording, i: int, today: date | None) -> Reading | None:
    """ "Monday, January 12, 2016": the date decides."""
    if words.form(i) not in table("calendar")["weekdays"] or words.gap(i + 1).strip() not in ("", ",", "."):
        return None
    dated = _day_and_month(words, i + 1, today)
    return (i, *dated[1:]) if dated else None


def _today(article: Article) -> date | None:
    """The day from which the report counts: of its dateline, else of its publication."""
    for stated in (article.dateline.date if article.dateline else None, article.published):
        if stated:
            try:
                return date.fromisoformat(stated[:10])
            except ValueError:
                continue
    return None


def _read(words: Wording, i: int, today: date | None) -> Reading | None:
    readers: tuple[Callable[[Wording, int, date | None], Reading | None], ...] = (
        _iso,
        days_of_a_month,
        part_of_a_year,
        _day_and_month,
        _month,
        weekday_of,
        _dated_weekday,
        _weekday,
        _near_day,
        rolling,
        _near_span,
        _ago,
        named_by_figures,
        _year,
    )
    return next((found for read in readers if (found := read(words, i, today)) is not None), None)


def _iso(words: Wording, i: int, _: date | None) -> Reading | None:
    parts = [words.form(j) for j in (i, i + 1, i + 2)]
    if (
        len(parts[0]) != 4
        or not all(p.isdecimal() for p in parts)
        or words.gap(i + 1) != "-"
        or words.gap(i + 2) != "-"
    ):
        return None
    days = one_day(int(parts[0]), int(parts[1]), int(parts[2]))
    return (i, i + 3, days) if days else None


def _month_at(words: Wording, i: int) -> int | None:
    number = table("calendar")["months"].get(words.form(i))
    return int(number) if number and words.capital(i) else None


def _day_number(words: Wording, i: int) -> tuple[int, int] | None:
    """A day of the month at word `i`, "1st" too, and where it stops."""
    form = words.form(i)
    if not form.isdecimal() or not 1 <= int(form[:4]) <= 31 or len(form) > 2:
        return None
    ordinal = words.attached(i + 1) and words.form(i + 1) in ("st", "nd", "rd", "th")
    return int(form), i + 1 + ordinal


def _year_at(words: Wording, i: int) -> int | None:
    form = words.form(i)
    if len(form) != 4 or not form.isdecimal() or not _FIRST_YEAR <= int(form) <= _LAST_YEAR:
        return None
    return int(form) if words.gap(i).strip() in ("", ",", ".") else None


def _day_and_month(words: Wording, i: int, today: date | None) -> Reading | None:
    """ "14 July 2015", "July 14, 2015", "Jan. 1"."""
    named, day = _month_at(words, i), _day_number(words, i)
    if named and words.gap(i + 1).strip() in ("", "."):
        day = _day_number(words, i + 1)
    elif day:
        of = words.form(day[1]) == "of"
        named = _month_at(words, day[1] + of) if words.near(day[1]) else None
        day = (day[0], day[1] + of + 1)
    if not named or not day:
        return None
    number, stop = day
    stated = _year_at(words, stop) if stop < words.size else None
    days = one_day(stated, named, number) if stated else _nearest_day(today, named, number)
    return (i, stop + bool(stated), days) if days else None


def _nearest_day(today: date | None, named: int, number: int) -> Days | None:
    """The day of that name that is nearest to the day of the report."""
    if today is None:
        return None
    near = [one_day(today.year + step, named, number) for step in (-1, 0, 1)]
    return min((d for d in near if d), key=lambda d: abs((d[0] - today).days), default=None)


def _month(words: Wording, i: int, today: date | None) -> Reading | None:
    """ "November 2015", "in November", "last November"."""
    named = _month_at(words, i)
    if not named:
        return None
    stop = i + 1
    stated = _year_at(words, stop) if stop < words.size else None
    if stated:
        return i, stop + 1, month(stated, named)
    before = words.form(i - 1)
    if today is None or before not in _BEFORE_A_MONTH:
        return None
    ahead = before == "next" or _to_come(words, i)
    step = int(named < today.month) if ahead else -int(named > today.month)
    return i - (before in ("last", "next")), stop, month(today.year + step, named)


def _weekday(words: Wording, i: int, today: date | None) -> Reading | None:
    """ "On Tuesday", "Monday night", "last Friday", "next Sunday"."""
    number = table("calendar")["weekdays"].get(words.form(i))
    if number is None or not words.capital(i) or today is None or (len(words.form(i)) == 3 and words.form(i) == "sun"):
        return None
    before = words.form(i - 1)
    back = (today.weekday() - int(number)) % _WEEK
    ahead = before in ("next", "coming", "this") or _to_come(words, i)
    back = back or (_WEEK if before == "last" else 0)
    day = shifted(today, -back if not ahead else (_WEEK - back) % _WEEK)
    stop = i + 1 + (words.form(i + 1) in table("calendar")["parts"]["words"] and words.near(i + 1))
    return (i - (before in ("last", "next", "this")), stop, (day, day)) if day else None


def _to_come(words: Wording, i: int) -> bool:
    """Whether the words before word `i` speak of what is still to come."""
    return any(words.form(j) in _COMING for j in range(i - _COMING_WITHIN, i))


def _near_day(words: Wording, i: int, today: date | None) -> Reading | None:
    """ "Yesterday", "today", "this morning", "last night"."""
    step = table("calendar")["days"].get(words.form(i))
    stop = i + 1
    if step is None and words.form(i + 1) in table("calendar")["parts"]["words"] and words.near(i + 1):
        step, stop = {"this": 0, "last": -1}.get(words.form(i)), i + 2
    named = words.capital(i) and not words.begins(i)
    if step is None or today is None or named:
        return None
    day = shifted(today, int(step))
    return (i, stop, (day, day)) if day else None


def _near_span(words: Wording, i: int, today: date | None) -> Reading | None:
    """ "Last week", "this month", "next year"."""
    step = {"last": -1, "this": 0, "next": 1, "coming": 1, "current": 0, "previous": -1}.get(words.form(i))
    unit = words.form(i + 1)
    if (
        step is None
        or today is None
        or unit not in ("week", "month", "year", "weekend", "decade")
        or not words.near(i + 1)
    ):
        return None
    days = _span(today, step, unit)
    return (i, i + 2, days) if days else None


def _span(today: date, step: int, unit: str) -> Days | None:
    if unit == "decade" and step:
        return None
    if unit == "decade":
        first = (today.year // 10 + step) * 10
        return year(first)[0], year(first + 9)[1]
    if unit == "year":
        return year(today.year + step)
    if unit == "month":
        index = today.year * 12 + today.month - 1 + step
        return month(index // 12, index % 12 + 1)
    return whole_week(shifted(today, step * _WEEK), weekend=unit == "weekend")


def _ago(words: Wording, i: int, today: date | None) -> Reading | None:
    """ "Two weeks ago", "a year ago": as exact as the unit is."""
    number = read_numeral(words, i)
    count, stop = (number.value, number.stop) if number else (1.0, i + (words.form(i) in ("a", "an")))
    if today is None or stop == i or words.form(stop + 1) != "ago" or not 0 <= count <= _LONGEST_AGO or count % 1:
        return None
    unit, size = words.form(stop).removesuffix("s"), int(count)
    if unit == "decade":
        unit, size = "year", size * 10
    if unit in ("week", "month", "year"):
        days = _span(today, -size, unit)
    elif unit in ("day", "hour", "minute"):
        day = shifted(today, -size if unit == "day" else 0)
        days = (day, day) if day else None
    else:
        return None
    return (i, stop + 2, days) if days else None


def _year(words: Wording, i: int, _: date | None) -> Reading | None:
    """ "In 2015", "since 2012", "the 2016 election"."""
    stated = _year_at(words, i)
    if stated is None or words.form(i - 1) not in _BEFORE_A_YEAR or words.gap(i + 1)[:1] in ("%", ":", "/"):
        return None
    if words.form(i + 1) in wordset("person_nouns"):
        return None
    decade = words.gap(i + 1) in ("", "'", "’") and words.form(i + 1) == "s"
    last = year(stated + 9) if decade else year(stated)
    return i, i + 1 + decade, (year(stated)[0], last[1])
