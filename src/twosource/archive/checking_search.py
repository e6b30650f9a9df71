"""The search of an archive -> where it holds something else than the reports do."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from hashlib import blake2b
from itertools import islice

from twosource.archive import reports, search
from twosource.errors import ArchiveError
from twosource.model.archive import Fault, Filed

_REBUILD = "make the search anew"

_BATCH = 250
"""Reports that are indexed again at once, in memory."""

_MODULUS = 1 << 64


def search_faults(connection: sqlite3.Connection) -> Iterator[Fault]:
    """Index all reports again, batch by batch in memory, and compare with what the search holds: for each report how
    many words it has in text, title and outlet, and for each word in how many reports and how often it stands."""
    connection.execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.terms USING fts5vocab(main, words, row)")
    rows, total, whole = reports.every(connection), 0, True
    try:
        while batch := list(islice(rows, _BATCH)):
            again = _indexed(connection, batch)
            whole &= len(again.sizes) == len(batch)
            total = (total + again.total) % _MODULUS
            for number, size in again.sizes.items():
                held = connection.execute("SELECT sz FROM words_docsize WHERE id = ?", (number,)).fetchone()
                if held is None:
                    yield Fault("words", f"report {number}", "it cannot be found by its words", _REBUILD)
                elif held[0] != size:
                    yield Fault("words", f"report {number}", "other words are held of it than it has", _REBUILD)
        yield from _strangers(connection)
        if whole and _total(connection, "temp.terms") != total:
            yield Fault("words", "", "other words are held than the reports have", _REBUILD)
    except sqlite3.DatabaseError as error:
        yield Fault("words", "", f"it cannot be read ({error})", _REBUILD)


class _Again:
    """An index of a batch made again: the sizes of its reports, and the digest of its words."""

    def __init__(self, sizes: dict[int, bytes], total: int) -> None:
        self.sizes, self.total = sizes, total


def _indexed(connection: sqlite3.Connection, batch: list[Filed]) -> _Again:
    other = sqlite3.connect(":memory:", isolation_level=None)
    try:
        other.execute(search.INDEX)
        other.execute("CREATE VIRTUAL TABLE terms USING fts5vocab(words, row)")
        for row in batch:
            try:
                ((number, body),) = reports.received(connection, [row.number])
            except ArchiveError:
                continue
            search.add(other, [search.Words(number, body.content, row.title, row.outlet)])
        return _Again(dict(other.execute("SELECT id, sz FROM words_docsize")), _total(other, "terms"))
    finally:
        other.close()


def _total(connection: sqlite3.Connection, terms: str) -> int:
    """A digest of all words with the numbers of reports and of places, such that those of two parts add up to that of
    both together."""
    total = 0
    for term, count, places in connection.execute(f"SELECT term, doc, cnt FROM {terms}"):
        said = blake2b(str(term).encode("utf-8", "replace"), digest_size=8).digest()
        total += int.from_bytes(said, "big") * (2 * count + 1_000_003 * places)
    return total % _MODULUS


def _strangers(connection: sqlite3.Connection) -> Iterator[Fault]:
    rows = connection.execute("SELECT id FROM words_docsize WHERE id NOT IN (SELECT number FROM reports) ORDER BY id")
    for (number,) in rows:
        yield Fault("words", f"report {number}", "words are held of a report that is not there", _REBUILD)
