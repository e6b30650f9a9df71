"""Entries that feeds gave -> rows of the archive; back again."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from twosource.model.archive import SeenEntry
from twosource.model.storable import storable, storable_or_none

TABLES = """
CREATE TABLE feed_entries(feed TEXT NOT NULL, key TEXT NOT NULL, told TEXT NOT NULL, address TEXT,
    tries INTEGER NOT NULL, at TEXT NOT NULL, PRIMARY KEY(feed, key)) WITHOUT ROWID;
"""

KEPT = 5_000
"""Entries of one feed that are remembered, the latest: a sitemap of news holds 1,000 at a time."""


def keep(connection: sqlite3.Connection, feed: str, entries: Iterable[SeenEntry], at: str) -> None:
    """Remember entries of a feed, in place of what was known of them; the oldest beyond KEPT are let go."""
    rows = ((storable(feed), storable(e.key), e.told, storable_or_none(e.address), e.tries, at) for e in entries)
    connection.executemany("INSERT OR REPLACE INTO feed_entries VALUES(?, ?, ?, ?, ?, ?)", rows)
    connection.execute(
        "DELETE FROM feed_entries WHERE feed = ?1 AND key NOT IN "
        "(SELECT key FROM feed_entries WHERE feed = ?1 ORDER BY at DESC, key LIMIT ?2)",
        (storable(feed), KEPT),
    )


def touch(connection: sqlite3.Connection, feed: str, keys: Iterable[str], at: str) -> None:
    """Note that entries still stand in a feed, so that they are not the first to be let go."""
    rows = ((at, storable(feed), storable(key)) for key in keys)
    connection.executemany("UPDATE feed_entries SET at = ? WHERE feed = ? AND key = ?", rows)


def known_of(connection: sqlite3.Connection, feed: str) -> dict[str, SeenEntry]:
    """The entries of a feed that are remembered, by their keys."""
    rows = connection.execute("SELECT key, told, address, tries FROM feed_entries WHERE feed = ?", (storable(feed),))
    return {row[0]: SeenEntry(*row) for row in rows}


def forget(connection: sqlite3.Connection, address: str | None) -> None:
    """Keep no word of a report that is forgotten: its address. That it was seen stays known, by a digest."""
    connection.execute("UPDATE feed_entries SET address = NULL WHERE address = ?", (storable_or_none(address),))
