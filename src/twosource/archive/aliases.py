"""Ids that stories and claims had before -> the ids that they have now."""

from __future__ import annotations

import sqlite3
from typing import Literal

TABLES = """
CREATE TABLE aliases(old TEXT PRIMARY KEY, new TEXT NOT NULL, kind TEXT NOT NULL CHECK(kind IN ('story', 'claim')),
    at TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX aliases_new ON aliases(new);
"""


def alias(connection: sqlite3.Connection, old: str, new: str, kind: Literal["story", "claim"], at: str) -> None:
    """Let the id `old`, and all that led to it, lead to `new`. An id that is in use again leads nowhere: there are no
    chains and no circles."""
    connection.execute("DELETE FROM aliases WHERE old = ?", (new,))
    connection.execute("UPDATE aliases SET new = ? WHERE new = ?", (new, old))
    if old != new:
        connection.execute("INSERT OR REPLACE INTO aliases VALUES(?, ?, ?, ?)", (old, new, kind, at))


def rename_story(connection: sqlite3.Connection, number: int, new: str, founder: int, at: str, section: int = 0) -> str:
    """Name a story by another founder (`section`: which section of it; 0: all); the id that it had, which leads to the
    new one."""
    (old,) = connection.execute("SELECT id FROM stories WHERE number = ?", (number,)).fetchone()
    connection.execute(
        "UPDATE stories SET id = ?, founder = ?, section = ? WHERE number = ?", (new, founder, section, number)
    )
    alias(connection, old, new, "story", at)
    return str(old)


def lead(connection: sqlite3.Connection, old: str) -> str | None:
    """The id that `old` leads to; None for one that leads nowhere, since it is in use or was never given."""
    row = connection.execute("SELECT new FROM aliases WHERE old = ?", (old,)).fetchone()
    return str(row[0]) if row else None


def led(connection: sqlite3.Connection, new: str) -> tuple[str, ...]:
    """The ids that lead to `new`."""
    return tuple(row[0] for row in connection.execute("SELECT old FROM aliases WHERE new = ? ORDER BY old", (new,)))
