"""Archive, story -> its ledger as its reports are now, kept with how it stands and what changed."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from sqlite3 import Connection
from typing import NamedTuple

from twosource.archive import aliases, changes, claim_lines, placings, standings
from twosource.archive.archive import Archive
from twosource.archive.kept import KeptResults
from twosource.desk.cutting import Keeper
from twosource.desk.kept import InMemory, Kept, Layered
from twosource.desk.membership import Membership, articles_of, membership_of, whole
from twosource.desk.orphaned import arrive, leave
from twosource.desk.recipe import recipe
from twosource.desk.run import analyze
from twosource.language.reader.protocol import Reader
from twosource.model.analysis import Analysis
from twosource.model.archive import Change, StandingRow
from twosource.report.changes import Changes, compare_standings
from twosource.report.claim_lines import lines_of
from twosource.report.contract import to_contract
from twosource.report.ledger_change import LedgerChange
from twosource.report.standing import read_standing, standing_digest, to_standing, write_standing
from twosource.report.standing_rows import StandingRows

VECTORS = frozenset(("paragraph vectors", "vectors of pieces"))
"""Results that stay in the memory of a process: a hundred times as large as the text, and made in seconds."""

_TRIES = 3
"""How often a ledger is worked out again because reports came in meanwhile, before it is left stale: the next who asks
goes on."""


class Lived(NamedTuple):
    """A story's ledger: its analysis in the published format, as JSON; how it stands; what changed against the ledger
    before. `kept` tells whether the archive has it so: not where it is read alone, nor where reports kept coming in."""

    ledger: bytes
    standing: StandingRows
    changes: tuple[LedgerChange, ...]
    kept: bool


class Living:
    """The ledgers of an archive's stories. One of these serves a process; `near` is what it remembers."""

    def __init__(
        self, archive: Archive, reader: Reader | None, near: Kept | None = None, *, vectors: bool = False
    ) -> None:
        """`reader` reads the language; None: word lists and rules. With `vectors` the archive keeps these too."""
        self._archive = archive
        self._far = KeptResults(archive)
        self._kept = Layered(near or InMemory(), self._far, frozenset() if vectors else VECTORS)
        self._steps = recipe(reader, self._kept)

    def ledger(self, story: int, now: Callable[[], str]) -> Lived:
        """The ledger of a story, by the story's number; worked out where it lacks something, else as it was kept.

        Raises UnknownStory where there is none of that number, ArchiveError where it cannot be kept.
        """
        for _ in range(_TRIES):
            with self._archive.reading() as connection:
                members = membership_of(connection, story, self._steps)
                there = _there(connection, members)
            if there:
                return there
            lived = self._work_out(members, now)
            if lived.kept or self._archive.readonly:
                return lived
        return lived

    def analysis(self, story: int) -> Analysis:
        """The analysis of a story's reports, those that were withdrawn left out; nothing is noted of it."""
        with self._archive.reading() as connection:
            members = membership_of(connection, story, self._steps)
        return self._analysis(members)

    def bring_up(self, now: Callable[[], str]) -> Iterator[int]:
        """Work out every ledger that lacks something, also what was begun and not ended; yields each story that is up
        to date, by number."""
        for story in placings.stale(self._archive.connection):
            if self.ledger(story, now).kept:
                yield story

    def _analysis(self, members: Membership) -> Analysis:
        here, _ = articles_of(members)
        keeper = Keeper(self._kept, members.story)
        found = analyze(here, rulings=members.rulings, recipe=self._steps, keeper=keeper)
        # Every place that was found is one of the whole text too, which is what the ids are made of.
        published = whole(members)
        return replace(found, articles=tuple(published[article.id] for article in found.articles))

    def _work_out(self, members: Membership, now: Callable[[], str]) -> Lived:
        analysis = self._analysis(members)
        _, withdrawn = articles_of(members)
        content = write_standing(to_standing(analysis, withdrawn))
        made = _Made(members, _canonical(analysis), content)
        if self._archive.readonly:
            return self._unkept(made)
        with self._archive.transaction() as connection:
            now_here = membership_of(connection, members.number, self._steps)
            if now_here.digest != members.digest:
                if set(members.here) - set(now_here.here):
                    self._far.drop_waiting()
                return self._unkept(made)
            self._far.write()
            return Lived(made.ledger, made.standing, _keep(connection, made, now()).changes, kept=True)

    def _unkept(self, made: _Made) -> Lived:
        before = _before(self._archive.connection, made.members.number)
        told = compare_standings(before, made.standing).changes if before else ()
        return Lived(made.ledger, made.standing, told, kept=False)


@dataclass(frozen=True, slots=True)
class _Made:
    members: Membership
    ledger: bytes
    content: bytes

    @property
    def standing(self) -> StandingRows:
        """As whoever reads it later will have it."""
        found = read_standing(self.content)
        assert found is not None
        return found


def changes_since(archive: Archive, story: int, at: str) -> Changes | None:
    """What changed in all between how a ledger stood at a time and how it stands; None where it was not worked out by
    then. What was taken back meanwhile is not told."""
    connection = archive.connection
    before, last = (standings.last_standing(connection, story, time) for time in (at, None))
    old, new = (read_standing(row.value) if row else None for row in (before, last))
    return compare_standings(old, new) if old and new else None


def _keep(connection: Connection, made: _Made, at: str) -> Changes:
    """Keep a ledger, how it stands, what changed, and under which ids claims were known before."""
    story = made.members.number
    before = _before(connection, story)
    told = compare_standings(before, made.standing) if before else Changes((), {})
    standings.keep_standing(connection, StandingRow(story, at, standing_digest(made.content), made.content))
    rows = (Change(story, at, c.kind, json.dumps({"detail": c.detail, "ids": c.ids})) for c in told.changes)
    changes.note(connection, rows)
    for old, new in told.renamed.items():
        aliases.alias(connection, old, new, "claim", at)
    if before:
        here = {claim["id"] for claim in made.standing["claims"]} | told.renamed.keys()
        leave(connection, (claim for claim in before["claims"] if claim["id"] not in here), at)
    arrive(connection, made.standing, at)
    standings.keep_ledger(connection, story, made.members.digest, made.ledger)
    claim_lines.keep(connection, story, lines_of(made.ledger, story))
    placings.fresh(connection, story)
    return told


def _before(connection: Connection, story: int) -> StandingRows | None:
    row = standings.last_standing(connection, story)
    return read_standing(row.value) if row else None


def _there(connection: Connection, members: Membership) -> Lived | None:
    """What was kept, where it is of these very reports, judgements and steps."""
    found, standing = standings.ledger(connection, members.number), _before(connection, members.number)
    if members.stale or found is None or standing is None or found[0] != members.digest:
        return None
    return Lived(found[1], standing, (), kept=True)


def _canonical(analysis: Analysis) -> bytes:
    return json.dumps(to_contract(analysis), separators=(",", ":")).encode("ascii")
