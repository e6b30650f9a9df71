"""Which sections of reports tell of which story -> rows of the archive; back again."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from twosource.archive.aliases import lead
from twosource.errors import UnknownStory
from twosource.model.archive import Placing, StoryRow
from twosource.model.storable import storable

TABLES = """
CREATE TABLE stories(number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE,
    founder INTEGER NOT NULL REFERENCES reports(number) DEFERRABLE INITIALLY DEFERRED, label TEXT NOT NULL,
    begun INTEGER, last INTEGER, reports INTEGER NOT NULL DEFAULT 0, stale INTEGER NOT NULL DEFAULT 1,
    section INTEGER NOT NULL DEFAULT 0);
CREATE INDEX stories_last ON stories(last);
CREATE INDEX stories_founder ON stories(founder);
CREATE INDEX stories_stale ON stories(number) WHERE stale;
CREATE TABLE placings(report INTEGER NOT NULL REFERENCES reports(number) DEFERRABLE INITIALLY DEFERRED,
    start INTEGER NOT NULL, stop INTEGER NOT NULL,
    story INTEGER NOT NULL REFERENCES stories(number) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY(report, start, stop)) WITHOUT ROWID;
CREATE INDEX placings_story ON placings(story, report);
CREATE TABLE near_stories(report INTEGER NOT NULL REFERENCES reports(number) DEFERRABLE INITIALLY DEFERRED,
    story INTEGER NOT NULL REFERENCES stories(number) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    likeness REAL NOT NULL, PRIMARY KEY(report, story)) WITHOUT ROWID;
CREATE INDEX near_stories_story ON near_stories(story);
"""

_COLUMNS = "number, id, founder, label, begun, last, reports, stale"

_SHOWN = 3
"""Stories that are named where the beginning of an id fits several."""


def found(connection: sqlite3.Connection, story: str, founder: int, label: str, section: int = 0) -> int:
    """Make a story with an id and a founder, and nothing placed in it yet; its number. `section` counts the sections of
    the founder; 0: all of it."""
    cursor = connection.execute(
        "INSERT INTO stories(id, founder, label, section) VALUES(?, ?, ?, ?)",
        (story, founder, storable(label), section),
    )
    return int(cursor.lastrowid or 0)


def call(connection: sqlite3.Connection, number: int, label: str) -> None:
    """Give a story another label."""
    connection.execute("UPDATE stories SET label = ? WHERE number = ?", (storable(label), number))


def founded(connection: sqlite3.Connection, founder: int, section: int = 0) -> int | None:
    """The number of the story that a report founded, or a section of one; None where it founded none."""
    select = "SELECT number FROM stories WHERE founder = ? AND section = ?"
    row = connection.execute(select, (founder, section)).fetchone()
    return int(row[0]) if row else None


def remove(connection: sqlite3.Connection, number: int) -> None:
    """Remove a story in which nothing is placed any more."""
    connection.execute("DELETE FROM stories WHERE number = ?", (number,))


def place(connection: sqlite3.Connection, report: int, placings: Iterable[Placing]) -> set[int]:
    """Let `placings`, and no others, be those of a report. The stories that it left or came to, by number; they are
    stale from now on, and `count` has to be called for them."""
    before, after = set(placings_of(connection, report)), set(placings)
    gone = [placing[:3] for placing in before - after]
    connection.executemany("DELETE FROM placings WHERE report = ? AND start = ? AND stop = ?", gone)
    connection.executemany("INSERT INTO placings VALUES(?, ?, ?, ?)", sorted(after - before))
    return {placing.story for placing in before ^ after}


def count(connection: sqlite3.Connection, stories: Iterable[int]) -> None:
    """Bring the number of reports of stories and the days of the first and last one up to what is placed in them, and
    note that their ledgers lack something. Withdrawn reports do not count."""
    members = "FROM placings JOIN reports r ON r.number = report WHERE story = stories.number AND standing = 'here'"
    connection.executemany(
        f"UPDATE stories SET stale = 1, reports = (SELECT count(DISTINCT report) {members}), "
        f"begun = (SELECT min(day) {members}), last = (SELECT max(day) {members}) WHERE number = ?",
        [(story,) for story in stories],
    )


def fresh(connection: sqlite3.Connection, story: int) -> None:
    """Note that the ledger of a story reads all of its reports."""
    connection.execute("UPDATE stories SET stale = 0 WHERE number = ?", (story,))


def placings_of(connection: sqlite3.Connection, report: int) -> tuple[Placing, ...]:
    """Where a report is placed, in the order of its text."""
    select = "SELECT report, start, stop, story FROM placings WHERE report = ? ORDER BY start"
    rows = connection.execute(select, (report,))
    return tuple(Placing(*row) for row in rows)


def members(connection: sqlite3.Connection, story: int) -> tuple[Placing, ...]:
    """What is placed in a story, withdrawn reports among it, ordered by the reports' numbers."""
    rows = connection.execute(
        "SELECT report, start, stop, story FROM placings WHERE story = ? ORDER BY report, start", (story,)
    )
    return tuple(Placing(*row) for row in rows)


