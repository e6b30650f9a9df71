"""Archive, story -> all that its ledger reads: its reports as they were received, judgements, and a digest of it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from functools import lru_cache
from hashlib import blake2b
from sqlite3 import Connection
from typing import NamedTuple

from twosource.archive import judgements, placings, reports
from twosource.desk.placed_text import without
from twosource.desk.step import Step
from twosource.errors import UnreadableInput
from twosource.intake.article import make_article
from twosource.intake.rulings import read_ruling
from twosource.model.article import Article
from twosource.model.received import Received
from twosource.model.rulings import Ruling

Runs = tuple[tuple[int, int], ...]


class Membership(NamedTuple):
    """A story by its number and id, what was received of its reports, those that count and those that were withdrawn,
    and the judgements that bear on it. `stale`: something changed since its ledger was kept. `elsewhere`: for each
    report that counts the runs of its text that tell other stories, which this one does not read."""

    number: int
    story: str
    here: tuple[Received, ...]
    withdrawn: tuple[Received, ...]
    rulings: tuple[Ruling, ...]
    stale: bool
    digest: str
    elsewhere: tuple[Runs, ...]


def membership_of(connection: Connection, story: int, steps: Sequence[Step]) -> Membership:
    """What a story's ledger is worked out from by `steps`. Raises UnknownStory."""
    row = placings.row_of(connection, story)
    numbers = {placing.report for placing in placings.members(connection, story)}
    filed = reports.filed(connection, numbers)
    bodies = dict(reports.received(connection, numbers))
    here = tuple(bodies[one.number] for one in filed if one.standing == "here")
    withdrawn = tuple(bodies[one.number] for one in filed if one.standing != "here")
    runs = {one.number: _elsewhere(connection, one.number, story) for one in filed}
    rulings = _bearing(rulings_of(connection), {one.id for one in filed if one.standing == "here"})
    said = [
        row.id,
        sorted((one.id, one.standing, bodies[one.number].source, one.title, one.published) for one in filed),
        sorted(ruling.id for ruling in rulings),
        [(step.name, step.version, step.settings) for step in steps],
        sorted((one.id, runs[one.number]) for one in filed if runs[one.number]),
    ]
    digest = blake2b(json.dumps(said).encode("ascii"), digest_size=16).hexdigest()
    elsewhere = tuple(runs[one.number] for one in filed if one.standing == "here")
    return Membership(story, row.id, here, withdrawn, rulings, row.stale, digest, elsewhere)


def articles_of(members: Membership) -> tuple[tuple[Article, ...], tuple[Article, ...]]:
    """The reports that count, as the story reads them, and those that were withdrawn."""
    return tuple(map(_article, members.here, members.elsewhere)), tuple(map(_article, members.withdrawn))


def whole(members: Membership) -> dict[str, Article]:
    """The reports that count as they were received, by id: what is published of them, whatever the story reads."""
    return {article.id: article for article in map(_article, members.here)}


def _elsewhere(connection: Connection, report: int, story: int) -> Runs:
    """The sections of a report that tell other stories."""
    placed = placings.placings_of(connection, report)
    return tuple((one.start, one.stop) for one in placed if one.story != story)


@lru_cache(maxsize=2048)
def _article(received: Received, elsewhere: Runs = ()) -> Article:
    """Made once: a story is asked for again and again, with one report more."""
    return without(make_article(received), elsewhere)


def rulings_of(connection: Connection) -> tuple[Ruling, ...]:
    """What people judged, in the order in which it was kept; a line that cannot be read is passed over."""
    found = []
    for number, line in enumerate(judgements.every(connection), 1):
        try:
            found.append(read_ruling(line, f"judgement {number}"))
        except UnreadableInput:
            continue
    return tuple(found)


def _bearing(rulings: Iterable[Ruling], here: set[str]) -> tuple[Ruling, ...]:
    """The judgements on reports that count, and those that take them back."""
    rows = tuple(rulings)
    own = {r.id for r in rows if r.kind != "undo" and {s.report for s in (r.left, r.right) if s} <= here}
    return tuple(r for r in rows if r.id in own or r.undoes in own)
