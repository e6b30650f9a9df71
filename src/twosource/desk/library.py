"""Path -> an open archive with all that is asked of it: the library behind the commands."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import cached_property
from typing import NamedTuple, cast

from twosource.archive import (
    claim_lines,
    forgetting,
    judgements,
    placings,
    reports,
    story_events,
)
from twosource.archive.aliases import led
from twosource.archive.settings import put_setting, setting
from twosource.desk.catalogue import Catalogue
from twosource.desk.checked import check_archive
from twosource.desk.clock import moment
from twosource.desk.forgotten import forget_reports
from twosource.desk.living import Living, changes_since
from twosource.desk.membership import rulings_of
from twosource.desk.placing import Placer
from twosource.desk.taking_in import Ways
from twosource.desk.tallying import Tally, take_all
from twosource.intake.arriving import arriving
from twosource.intake.article import make_article
from twosource.intake.rulings import write_ruling
from twosource.language.reader.choosing import DEFAULT_LANGUAGE, choose_reader
from twosource.model.archive import Fault, Filed, Standing, StoryEvent, StoryRow
from twosource.model.article import Article, Finding
from twosource.model.claim_line import ClaimLine
from twosource.model.claims import Verdict
from twosource.model.received import Received
from twosource.model.rulings import Ruling
from twosource.report import schema
from twosource.report.ledger_change import LedgerChange


class Since(NamedTuple):
    """What became of a story since a time: what happened to it as a whole, and what changed in its ledger. `known` is
    False where its ledger was not worked out by then: all of it is new."""

    story: StoryRow
    since: str
    events: tuple[StoryEvent, ...]
    changes: tuple[LedgerChange, ...]
    known: bool


class Told(NamedTuple):
    """A story with what stands beside it: the reports that tell of it, the ids that it had before, what happened to it,
    the reports that nearly joined it with their likenesses, and its ledger in the published format."""

    story: StoryRow
    reports: tuple[Filed, ...]
    before: tuple[str, ...]
    events: tuple[StoryEvent, ...]
    near: tuple[tuple[Filed, float], ...]
    ledger: schema.Analysis


class Desk(Catalogue):
    """An open archive with all that is asked of it: reports are taken in, ledgers worked out and kept, what people
    judge is followed."""

    @cached_property
    def _living(self) -> Living:
        told = self.language or setting(self.archive.connection, "language") or DEFAULT_LANGUAGE
        return Living(self.archive, choose_reader(told))

    def read_by(self, language: str) -> None:
        """Let the words of this archive be read so from now on. Raises UnknownReader, WeightsError."""
        choose_reader(language)
        with self.archive.transaction() as connection:
            put_setting(connection, "language", language)

    @property
    def ways(self) -> Ways:
        """How reports are taken in: placed in stories by one placer, which knows those of before."""
        return Ways(placing=self._placer)

    @cached_property
    def _placer(self) -> Placer:
        return Placer(self.now)

    def take_in(
        self,
        items: Iterable[Received | Finding],
        watch: Callable[[Tally], object] | None = None,
        feed: str | None = None,
    ) -> Tally:
        """Keep reports as they come and place them in stories; `watch` is told after each batch that is on disk.
        `feed` names the feed that they come by."""
        return take_all(self.archive, items, self.now, replace(self.ways, feed=feed), watch)

    def add(self, paths: Iterable[str]) -> Tally:
        """Keep the reports in files, folders and standard input ("-"), as they are read."""
        return self.take_in(arriving(paths))

    def bring_up(self) -> Iterator[int]:
        """Work out every ledger that lacks something; yields the number of each story that is up to date."""
        return self._living.bring_up(self.now)

    def ledger(self, said: str) -> schema.Analysis:
        """The ledger of a story in the published format, worked out where it lacks something."""
        return self._ledger(self.story(said).number)

    def _ledger(self, story: int) -> schema.Analysis:
        return cast("schema.Analysis", json.loads(self._living.ledger(story, self.now).ledger))

    def told(self, said: str) -> Told:
        """A story with its ledger and all that stands beside it."""
        number = self.story(said).number
        ledger = self._ledger(number)
        with self.archive.reading() as connection:
            row = placings.row_of(connection, number)
            before = led(connection, row.id)
            events = story_events.of(connection, (row.id, *before))
            nearly = dict(placings.nearly(connection, number))
            near = reports.filed(connection, nearly)
            own = self.reports_of(row)
        beside = sorted(((one, nearly[one.number]) for one in near), key=lambda pair: (-pair[1], pair[0].id))
        return Told(row, own, before, events, tuple(beside), ledger)

    def since(self, said: str, since: str) -> Since:
        """What became of a story since a time ("2026-03-01", "2026-03-01T08:00", "24h")."""
        at = moment(since, self.now())
        row = self.story(said)
        self._living.ledger(row.number, self.now)
        with self.archive.reading() as connection:
            row = placings.row_of(connection, row.number)
            events = story_events.of(connection, (row.id, *led(connection, row.id)), at)
            found = changes_since(self.archive, row.number, at)
        return Since(row, at, events, found.changes if found else (), found is not None)

    def claims(
        self, story: str | None = None, *, verdict: Verdict | None = None, at_least_reports: int = 1, limit: int = -1
    ) -> tuple[ClaimLine, ...]:
        """The claims of a story, brought up to date, or those of all ledgers as they were worked out last."""
        if story is None:
            return self.kept_claims(verdict=verdict, at_least_reports=at_least_reports, limit=limit)
        number = self.story(story).number
        self._living.ledger(number, self.now)
        lines = claim_lines.of(self.archive.connection, number)
        found = [line for line in lines if verdict in (None, line.verdict) and line.reports >= at_least_reports]
        return tuple(found if limit < 0 else found[:limit])

    def claim(self, said: str) -> tuple[ClaimLine, schema.Analysis]:
        """The claim that is meant, and the ledger that it stands in, brought up to date."""
        line = claim_lines.claim_for(self.archive.connection, said)
        ledger = self._ledger(line.story)
        return claim_lines.claim_for(self.archive.connection, line.id), ledger

    def forget(self, said: Iterable[str]) -> tuple[Filed, ...]:
        """Take out reports and every word of them; what rested on them is worked out anew when it is asked for."""
        rows = tuple(self.report(one) for one in said)
        forget_reports(self.archive, [row.number for row in rows], self._placer, self.now())
        return rows

    def withdraw(self, said: str, standing: Standing = "withdrawn") -> Filed:
        """Let a report count no more, and keep it; or let it count again ("here")."""
        row = self.report(said)
        with self.archive.transaction() as connection:
            forgetting.withdraw(connection, row.number, standing)
            if standing == "withdrawn" != row.standing:
                at = self.now()
                events = (StoryEvent(at, "withdrawn", story.id, row.number) for story in self.stories_of(row))
                story_events.note(connection, events)
        return self.report(said)

    def judge(self, ruling: Ruling) -> bool:
        """Keep what a person judged; whether it was new. Ledgers that it bears on are worked out anew when they are
        asked for."""
        with self.archive.transaction() as connection:
            return judgements.add(connection, ((ruling.id, write_ruling(ruling)),), self.now()) > 0

    def judged(self) -> tuple[Ruling, ...]:
        """What people judged, in the order in which it was kept."""
        return rulings_of(self.archive.connection)

    def check(self) -> Iterator[Fault]:
        """Walk over every row, digest and ground; yields what is not as it should be."""
        return check_archive(self.archive)

    def article(self, said: str) -> Article:
        """The same report as it is analysed."""
        number = reports.number_for(self.archive.connection, said)
        ((_, received),) = reports.received(self.archive.connection, [number])
        return make_article(received)