def row_of(connection: sqlite3.Connection, story: int) -> StoryRow:
    """The row of a story that is there, by its number. Raises UnknownStory."""
    row = connection.execute(f"SELECT {_COLUMNS} FROM stories WHERE number = ?", (story,)).fetchone()
    if row is None:
        raise UnknownStory(f"no story {story}: give its id or the beginning of its id")
    return _story(row)


def story_for(connection: sqlite3.Connection, said: str) -> StoryRow:
    """The story that people mean: by its id, an id that it had before, a beginning of its id that no other has, or its
    number. Raises UnknownStory."""
    said = said.strip()
    if said.isascii() and said.isdigit() and len(said) < 19:
        return row_of(connection, int(said))
    begins = said if said.startswith(("s-", "st-")) and said.isascii() and len(said) > 2 else ""
    now = lead(connection, begins) or begins
    # Ids are of hyphens, small letters and digits, which all come before "~".
    where = f"SELECT {_COLUMNS} FROM stories WHERE id >= ?1 AND id < ?1 || '~' ORDER BY id LIMIT ?2"
    rows = connection.execute(where, (now, _SHOWN + 1)).fetchall() if now else []
    if len(rows) > 1:
        raise UnknownStory(f"several stories begin with {said}: {', '.join(row[1] for row in rows[:_SHOWN])} ...")
    if not rows:
        raise UnknownStory(f"no story {said!r}: give its id, the beginning of its id, or its number")
    return _story(rows[0])


def every(connection: sqlite3.Connection, since: int | None = None, limit: int = -1) -> tuple[StoryRow, ...]:
    """The stories that count at least one report, those with the latest reports first, then the larger ones; with
    `since`, those with a report of that day or a later one."""
    rows = connection.execute(
        f"SELECT {_COLUMNS} FROM stories WHERE reports > 0 AND (?1 IS NULL OR last >= ?1) "
        "ORDER BY last DESC NULLS LAST, reports DESC, id LIMIT ?2",
        (since, limit),
    )
    return tuple(_story(row) for row in rows)


def stale(connection: sqlite3.Connection, limit: int = -1) -> tuple[int, ...]:
    """The numbers of stories whose ledgers lack something."""
    rows = connection.execute("SELECT number FROM stories WHERE stale ORDER BY number LIMIT ?", (limit,))
    return tuple(row[0] for row in rows)


def set_near(connection: sqlite3.Connection, report: int, near: Iterable[tuple[int, float]]) -> None:
    """Let `near` (numbers of stories and likenesses) be the stories that a report nearly joined."""
    connection.execute("DELETE FROM near_stories WHERE report = ?", (report,))
    rows = ((report, story, likeness) for story, likeness in near)
    connection.executemany("INSERT INTO near_stories VALUES(?, ?, ?)", rows)


def near(connection: sqlite3.Connection, report: int) -> tuple[tuple[int, float], ...]:
    """The stories that a report nearly joined, the nearest first, with the likenesses."""
    rows = connection.execute(
        "SELECT story, likeness FROM near_stories WHERE report = ? ORDER BY likeness DESC, story", (report,)
    )
    return tuple((story, likeness) for story, likeness in rows)


def nearly(connection: sqlite3.Connection, story: int) -> tuple[tuple[int, float], ...]:
    """The reports that nearly joined a story, the nearest first, with the likenesses."""
    rows = connection.execute(
        "SELECT report, likeness FROM near_stories WHERE story = ? ORDER BY likeness DESC, report", (story,)
    )
    return tuple((report, likeness) for report, likeness in rows)


def _story(row: tuple[int, str, int, str, int | None, int | None, int, int]) -> StoryRow:
    return StoryRow(*row[:-1], stale=bool(row[-1]))
