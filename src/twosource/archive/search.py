"""Words -> the reports that hold them, the best first."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import suppress
from typing import NamedTuple

from twosource.archive import reports
from twosource.archive.query import expression
from twosource.archive.showing import Shown, shown
from twosource.errors import ArchiveError
from twosource.model.archive import Filed
from twosource.model.storable import storable

INDEX = (
    "CREATE VIRTUAL TABLE words USING fts5(text, title, outlet, content='', tokenize='unicode61 remove_diacritics 2')"
)

TABLES = f"""
{INDEX};
INSERT INTO words(words, rank) VALUES('hashsize', 33554432);
INSERT INTO words(words, rank) VALUES('automerge', 16);
INSERT INTO words(words, rank) VALUES('crisismerge', 64);
"""
# Words of a batch are gathered in 32 MB before they are written: with the 1 MB of SQLite's own choice a batch of a
# thousand reports is written in five pieces, which are then merged, and takes 1.7 times as long. Sixteen pieces are
# merged into one, not four: in an archive of 30,000 reports a batch is then written in a sixth less time, and words are
# found as fast. They are merged a little with each batch; all at once, which takes a third of a second here and sixteen
# times as long one level up, only where 64 have come together.
# Contentless: the texts lie packed in `reports`. Places of words are kept (.48 of the text; .27 with columns alone, .12
# without), since rank and phrases need them. The text is the first column: each place in another one takes two bytes
# more (.64 with the text as the last).

_WEIGHTS = "1.0, 4.0, 2.0"
"""What a word in the text, the title, the outlet counts for in the rank."""


class Words(NamedTuple):
    """What search knows of a report."""

    number: int
    text: str
    title: str | None
    outlet: str | None


class Hit(NamedTuple):
    """A report that holds the words, how well it fits (the smaller, the better), and where they stand in its text."""

    report: Filed
    rank: float
    shown: Shown


def add(connection: sqlite3.Connection, rows: Iterable[Words]) -> None:
    """Let reports be found by their words."""
    connection.executemany(
        "INSERT INTO words(rowid, text, title, outlet) VALUES(?, ?, ?, ?)", (_row(words) for words in rows)
    )


def remove(connection: sqlite3.Connection, rows: Iterable[Words]) -> None:
    """Let reports be found no more. `rows` must be what was added, else words of them stay behind."""
    connection.executemany(
        "INSERT INTO words(words, rowid, text, title, outlet) VALUES('delete', ?, ?, ?, ?)",
        (_row(words) for words in rows),
    )


def scrub(connection: sqlite3.Connection) -> None:
    """Write the index anew, so that nothing of what was removed is left in it: takes as long as a copy of it."""
    connection.execute("INSERT INTO words(words) VALUES('optimize')")


def rebuild(connection: sqlite3.Connection) -> None:
    """Make the index anew from the reports that can be read, within the caller's transaction."""
    connection.execute("INSERT INTO words(words) VALUES('delete-all')")
    for row in reports.every(connection):
        with suppress(ArchiveError):
            ((number, body),) = reports.received(connection, [row.number])
            add(connection, [Words(number, body.content, row.title, row.outlet)])


def search(connection: sqlite3.Connection, typed: str, limit: int = 20) -> tuple[Hit, ...]:
    """The reports that count and hold all the words of `typed`, the best first, `limit` at most; see `expression` for
    what may be typed. Equally good ones are ordered by id, not by arrival."""
    asked = expression(typed)
    if asked is None or limit < 1:
        return ()
    ranked = connection.execute(
        f"WITH found(report, rank) AS MATERIALIZED (SELECT rowid, bm25(words, {_WEIGHTS}) FROM words "
        "WHERE words MATCH ?) SELECT number, rank FROM found JOIN reports ON number = report "
        "WHERE standing = 'here' ORDER BY rank, id LIMIT ?",
        (asked.reports, limit),
    ).fetchall()
    rows = {row.number: row for row in reports.filed(connection, (number for number, _ in ranked))}
    texts = {number: body.content for number, body in reports.received(connection, rows)}
    places = shown(asked.places, texts)
    return tuple(Hit(rows[number], rank, places[number]) for number, rank in ranked)


def _row(words: Words) -> tuple[int, str, str, str]:
    return words.number, storable(words.text), storable(words.title or ""), storable(words.outlet or "")
