"""An open archive -> what in it is not as it should be."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator

from twosource.archive import kept, reports, schema
from twosource.archive.archive import Archive
from twosource.archive.checking_search import search_faults
from twosource.archive.checking_stories import story_faults
from twosource.archive.packing import unpack
from twosource.errors import ArchiveError
from twosource.model.archive import Fault, Filed

Check = Callable[[sqlite3.Connection], Iterable[Fault]]
"""A check of what another room keeps in the archive: fingerprints, the grounds of a ledger."""

_BACKUP = "go back to a backup"
_AGAIN = "drop it: it is worked out again when it is asked for"

_POINTERS = (
    ("shared", "earlier", "reports", "number"),
    ("shared", "later", "reports", "number"),
    ("bodies", "report", "reports", "number"),
    ("receipts", "report", "reports", "number"),
    ("placings", "report", "reports", "number"),
    ("near_stories", "report", "reports", "number"),
)
"""Columns that name a row of another table."""


def faults(archive: Archive, checks: Iterable[Check] = ()) -> Iterator[Fault]:
    """Walk over all that the archive holds, as it is at one moment: every page, row, digest and reference, whether the
    search holds what the reports hold, whether what is kept can be read, and what `checks` look at. Raises ArchiveError
    where the file is so damaged that it cannot be walked."""
    with archive.reading() as connection:
        yield from _pages(connection)
        yield from _versions(connection)
        yield from _pointers(connection)
        yield from _reports(connection)
        yield from search_faults(connection)
        yield from _kept(connection)
        yield from story_faults(connection)
        for check in checks:
            yield from check(connection)


def _pages(connection: sqlite3.Connection) -> Iterator[Fault]:
    for (said,) in connection.execute("PRAGMA integrity_check"):
        if said != "ok":
            yield Fault("the file", "", " ".join(said.split()), _BACKUP)


def _versions(connection: sqlite3.Connection) -> Iterator[Fault]:
    recorded = [row[0] for row in connection.execute("SELECT version FROM migrations ORDER BY version")]
    if recorded != list(range(1, schema.version_of(connection) + 1)):
        yield Fault("migrations", str(recorded), "not all migrations are recorded", _BACKUP)


def _pointers(connection: sqlite3.Connection) -> Iterator[Fault]:
    for table, row, parent, _ in connection.execute("PRAGMA foreign_key_check"):
        yield Fault(table, str(row or ""), f"it names a row of {parent} that is not there", _BACKUP)
    there = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    for table, column, target, key in _POINTERS:
        if table not in there:
            continue
        select = f"SELECT DISTINCT {column} FROM {table} WHERE {column} NOT IN (SELECT {key} FROM {target})"
        for (named,) in connection.execute(select):
            yield Fault(table, f"{column} {named}", f"it names a row of {target} that is not there", _BACKUP)


def _reports(connection: sqlite3.Connection) -> Iterator[Fault]:
    speaking = "SELECT count(*), coalesce(sum(speaks), 0) FROM receipts WHERE report = ?"
    for row in reports.every(connection):
        count, speak = connection.execute(speaking, (row.number,)).fetchone()
        if speak != 1:
            yield Fault("receipts", row.id, f"{speak} of its {count} receipts speak for it, not one", _BACKUP)
        yield from (Fault("reports", row.id, what, _BACKUP) for what in _wrong(connection, row))
    for report in connection.execute("SELECT id FROM forgotten WHERE id IN (SELECT id FROM reports)"):
        yield Fault("forgotten", report[0], "a report that was forgotten is there", "forget it again")


def _wrong(connection: sqlite3.Connection, row: Filed) -> Iterator[str]:
    """What is wrong with the body of a report, or with what its row says of it."""
    body = connection.execute("SELECT body FROM bodies WHERE report = ?", (row.number,)).fetchone()
    try:
        received = unpack(body[0] if body else b"", row.id)
    except ArchiveError:
        yield "its text cannot be read"
        return
    if not reports.is_of(row.id, row.outlet, received):
        yield "its text is not the one that came in"
    for name, said, held in reports.told(row, received):
        if said != held:
            yield f"its {name} is {said!r} in the row and {held!r} in what came in"


def _kept(connection: sqlite3.Connection) -> Iterator[Fault]:
    for step, version, key, value in connection.execute("SELECT step, version, key, value FROM kept"):
        if kept.unpacked(value) is None:
            yield Fault("kept", f"{step} {version} {key}", "it cannot be read", _AGAIN)
