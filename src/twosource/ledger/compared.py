"""What a comparison of two statements found."""

from __future__ import annotations

from typing import NamedTuple


class Compared(NamedTuple):
    """One thing in which two statements were compared: its name, both values in words, and whether they agree
    (None: one of them says nothing of it, or it cannot be told)."""

    name: str
    shown: str
    agrees: bool | None
