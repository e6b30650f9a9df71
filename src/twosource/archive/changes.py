"""What changed in ledgers -> rows of the archive; back again."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from twosource.model.archive import Change
from twosource.model.storable import storable

TABLES = """
CREATE TABLE changes(number INTEGER PRIMARY KEY, story INTEGER NOT NULL, at TEXT NOT NULL, kind TEXT NOT NULL,
    detail TEXT NOT NULL CHECK(json_valid(detail)));
CREATE INDEX changes_story ON changes(story, at);
CREATE INDEX changes_at ON changes(at);
"""


def note(connection: sqlite3.Connection, changes: Iterable[Change]) -> None:
    """Keep changes, in their order."""
    rows = ((change.story, change.at, change.kind, storable(change.detail)) for change in changes)
    connection.executemany("INSERT INTO changes(story, at, kind, detail) VALUES(?, ?, ?, ?)", rows)


def since(connection: sqlite3.Connection, at: str, story: int | None = None) -> tuple[Change, ...]:
    """What changed from the time `at` on, in its order, in all ledgers or in that of one story."""
    rows = connection.execute(
        "SELECT story, at, kind, detail FROM changes WHERE at >= ?1 AND (?2 IS NULL OR story = ?2) ORDER BY number",
        (at, story),
    )
    return tuple(Change(*row) for row in rows)


def give_up(connection: sqlite3.Connection, story: int) -> None:
    """Give up what is kept of changes of a story, when words in them are to be forgotten."""
    connection.execute("DELETE FROM changes WHERE story = ?", (story,))
