"""Reports -> the day that each tells of."""

from __future__ import annotations

from datetime import date

from twosource.model.article import Article
from twosource.model.marks import Time

_TOP = 1200
"""Characters from the top among which a report names the day of its event."""

_SPAN = 7
"""Days that a time may span to count as a day."""


def event_days(articles: tuple[Article, ...], times: tuple[Time, ...]) -> dict[str, int]:
    """The day of each report whose day can be told, as days since the year 1: of its dateline or of its publication,
    else the last day that the top of its text names in full."""
    named: dict[str, int] = {}
    for time in times:
        start, end = _day(time.start), _day(time.end)
        if start and end and time.where.start < _TOP and end - start < _SPAN:
            named[time.where.report] = max(end, named.get(time.where.report, 0))
    days = {}
    for article in articles:
        stated = _day(article.dateline.date if article.dateline else None) or _day(article.published)
        day = stated or named.get(article.id)
        if day:
            days[article.id] = day
    return days


def _day(stated: str | None) -> int | None:
    try:
        return date.fromisoformat((stated or "")[:10]).toordinal()
    except ValueError:
        return None
