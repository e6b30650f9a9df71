"""Path -> an open archive, and what it tells without working anything out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Self, cast

from twosource.archive import changes, claim_lines, copying, placings, reports, search, story_events
from twosource.archive.archive import Archive
from twosource.archive.opening import open_archive
from twosource.archive.search import Hit
from twosource.desk.clock import moment, utc_now
from twosource.desk.exported import record_of
from twosource.model.archive import Filed, StoryRow
from twosource.model.claim_line import ClaimLine
from twosource.model.claims import Verdict

Now = Callable[[], str]


class Catalogue:
    """An open archive to ask. Stories, reports and claims are meant by their ids, the beginnings of their ids that no
    other has, or ids that they had before. All that is asked may raise ArchiveError; what is unknown raises
    UnknownStory, UnknownReport or UnknownClaim."""

    def __init__(self, archive: Archive, language: str | None = None, now: Now = utc_now) -> None:
        """`language` is what reads the words, as for `twosource.analyze`, loaded when a ledger is worked out; without
        it the one that the archive was last told (`Desk.read_by`), else the default."""
        self.archive = archive
        self.language = language
        self.now = now

    @classmethod
    def open(
        cls, path: str | Path, *, create: bool = True, readonly: bool = False, language: str | None = None
    ) -> Self:
        """The archive in the file `path`, made where `create` allows it and there is none. `readonly` writes nothing
        and works beside a writer."""
        return cls(open_archive(path, create=create, readonly=readonly, at=utc_now()), language)

    def close(self) -> None:
        """Close it."""
        self.archive.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

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

    def kept_claims(
        self, *, verdict: Verdict | None = None, at_least_reports: int = 1, limit: int = -1
    ) -> tuple[ClaimLine, ...]:
        """The claims of all ledgers as they were worked out last: those of the latest stories first."""
        return claim_lines.every(self.archive.connection, verdict, at_least_reports, limit)

    def search(self, words: str, limit: int = 20) -> tuple[Hit, ...]:
        """The reports that hold all the words, the best first; "a phrase" in quotation marks, -word without it."""
        return search.search(self.archive.connection, words, limit)

    def report(self, said: str) -> Filed:
        """The report that is meant: by its id, the beginning of its id, or its number."""
        number = reports.number_for(self.archive.connection, said)
        return reports.filed(self.archive.connection, [number])[0]

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

    def backup(self, path: str | Path) -> int:
        """Copy the archive to the new file `path` while others may write; its size in bytes."""
        return copying.backup(self.archive, path)
