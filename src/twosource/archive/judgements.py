"""Judgements of people, as their lines -> rows of the archive; back again."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

TABLES = """
CREATE TABLE judgements(number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
    line TEXT NOT NULL CHECK(json_valid(line)), at TEXT NOT NULL);
"""


def add(connection: sqlite3.Connection, lines: Iterable[tuple[str, str]], at: str) -> int:
    """Keep judgements, each with its id and the line that a file of judgements has for it; how many were new."""
    before = connection.total_changes
    rows = ((ruling, line, at) for ruling, line in lines)
    connection.executemany("INSERT INTO judgements(id, line, at) VALUES(?, ?, ?) ON CONFLICT(id) DO NOTHING", rows)
    return connection.total_changes - before


def every(connection: sqlite3.Connection) -> tuple[str, ...]:
    """The lines of all judgements, in the order in which they were kept."""
    return tuple(row[0] for row in connection.execute("SELECT line FROM judgements ORDER BY number"))


def drop(connection: sqlite3.Connection, report: str) -> int:
    """Drop the judgements that name a report by its id, since they quote it; how many."""
    return connection.execute("DELETE FROM judgements WHERE instr(line, ?)", (report,)).rowcount
