"""What changed in the stream of stories -> the archive's stories, placings, near misses, aliases and events."""

from __future__ import annotations

import math
import sqlite3
from collections.abc import Sequence
from typing import NamedTuple

from twosource.archive import aliases, placings, reports, story_events
from twosource.desk.orphaned import leave_all
from twosource.model.archive import Placing, StoryEvent
from twosource.model.identity import digest
from twosource.stories.happenings import Happening, happenings
from twosource.stories.stream import Changed, Stream

_LABEL = 120
"""Characters of a label."""


class Written(NamedTuple):
    """When it is written, and the characters of the reports that are new."""

    at: str
    lengths: dict[int, int]


def story_id(report: str) -> str:
    """The id of the story that a report (by its id) founded."""
    return digest("st", report, 0)


def write(connection: sqlite3.Connection, stream: Stream, changed: Changed, written: Written) -> None:
    """Writes what changed: stories that are new or have another founder first, then where each report stands, then what
    happened; stories in which nothing stands any more go last."""
    happened = happenings(changed.before, stream.stories.get)
    names = _Names(connection)
    left = _make(connection, happened, names, written.at)
    stories = _place(connection, stream, changed, written.lengths)
    _near(connection, stream, changed)
    story_events.note(connection, (_event(happening, names, written.at) for happening in happened))
    gone = left | {story for story in stories if not placings.members(connection, story)}
    placings.count(connection, sorted(stories - gone))
    for story in sorted(gone):
        leave_all(connection, story, written.at)
        placings.remove(connection, story)


class _Names:
    """The ids of the stories that reports founded, and what they are called."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._told: dict[int, tuple[str, str]] = {}

    def told(self, founder: int) -> tuple[str, str]:
        """The id and the label of a story."""
        if founder not in self._told:
            row = next(iter(reports.filed(self._connection, [founder])))
            self._told[founder] = (story_id(row.id), (row.title or row.outlet or row.id)[:_LABEL])
        return self._told[founder]


def _make(connection: sqlite3.Connection, happened: Sequence[Happening], names: _Names, at: str) -> set[int]:
    """Makes and renames stories; the numbers of those that others took in."""
    left = set()
    for happening in sorted(happened, key=lambda one: one.kind != "renamed"):
        story, label = names.told(happening.story)
        if happening.kind in ("founded", "split"):
            placings.found(connection, story, happening.story, label)
            aliases.alias(connection, story, story, "story", at)
        elif happening.kind in ("renamed", "merged") and happening.other is not None:
            number = placings.founded(connection, happening.other)
            if number is None:
                continue
            if happening.kind == "renamed":
                aliases.rename_story(connection, number, story, happening.story, at)
                placings.call(connection, number, label)
            else:
                left.add(number)
                aliases.alias(connection, names.told(happening.other)[0], story, "story", at)
    return left


def _place(connection: sqlite3.Connection, stream: Stream, changed: Changed, lengths: dict[int, int]) -> set[int]:
    """Writes where reports stand whose story changed; the numbers of the stories that this touches."""
    touched: set[int] = set()
    numbers: dict[int, int] = {}
    for report in sorted(changed.before):
        founder = stream.stories.get(report)
        if founder is None:
            touched |= placings.place(connection, report, ())
            continue
        if founder not in numbers:
            number = placings.founded(connection, founder)
            if number is None:
                raise LookupError(f"the story of report {founder} has no row")
            numbers[founder] = number
        stop = lengths.get(report)
        if stop is None:
            stop = max((placing.stop for placing in placings.placings_of(connection, report)), default=0)
        touched |= placings.place(connection, report, (Placing(report, 0, stop, numbers[founder]),))
    return touched


def _near(connection: sqlite3.Connection, stream: Stream, changed: Changed) -> None:
    """Writes the stories that reports nearly joined, with the chance that it is theirs."""
    for report in sorted({*changed.near, *changed.before} & stream.stories.keys()):
        own = stream.stories[report]
        found: dict[int, float] = {}
        for near in stream.nearest.near[report]:
            story = stream.story(near.number)
            if story != own and story not in found:
                found[story] = 1 / (1 + math.exp(-near.odds))
        rows = [(placings.founded(connection, story), chance) for story, chance in found.items()]
        placings.set_near(connection, report, [(number, chance) for number, chance in rows if number is not None])


def _event(happening: Happening, names: _Names, at: str) -> StoryEvent:
    other = names.told(happening.other)[0] if happening.other is not None else None
    return StoryEvent(at, happening.kind, names.told(happening.story)[0], happening.report, other)
