"""What was found about the input -> rows of the archive; back again."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from twosource.model.article import Finding
from twosource.model.storable import storable

TABLES = """
CREATE TABLE findings(number INTEGER PRIMARY KEY, source TEXT NOT NULL, kind TEXT NOT NULL, message TEXT NOT NULL,
    left_out INTEGER NOT NULL, at TEXT NOT NULL);
"""


def add(connection: sqlite3.Connection, findings: Iterable[Finding], at: str) -> None:
    """Keep findings, each with the time at which it was made."""
    rows = ((storable(f.source), f.kind, storable(f.message), int(f.left_out), at) for f in findings)
    connection.executemany("INSERT INTO findings(source, kind, message, left_out, at) VALUES(?, ?, ?, ?, ?)", rows)


def since(connection: sqlite3.Connection, at: str = "") -> tuple[tuple[str, Finding], ...]:
    """The findings from the time `at` on with their times, in the order in which they were kept."""
    rows = connection.execute(
        "SELECT at, source, kind, message, left_out FROM findings WHERE at >= ? ORDER BY number", (at,)
    )
    return tuple((when, Finding(source, kind, message, bool(out))) for when, source, kind, message, out in rows)
