"""What a server said, and how often it failed -> when a feed is asked again."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import NamedTuple

SOONEST = timedelta(minutes=5)
"""No feed is asked more often, whatever it allows."""

LATEST = timedelta(days=1)
"""No feed is left longer, whatever it asks for: news of yesterday are none."""

USUAL = timedelta(minutes=30)
"""Between two requests where nobody says otherwise."""

FIRST_WAIT = timedelta(minutes=10)
"""After one failure; twice as long after each further one."""

_MAX_AGE = re.compile(r"(?i)\bmax-age\s*=\s*\"?(\d{1,9})")
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


class Wishes(NamedTuple):
    """When a feed wants to be asked: not before so many `minutes`, not in these `hours` (UTC), not on these `days`."""

    minutes: int | None = None
    hours: tuple[int, ...] = ()
    days: tuple[str, ...] = ()


def after_success(now: datetime, headers: Mapping[str, str], wishes: Wishes, usual: timedelta = USUAL) -> datetime:
    """The next time after an answer: the longest of what is usual, what the feed and what its server ask for, within
    bounds, then the first hour and day that the feed does not rule out."""
    asked = [usual]
    if wishes.minutes is not None:
        asked.append(timedelta(minutes=min(wishes.minutes, 10_000)))
    age = _MAX_AGE.search(headers.get("cache-control", ""))
    if age:
        asked.append(timedelta(seconds=int(age[1])))
    moment = now + min(max(*asked, SOONEST), LATEST)
    last = now + LATEST
    while moment < last and (moment.astimezone(UTC).hour in wishes.hours or _day(moment) in wishes.days):
        moment = min(moment.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1), last)
    return moment


def after_failure(now: datetime, failures: int, headers: Mapping[str, str]) -> datetime:
    """The next time after the so-manieth failure in a row (from 1), or when the server said, if that is later."""
    wait = min(FIRST_WAIT * (1 << min(max(failures - 1, 0), 12)), LATEST)
    return now + max(wait, timedelta(seconds=retry_after(headers, now.timestamp())))


def retry_after(headers: Mapping[str, str], now: float) -> float:
    """Seconds that a server asks for before the next request, a day at most; 0 where it does not say."""
    written = headers.get("retry-after", "").strip()
    if re.fullmatch(r"\d{1,9}", written):
        return min(float(written), LATEST.total_seconds())
    try:
        moment = parsedate_to_datetime(written)
    except (ValueError, TypeError, IndexError):
        return 0.0
    at = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return min(max(0.0, at.timestamp() - now), LATEST.total_seconds())


def _day(moment: datetime) -> str:
    return _DAYS[moment.astimezone(UTC).weekday()]
