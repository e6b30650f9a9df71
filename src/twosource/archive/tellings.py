"""What tells the events of reports, and whose story each follows -> rows of the archive; back again."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

TABLES = """
CREATE TABLE tellings(report INTEGER PRIMARY KEY, time INTEGER, span INTEGER NOT NULL, terms BLOB NOT NULL,
    near TEXT NOT NULL, nearest INTEGER, story INTEGER NOT NULL);
CREATE INDEX tellings_span ON tellings(span);
CREATE INDEX tellings_nearest ON tellings(nearest) WHERE nearest IS NOT NULL;
"""

_ASKED = 500
"""Numbers that one statement asks for."""

_SELECT = (
    "SELECT t.report, r.id, t.time, t.terms, t.near, t.story FROM tellings t JOIN reports r ON r.number = t.report "
)


class Telling(NamedTuple):
    """What is kept of a report (by number, with its id): its time, its terms as bytes, its near reports as JSON, the
    founder of its story."""

    report: int
    id: str
    time: int | None
    terms: bytes
    near: str
    story: int


class Row(NamedTuple):
    """The same as it is written: with the span of time that the report is looked for in, and whose story it follows."""

    report: int
    time: int | None
    span: int
    terms: bytes
    near: str
    nearest: int | None
    story: int


def add(connection: sqlite3.Connection, rows: Iterable[Row]) -> None:
    """Keep what tells reports; one that is there already is replaced."""
    connection.executemany("INSERT OR REPLACE INTO tellings VALUES(?, ?, ?, ?, ?, ?, ?)", rows)


def change(connection: sqlite3.Connection, rows: Iterable[tuple[str, int | None, int, int]]) -> None:
    """Let reports have other near reports, another nearest one, another story (and their numbers)."""
    connection.executemany("UPDATE tellings SET near = ?, nearest = ?, story = ? WHERE report = ?", rows)


def remove(connection: sqlite3.Connection, reports: Iterable[int]) -> None:
    """Give up what tells reports."""
    connection.executemany("DELETE FROM tellings WHERE report = ?", [(report,) for report in reports])


def spans(connection: sqlite3.Connection) -> tuple[int, ...]:
    """The spans of time that hold reports."""
    return tuple(row[0] for row in connection.execute("SELECT DISTINCT span FROM tellings ORDER BY span"))


def of_span(connection: sqlite3.Connection, span: int) -> tuple[Telling, ...]:
    """The reports of a span."""
    return tuple(Telling(*row) for row in connection.execute(f"{_SELECT} WHERE span = ? ORDER BY t.report", (span,)))


def of(connection: sqlite3.Connection, reports: Sequence[int]) -> Iterator[Telling]:
    """Those of `reports` that are told."""
    for row in _asked(connection, f"{_SELECT} WHERE t.report IN ", reports):
        yield Telling(*row)


def places(connection: sqlite3.Connection, reports: Sequence[int]) -> dict[int, tuple[int | None, str]]:
    """The times and ids of reports."""
    select = "SELECT t.report, t.time, r.id FROM tellings t JOIN reports r ON r.number = t.report WHERE t.report IN "
    return {number: (time, report) for number, time, report in _asked(connection, select, reports)}


def following(connection: sqlite3.Connection, report: int) -> tuple[int, ...]:
    """The reports whose nearest one a report is."""
    return tuple(row[0] for row in connection.execute("SELECT report FROM tellings WHERE nearest = ?", (report,)))


def last(connection: sqlite3.Connection) -> int:
    """The greatest number of a report that is told; 0 for none."""
    return int(connection.execute("SELECT coalesce(max(report), 0) FROM tellings").fetchone()[0])


def _asked(connection: sqlite3.Connection, select: str, numbers: Sequence[int]) -> Iterator[tuple[Any, ...]]:
    listed = sorted(set(numbers))
    for start in range(0, len(listed), _ASKED):
        some = listed[start : start + _ASKED]
        yield from connection.execute(f"{select}({','.join('?' * len(some))})", some).fetchall()
