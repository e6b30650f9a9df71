"""Two times of publication -> which was sooner."""

from __future__ import annotations

from datetime import UTC, datetime


def sooner(left: str | None, right: str | None) -> int:
    """1 where `left` was sooner, -1 where it was later, 0 where a time is not known or both may be the same.

    Midnight stands for a day without a time; a time without a zone counts as UTC, so that any two can be compared."""
    one, two = _time(left), _time(right)
    if one is None or two is None:
        return 0
    if datetime.min.time() in (one.time(), two.time()):
        return (one.date() < two.date()) - (one.date() > two.date())
    return (one < two) - (one > two)


def _time(said: str | None) -> datetime | None:
    try:
        time = datetime.fromisoformat(said or "")
    except ValueError:
        return None
    return time if time.tzinfo else time.replace(tzinfo=UTC)
