"""The memory that a process may take -> what of it is for what, while reports are taken in."""

from __future__ import annotations

from typing import NamedTuple

MEMORY = 1_000_000_000
"""Bytes that the process may take, all in all, unless it is told otherwise."""

_PROGRAM = 380_000_000
"""Bytes of the program, its libraries, compiled code and word lists, as measured at 200,000 reports, and somewhat more:
compiling them for the first time takes 150 MB."""

_STORIES = 250_000_000
"""Bytes of the reports among which those that come are placed in stories (`placing.py`)."""

_FREE = 100_000_000
"""Bytes that are left free where nothing is placed: so it was when 300,000 reports stayed far below the setting."""

_A_CHARACTER = 90
"""Bytes that each character of a batch takes: batches that wait, that are made ready and that are written, their words
as numbers, the index for search, and where their prints meet others in an archive that holds eight copies of each."""

_LEAST = 16_000_000
"""Bytes of prints that are held at least."""

_LARGE = 800_000_000
"""Bytes from which batches are large."""


class Room(NamedTuple):
    """Bytes for prints, characters of a batch, bytes for pages of the archive."""

    prints: int
    characters: int
    pages: int


def shared_out(memory: int, placing: bool = False) -> Room:
    """How much is for what; `placing`: reports are placed in stories too, and batches are smaller. Larger batches
    are written faster; below some 580 MB, or 730 with placing, the least is more than there is."""
    characters, pages = (4_000_000, 32_000_000) if memory >= _LARGE else (1_000_000, 8_000_000)
    if placing:
        characters //= 2
    taken = _PROGRAM + _A_CHARACTER * characters + (_STORIES if placing else _FREE)
    return Room(max(_LEAST, memory - taken), characters, pages)
