"""An open archive: its connection, and how it is read and written."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from twosource.archive.failing import told


@dataclass(frozen=True, slots=True)
class Archive:
    """An open archive. `connection` commits each statement by itself outside `transaction`; its rows are tuples."""

    path: Path
    connection: sqlite3.Connection
    readonly: bool = False

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """All that is written inside is kept at its end, or nothing of it. Inside another one it is a part of that.

        Raises ArchiveError where another writer holds the file for longer than `PATIENCE`, where the disk is full, or
        where the file cannot be written.
        """
        if self.connection.in_transaction:
            yield self.connection
            return
        with told(self.path):
            try:
                self.connection.execute("BEGIN IMMEDIATE")
                yield self.connection
                self.connection.execute("COMMIT")
            finally:
                # A full disk may have rolled it back already.
                if self.connection.in_transaction:
                    with suppress(sqlite3.Error):
                        self.connection.execute("ROLLBACK")

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """All that is read inside is of one moment, whatever is written meanwhile; nothing is written inside. Raises
        ArchiveError."""
        if self.connection.in_transaction:
            yield self.connection
            return
        with told(self.path):
            self.connection.execute("BEGIN")
            try:
                yield self.connection
            finally:
                if self.connection.in_transaction:
                    self.connection.execute("ROLLBACK")

    def fold(self) -> bool:
        """Write the log into the file and cut it off, so that nothing that was given up is left in it; whether that was
        possible, which it is not while others read."""
        with told(self.path):
            (busy, *_) = self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        return not busy

    def close(self) -> None:
        """Close it; what was not committed is not kept."""
        self.connection.close()

    def __enter__(self) -> Archive:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
