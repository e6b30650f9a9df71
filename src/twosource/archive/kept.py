"""Results of steps -> rows by step, version, settings and key; back again."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterable
from typing import NamedTuple

TABLES = """
CREATE TABLE kept(step TEXT NOT NULL, version TEXT NOT NULL, settings TEXT NOT NULL, key TEXT NOT NULL,
    value BLOB NOT NULL, PRIMARY KEY(step, version, settings, key)) WITHOUT ROWID;
"""

_ASKED = 500
"""Keys that one statement asks for: any SQLite takes 999 values."""


class Maker(NamedTuple):
    """What made a result: a step, its version, and its settings in one canonical text."""

    step: str
    version: str
    settings: str


def keep(connection: sqlite3.Connection, maker: Maker, results: Iterable[tuple[str, bytes]]) -> None:
    """Keep results by their keys; what was kept under a key is replaced. A key names the reports or the story whose
    words the value carries by their ids, so that `drop` finds it when one is forgotten."""
    rows = ((*maker, key, zlib.compress(value, 1)) for key, value in results)
    connection.executemany("INSERT OR REPLACE INTO kept VALUES(?, ?, ?, ?, ?)", rows)


def kept(connection: sqlite3.Connection, maker: Maker, keys: Iterable[str]) -> dict[str, bytes]:
    """What is kept under `keys`. A value that is damaged counts as not kept: it is made again."""
    asked = list(dict.fromkeys(keys))
    found: dict[str, bytes] = {}
    for start in range(0, len(asked), _ASKED):
        some = asked[start : start + _ASKED]
        rows = connection.execute(
            "SELECT key, value FROM kept WHERE step = ? AND version = ? AND settings = ? "
            f"AND key IN ({','.join('?' * len(some))})",
            (*maker, *some),
        )
        values = ((key, unpacked(value)) for key, value in rows)
        found.update((key, value) for key, value in values if value is not None)
    return found


def unpacked(value: bytes) -> bytes | None:
    """A value as it was handed over; None where the bytes are damaged."""
    try:
        return zlib.decompress(value)
    except zlib.error:
        return None


def drop(connection: sqlite3.Connection, named: str) -> int:
    """Drop every result whose key names a report or story by its id; how many there were."""
    return connection.execute("DELETE FROM kept WHERE instr(key, ?)", (named,)).rowcount


def drop_others(connection: sqlite3.Connection, maker: Maker) -> int:
    """Drop what other versions and settings of a step made; how many results there were."""
    where = "step = ? AND NOT (version = ? AND settings = ?)"
    return connection.execute(f"DELETE FROM kept WHERE {where}", maker).rowcount
