"""What changed in the stream of stories -> the archive's stories, placings, near misses, aliases and events."""

from __future__ import annotations

import math
import sqlite3
from collections.abc import Iterable, Sequence

from twosource.archive import aliases, placings, reports, story_events, tellings
from twosource.desk.orphaned import leave_all
from twosource.language.sentences import paragraphs, sentences
from twosource.model.archive import Filed, Placing, StoryEvent
from twosource.model.identity import digest
from twosource.model.text import Text
from twosource.stories.happenings import Happening, happenings
from twosource.stories.stream import Changed, Stream
from twosource.stories.units import report_of, section_of

_LABEL = 120
"""Characters of a label."""


def story_id(report: str, start: int = 0) -> str:
    """The id of the story that a report (by its id) founded, or its section that begins at `start`."""
    return digest("st", report, start)


def write(connection: sqlite3.Connection, stream: Stream, changed: Changed, at: str) -> None:
    """Writes what changed, whose terms are kept: stories that are new or have another founder first, then where each
    report stands, then what happened; stories in which nothing stands any more go last."""
    happened = happenings(changed.before, stream.stories.get)
    names = _Names(connection)
    left = _make(connection, happened, names, at)
    stories = _place(connection, stream, changed)
    _near(connection, stream, changed)
    story_events.note(connection, dict.fromkeys(_event(happening, names, at) for happening in happened))
    gone = left | {story for story in stories if not placings.members(connection, story)}
    placings.count(connection, sorted(stories - gone))
    for story in sorted(gone):
        leave_all(connection, story, at)
        placings.remove(connection, story)


class _Names:
    """The ids of the stories that reports and sections founded, and what they are called."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._ids: dict[int, str] = {}

    def id(self, founder: int) -> str:
        """The id of a story, by the unit that founded it."""
        if founder not in self._ids:
            self._ids[founder] = story_id(
                self._row(founder).id, self._place(founder).start if section_of(founder) else 0
            )
        return self._ids[founder]

    def label(self, founder: int) -> str:
        """What a story is called: by the title of the report that founded it, or the first words of the section."""
        row = self._row(founder)
        words = self._opening(founder) if section_of(founder) else row.title or row.outlet or row.id
        return words[:_LABEL]

    def _row(self, founder: int) -> Filed:
        return next(iter(reports.filed(self._connection, [report_of(founder)])))

    def _place(self, founder: int) -> tellings.Place:
        return next(one for one in tellings.units_of(self._connection, report_of(founder)) if one.unit == founder)

    def _opening(self, founder: int) -> str:
        ((_, received),) = reports.received(self._connection, [report_of(founder)])
        place = self._place(founder)
        section = Text("", received.content[place.start : place.stop])
        return next((sentences(line)[0].words.strip("#* ") for line in paragraphs(section)), "")


def _number(connection: sqlite3.Connection, founder: int) -> int | None:
    """The number of the story that a unit founded."""
    return placings.founded(connection, report_of(founder), section_of(founder))


def _make(connection: sqlite3.Connection, happened: Sequence[Happening], names: _Names, at: str) -> set[int]:
    """Makes and renames stories; the numbers of those that others took in."""
    left = set()
    for happening in sorted(happened, key=lambda one: one.kind != "renamed"):
        founder, story = happening.story, names.id(happening.story)
        if happening.kind in ("founded", "split"):
            placings.found(connection, story, report_of(founder), names.label(founder), section_of(founder))
            aliases.alias(connection, story, story, "story", at)
        elif happening.kind in ("renamed", "merged") and happening.other is not None:
            number = _number(connection, happening.other)
            if number is None:
                continue
            if happening.kind == "renamed":
                aliases.rename_story(connection, number, story, report_of(founder), at, section_of(founder))
                placings.call(connection, number, names.label(founder))
            else:
                left.add(number)
                aliases.alias(connection, names.id(happening.other), story, "story", at)
    return left


def _place(connection: sqlite3.Connection, stream: Stream, changed: Changed) -> set[int]:
    """Writes where reports stand of which the story changed, or that of a section; the numbers of the stories that this
    touches."""
    touched: set[int] = set()
    numbers: dict[int, int] = {}
    for report in sorted({report_of(unit) for unit in changed.before}):
        placed = []
        for unit, start, stop in _units(connection, stream, report):
            founder = stream.stories[unit]
            if founder not in numbers:
                number = _number(connection, founder)
                if number is None:
                    raise LookupError(f"the story of unit {founder} has no row")
                numbers[founder] = number
            placed.append(Placing(report, start, stop, numbers[founder]))
        touched |= placings.place(connection, report, placed)
    return touched


def _units(connection: sqlite3.Connection, stream: Stream, report: int) -> Iterable[tellings.Place]:
    """The units of a report that are in stories. Sections of one report are at hand together."""
    return (place for place in tellings.units_of(connection, report) if place.unit in stream.stories)


def _near(connection: sqlite3.Connection, stream: Stream, changed: Changed) -> None:
    """Writes the stories that reports nearly joined, with the chance that it is theirs."""
    for report in sorted({report_of(unit) for unit in {*changed.near, *changed.before} & stream.stories.keys()}):
        whole = report in stream.stories
        units = [report] if whole else [place.unit for place in _units(connection, stream, report)]
        found = _nearly(stream, units)
        rows = [(_number(connection, story), chance) for story, chance in found.items()]
        placings.set_near(connection, report, [(number, chance) for number, chance in rows if number is not None])


def _nearly(stream: Stream, units: Sequence[int]) -> dict[int, float]:
    """The stories that the units of a report nearly joined and that none of them is in, with the greatest chance."""
    own = {stream.stories[unit] for unit in units}
    found: dict[int, float] = {}
    for near in (near for unit in units for near in stream.nearest.near[unit]):
        story = stream.story(near.number)
        if story not in own:
            found[story] = max(found.get(story, 0.0), 1 / (1 + math.exp(-near.odds)))
    return found


def _event(happening: Happening, names: _Names, at: str) -> StoryEvent:
    other = names.id(happening.other) if happening.other is not None else None
    return StoryEvent(at, happening.kind, names.id(happening.story), report_of(happening.report), other)
