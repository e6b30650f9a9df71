"""A date as outlets and programs write it -> ISO 8601."""

from __future__ import annotations

import re
from datetime import datetime
from email.utils import parsedate_to_datetime

_ISO = re.compile(r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?)?")


def iso_date(written: str | None) -> str | None:
    """`written` in ISO 8601 with the precision that it has; None for what is no date or can be read two ways."""
    if not written:
        return None
    match = _ISO.match(written.strip())
    try:
        if match:
            datetime.fromisoformat(match.group())
            return match.group().replace(" ", "T")
        return parsedate_to_datetime(written).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
