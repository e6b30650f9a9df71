"""Archive -> what in it is not as it should be, down to the grounds of every count."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator

from twosource.archive import placings, standings
from twosource.archive.archive import Archive
from twosource.archive.checking import faults
from twosource.desk.checked_wording import wording_faults
from twosource.errors import ArchiveError
from twosource.model.archive import Fault
from twosource.report.grounds import check_grounds

_AGAIN = "ask for the story again: it is worked out anew"


def check_archive(archive: Archive) -> Iterator[Fault]:
    """Walk over every page, row, digest and reference, over the prints by which shared wording is found, and over the
    grounds of every ledger that is kept: each count must follow from statements, chains and ties, and every span be a
    place of its text."""
    yield from faults(archive, (wording_faults, ledger_faults))


def ledger_faults(connection: sqlite3.Connection) -> Iterator[Fault]:
    """What in the ledgers of stories rests on nothing, or is of no story."""
    for (story,) in connection.execute("SELECT story FROM ledgers ORDER BY story").fetchall():
        name = f"story {placings.row_of(connection, story).id}"
        try:
            found = standings.ledger(connection, story)
            analysis = json.loads(found[1]) if found else None
        except (ArchiveError, ValueError) as broken:
            yield Fault("ledgers", name, f"it cannot be read ({broken})", _AGAIN)
            continue
        for problem in check_grounds(analysis) if analysis else ():
            yield Fault("ledgers", name, f"{problem.where}: {problem.what}", _AGAIN)
