"""Path -> an open archive with all that is asked of it: the library behind the commands."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import NamedTuple, cast

from twosource.archive import (
    changes,
    claim_lines,
    copying,
    forgetting,
    judgements,
    placings,
    reports,
    search,
    story_events,
)
from twosource.archive.aliases import led
from twosource.archive.archive import Archive
from twosource.archive.opening import open_archive
from twosource.archive.search import Hit
from twosource.archive.settings import put_setting, setting
from twosource.desk.checked import check_archive
from twosource.desk.clock import moment, utc_now
from twosource.desk.exported import record_of
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

Now = Callable[[], str]


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


class Desk:
    """An open archive. Stories, reports and claims are meant by their ids, the beginnings of their ids that no other
    has, or ids that they had before. All that is asked may raise ArchiveError; what is unknown raises UnknownStory,
    UnknownReport or UnknownClaim."""

    def __init__(self, archive: Archive, language: str | None = None, now: Now = utc_now) -> None:
        """`language` is what reads the words, as for `twosource.analyze`, loaded when a ledger is worked out; without
        it the one that the archive was last told (`read_by`), else the default."""
        self.archive = archive
        self._language = language
        self.now = now

    @classmethod
    def open(
        cls, path: str | Path, *, create: bool = True, readonly: bool = False, language: str | None = None
    ) -> Desk:
        """The archive in the file `path`, made where `create` allows it and there is none."""
        return cls(open_archive(path, create=create, readonly=readonly, at=utc_now()), language)

    def close(self) -> None:
        """Close it."""
        self.archive.close()

    def __enter__(self) -> Desk:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @cached_property
    def _living(self) -> Living:
        told = self._language or setting(self.archive.connection, "language") or DEFAULT_LANGUAGE
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

    @property
    def stale(self) -> int:
        """How many stories have ledgers that lack something."""
        return len(placings.stale(self.archive.connection))

    def stories(self, since: str | None = None, limit: int = -1) -> tuple[StoryRow, ...]:
        """The stories, those with the latest reports first; with `since` (a time, or "7d"), those that something
        happened to or whose ledger changed from then on."""
        if since is None:
            return placings.every(self.archive.connection, limit=limit)
        at = moment(since, self.now())
        with self.archive.reading() as connection:
            ids = {event.story for event in story_events.since(connection, at)}
            numbers = {change.story for change in changes.since(connection, at)}
            rows = placings.every(connection)
        found = tuple(row for row in rows if row.id in ids or row.number in numbers)
        return found if limit < 0 else found[:limit]

    def story(self, said: str) -> StoryRow:
        """The story that is meant."""
        return placings.story_for(self.archive.connection, said)

    def reports_of(self, story: StoryRow) -> tuple[Filed, ...]:
        """The reports that tell of a story, withdrawn ones among them, in the order of their times and ids."""
        numbers = {placing.report for placing in placings.members(self.archive.connection, story.number)}
        rows = reports.filed(self.archive.connection, numbers)
        return tuple(sorted(rows, key=lambda row: (row.published is None, row.published or "", row.id)))

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
            return claim_lines.every(self.archive.connection, verdict, at_least_reports, limit)
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

    def search(self, words: str, limit: int = 20) -> tuple[Hit, ...]:
        """The reports that hold all the words, the best first; "a phrase" in quotation marks, -word without it."""
        return search.search(self.archive.connection, words, limit)

    def report(self, said: str) -> Filed:
        """The report that is meant: by its id, the beginning of its id, or its number."""
        number = reports.number_for(self.archive.connection, said)
        return reports.filed(self.archive.connection, [number])[0]

    def article(self, said: str) -> Article:
        """The same report as it is analysed."""
        number = reports.number_for(self.archive.connection, said)
        ((_, received),) = reports.received(self.archive.connection, [number])
        return make_article(received)

    def stories_among(self, ids: Iterable[str]) -> tuple[StoryRow, ...]:
        """The stories that reports (by their ids) tell of, the largest first."""
        numbers = reports.numbers_of(self.archive.connection, ids).values()
        found = {
            story.number: story
            for row in reports.filed(self.archive.connection, numbers)
            for story in self.stories_of(row)
        }
        return tuple(sorted(found.values(), key=lambda story: (-story.reports, story.id)))

    def stories_of(self, report: Filed) -> tuple[StoryRow, ...]:
        """The stories that a report tells of, that of its first section first."""
        placed = placings.placings_of(self.archive.connection, report.number)
        return tuple(placings.row_of(self.archive.connection, n) for n in dict.fromkeys(p.story for p in placed))

    def stories_by_number(self, numbers: Iterable[int]) -> dict[int, StoryRow]:
        """Stories by their numbers."""
        return {number: placings.row_of(self.archive.connection, number) for number in dict.fromkeys(numbers)}

    def reports_by_number(self, numbers: Iterable[int | None]) -> dict[int, Filed]:
        """Those of the reports with these numbers that are there."""
        asked = (number for number in numbers if number is not None)
        return {row.number: row for row in reports.filed(self.archive.connection, asked)}

    def report_ids(self, numbers: Iterable[int | None]) -> dict[int, str]:
        """The ids of reports by their numbers."""
        return {number: row.id for number, row in self.reports_by_number(numbers).items()}

    def records(self) -> Iterator[dict[str, object]]:
        """All reports as they were received, in the order of arrival: records that `read` and `add` take."""
        for row in reports.every(self.archive.connection):
            ((_, received),) = reports.received(self.archive.connection, [row.number])
            yield record_of(row, received)

    def counts(self) -> tuple[int, int, int]:
        """How many reports, stories and ledgers the archive holds."""
        asked = "SELECT (SELECT count(*) FROM reports), (SELECT count(*) FROM stories), (SELECT count(*) FROM ledgers)"
        return cast("tuple[int, int, int]", self.archive.connection.execute(asked).fetchone())

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

    def backup(self, path: str | Path) -> int:
        """Copy the archive to the new file `path` while others may write; its size in bytes."""
        return copying.backup(self.archive, path)
