"""By which ways a report came in -> rows of the archive; back again."""

from __future__ import annotations

import sqlite3

from twosource.model.archive import Receipt
from twosource.model.storable import storable, storable_or_none

TABLES = """
CREATE TABLE receipts(report INTEGER NOT NULL REFERENCES reports(number), source TEXT NOT NULL, feed TEXT,
    at TEXT NOT NULL, speaks INTEGER NOT NULL, PRIMARY KEY(report, source)) WITHOUT ROWID;
"""


def add(connection: sqlite3.Connection, report: int, receipt: Receipt) -> None:
    """Keep a receipt. One from the same source is kept once, with the first time."""
    connection.execute(
        "INSERT INTO receipts VALUES(?, ?, ?, ?, ?) ON CONFLICT(report, source) DO NOTHING",
        (report, storable(receipt.source), storable_or_none(receipt.feed), receipt.at, int(receipt.speaks)),
    )


def speak(connection: sqlite3.Connection, report: int, source: str) -> None:
    """Let the receipt from `source` speak for the report, and no other."""
    connection.execute("UPDATE receipts SET speaks = (source = ?) WHERE report = ?", (storable(source), report))


def move(connection: sqlite3.Connection, report: int, to: int) -> None:
    """Give the receipts of one report to another, where none of them speaks that is not there already."""
    connection.execute(
        "INSERT INTO receipts SELECT ?, source, feed, at, 0 FROM receipts WHERE report = ? "
        "ON CONFLICT(report, source) DO UPDATE SET at = excluded.at, feed = excluded.feed WHERE excluded.at <= at",
        (to, report),
    )
    connection.execute("DELETE FROM receipts WHERE report = ?", (report,))


def speaker(connection: sqlite3.Connection, report: int) -> str:
    """The source that speaks for a report."""
    row = connection.execute("SELECT source FROM receipts WHERE report = ? AND speaks", (report,)).fetchone()
    return str(row[0]) if row else ""


def of(connection: sqlite3.Connection, report: int) -> tuple[Receipt, ...]:
    """The receipts of a report, ordered by source."""
    rows = connection.execute(
        "SELECT source, feed, at, speaks FROM receipts WHERE report = ? ORDER BY source", (report,)
    )
    return tuple(Receipt(source, feed, at, bool(speaks)) for source, feed, at, speaks in rows)
