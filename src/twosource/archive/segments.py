"""Segments of prints, as bytes -> rows of the archive; back again."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from twosource.errors import ArchiveError
from twosource.model.wording import KeptSegment

TABLES = """
CREATE TABLE segments(number INTEGER PRIMARY KEY AUTOINCREMENT, level INTEGER NOT NULL, first INTEGER NOT NULL,
    last INTEGER NOT NULL, prints INTEGER NOT NULL, bits INTEGER NOT NULL,
    state TEXT NOT NULL CHECK(state IN ('here', 'building', 'given up')),
    built_into INTEGER REFERENCES segments(number), done INTEGER NOT NULL);
CREATE TABLE segment_parts(place INTEGER PRIMARY KEY, data BLOB NOT NULL);
"""

_SHIFT = 24
"""Bits of a place that tell the part; those before them tell the segment."""


class Segments:
    """The shelf of segments in an archive; the caller holds the transaction in which it writes."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def segments(self) -> tuple[KeptSegment, ...]:
        """All segments, the oldest reports first, as they are now."""
        rows = self._connection.execute(
            "SELECT number, level, first, last, prints, bits, state, built_into, done FROM segments "
            "ORDER BY first, number"
        )
        return tuple(KeptSegment(*row) for row in rows)

    def part(self, segment: int, part: int) -> bytes:
        """A part of a segment. Raises ArchiveError where it is not there."""
        row = self._connection.execute(
            "SELECT data FROM segment_parts WHERE place = ?", (_place(segment, part),)
        ).fetchone()
        if row is None:
            raise ArchiveError(f"part {part} of segment {segment} is missing: check the archive, and go to a backup")
        return bytes(row[0])

    def sizes(self, segment: int) -> list[int]:
        """The bytes of each part of a segment."""
        rows = self._connection.execute(
            "SELECT length(data) FROM segment_parts WHERE place >= ? AND place < ? ORDER BY place",
            (_place(segment, 0), _place(segment + 1, 0)),
        )
        return [size for (size,) in rows]

    def highest_parts(self) -> list[tuple[int, int]]:
        """The number of each segment that any part says it is of, and the highest number of such a part."""
        select = f"SELECT place >> {_SHIFT}, max(place & {(1 << _SHIFT) - 1}) FROM segment_parts GROUP BY 1 ORDER BY 1"
        return self._connection.execute(select).fetchall()

    def add(self, segment: KeptSegment, sources: Sequence[int]) -> int:
        """Keep a segment that has no parts yet, built out of `sources` (none: of new reports); its number."""
        cursor = self._connection.execute(
            "INSERT INTO segments(level, first, last, prints, bits, state, built_into, done) VALUES(?,?,?,?,?,?,?,?)",
            segment[1:],
        )
        number = int(cursor.lastrowid or 0)
        rows = ((number, source) for source in sources)
        self._connection.executemany("UPDATE segments SET built_into = ? WHERE number = ?", rows)
        return number

    def put(self, segment: int, part: int, data: bytes) -> None:
        """Keep a part."""
        self._connection.execute("INSERT INTO segment_parts VALUES(?, ?)", (_place(segment, part), data))

    def built(self, segment: int, done: int) -> None:
        """Note how many parts a segment has."""
        self._connection.execute("UPDATE segments SET done = ? WHERE number = ?", (done, segment))

    def finish(self, segment: int) -> None:
        """Let a segment that has all its parts take the place of those that it was built out of."""
        self._connection.execute("UPDATE segments SET state = 'here' WHERE number = ?", (segment,))
        self._connection.execute(
            "UPDATE segments SET state = 'given up', built_into = NULL, done = 0 WHERE built_into = ?", (segment,)
        )

    def drop(self, segment: int, first: int, stop: int) -> None:
        """Give parts of a segment up that has been replaced."""
        places = (_place(segment, first), _place(segment, stop))
        self._connection.execute("DELETE FROM segment_parts WHERE place >= ? AND place < ?", places)
        self._connection.execute("UPDATE segments SET done = ? WHERE number = ?", (stop, segment))

    def remove(self, segment: int) -> None:
        """Give a segment up whose parts are gone."""
        self._connection.execute("DELETE FROM segments WHERE number = ?", (segment,))


def _place(segment: int, part: int) -> int:
    return segment << _SHIFT | part
