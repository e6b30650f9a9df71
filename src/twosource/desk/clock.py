"""The time, as an archive notes it."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

from twosource.errors import UsageError

_AGO = re.compile(r"(\d{1,6})\s?(m|h|d|w)")
_UNITS = {"m": "minutes", "h": "hours", "d": "days", "w": "weeks"}


def utc_now() -> str:
    """Now, in UTC as ISO 8601 to the millisecond: such times are ordered as their letters are."""
    return noted(datetime.now(UTC))


def noted(time: datetime) -> str:
    """A time as an archive notes it."""
    return time.astimezone(UTC).isoformat(timespec="milliseconds")


def moment(said: str, now: str) -> str:
    """The time that people mean: a day, a time (ISO 8601; UTC where no zone stands in it), or how long before `now`:
    90m, 24h, 7d, 2w. Raises UsageError."""
    ago = _AGO.fullmatch(said.strip().casefold())
    try:
        if ago:
            back = timedelta(**{_UNITS[ago[2]]: int(ago[1])})
            return noted(datetime.fromisoformat(now) - back)
        time = datetime.fromisoformat(said.strip())
        return noted(time if time.tzinfo else time.replace(tzinfo=UTC))
    except (ValueError, OverflowError):
        raise UsageError(f"{said!r}: no time; give a day (2026-03-01), a time (2026-03-01T08:00) or 24h, 7d") from None
