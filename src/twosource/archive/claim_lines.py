"""The lines of stories' ledgers -> rows of the archive, to be listed and found without reading whole ledgers."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from twosource.archive.aliases import lead
from twosource.errors import UnknownClaim
from twosource.model.claim_line import ClaimLine
from twosource.model.claims import Verdict
from twosource.model.storable import storable

TABLES = """
CREATE TABLE claims(story INTEGER NOT NULL REFERENCES stories(number) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL, id TEXT NOT NULL, text TEXT NOT NULL, reports INTEGER NOT NULL, chains INTEGER NOT NULL,
    at_least INTEGER NOT NULL, at_most INTEGER NOT NULL, verdict TEXT NOT NULL, unverified INTEGER NOT NULL,
    drift INTEGER NOT NULL, conflicts INTEGER NOT NULL, PRIMARY KEY(story, position)) WITHOUT ROWID;
CREATE INDEX claims_id ON claims(id);
CREATE INDEX claims_reports ON claims(reports);
"""

_COLUMNS = "id, story, text, reports, chains, at_least, at_most, verdict, unverified, drift, conflicts"

_SHOWN = 3
"""Claims that are named where the beginning of an id fits several."""


def keep(connection: sqlite3.Connection, story: int, lines: Iterable[ClaimLine]) -> None:
    """Let `lines`, in their order, and no others, be those of a story's ledger."""
    give_up(connection, story)
    rows = ((n, *line._replace(text=storable(line.text), story=story)) for n, line in enumerate(lines))
    connection.executemany(f"INSERT INTO claims(position, {_COLUMNS}) VALUES({','.join('?' * 12)})", rows)


def give_up(connection: sqlite3.Connection, story: int) -> None:
    """Give up the lines of a story's ledger."""
    connection.execute("DELETE FROM claims WHERE story = ?", (story,))


def of(connection: sqlite3.Connection, story: int) -> tuple[ClaimLine, ...]:
    """The lines of a story's ledger as it was kept last, in its order."""
    rows = connection.execute(f"SELECT {_COLUMNS} FROM claims WHERE story = ? ORDER BY position", (story,))
    return tuple(map(_line, rows))


def every(
    connection: sqlite3.Connection, verdict: Verdict | None = None, at_least_reports: int = 1, limit: int = -1
) -> tuple[ClaimLine, ...]:
    """The lines of all ledgers that have one verdict, where it is given, and that so many reports carry: those of the
    latest stories first, within one story those that most reports carry."""
    rows = connection.execute(
        f"SELECT {', '.join('c.' + name for name in _COLUMNS.split(', '))} FROM claims c "
        "JOIN stories s ON s.number = c.story WHERE (?1 IS NULL OR verdict = ?1) AND c.reports >= ?2 "
        "ORDER BY s.last DESC NULLS LAST, s.id, c.reports DESC, c.position LIMIT ?3",
        (verdict, at_least_reports, limit),
    )
    return tuple(map(_line, rows))


def claim_for(connection: sqlite3.Connection, said: str) -> ClaimLine:
    """The claim that people mean: by its id, an id that it had before, or a beginning of its id that no other has.

    Raises UnknownClaim.
    """
    begins = said.strip()
    begins = begins if begins.startswith("c-") and begins.isascii() and len(begins) > 2 else ""
    now = lead(connection, begins) or begins
    # Ids are of hyphens, small letters and digits, which all come before "~".
    where = f"SELECT {_COLUMNS} FROM claims WHERE id >= ?1 AND id < ?1 || '~' ORDER BY id, story LIMIT ?2"
    rows = connection.execute(where, (now, _SHOWN + 1)).fetchall() if now else []
    if len({row[0] for row in rows}) > 1:
        raise UnknownClaim(f"several claims begin with {said}: {', '.join(row[0] for row in rows[:_SHOWN])} ...")
    if not rows:
        raise UnknownClaim(f"no claim {said!r}: give its id or the beginning of its id, as `twosource claims` lists it")
    return _line(rows[0])


def _line(row: tuple[str, int, str, int, int, int, int, Verdict, int, int, int]) -> ClaimLine:
    return ClaimLine(*row[:8], unverified=bool(row[8]), drift=row[9], conflicts=row[10])
