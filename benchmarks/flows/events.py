"""A half, a number and a seed -> an invented event: its reports, and the truth of each fact in them."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import NamedTuple

from benchmarks.flows.copying import cut, edited, retold, whole
from benchmarks.flows.draft import Draft, Line
from benchmarks.flows.newsroom import Newsroom
from benchmarks.flows.reports import (
    agency_story,
    circle_stories,
    phoned_story,
    release_stories,
    scene_story,
    unnamed_story,
)
from benchmarks.flows.setting import Text, set_text
from benchmarks.flows.truth import Carrier, Change, Known, Loss, changes, known, losses
from benchmarks.flows.wordlists import Edit, Fact, fields
from twosource.intake.article import Received, make_article
from twosource.model.article import Article

FLOWS = ("scene", "phoned", "unnamed", "release", "circle", "retold", "second agency", "retold without credit")
"""What an event may have beside an agency's dispatch and its copies."""

_EDITS, _CHANGED = 4, 3
"""Clauses of a dispatch that may be changed, and how many of them its edited copy changes."""


class Event(NamedTuple):
    """The reports, in the order in which they were made, and what is true of them."""

    name: str
    half: str
    flows: tuple[str, ...]
    articles: tuple[Article, ...]
    outlets: tuple[str, ...]
    facts: tuple[Known, ...]
    changes: tuple[Change, ...]
    losses: tuple[Loss, ...]


def event(number: int, seed: int, half: str) -> Event:
    """The event of a number; the same one for the same arguments."""
    rng = random.Random(f"{seed} {half} {number}")
    kinds = fields(half)
    room = Newsroom(kinds[number % len(kinds)], rng)
    flows = _flows(number, rng)
    drafts = _drafts(room, number, flows)
    texts = [set_text(draft, room.cast) for draft in drafts]
    facts = _facts(drafts, texts)
    caveats = [frozenset(line.caveat for line in draft.lines() if line.caveat) for draft in drafts]
    return Event(
        f"{number:03} {room.field.name}",
        half,
        flows,
        tuple(_article(number, n, draft, text, rng) for n, (draft, text) in enumerate(zip(drafts, texts, strict=True))),
        tuple(draft.outlet for draft in drafts),
        facts,
        changes(facts),
        losses(facts, caveats, "charge"),
    )


def _flows(number: int, rng: random.Random) -> tuple[str, ...]:
    """One to three of the flows, the first by turns."""
    first = FLOWS[number // _TURNS % len(FLOWS)]
    others = rng.sample([flow for flow in FLOWS if flow != first], rng.choice((0, 1, 1, 2)))
    flows = (first, *others)
    return flows[: 2 if set(flows) & set(_LARGE) else 3]


_TURNS = 5
"""Events, one of each field of a half, before the next flow comes."""

_LARGE = ("release", "circle", "second agency")
"""Flows of two reports and more."""


def _drafts(room: Newsroom, number: int, flows: Sequence[str]) -> list[Draft]:
    rng = room.rng
    edits = _edits(room, number)
    missed = rng.choice([fact for fact in room.field.facts if fact.voice])
    kept = missed if "circle" in flows else None
    wire = agency_story(room, edits, missed, stock="scene" in flows or "second agency" in flows)
    drafts = [wire, edited(room, wire, 0, edits[:_CHANGED], rng.random() < 0.6)]
    drafts.append(whole(room, wire, 0) if rng.random() < 0.5 else cut(room, wire, 0, rng.random() < 0.5))
    for flow in sorted(flows, key=lambda flow: not flow.startswith("retold")):
        drafts += _of_flow(room, flow, wire, kept, len(drafts))
    return drafts


def _of_flow(room: Newsroom, flow: str, wire: Draft, kept: Fact | None, number: int) -> tuple[Draft, ...]:
    """The drafts that a flow adds."""
    if flow.startswith("retold"):
        return (retold(room, wire, credited=flow == "retold"),)
    if flow == "circle":
        return circle_stories(room, kept, room.rng.random() < 0.5) if kept else ()
    if flow == "release":
        return release_stories(room, kept)
    if flow == "second agency":
        story = scene_story(room, stock=True, agency=True)
        return (story, cut(room, story, number, credited=room.rng.random() < 0.5))
    if flow == "scene":
        return (scene_story(room, stock=True),)
    return (phoned_story(room, kept) if flow == "phoned" else unnamed_story(room, kept),)


def _edits(room: Newsroom, number: int) -> list[Edit]:
    """Clauses of different kinds, the kinds by turns."""
    rows = room.mixed_edits()
    kinds = sorted({edit.kind for edit in rows})
    turn = [kinds[(number // len(kinds) + number + n) % len(kinds)] for n in range(_EDITS)]
    return [next(edit for edit in rows if edit.kind == kind) for kind in turn]


def _facts(drafts: Sequence[Draft], texts: Sequence[Text]) -> tuple[Known, ...]:
    rows: dict[str, list[Carrier]] = {}
    for n, (draft, text) in enumerate(zip(drafts, texts, strict=True)):
        for line in draft.lines():
            if line.fact:
                source = drafts[draft.parent] if draft.parent is not None else None
                carrier = Carrier(
                    n, text.places[line.fact], line, draft.chain, draft.parent, _is_faithful(line, source)
                )
                rows.setdefault(line.fact, []).append(carrier)
    denied = any(line.caveat == "denial" for draft in drafts for line in draft.lines())
    return tuple(known(fact, carriers, denied and fact == "charge") for fact, carriers in rows.items())


def _is_faithful(line: Line, source: Draft | None) -> bool:
    """Whether a line stands as it is in what was copied."""
    return source is not None and line in source.lines()


def _article(event: int, number: int, draft: Draft, text: Text, rng: random.Random) -> Article:
    hour, minute = 6 + 2 * number, rng.randrange(60)
    site = draft.outlet.lower().replace(" ", "").replace("'", "")
    received = Received(
        f"{event:03}-{number}.txt",
        text.words,
        title=draft.title,
        outlet=draft.outlet,
        url=f"https://{site}.example/{event}/{number}",
        published=f"2024-03-12T{hour % 24:02}:{minute:02}:00+00:00",
    )
    return make_article(received)
