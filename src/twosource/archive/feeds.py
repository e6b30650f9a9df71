"""What is known of feeds and of what hosts allow -> rows of the archive; back again."""

from __future__ import annotations

import sqlite3

from twosource.model.archive import FeedState, RobotsState
from twosource.model.storable import storable, storable_or_none

TABLES = """
CREATE TABLE feeds(url TEXT PRIMARY KEY, title TEXT, etag TEXT, modified TEXT, next_at TEXT,
    failures INTEGER NOT NULL, last_status INTEGER, last_at TEXT, note TEXT, wishes TEXT) WITHOUT ROWID;
CREATE TABLE robots(host TEXT PRIMARY KEY, body TEXT NOT NULL, at TEXT NOT NULL) WITHOUT ROWID;
"""

_FEED = "url, title, etag, modified, next_at, failures, last_status, last_at, note, wishes"


def keep(connection: sqlite3.Connection, state: FeedState) -> None:
    """Keep what is known of a feed, in place of what was known."""
    row = (storable_or_none(value) if isinstance(value, str) else value for value in state)
    connection.execute(f"INSERT OR REPLACE INTO feeds({_FEED}) VALUES({','.join('?' * len(state))})", tuple(row))


def state_of(connection: sqlite3.Connection, url: str) -> FeedState:
    """What is known of a feed; of one that was never visited, its address alone."""
    row = connection.execute(f"SELECT {_FEED} FROM feeds WHERE url = ?", (storable(url),)).fetchone()
    return FeedState(*row) if row else FeedState(url)


def every(connection: sqlite3.Connection) -> tuple[FeedState, ...]:
    """All feeds that were visited, ordered by address."""
    return tuple(FeedState(*row) for row in connection.execute(f"SELECT {_FEED} FROM feeds ORDER BY url"))


def drop(connection: sqlite3.Connection, url: str) -> None:
    """Know nothing of a feed any more."""
    connection.execute("DELETE FROM feeds WHERE url = ?", (storable(url),))


def keep_robots(connection: sqlite3.Connection, state: RobotsState) -> None:
    """Keep what a host allows, in place of what it allowed."""
    row = (storable(state.host), storable(state.body), state.at)
    connection.execute("INSERT OR REPLACE INTO robots VALUES(?, ?, ?)", row)


def robots_of(connection: sqlite3.Connection, host: str) -> RobotsState | None:
    """What a host allows; None where it was never asked."""
    row = connection.execute("SELECT host, body, at FROM robots WHERE host = ?", (storable(host),)).fetchone()
    return RobotsState(*row) if row else None


def every_robots(connection: sqlite3.Connection, since: str) -> tuple[RobotsState, ...]:
    """What hosts allow that were asked from the time `since` on, ordered by host."""
    rows = connection.execute("SELECT host, body, at FROM robots WHERE at >= ? ORDER BY host", (since,))
    return tuple(RobotsState(*row) for row in rows)
