"""Arrivals -> rows of reports and receipts."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import NamedTuple

from twosource.archive import receipts, reports
from twosource.archive.packing import pack, unpack
from twosource.errors import ArchiveError
from twosource.language.word_count import word_count
from twosource.model.archive import Arrival, Receipt, Taken
from twosource.model.received import Received, as_copy, file_of, file_order, report_id
from twosource.model.storable import storable, storable_or_none


class _Put(NamedTuple):
    """What a batch needs while it is put: the numbers of the ids that are there, and those that were forgotten."""

    connection: sqlite3.Connection
    at: str
    numbers: dict[str, int]
    forgotten: set[str]


def put(connection: sqlite3.Connection, arrivals: Sequence[Arrival], at: str) -> tuple[Taken, ...]:
    """Keep what arrived, within the caller's transaction: one outcome for each arrival, in their order, and behind them
    those of reports that had to change their id.

    What the archive holds after any number of arrivals hangs on their set alone, but for the numbers and times. What
    arrives twice is one report; what is known of it beside its text is taken from the fullest receipt, and from the
    first in the order of sources among equally full ones. Files with one text and outlet and no address are copies: the
    first in the order of their names has the plain id, and the others have their name in it. When that first one comes
    later than others, it takes the plain id over, and the one that had it gets a new one.
    """
    ids = [arrival.id for arrival in arrivals]
    numbers = reports.numbers_of(connection, ids)
    state = _Put(connection, at, numbers, set(reports.forgotten_of(connection, ids)))
    taken: list[Taken] = []
    moved: list[Taken] = []
    for arrival in arrivals:
        taken.append(_put_one(state, arrival, moved))
    return (*taken, *moved)


def _put_one(state: _Put, arrival: Arrival, moved: list[Taken]) -> Taken:
    received = arrival.received
    if arrival.id in state.forgotten:
        return Taken(None, arrival.id, "forgotten")
    number = state.numbers.get(arrival.id)
    if number is None:
        return _insert(state, arrival)
    if received.url or received.copy:
        return _again(state, number, arrival)
    held, file = file_of(receipts.speaker(state.connection, number)), storable(file_of(received.source))
    if file == held:
        return _again(state, number, arrival)
    if file_order(file) > file_order(held):
        copied = _as_copy(arrival)
        return _put_one(_asked(state, copied.id), copied, moved)
    moved.append(_give_way(state, number, arrival))
    return _replace(state, number, arrival)


def _insert(state: _Put, arrival: Arrival) -> Taken:
    received = arrival.received
    cursor = state.connection.execute(
        "INSERT INTO reports(id, outlet, title, url, published, day, words, added) VALUES(?, ?, ?, ?, ?, ?, ?, ?)",
        (arrival.id, *_columns(arrival), word_count(received.content), state.at),
    )
    number = int(cursor.lastrowid or 0)
    state.connection.execute("INSERT INTO bodies VALUES(?, ?)", (number, arrival.packed or pack(received)))
    state.numbers[arrival.id] = number
    receipts.add(state.connection, number, Receipt(received.source, arrival.feed, state.at, speaks=True))
    return Taken(number, arrival.id, "new")


def _again(state: _Put, number: int, arrival: Arrival) -> Taken:
    """A further receipt; where it is fuller than the one that speaks, it speaks from now on."""
    received = arrival.received
    receipts.add(state.connection, number, Receipt(received.source, arrival.feed, state.at, speaks=False))
    held = _held(state.connection, number)
    if held is None or _rank(received) < _rank(held):
        return _replace(state, number, arrival)
    return Taken(number, arrival.id, "again")


def _replace(state: _Put, number: int, arrival: Arrival) -> Taken:
    """Let an arrival speak for a report that is there."""
    (before,) = state.connection.execute("SELECT title FROM reports WHERE number = ?", (number,)).fetchone()
    state.connection.execute(
        "UPDATE reports SET outlet = ?, title = ?, url = ?, published = ?, day = ? WHERE number = ?",
        (*_columns(arrival), number),
    )
    body = arrival.packed or pack(arrival.received)
    state.connection.execute("INSERT OR REPLACE INTO bodies VALUES(?, ?)", (number, body))
    receipts.add(state.connection, number, Receipt(arrival.received.source, arrival.feed, state.at, speaks=True))
    receipts.speak(state.connection, number, arrival.received.source)
    return Taken(number, arrival.id, "changed", before)


def _give_way(state: _Put, number: int, arrival: Arrival) -> Taken:
    """Make the file that has the plain id a copy, its receipts with it, since `arrival` comes before it."""
    source, like = receipts.speaker(state.connection, number), arrival.received
    held = _held(state.connection, number) or Received(source, like.content, outlet=like.outlet)
    (title,) = state.connection.execute("SELECT title FROM reports WHERE number = ?", (number,)).fetchone()
    other = _as_copy(Arrival(held, arrival.id, arrival.outlet, title))
    taken = _put_one(_asked(state, other.id), other, [])
    if taken.number is None:
        state.connection.execute("DELETE FROM receipts WHERE report = ?", (number,))
    else:
        speaks = receipts.speaker(state.connection, taken.number)
        receipts.move(state.connection, number, taken.number)
        receipts.speak(state.connection, taken.number, speaks)
        state.connection.execute(
            "UPDATE reports SET standing = (SELECT standing FROM reports WHERE number = ?) WHERE number = ? AND ?",
            (number, taken.number, taken.outcome == "new"),
        )
    return taken


def _as_copy(arrival: Arrival) -> Arrival:
    received = as_copy(arrival.received)
    return Arrival(received, report_id(arrival.outlet, received), arrival.outlet, arrival.title, arrival.feed)


def _asked(state: _Put, report: str) -> _Put:
    """The same with what is there of an id that the batch did not name."""
    state.numbers.update(reports.numbers_of(state.connection, [report]))
    state.forgotten.update(reports.forgotten_of(state.connection, [report]))
    return state


def _held(connection: sqlite3.Connection, number: int) -> Received | None:
    """What is held of a report; None where it is damaged, so that what arrives again mends it."""
    row = connection.execute("SELECT body FROM bodies WHERE report = ?", (number,)).fetchone()
    try:
        return unpack(row[0] if row else b"", receipts.speaker(connection, number))
    except ArchiveError:
        return None


def _rank(received: Received) -> tuple[int, str, bytes]:
    """What receipts of one report are ordered by: the fullest first, then by source; the rest decides what is left."""
    known = (received.title, received.outlet, received.bylines, received.published, received.agencies)
    return sum(not value for value in known), storable(received.source), repr(received).encode("utf-8", "surrogatepass")


def _columns(arrival: Arrival) -> tuple[str | int | None, ...]:
    received = arrival.received
    published = storable_or_none(received.published)
    outlet, title, url = (storable_or_none(value) for value in (arrival.outlet, arrival.title, received.url))
    return outlet, title, url, published, reports.day_of(published)
