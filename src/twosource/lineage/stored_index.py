"""Prints of new reports, segments on a shelf -> where they meet those of earlier reports."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from twosource.lineage.compiled_meeting import Held, Meetings, Met, held, meet, meet_own, meetings, passing
from twosource.lineage.compiled_seen import Seen
from twosource.lineage.folding import fold, put_new
from twosource.lineage.prints import BYTES, Prints, unpacked
from twosource.lineage.shelf import Shelf
from twosource.model.wording import KeptSegment

_WORK = 100_000
"""Prints of each level that are folded at least when a batch ends: hundredths of a second, so that small segments are
folded at once and a large one in pieces."""

_AHEAD = 2
"""How many times the prints of a batch are folded of each level: twice as many as come in, so that a segment is built
before the next is due."""

_BYTES = BYTES + 1
"""Of a print in memory, with its part of the buckets."""

_FILLED = 0.75
"""How much of the room a segment takes that does not fit whole: newer ones grow, and it is not read anew each time."""


_SEEN = 16
"""One in so many bytes of the room tells which prints are held: there is a bit for two to four bytes of them, and when
the room is full one bit in three is set."""


class _Resident(NamedTuple):
    """The first parts of a segment in memory, and how many these are."""

    held: Held
    parts: int


class _Asked(NamedTuple):
    """Prints to be looked for, the rows of those that may be held, and how many meetings each had so far."""

    prints: Prints
    rows: NDArray[np.int64]
    taken: NDArray[np.uint8]


class StoredIndex:
    """Finds what new reports share with earlier ones. Segments are held in memory as far as `room` (bytes) goes, the
    newest first; beyond it their parts are read each time. What is found never hangs on what is held."""

    def __init__(self, room: int) -> None:
        self._seen = Seen(room // _SEEN)
        self._room = max(0, room - self._seen.nbytes)
        self._resident: dict[int, _Resident] = {}

    def forget(self) -> None:
        """Hold nothing: what was written last was not kept."""
        self._resident.clear()

    def add(self, shelf: Shelf, prints: Prints) -> Meetings:
        """Takes the prints of new reports in; where they meet those of earlier reports and one another. What is on the
        shelf may have been put there by others meanwhile."""
        taken, repeats = np.zeros(len(prints), np.uint8), np.zeros(len(prints), np.uint8)
        met = [meet_own(prints, taken, repeats)]
        segments = [segment for segment in shelf.segments() if segment.state == "here"]
        self._settle(shelf, segments)
        rows = self._seen.rows(prints.hashes)
        for segment in reversed(segments):
            met += self._met(shelf, segment, _Asked(prints, rows, taken))
        if len(prints):
            put_new(shelf, prints)
        fold(shelf, max(_WORK, _AHEAD * len(prints)))
        return meetings(prints, met, taken.astype(np.uint16) + repeats)

    def _met(self, shelf: Shelf, segment: KeptSegment, asked: _Asked) -> list[Met]:
        prints, rows, taken = asked
        resident = self._resident.get(segment.number)
        parts, found = 0, []
        cut = 0
        if resident:
            parts = resident.parts
            cut = _edge(prints, parts, segment.bits)
            if cut:
                found.append(meet(prints, rows[: np.searchsorted(rows, cut)], resident.held, taken))
        while parts < 1 << segment.bits and cut < len(prints):
            # Parts in which nothing is looked for are passed over.
            parts = int(prints.hashes[cut]) >> (32 - segment.bits)
            stop = _edge(prints, parts + 1, segment.bits)
            there = passing(unpacked(shelf.part(segment.number, parts)))
            found.append(meet(prints, np.arange(cut, stop), there, taken))
            parts, cut = parts + 1, stop
        return found

    def _settle(self, shelf: Shelf, segments: list[KeptSegment]) -> None:
        """Hold as much as there is room for: the newest segments whole, of the next one its first parts."""
        there = {segment.number for segment in segments}
        for number in [number for number in self._resident if number not in there]:
            del self._resident[number]
        room = self._room
        for segment in reversed(segments):
            size = self._size(segment.number)
            if size is None or size > room or (size < min(room // 2, segment.prints * _BYTES)):
                self._resident.pop(segment.number, None)
                whole = segment.prints * _BYTES <= room
                most = segment.prints if whole else int(room * _FILLED) // _BYTES
                self._resident[segment.number] = read = _resident(shelf, segment, most)
                self._seen.mark(read.held.prints.hashes)
            room = max(0, room - (self._size(segment.number) or 0))

    def _size(self, segment: int) -> int | None:
        resident = self._resident.get(segment)
        return len(resident.held.prints) * _BYTES if resident else None


def _edge(prints: Prints, part: int, bits: int) -> int:
    """How many prints lie before a part."""
    if part >= 1 << bits:
        return len(prints)
    return int(np.searchsorted(prints.hashes, np.uint32(part << (32 - bits))))


def _resident(shelf: Shelf, segment: KeptSegment, most: int) -> _Resident:
    """The first parts of a segment that have `most` prints together at most."""
    sizes = np.cumsum(shelf.sizes(segment.number)) // BYTES
    parts = int(np.searchsorted(sizes, most, side="right"))
    count = int(sizes[parts - 1]) if parts else 0
    prints = Prints(np.empty(count, np.uint32), np.empty(count, np.uint32), np.empty(count, np.uint16))
    at = 0
    for part in range(parts):
        read = unpacked(shelf.part(segment.number, part))
        here = slice(at, at + len(read))
        prints.hashes[here], prints.reports[here], prints.places[here] = read
        at += len(read)
    return _Resident(held(prints), parts)
