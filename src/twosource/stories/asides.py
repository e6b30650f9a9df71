"""The reports of one event -> the sections of each that tell of others."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Mapping
from itertools import chain
from typing import NamedTuple

from twosource.model.marks import Entity, Time
from twosource.model.text import Anchor
from twosource.stories.digressions import LEAD, Told, affair_of, digressions
from twosource.stories.names import names_in
from twosource.stories.sections import other_sections
from twosource.stories.strangers import Encode, Read, find_strangers
from twosource.stories.transitions import Page, find_turns

Runs = tuple[tuple[int, int], ...]

_LED = 0.15
"""Share of the other reports' leads that a name must stand in to bring the main story back behind words such as "In
2014": of many leads one has each name that another event can have."""

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


class Marks(NamedTuple):
    """By report, in the order of the text: where people stand, with their ids, and where years are named."""

    people: Mapping[str, tuple[tuple[int, str], ...]]
    years: Mapping[str, tuple[int, ...]]


def read_marks(entities: tuple[Entity, ...], times: tuple[Time, ...]) -> Marks:
    """The people that reports name, whatever words they use for them, and the times named with their year."""
    people: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    for entity in entities:
        if entity.type == "person":
            for mention in entity.mentions:
                if mention.form != "pronoun":
                    people[mention.where.report].append((mention.where.start, entity.id))
    years: defaultdict[str, list[int]] = defaultdict(list)
    for time in times:
        if _YEAR.search(time.where.words):
            years[time.where.report].append(time.where.start)
    return Marks(
        {report: tuple(sorted(found)) for report, found in people.items()},
        {report: tuple(sorted(found)) for report, found in years.items()},
    )


def find_asides(told: dict[str, tuple[Anchor, ...]], marks: Marks, encode: Encode | None = None) -> dict[str, Runs]:
    """Half-open runs of indexes of the paragraphs of each report, in order and apart. Without `encode` those are
    found that words alone tell."""
    named = {report: [names_in(line) for line in lines] for report, lines in told.items()}
    read = {report: _read(lines, named[report], marks) for report, lines in told.items()}
    leads = {report: frozenset[str]().union(*names[:LEAD]) for report, names in named.items()}
    affair = affair_of(
        [frozenset[str]().union(*(paragraph.all for paragraph in lines[:LEAD])) for lines in read.values()]
    )
    holders, led = _holders(read), Counter(chain.from_iterable(leads.values()))
    every = {report: Read(lines, named[report]) for report, lines in told.items()}
    strange = find_strangers(every, encode) if encode and len(told) > 1 else {}
    turns = find_turns({report: Page(lines, read[report]) for report, lines in told.items()})
    found: dict[str, Runs] = {}
    for report, lines in told.items():
        plain = other_sections(lines, _elsewhere(led - Counter(leads[report]), len(told) - 1))
        quiet: Runs = ()
        if len(told) > 1:
            others = frozenset(name for name, reports in holders.items() if reports - {report})
            quiet = digressions(read[report], affair, others)
        found[report] = _apart(plain, turns.get(report, ()), quiet, strange.get(report, ()))
    return found


def _elsewhere(led: Counter[str], others: int) -> frozenset[str]:
    """The names that so many leads of the other reports have that they are the main story's."""
    return frozenset(name for name, count in led.items() if count >= max(1, _LED * others))


def _apart(*kinds: Runs) -> Runs:
    """The runs of all kinds that meet none of the kinds before."""
    taken: Runs = ()
    for runs in kinds:
        taken += tuple(run for run in runs if not _meets(run, taken))
    return tuple(sorted(taken))


def _read(lines: tuple[Anchor, ...], names: list[frozenset[str]], marks: Marks) -> list[Told]:
    people, years = marks.people.get(lines[0].report, ()), marks.years.get(lines[0].report, ())
    read = []
    for line, own in zip(lines, names, strict=True):
        ids = frozenset(
            name for _, name in people[bisect_left(people, (line.start, "")) : bisect_left(people, (line.end, ""))]
        )
        read.append(Told(own, ids, bisect_left(years, line.start) < bisect_left(years, line.end)))
    return read


def _holders(read: dict[str, list[Told]]) -> dict[str, set[str]]:
    """By name the reports that have it."""
    holders: defaultdict[str, set[str]] = defaultdict(set)
    for report, paragraphs in read.items():
        for paragraph in paragraphs:
            for name in paragraph.all:
                holders[name].add(report)
    return holders


def _meets(run: tuple[int, int], others: Runs) -> bool:
    return any(run[0] < stop and start < run[1] for start, stop in others)
