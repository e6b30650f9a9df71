"""Ids of claims that were shown and stand in no ledger now, by their statements -> rows of the archive; back again."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

TABLES = """
CREATE TABLE orphans(statement TEXT NOT NULL, claim TEXT NOT NULL, PRIMARY KEY(statement, claim)) WITHOUT ROWID;
CREATE INDEX orphans_claim ON orphans(claim);
"""


def note(connection: sqlite3.Connection, claims: Iterable[tuple[str, Iterable[str]]]) -> None:
    """Note claims that left a ledger, each with its statements, until another ledger has one of these."""
    rows = ((statement, claim) for claim, statements in claims for statement in statements)
    connection.executemany("INSERT INTO orphans VALUES(?, ?) ON CONFLICT DO NOTHING", rows)


def of(connection: sqlite3.Connection, statements: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """The claims that left a ledger with one of these statements: (claim, statement), in that order."""
    found: set[tuple[str, str]] = set()
    for statement in statements:
        found |= {
            (claim, statement)
            for (claim,) in connection.execute("SELECT claim FROM orphans WHERE statement = ?", (statement,))
        }
    return tuple(sorted(found))


def adopt(connection: sqlite3.Connection, claims: Iterable[str]) -> None:
    """Forget claims that a ledger has again."""
    connection.executemany("DELETE FROM orphans WHERE claim = ?", ((claim,) for claim in set(claims)))
