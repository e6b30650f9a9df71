"""Pairs of reports that share wording -> rows of the archive; back again."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from twosource.model.wording import SharedWording

TABLES = """
CREATE TABLE shared(earlier INTEGER NOT NULL, later INTEGER NOT NULL, words INTEGER NOT NULL, share REAL NOT NULL,
    PRIMARY KEY(later, earlier)) WITHOUT ROWID;
CREATE INDEX shared_earlier ON shared(earlier, later);
"""


def add(connection: sqlite3.Connection, pairs: Iterable[SharedWording]) -> None:
    """Keep pairs; one that is there already stays as it is."""
    connection.executemany(
        "INSERT INTO shared(earlier, later, words, share) VALUES(?, ?, ?, ?) ON CONFLICT DO NOTHING", pairs
    )


def of(connection: sqlite3.Connection, report: int) -> tuple[SharedWording, ...]:
    """The pairs of a report, those that share most first."""
    rows = connection.execute(
        "SELECT earlier, later, words, share FROM shared WHERE later = ?1 OR earlier = ?1 "
        "ORDER BY words DESC, earlier, later",
        (report,),
    )
    return tuple(SharedWording(*row) for row in rows)


def forget(connection: sqlite3.Connection, report: int) -> None:
    """Give the pairs of a report up."""
    connection.execute("DELETE FROM shared WHERE later = ?1 OR earlier = ?1", (report,))
