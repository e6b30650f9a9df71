"""Ids, numbers, words -> the reports that the archive holds."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from twosource.archive.packing import unpack
from twosource.errors import ArchiveError, UnknownReport
from twosource.model.archive import Filed
from twosource.model.received import Received, report_id
from twosource.model.storable import storable, storable_or_none

TABLES = """
CREATE TABLE reports(number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, outlet TEXT, title TEXT,
    url TEXT, published TEXT, day INTEGER, words INTEGER NOT NULL, added TEXT NOT NULL,
    standing TEXT NOT NULL DEFAULT 'here' CHECK(standing IN ('here', 'withdrawn')));
CREATE INDEX reports_day ON reports(day);
CREATE TABLE bodies(report INTEGER PRIMARY KEY REFERENCES reports(number), body BLOB NOT NULL);
CREATE TABLE forgotten(id TEXT PRIMARY KEY, number INTEGER NOT NULL, at TEXT NOT NULL) WITHOUT ROWID;
"""
# Bodies lie apart, so that rows are read without them.

_EPOCH = date(1970, 1, 1).toordinal()

_COLUMNS = "number, id, outlet, title, url, published, day, words, added, standing"

_BODIES = """SELECT number, id, outlet, body, (SELECT source FROM receipts WHERE receipts.report = number AND speaks)
    FROM reports LEFT JOIN bodies ON bodies.report = number WHERE number IN """

_ASKED = 500
"""Ids or numbers that one statement asks for: any SQLite takes 999 values."""

_SHOWN = 3
"""Reports that are named where the beginning of an id fits several."""


def numbers_of(connection: sqlite3.Connection, ids: Iterable[str]) -> dict[str, int]:
    """The numbers of those of the reports `ids` that are there."""
    rows = _asked(connection, "SELECT id, number FROM reports WHERE id IN ", dict.fromkeys(ids))
    return {row[0]: row[1] for row in rows}


def forgotten_of(connection: sqlite3.Connection, ids: Iterable[str]) -> tuple[str, ...]:
    """Those of the reports `ids` that were there and that people had the archive forget."""
    if not connection.execute("SELECT 1 FROM forgotten LIMIT 1").fetchone():
        return ()
    return tuple(row[0] for row in _asked(connection, "SELECT id FROM forgotten WHERE id IN ", dict.fromkeys(ids)))


def number_for(connection: sqlite3.Connection, said: str) -> int:
    """The number of the report that people mean: by its id, a beginning of its id that no other has, or its number.

    Raises UnknownReport.
    """
    said = said.strip()
    if said.isascii() and said.isdigit() and len(said) < 19:
        found = connection.execute("SELECT number, id FROM reports WHERE number = ?", (int(said),)).fetchall()
    else:
        # Ids are of hyphens, small letters and digits, which all come before "~".
        where = "SELECT number, id FROM reports WHERE id >= ? AND id < ? || '~' ORDER BY id LIMIT ?"
        begins = said if said.startswith("r-") and said.isascii() else ""
        found = connection.execute(where, (begins, begins, _SHOWN + 1)).fetchall() if len(begins) > 2 else []
    if len(found) > 1:
        raise UnknownReport(f"several reports begin with {said}: {', '.join(row[1] for row in found[:_SHOWN])} ...")
    if not found:
        raise UnknownReport(f"no report {said!r}: give its id, the beginning of its id, or its number")
    return int(found[0][0])


def filed(connection: sqlite3.Connection, numbers: Iterable[int]) -> tuple[Filed, ...]:
    """What is told of the reports `numbers`, ordered by number; none for a number that is not there."""
    rows = _asked(connection, f"SELECT {_COLUMNS} FROM reports WHERE number IN ", dict.fromkeys(numbers))
    return tuple(Filed(*row) for row in sorted(rows))


def numbers_ever(connection: sqlite3.Connection) -> Iterator[int]:
    """The numbers of all reports that are there, and of those that people had the archive forget."""
    rows = connection.execute("SELECT number FROM reports UNION ALL SELECT number FROM forgotten")
    return (number for (number,) in rows)


def sized(connection: sqlite3.Connection, numbers: Iterable[int]) -> Iterator[tuple[int, int, str | None]]:
    """The number, how many words, and the outlet of those of the reports `numbers` that are there, in any order."""
    yield from _asked(connection, "SELECT number, words, outlet FROM reports WHERE number IN ", numbers)


def every(connection: sqlite3.Connection, after: int = 0) -> Iterator[Filed]:
    """All reports with a number above `after`, in the order of arrival. Other statements may write meanwhile."""
    while True:
        rows = connection.execute(
            f"SELECT {_COLUMNS} FROM reports WHERE number > ? ORDER BY number LIMIT ?", (after, _ASKED)
        ).fetchall()
        yield from (Filed(*row) for row in rows)
        if len(rows) < _ASKED:
            return
        after = rows[-1][0]


def received(connection: sqlite3.Connection, numbers: Iterable[int]) -> Iterator[tuple[int, Received]]:
    """What was received of the reports `numbers`, in the order of the numbers, unpacked one by one.

    Raises ArchiveError where a body is damaged or not the one that the id was made of.
    """
    asked = sorted(set(numbers))
    for start in range(0, len(asked), _ASKED):
        some = asked[start : start + _ASKED]
        bodies = _asked(connection, _BODIES, dict.fromkeys(some))
        for number, report, outlet, body, source in sorted(bodies):
            found = unpack(body, source or "")
            if not is_of(report, outlet, found):
                message = "its text is not the one that came in: check the archive, and go back to a backup"
                raise ArchiveError(f"{report}: {message}")
            yield number, found


def is_of(report: str, outlet: str | None, body: Received) -> bool:
    """Whether an id is made of a body. One with an outlet that no column can carry is taken to be."""
    return report_id(outlet, body) == report or "\ufffd" in (outlet or "")


def day_of(published: str | None) -> int | None:
    """The days since 1970 of an ISO 8601 time; None where it tells no day."""
    try:
        return date.fromisoformat((published or "")[:10]).toordinal() - _EPOCH
    except ValueError:
        return None


def told(row: Filed, body: Received) -> Iterator[tuple[str, object, object]]:
    """What a row says of a report: the name of each thing, what it says, and what it should say after the body."""
    yield "address", row.url, storable_or_none(body.url)
    yield "time", row.published, storable_or_none(body.published)
    yield "day", row.day, day_of(body.published)
    yield "number of words", row.words, len(body.content.split())
    if body.title:
        yield "title", row.title, storable(body.title)


def _asked(connection: sqlite3.Connection, select: str, values: Iterable[object]) -> Iterator[tuple[Any, ...]]:
    listed = list(values)
    for start in range(0, len(listed), _ASKED):
        some = listed[start : start + _ASKED]
        yield from connection.execute(f"{select}({','.join('?' * len(some))})", some).fetchall()
