"""The archive's rows -> reports for the stream of stories, taken off the shelf as they are needed."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence

from twosource.archive import shared, tellings
from twosource.stories.nearest import Near, Reported
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
        pairs = {pair for number in numbers for pair in shared.of(self._connection, number)}
        return [Copy(pair.earlier, pair.later, pair.share) for pair in sorted(pairs)]

    def _shelved(self, rows: Sequence[tellings.Telling]) -> Iterator[Shelved]:
        near = [json.loads(row.near) for row in rows]
        places = tellings.places(self._connection, [number for pairs in near for _, number in pairs])
        told = unpacked([row.terms for row in rows])
        for n, (row, pairs) in enumerate(zip(rows, near, strict=True)):
            keys = {number: Reported(number, *reversed(places[number])).key for _, number in pairs if number in places}
            known = tuple(Near(odds, number, keys[number]) for odds, number in pairs if number in keys)
            one = type(told)(*(column[n : n + 1] for column in told))
            yield Shelved(Reported(row.report, row.id, row.time), one, known, row.story)


def near_json(near: Sequence[Near]) -> str:
    """Near reports as they are kept."""
    return json.dumps([[one.odds, one.number] for one in near], separators=(",", ":"))
