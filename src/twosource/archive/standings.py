"""How the ledgers of stories stood, and the ledgers as they are -> rows of the archive; back again."""

from __future__ import annotations

import sqlite3
import zlib

from twosource.errors import ArchiveError
from twosource.model.archive import StandingRow

TABLES = """
CREATE TABLE standings(number INTEGER PRIMARY KEY,
    story INTEGER NOT NULL REFERENCES stories(number) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    at TEXT NOT NULL, digest TEXT NOT NULL, value BLOB NOT NULL);
CREATE INDEX standings_story ON standings(story, number);
CREATE TABLE ledgers(story INTEGER PRIMARY KEY REFERENCES stories(number) ON DELETE CASCADE
    DEFERRABLE INITIALLY DEFERRED, digest TEXT NOT NULL, value BLOB NOT NULL);
"""


def keep_standing(connection: sqlite3.Connection, standing: StandingRow) -> bool:
    """Keep how a ledger stands, unless it stands as it did last; whether it was kept."""
    before = connection.execute(
        "SELECT digest FROM standings WHERE story = ? ORDER BY number DESC LIMIT 1", (standing.story,)
    ).fetchone()
    if before == (standing.digest,):
        return False
    connection.execute(
        "INSERT INTO standings(story, at, digest, value) VALUES(?, ?, ?, ?)",
        (standing.story, standing.at, standing.digest, zlib.compress(standing.value)),
    )
    return True


def last_standing(connection: sqlite3.Connection, story: int, before: str | None = None) -> StandingRow | None:
    """How the ledger of a story stood last, or last before a time; None where it was never worked out by then."""
    row = connection.execute(
        "SELECT at, digest, value FROM standings WHERE story = ?1 AND (?2 IS NULL OR at < ?2) "
        "ORDER BY number DESC LIMIT 1",
        (story, before),
    ).fetchone()
    return StandingRow(story, row[0], row[1], unpacked(story, row[2])) if row else None


def all_standings(connection: sqlite3.Connection, story: int) -> tuple[StandingRow, ...]:
    """How the ledger of a story stood, from the first time on."""
    rows = connection.execute("SELECT at, digest, value FROM standings WHERE story = ? ORDER BY number", (story,))
    return tuple(StandingRow(story, at, digest, unpacked(story, value)) for at, digest, value in rows)


def keep_ledger(connection: sqlite3.Connection, story: int, digest: str, value: bytes) -> None:
    """Keep the ledger of a story, in place of the one that was there."""
    connection.execute("INSERT OR REPLACE INTO ledgers VALUES(?, ?, ?)", (story, digest, zlib.compress(value)))


def ledger(connection: sqlite3.Connection, story: int) -> tuple[str, bytes] | None:
    """The ledger of a story with its digest, None where there is none. Raises ArchiveError where it is damaged."""
    row = connection.execute("SELECT digest, value FROM ledgers WHERE story = ?", (story,)).fetchone()
    return (row[0], unpacked(story, row[1])) if row else None


def give_up(connection: sqlite3.Connection, story: int) -> None:
    """Give up the ledger of a story and how it stood, when words in them are to be forgotten."""
    connection.execute("DELETE FROM standings WHERE story = ?", (story,))
    connection.execute("DELETE FROM ledgers WHERE story = ?", (story,))


def unpacked(story: int, value: bytes) -> bytes:
    """A ledger or standing as it was handed over. Raises ArchiveError where the bytes are damaged."""
    try:
        return zlib.decompress(value)
    except (zlib.error, TypeError) as error:
        message = f"what is kept of story {story} is damaged: check the archive, and go back to a backup"
        raise ArchiveError(message) from error
