"""What tells the events of reports and of sections, and whose story each follows -> rows of the archive; back again.

A unit is what is placed in one story: a report, or a section of one. Its number is told by `stories/units.py`.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

TABLES = """
CREATE TABLE tellings(unit INTEGER PRIMARY KEY, report INTEGER NOT NULL, start INTEGER NOT NULL, stop INTEGER NOT NULL,
    time INTEGER, span INTEGER NOT NULL, terms BLOB NOT NULL, near TEXT NOT NULL, nearest INTEGER,
    story INTEGER NOT NULL);
CREATE INDEX tellings_report ON tellings(report);
CREATE INDEX tellings_span ON tellings(span);
CREATE INDEX tellings_nearest ON tellings(nearest) WHERE nearest IS NOT NULL;
"""

_ASKED = 500
"""Numbers that one statement asks for."""

_SELECT = (
    "SELECT t.unit, r.id, t.start, t.time, t.terms, t.near, t.story FROM tellings t "
    "JOIN reports r ON r.number = t.report "
)


class Telling(NamedTuple):
    """What is kept of a unit (by number, with the id of its report): where it begins, its time, its terms as bytes, its
    near units as JSON, the founder of its story."""

    unit: int
    id: str
    start: int
    time: int | None
    terms: bytes
    near: str
    story: int


class Place(NamedTuple):
    """A unit and the code points of its report that it takes, `[start, stop)`."""

    unit: int
    start: int
    stop: int


class Row(NamedTuple):
    """The same as it is written: with its report by number, where it ends, the span of time that it is looked for in,
    and whose story it follows."""

    unit: int
    report: int
    start: int
    stop: int
    time: int | None
    span: int
    terms: bytes
    near: str
    nearest: int | None
    story: int


def add(connection: sqlite3.Connection, rows: Iterable[Row]) -> None:
    """Keep what tells units; one that is there already is replaced."""
    connection.executemany("INSERT OR REPLACE INTO tellings VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)


def change(connection: sqlite3.Connection, rows: Iterable[tuple[str, int | None, int, int]]) -> None:
    """Let units have other near ones, another nearest one, another story (and their numbers)."""
    connection.executemany("UPDATE tellings SET near = ?, nearest = ?, story = ? WHERE unit = ?", rows)


def remove(connection: sqlite3.Connection, units: Iterable[int]) -> None:
    """Give up what tells units."""
    connection.executemany("DELETE FROM tellings WHERE unit = ?", [(unit,) for unit in units])


def spans(connection: sqlite3.Connection) -> tuple[int, ...]:
    """The spans of time that hold reports."""
    return tuple(row[0] for row in connection.execute("SELECT DISTINCT span FROM tellings ORDER BY span"))


def of_span(connection: sqlite3.Connection, span: int) -> tuple[Telling, ...]:
    """The units of a span."""
    return tuple(Telling(*row) for row in connection.execute(f"{_SELECT} WHERE span = ? ORDER BY t.unit", (span,)))


def of(connection: sqlite3.Connection, units: Sequence[int]) -> Iterator[Telling]:
    """Those of `units` that are told."""
    for row in _asked(connection, f"{_SELECT} WHERE t.unit IN ", units):
        yield Telling(*row)


def units_of(connection: sqlite3.Connection, report: int) -> tuple[Place, ...]:
    """The units of a report, in the order of its text."""
    select = "SELECT unit, start, stop FROM tellings WHERE report = ? ORDER BY start"
    return tuple(Place(*row) for row in connection.execute(select, (report,)))


def places(connection: sqlite3.Connection, units: Sequence[int]) -> dict[int, tuple[str, int | None, int]]:
    """The ids of the reports of units, the times, and where the units begin."""
    select = (
        "SELECT t.unit, r.id, t.time, t.start FROM tellings t JOIN reports r ON r.number = t.report WHERE t.unit IN "
    )
    return {unit: (report, time, start) for unit, report, time, start in _asked(connection, select, units)}


def following(connection: sqlite3.Connection, unit: int) -> tuple[int, ...]:
    """The units whose nearest one a unit is."""
    return tuple(row[0] for row in connection.execute("SELECT unit FROM tellings WHERE nearest = ?", (unit,)))


def last(connection: sqlite3.Connection) -> int:
    """The greatest number of a report that is told; 0 for none."""
    return int(connection.execute("SELECT coalesce(max(report), 0) FROM tellings").fetchone()[0])


def _asked(connection: sqlite3.Connection, select: str, numbers: Sequence[int]) -> Iterator[tuple[Any, ...]]:
    listed = sorted(set(numbers))
    for start in range(0, len(listed), _ASKED):
        some = listed[start : start + _ASKED]
        yield from connection.execute(f"{select}({','.join('?' * len(some))})", some).fetchall()
