"""New reports of an archive -> the stories that they join or found, with a record of what happened to stories."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from twosource.archive import reports as filed_reports
from twosource.archive import tellings
from twosource.archive.opening import Archive
from twosource.desk.outcomes import New
from twosource.desk.placed import Written, write
from twosource.desk.shelf import ArchiveShelf, copies_of, near_json
from twosource.desk.telling import Teller
from twosource.stories.compiled_telling import Tellings
from twosource.stories.stream import Changed, Reported, Stream, span_of
from twosource.stories.terms_kept import packed

_HELD = 150_000
"""Reports that are held at once, some 250 MB: beyond them all are put back, and the window of those that come is taken
off the shelf anew."""


_FIRST_YEAR, _LAST_YEAR = 1900, 2200
"""Years that a report can be of: others are mistakes."""


class Placer:
    """Places the reports of one archive. Called within the transaction that writes the reports; what it holds in memory
    is given up where the archive was written by others, or went back."""

    def __init__(self, now: Callable[[], str], held: int = _HELD) -> None:
        self._now = now
        self._held = held
        self._teller = Teller()
        self._stream: Stream | None = None
        self._seen: tuple[int, int] | None = None

    def __call__(self, archive: Archive, new: Sequence[New], told: Tellings | None = None) -> None:
        """Places new reports, whose rows and shared wording are written; `told`: their terms, where these were read
        already."""
        stream = self._stream_on(archive)
        changed = self._added(archive, stream, new, told)
        self._finish(archive, stream, changed, {one.number: len(one.received.content) for one in new})

    def again(self, archive: Archive, changed: Sequence[New]) -> None:
        """Places reports anew of which the archive tells another title or time now."""
        stream = self._stream_on(archive)
        known = [row.report for row in tellings.of(archive.connection, [one.number for one in changed])]
        taken, added = stream.remove(known), self._added(archive, stream, changed)
        before = {
            number: story
            for number, story in {**added.before, **taken.before}.items()
            if stream.stories.get(number) != story
        }
        lengths = {one.number: len(one.received.content) for one in changed}
        self._finish(archive, stream, Changed(before, taken.near | added.near), lengths)

    def forget(self) -> None:
        """Gives up what is held, as after a transaction that went back."""
        self._stream = None

    def _added(self, archive: Archive, stream: Stream, new: Sequence[New], told: Tellings | None = None) -> Changed:
        connection = archive.connection
        rows = {row.number: row for row in filed_reports.filed(connection, (one.number for one in new))}
        reports = [Reported(one.number, rows[one.number].id, moment(one.received.published)) for one in new]
        if told is None:
            told = self._teller.told([one.received.content for one in new], [one.title or "" for one in new])
        changed = stream.add(reports, told, copies_of(connection, (one.number for one in new)))
        tellings.add(connection, (self._row(stream, report, told, n) for n, report in enumerate(reports)))
        return changed

    def remove(self, archive: Archive, numbers: Sequence[int]) -> None:
        """Takes reports out of their stories, before they are withdrawn or forgotten."""
        stream = self._stream_on(archive)
        known = [row.report for row in tellings.of(archive.connection, numbers)]
        if known:
            changed = stream.remove(known)
            tellings.remove(archive.connection, known)
            self._finish(archive, stream, changed, {})

    def _finish(self, archive: Archive, stream: Stream, changed: Changed, lengths: dict[int, int]) -> None:
        connection = archive.connection
        touched = {number for number in (*changed.before, *changed.near) if number in stream.stories}
        tellings.change(
            connection,
            (
                (near_json(stream.nearest.near[n]), stream.nearest.follow(n), stream.stories[n], n)
                for n in sorted(touched)
            ),
        )
        write(connection, stream, changed, Written(self._now(), lengths))
        self._seen = self._state(archive)

    def _stream_on(self, archive: Archive) -> Stream:
        if self._stream is None or self._seen != self._state(archive) or len(self._stream) > self._held:
            self._stream = Stream(ArchiveShelf(archive.connection))
        return self._stream

    def _state(self, archive: Archive) -> tuple[int, int]:
        version = archive.connection.execute("PRAGMA data_version").fetchone()[0]
        return int(version), tellings.last(archive.connection)

    @staticmethod
    def _row(stream: Stream, report: Reported, told: Tellings, n: int) -> tellings.Row:
        number = report.number
        near, follow = stream.nearest.near[number], stream.nearest.follow(number)
        return tellings.Row(
            number, report.time, span_of(report), packed(told, n), near_json(near), follow, stream.stories[number]
        )


def moment(published: str | None) -> int | None:
    """The seconds since 1970 of an ISO 8601 time, one without a zone taken as UTC; None where it tells no day, or one
    that no report of the web can have."""
    try:
        read = datetime.fromisoformat(published or "")
    except ValueError:
        return None
    if not _FIRST_YEAR <= read.year <= _LAST_YEAR:
        return None
    return int((read if read.tzinfo else read.replace(tzinfo=UTC)).timestamp())
