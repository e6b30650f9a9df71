"""A date as feeds write it -> ISO 8601, or why it is none."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime
from typing import NamedTuple

EARLIEST = 1990
"""Year before which nothing stood on the web: 1970 and 1980 are what programs write that know no date."""

AHEAD = timedelta(hours=1)
"""How far a clock may be ahead of ours; a zone that is wrong puts a date further off, and then no order can rest on
it."""

_ISO = re.compile(
    r"(\d{4})[-/]?(\d\d)[-/]?(\d\d)(?:[T ]+(\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?)? ?(Z|UTC|GMT|[+-]\d\d:?(?:\d\d)?)?",
    re.IGNORECASE,
)


class Dated(NamedTuple):
    """A date in ISO 8601 with the precision that it was written in, or None and what is wrong with it."""

    iso: str | None
    fault: str | None = None


def read_date(written: str | None, now: datetime | None = None) -> Dated:
    """What a date of a feed says. Where `now` is given, one that lies ahead of it is no date of a report."""
    told = " ".join((written or "").split())[:80]
    if not told:
        return Dated(None, None)
    try:
        moment, whole = _moment(told)
    except (ValueError, TypeError, IndexError, OverflowError):
        return Dated(None, f"a date that cannot be read ({told})")
    if moment.year < EARLIEST:
        return Dated(None, f"a date before there was a web ({told})")
    if now is not None and _utc(moment) > _utc(now) + AHEAD:
        return Dated(None, f"a date that is still to come ({told})")
    return Dated(moment.isoformat() if whole else moment.date().isoformat())


def _moment(told: str) -> tuple[datetime, bool]:
    match = _ISO.fullmatch(told)
    if match is None:
        return parsedate_to_datetime(told), True
    year, month, day, hour, minute, second, zone = match.groups()
    moment = datetime(int(year), int(month), int(day), int(hour or 0), int(minute or 0), int(second or 0))
    if zone is None or hour is None:
        return moment, hour is not None
    return moment.replace(tzinfo=_zone(zone)), True


def _zone(zone: str) -> timezone:
    if zone.upper() in ("Z", "UTC", "GMT"):
        return UTC
    sign = -1 if zone[0] == "-" else 1
    digits = zone[1:].replace(":", "")
    return timezone(sign * timedelta(hours=int(digits[:2]), minutes=int(digits[2:] or 0)))


def _utc(moment: datetime) -> datetime:
    """A moment in UTC; one without a zone is taken for UTC."""
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
