"""What an archive was told once and follows from then on -> rows; back again."""

from __future__ import annotations

import sqlite3


def setting(connection: sqlite3.Connection, name: str) -> str | None:
    """What was set under `name`; None where nothing was."""
    row = connection.execute("SELECT value FROM settings WHERE name = ?", (name,)).fetchone()
    return str(row[0]) if row else None


def put_setting(connection: sqlite3.Connection, name: str, value: str) -> None:
    """Set `name` from now on."""
    connection.execute("INSERT OR REPLACE INTO settings VALUES(?, ?)", (name, value))
