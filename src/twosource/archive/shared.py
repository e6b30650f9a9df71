"""Pairs of reports that share wording -> rows of the archive; back again."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence

from twosource.model.wording import SharedWording

TABLES = """
CREATE TABLE shared(earlier INTEGER NOT NULL, later INTEGER NOT NULL, words INTEGER NOT NULL, share REAL NOT NULL,
    PRIMARY KEY(later, earlier)) WITHOUT ROWID;
CREATE INDEX shared_earlier ON shared(earlier, later);
CREATE TABLE common_prints(hash INTEGER PRIMARY KEY);
"""


def add(connection: sqlite3.Connection, pairs: Iterable[SharedWording]) -> None:
    """Keep pairs; one that is there already stays as it is."""
    connection.executemany(
        "INSERT INTO shared(earlier, later, words, share) VALUES(?, ?, ?, ?) ON CONFLICT DO NOTHING", pairs
    )


def of(connection: sqlite3.Connection, report: int) -> tuple[SharedWording, ...]:
    """The pairs of a report, those that share most first."""
    rows = connection.execute(
        "SELECT earlier, later, words, share FROM shared WHERE later = ?1 OR earlier = ?1 "
        "ORDER BY words DESC, earlier, later",
        (report,),
    )
    return tuple(SharedWording(*row) for row in rows)


def among(connection: sqlite3.Connection, numbers: Sequence[int], below: float) -> tuple[SharedWording, ...]:
    """The pairs of which both reports are among `numbers` and whose share is below `below`."""
    asked = set(numbers)
    found = []
    for number in sorted(asked):
        rows = connection.execute(
            "SELECT earlier, later, words, share FROM shared WHERE later = ? AND share < ?", (number, below)
        )
        found += [SharedWording(*row) for row in rows if row[0] in asked]
    return tuple(found)


def set_words(connection: sqlite3.Connection, pair: SharedWording) -> None:
    """Let a pair that is there have other words and another share."""
    connection.execute(
        "UPDATE shared SET words = ?, share = ? WHERE later = ? AND earlier = ?",
        (pair.words, pair.share, pair.later, pair.earlier),
    )


def drop(connection: sqlite3.Connection, pair: SharedWording) -> None:
    """Give a pair up."""
    connection.execute("DELETE FROM shared WHERE later = ? AND earlier = ?", (pair.later, pair.earlier))


def note_common(connection: sqlite3.Connection, hashes: Iterable[int]) -> tuple[int, ...]:
    """Keep prints that many reports have; those that were none before."""
    insert = "INSERT INTO common_prints VALUES(?) ON CONFLICT DO NOTHING"
    return tuple(hash_ for hash_ in hashes if connection.execute(insert, (hash_,)).rowcount)


def common_among(connection: sqlite3.Connection, hashes: Iterable[int]) -> tuple[int, ...]:
    """Those of some prints that many reports have."""
    select = "SELECT 1 FROM common_prints WHERE hash = ?"
    return tuple(hash_ for hash_ in hashes if connection.execute(select, (hash_,)).fetchone())


def forget(connection: sqlite3.Connection, report: int) -> None:
    """Give the pairs of a report up."""
    connection.execute("DELETE FROM shared WHERE later = ?1 OR earlier = ?1", (report,))


def common(connection: sqlite3.Connection) -> Iterator[int]:
    """All prints that many reports have."""
    return (hash_ for (hash_,) in connection.execute("SELECT hash FROM common_prints ORDER BY hash"))


def odd(connection: sqlite3.Connection, least: int) -> Iterator[SharedWording]:
    """The pairs that cannot be: of reports in the wrong order, of fewer words than `least`, or with no share."""
    rows = connection.execute(
        "SELECT earlier, later, words, share FROM shared "
        "WHERE NOT (earlier < later AND words >= ? AND share > 0 AND share <= 1) ORDER BY later, earlier",
        (least,),
    )
    return (SharedWording(*row) for row in rows)
