"""Claims that left one ledger for another, since their reports are placed in another story -> ids that still find
them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from twosource.archive import aliases, orphans, placings, reports, standings
from twosource.report.standing import read_standing
from twosource.report.standing_rows import ClaimRow, StandingRows


def leave(connection: sqlite3.Connection, claims: Iterable[ClaimRow], at: str) -> None:
    """Note claims that stand in their ledger no more; where their reports stand in another one already, their ids lead
    there."""
    rows = tuple(claims)
    orphans.note(connection, ((row["id"], (statement for statement, _ in row["statements"])) for row in rows))
    for story in _stories(connection, {report for row in rows for _, report in row["statements"]}):
        standing = _standing(connection, story)
        if standing:
            arrive(connection, standing, at)


def _stories(connection: sqlite3.Connection, ids: set[str]) -> list[int]:
    numbers = reports.numbers_of(connection, ids).values()
    return sorted({placing.story for number in numbers for placing in placings.placings_of(connection, number)})


def _standing(connection: sqlite3.Connection, story: int) -> StandingRows | None:
    kept = standings.last_standing(connection, story)
    return read_standing(kept.value) if kept else None


def leave_all(connection: sqlite3.Connection, story: int, at: str) -> None:
    """The same of all claims of a story that is about to be removed."""
    standing = _standing(connection, story)
    if standing:
        leave(connection, standing["claims"], at)


def arrive(connection: sqlite3.Connection, standing: StandingRows, at: str) -> None:
    """Let the ids of claims that left other ledgers lead to the claims of this one that have their statements; the
    claim that has the first of these, where several have some."""
    holders = {statement: row["id"] for row in standing["claims"] for statement, _ in row["statements"]}
    here = {row["id"] for row in standing["claims"]}
    found: dict[str, str] = {}
    for claim, statement in orphans.of(connection, holders):
        found.setdefault(claim, holders[statement])
    for old, new in found.items():
        if old not in here:
            aliases.alias(connection, old, new, "claim", at)
    orphans.adopt(connection, found)
