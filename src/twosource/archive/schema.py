"""An open database -> the tables of the archive in it, brought up to the newest version."""

from __future__ import annotations

import sqlite3
from typing import NamedTuple

from twosource.archive import (
    aliases,
    changes,
    claim_lines,
    feed_entries,
    feeds,
    findings,
    judgements,
    kept,
    orphans,
    placings,
    receipts,
    reports,
    search,
    segments,
    shared,
    standings,
    story_events,
    tellings,
)

APPLICATION = 0x32737263
"""What the header of the file says that it is: the letters "2src"."""


class Migration(NamedTuple):
    """A step from one version of the tables to the next: its number, what it is for, its statements."""

    version: int
    name: str
    statements: tuple[str, ...]


_OWN = """
CREATE TABLE migrations(version INTEGER PRIMARY KEY, name TEXT NOT NULL, at TEXT);
CREATE TABLE settings(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
"""

_FIRST = (
    _OWN,
    *(reports.TABLES, receipts.TABLES, findings.TABLES, search.TABLES),
    *(placings.TABLES, tellings.TABLES, story_events.TABLES, aliases.TABLES),
    *(kept.TABLES, standings.TABLES, changes.TABLES, claim_lines.TABLES, orphans.TABLES),
    *(feeds.TABLES, feed_entries.TABLES, judgements.TABLES),
    *(segments.TABLES, shared.TABLES),
)

MIGRATIONS = (Migration(1, "the first tables", _FIRST),)
"""All that a file went through, or will: never changed once published; a new version is added behind them."""


def newest() -> int:
    """The version that this program writes."""
    return MIGRATIONS[-1].version


def version_of(connection: sqlite3.Connection) -> int:
    """The version of the tables in a file; 0 where nothing was ever written."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(connection: sqlite3.Connection, at: str | None) -> None:
    """Take the tables through the migrations that they lack, each recorded with the time `at`; the caller holds the
    transaction, so that a file is never between two versions."""
    for migration in MIGRATIONS:
        if migration.version <= version_of(connection):
            continue
        for statement in _statements(migration):
            connection.execute(statement)
        connection.execute("INSERT INTO migrations VALUES(?, ?, ?)", (migration.version, migration.name, at))
        connection.execute(f"PRAGMA user_version = {migration.version}")
    connection.execute(f"PRAGMA application_id = {APPLICATION}")


def _statements(migration: Migration) -> list[str]:
    """The single statements: `executescript` would commit before them."""
    return [part for text in migration.statements for part in text.split(";\n") if part.strip()]
