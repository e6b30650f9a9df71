"""What happened to stories -> rows of the archive; back again."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from twosource.model.archive import StoryEvent

TABLES = """
CREATE TABLE story_events(number INTEGER PRIMARY KEY, at TEXT NOT NULL, kind TEXT NOT NULL CHECK(kind IN
    ('founded', 'joined', 'moved', 'merged', 'split', 'renamed', 'withdrawn', 'forgotten')), story TEXT NOT NULL,
    report INTEGER, other TEXT);
CREATE INDEX story_events_story ON story_events(story, number);
CREATE INDEX story_events_other ON story_events(other, number) WHERE other IS NOT NULL;
CREATE INDEX story_events_at ON story_events(at);
"""


def note(connection: sqlite3.Connection, events: Iterable[StoryEvent]) -> None:
    """Keep what happened, in its order."""
    connection.executemany("INSERT INTO story_events(at, kind, story, report, other) VALUES(?, ?, ?, ?, ?)", events)


def of(connection: sqlite3.Connection, stories: Iterable[str], since: str = "") -> tuple[StoryEvent, ...]:
    """What happened to stories with any of the ids `stories` from the time `since` on, in its order."""
    found: dict[int, StoryEvent] = {}
    for story in stories:
        rows = connection.execute(
            "SELECT number, at, kind, story, report, other FROM story_events "
            "WHERE (story = ?1 OR other = ?1) AND at >= ?2",
            (story, since),
        )
        found.update((row[0], StoryEvent(*row[1:])) for row in rows)
    return tuple(found[number] for number in sorted(found))


def since(connection: sqlite3.Connection, at: str) -> tuple[StoryEvent, ...]:
    """All that happened from the time `at` on, in its order."""
    rows = connection.execute(
        "SELECT at, kind, story, report, other FROM story_events WHERE at >= ? ORDER BY number", (at,)
    )
    return tuple(StoryEvent(*row) for row in rows)
