"""Year, month and day -> the first and the last day of what they name."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

Days = tuple[date, date]
"""The first and the last day of a span; the same for one day."""

_SATURDAY = 5


def one_day(year_number: int, month_number: int, day: int) -> Days | None:
    """That day as a span, None for a day that no calendar has."""
    try:
        found = date(year_number, month_number, day)
    except ValueError:
        return None
    return found, found


def month(year_number: int, number: int) -> Days:
    """All days of a month; the year must lie in 1..9999."""
    return date(year_number, number, 1), date(year_number, number, calendar.monthrange(year_number, number)[1])


def year(number: int) -> Days:
    """All days of a year in 1..9999."""
    return date(number, 1, 1), date(number, 12, 31)


def shifted(day: date, days: int) -> date | None:
    """The day so many days later (earlier, where negative), None where that leaves the calendar."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def whole_week(day: date | None, *, weekend: bool = False) -> Days | None:
    """The week from Monday to Sunday that a day lies in, or its Saturday and Sunday."""
    if day is None:
        return None
    monday = shifted(day, -day.weekday())
    first = shifted(monday, _SATURDAY) if monday and weekend else monday
    last = shifted(monday, 6) if monday else None
    return (first, last) if first and last else None
