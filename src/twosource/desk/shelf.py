"""The archive's rows -> reports for the stream of stories, taken off the shelf as they are needed."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence

from twosource.archive import reports, shared, tellings
from twosource.stories.alike import COPY
from twosource.stories.compiled_telling import rows_of
from twosource.stories.nearest import Key, Near, Reported
from twosource.stories.stream import Copy, Shelved
from twosource.stories.terms_kept import unpacked


class ArchiveShelf:
    """The reports of an archive."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def spans(self) -> Iterable[int]:
        """The spans of time that hold reports."""
        return tellings.spans(self._connection)

    def of_span(self, span: int) -> Iterable[Shelved]:
        """The reports of a span."""
        return self._shelved(tellings.of_span(self._connection, span))

    def of_numbers(self, numbers: Iterable[int]) -> Iterable[Shelved]:
        """Those of the reports with these numbers that are kept."""
        return self._shelved(tuple(tellings.of(self._connection, tuple(numbers))))

    def followers(self, number: int) -> Iterable[int]:
        """The numbers of those whose nearest is a report."""
        return tellings.following(self._connection, number)

    def copies(self, numbers: Iterable[int]) -> Iterable[Copy]:
        """The pairs of shared wording that any of these reports is in."""
        return copies_of(self._connection, numbers)

    def _shelved(self, rows: Sequence[tellings.Telling]) -> Iterator[Shelved]:
        near = [json.loads(row.near) for row in rows]
        places = tellings.places(self._connection, [number for pairs in near for _, number in pairs])
        told = unpacked([row.terms for row in rows])
        for n, (row, pairs) in enumerate(zip(rows, near, strict=True)):
            keys = {number: _key(number, *places[number]) for _, number in pairs if number in places}
            known = tuple(Near(odds, number, keys[number]) for odds, number in pairs if number in keys)
            one = rows_of(told, [n])
            yield Shelved(Reported(row.unit, row.id, row.time, row.start), one, known, row.story)


def copies_of(connection: sqlite3.Connection, numbers: Iterable[int]) -> list[Copy]:
    """The near copies that any of these reports is or has. Those of one outlet are left out: most of what its reports
    share is its form, and a new version of a report is found by its terms. Sections have none: which of them shares
    the wording is not known, and one that does is found by its terms too."""
    pairs = {pair for number in numbers for pair in shared.of(connection, number) if pair.share >= COPY}
    asked = {number for pair in pairs for number in (pair.earlier, pair.later)}
    outlets = {row.number: row.outlet for row in reports.filed(connection, asked)}
    return [
        Copy(pair.earlier, pair.later, pair.share)
        for pair in sorted(pairs)
        if outlets.get(pair.earlier) is None or outlets.get(pair.earlier) != outlets.get(pair.later)
    ]


def _key(number: int, report: str, time: int | None, start: int) -> Key:
    return Reported(number, report, time, start).key


def near_json(near: Sequence[Near]) -> str:
    """Near reports as they are kept."""
    return json.dumps([[one.odds, one.number] for one in near], separators=(",", ":"))
