"""What an archive holds of stories -> what of it is not as it should be."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from twosource.archive import standings
from twosource.errors import ArchiveError
from twosource.model.archive import Fault

_PLACE = "place the reports of the story again"
_AGAIN = "drop it: it is worked out again when it is asked for"

_COUNTED = """SELECT id, reports, (SELECT count(DISTINCT report) FROM placings JOIN reports r ON r.number = report
    WHERE story = s.number AND standing = 'here'),
    (SELECT count(*) FROM placings WHERE story = s.number), founder IN (SELECT report FROM placings
    WHERE story = s.number) FROM stories s ORDER BY number"""

_LOST = """SELECT old, new FROM aliases WHERE kind = 'story' AND new NOT IN (SELECT id FROM stories) ORDER BY old"""

_HIDDEN = """SELECT old FROM aliases WHERE old IN (SELECT id FROM stories) ORDER BY old"""

_SPANS = """SELECT r.id, start, stop FROM placings JOIN reports r ON r.number = report
    WHERE start < 0 OR stop <= start ORDER BY report, start"""


def story_faults(connection: sqlite3.Connection) -> Iterator[Fault]:
    """Stories without members or with a wrong count, founders that are elsewhere, sections that are none, ids that lead
    nowhere, ledgers that cannot be read."""
    for story, said, counted, placed, founded in connection.execute(_COUNTED):
        if not placed:
            yield Fault("stories", story, "nothing is placed in it", _PLACE)
        elif not founded:
            yield Fault("stories", story, "its founder is not placed in it", _PLACE)
        if said != counted:
            yield Fault("stories", story, f"it says {said} reports, and {counted} are placed in it", _PLACE)
    for report, start, stop in connection.execute(_SPANS):
        yield Fault("placings", report, f"a section from {start} to {stop}", _PLACE)
    for old, new in connection.execute(_LOST):
        yield Fault("aliases", old, f"it leads to {new}, which is no story", "drop it")
    for (old,) in connection.execute(_HIDDEN):
        yield Fault("aliases", old, "it is the id of a story that is there", "drop it")
    yield from _ledgers(connection)


def _ledgers(connection: sqlite3.Connection) -> Iterator[Fault]:
    for table in ("ledgers", "standings"):
        for story, value in connection.execute(f"SELECT story, value FROM {table} ORDER BY story"):
            try:
                standings.unpacked(story, value)
            except ArchiveError:
                yield Fault(table, f"story {story}", "it cannot be read", _AGAIN)
