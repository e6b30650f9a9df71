"""An open archive -> the same, ready for much that is written at once."""

from __future__ import annotations

import sqlite3

_LOG = 16_000
"""Pages of the write-ahead log (64 MB) from which they are moved into the archive: a page that several batches write is
then moved once. Nothing hangs on it but time: what is committed is on disk in the log."""


def ready_for_much(connection: sqlite3.Connection, pages: int) -> None:
    """Give a connection room for `pages` bytes of pages: with the 2 MB of SQLite's own choice, pages of a batch are
    written out and read again within it."""
    connection.execute(f"PRAGMA cache_size = -{pages // 1000}")
    connection.execute(f"PRAGMA wal_autocheckpoint = {_LOG}")
