"""Any text -> one that a column of SQLite can hold, of the same length."""

from __future__ import annotations

import re

_UNFIT = re.compile("[\0\ud800-\udfff]")
"""What a column cannot carry: half a character, as broken JSON holds, and the zero at which C ends a string."""


def storable(text: str) -> str:
    """`text` with a mark in the place of each character that a column cannot carry; offsets stay as they are."""
    return text if "\0" not in text and _is_whole(text) else _UNFIT.sub("\ufffd", text)


def _is_whole(text: str) -> bool:
    """Whether no half a character is in a text: writing it out tells that in half the time of looking for one."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def storable_or_none(text: str | None) -> str | None:
    """The same for what may be missing."""
    return None if text is None else storable(text)
