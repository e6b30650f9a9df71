"""New reports of an archive -> the stories that they join or found, with a record of what happened to stories."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from twosource.archive import reports as filed_reports
from twosource.archive import tellings
from twosource.archive.opening import Archive
from twosource.desk.outcomes import New
from twosource.desk.placed import write
from twosource.desk.shelf import ArchiveShelf, copies_of, near_json
from twosource.desk.telling import Teller
from twosource.desk.units_in import units_in
from twosource.stories.compiled_telling import Tellings
from twosource.stories.stream import Changed, Reported, Stream, span_of
from twosource.stories.terms_kept import packed
from twosource.stories.units import report_of, unit_of

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
        self._finish(archive, stream, self._added(archive, stream, new, told))

    def again(self, archive: Archive, changed: Sequence[New]) -> None:
        """Places reports anew of which the archive tells another title or time now."""
        stream = self._stream_on(archive)
        known = self._known(archive, [one.number for one in changed])
        taken, added = stream.remove(known), self._added(archive, stream, changed)
        before = {
            unit: story for unit, story in {**added.before, **taken.before}.items() if stream.stories.get(unit) != story
        }
        self._finish(archive, stream, Changed(before, taken.near | added.near))
        # Another title may be that of another kind of report.
        tellings.remove(archive.connection, [unit for unit in known if unit not in stream.stories])

    def forget(self) -> None:
        """Gives up what is held, as after a transaction that went back."""
        self._stream = None

    def _added(self, archive: Archive, stream: Stream, new: Sequence[New], told: Tellings | None = None) -> Changed:
        connection = archive.connection
        rows = {row.number: row for row in filed_reports.filed(connection, (one.number for one in new))}
        if told is None:
            told = self._teller.told([one.received.content for one in new], [one.title or "" for one in new])
        units = units_in(new, told, self._teller)
        reports = [
            Reported(unit_of(new[n].number, section), rows[new[n].number].id, moment(new[n].received.published), start)
            for n, section, start, _ in units.places
        ]
        changed = stream.add(reports, units.told, copies_of(connection, (one.number for one in new)))
        stops = [stop for *_, stop in units.places]
        tellings.add(
            connection, (self._row(stream, one, packed(units.told, n), stops[n]) for n, one in enumerate(reports))
        )
        return changed

    def remove(self, archive: Archive, numbers: Sequence[int]) -> None:
        """Takes reports out of their stories, before they are withdrawn or forgotten."""
        stream = self._stream_on(archive)
        known = self._known(archive, numbers)
        if known:
            self._finish(archive, stream, stream.remove(known))
            tellings.remove(archive.connection, known)
            self._seen = self._state(archive)

    @staticmethod
    def _known(archive: Archive, numbers: Sequence[int]) -> list[int]:
        """The units of reports that were placed."""
        return [place.unit for number in numbers for place in tellings.units_of(archive.connection, number)]

    def _finish(self, archive: Archive, stream: Stream, changed: Changed) -> None:
        connection = archive.connection
        touched = {unit for unit in (*changed.before, *changed.near) if unit in stream.stories}
        tellings.change(
            connection,
            (
                (near_json(stream.nearest.near[n]), stream.nearest.follow(n), stream.stories[n], n)
                for n in sorted(touched)
            ),
        )
        write(connection, stream, changed, self._now())
        self._seen = self._state(archive)

    def _stream_on(self, archive: Archive) -> Stream:
        if self._stream is None or self._seen != self._state(archive) or len(self._stream) > self._held:
            self._stream = Stream(ArchiveShelf(archive.connection))
        return self._stream

    def _state(self, archive: Archive) -> tuple[int, int]:
        version = archive.connection.execute("PRAGMA data_version").fetchone()[0]
        return int(version), tellings.last(archive.connection)

    @staticmethod
    def _row(stream: Stream, one: Reported, terms: bytes, stop: int) -> tellings.Row:
        unit = one.number
        near, follow = near_json(stream.nearest.near[unit]), stream.nearest.follow(unit)
        place = (unit, report_of(unit), one.start, stop)
        return tellings.Row(*place, one.time, span_of(one), terms, near, follow, stream.stories[unit])


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
