"""Reports to be forgotten -> an archive that holds no word of them."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from twosource.archive import (
    changes,
    claim_lines,
    feed_entries,
    judgements,
    kept,
    placings,
    reports,
    search,
    standings,
)
from twosource.errors import ArchiveError
from twosource.model.archive import Filed, Standing

_NAMING = """SELECT t.name, c.name FROM sqlite_schema t JOIN pragma_table_info(t.name) c
    WHERE t.type = 'table' AND c.name IN ('report', 'earlier', 'later') AND t.name != 'story_events'
    ORDER BY t.name, c.name"""
"""The columns in which tables name a report by its number, whichever tables there are. What happened to stories names
reports too, but carries no word of them."""


def withdraw(connection: sqlite3.Connection, number: int, standing: Standing = "withdrawn") -> None:
    """Let a report count no more, and keep it: search and ledgers pass it over from now on; or let it count again."""
    connection.execute("UPDATE reports SET standing = ? WHERE number = ?", (standing, number))
    placings.count(connection, {placing.story for placing in placings.placings_of(connection, number)})


def forget(connection: sqlite3.Connection, numbers: Sequence[int], at: str) -> set[int]:
    """Take out the reports `numbers` and all that carries words of them, within the caller's transaction; the stories
    that they were placed in, by number, whose ledgers are gone with them.

    The id of each is kept, so that it is not taken in again; no word is. A story that they founded has to be named
    anew, and one that holds nothing more to be removed, before the transaction ends. Text search holds traces until it
    is written anew (`search.scrub`), and the log until it is folded in (`Archive.fold`); what is given up in the file
    is overwritten.
    """
    stories: set[int] = set()
    whole = True
    for row in reports.filed(connection, numbers):
        number = row.number
        whole &= _unfound(connection, row)
        touched = {placing.story for placing in placings.placings_of(connection, number)}
        _give_up(connection, touched)
        kept.drop(connection, row.id)
        judgements.drop(connection, row.id)
        feed_entries.forget(connection, row.url)
        connection.execute(
            "DELETE FROM findings WHERE source IN (SELECT source FROM receipts WHERE report = ?)", (number,)
        )
        for table, column in connection.execute(_NAMING).fetchall():
            connection.execute(f"DELETE FROM {table} WHERE {column} = ?", (number,))
        connection.execute("DELETE FROM reports WHERE number = ?", (number,))
        connection.execute("INSERT OR REPLACE INTO forgotten VALUES(?, ?, ?)", (row.id, number, at))
        stories |= touched
    placings.count(connection, stories)
    if not whole:
        search.rebuild(connection)
    return stories


def _unfound(connection: sqlite3.Connection, row: Filed) -> bool:
    """Take a report out of the search; False where its text is damaged, so that the search has to be made again."""
    try:
        ((number, body),) = reports.received(connection, [row.number])
    except ArchiveError:
        return False
    search.remove(connection, [search.Words(number, body.content, row.title, row.outlet)])
    return True


def _give_up(connection: sqlite3.Connection, stories: set[int]) -> None:
    """What was worked out of stories quotes their reports."""
    for story in stories:
        (name,) = connection.execute("SELECT id FROM stories WHERE number = ?", (story,)).fetchone()
        kept.drop(connection, name)
        standings.give_up(connection, story)
        claim_lines.give_up(connection, story)
        changes.give_up(connection, story)
        connection.execute("UPDATE stories SET label = '' WHERE number = ?", (story,))
