"""Results of steps -> rows by step, version, settings and key; back again."""

from __future__ import annotations

import sqlite3
import zlib

from twosource.archive.archive import Archive

TABLES = """
CREATE TABLE kept(step TEXT NOT NULL, version TEXT NOT NULL, settings TEXT NOT NULL, key TEXT NOT NULL,
    value BLOB NOT NULL, PRIMARY KEY(step, version, settings, key)) WITHOUT ROWID;
"""

_Row = tuple[str, str, str, str]

_WAITING = 32_000_000
"""Bytes that wait to be written together: one write to disk takes as long as the making of several results."""


class KeptResults:
    """The results that an archive keeps. What is put in waits in memory until `write`, which the caller calls at the
    end of its work (or which comes when much waits), since each write waits for the disk.

    A key should name the reports and stories whose words the value carries by their ids: when one is forgotten, `drop`
    gives up the results that name it, and those that name none, since nobody can tell whose words they carry.
    """

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._waiting: dict[_Row, bytes] = {}
        self._size = 0

    def get(self, step: str, version: str, settings: str, key: str) -> bytes | None:
        """What was put in last under the same words; None where nothing was, or where the bytes are damaged, so that it
        is made again."""
        row = step, version, settings, key
        if row in self._waiting:
            return self._waiting[row]
        found = self._archive.connection.execute(
            "SELECT value FROM kept WHERE step = ? AND version = ? AND settings = ? AND key = ?", row
        ).fetchone()
        return unpacked(found[0]) if found else None

    def put(self, step: str, version: str, settings: str, key: str, value: bytes) -> None:
        """Keeps a value, in place of what was there. An archive that is read alone keeps nothing."""
        if self._archive.readonly:
            return
        self._waiting[step, version, settings, key] = value
        self._size += len(value)
        if self._size > _WAITING:
            self.write()

    def drop_waiting(self) -> None:
        """Give up what waits: a report was forgotten or withdrawn meanwhile, and it may carry its words."""
        self._waiting, self._size = {}, 0

    def write(self) -> None:
        """Write what waits, all in one transaction. Raises ArchiveError; what waited then waits still."""
        if not self._waiting:
            return
        rows = [(*row, zlib.compress(value, 1)) for row, value in self._waiting.items()]
        with self._archive.transaction() as connection:
            connection.executemany("INSERT OR REPLACE INTO kept VALUES(?, ?, ?, ?, ?)", rows)
        self._waiting, self._size = {}, 0


def unpacked(value: bytes) -> bytes | None:
    """A value as it was handed over; None where the bytes are damaged."""
    try:
        return zlib.decompress(value)
    except (zlib.error, TypeError):
        return None


def drop(connection: sqlite3.Connection, named: str) -> int:
    """Drop every result whose key names the report or story with the id `named`, or none at all; how many."""
    where = "instr(key, ?) OR NOT (instr(key, 'r-') OR instr(key, 's-'))"
    return connection.execute(f"DELETE FROM kept WHERE {where}", (named,)).rowcount


def drop_others(connection: sqlite3.Connection, step: str, version: str, settings: str) -> int:
    """Drop what other versions and settings of a step made; how many results there were."""
    where = "step = ? AND NOT (version = ? AND settings = ?)"
    return connection.execute(f"DELETE FROM kept WHERE {where}", (step, version, settings)).rowcount
