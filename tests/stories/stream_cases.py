"""Invented terms of reports for the tests of the stream: events share words, kinds of events some."""

from __future__ import annotations

from collections.abc import Iterable

from twosource.stories.compiled_telling import Tellings, no_tellings, rows_of
from twosource.stories.stream import Copy, Reported, Shelved, Stream, span_of

DAY = 86400


def reported(number: int, day: int | None) -> Reported:
    return Reported(number, f"r-{(number * 7919) % 1009:04}", None if day is None else day * DAY)


def tellings(rows: list[list[int]]) -> Tellings:
    """A row of terms, all of one weight, for each report; the first two stand in its title."""
    told = no_tellings(len(rows))
    for n, row in enumerate(rows):
        terms = sorted(set(row))
        told.sizes[n] = len(terms)
        told.terms[n, : len(terms)], told.weights[n, : len(terms)] = terms, 100
        told.notes[n, : len(terms)] = [2 if term in row[:2] else 0 for term in terms]
    return told


class Store:
    """A shelf in memory: what an archive keeps between two runs."""

    def __init__(self) -> None:
        self.rows: dict[int, Shelved] = {}
        self.pairs: set[Copy] = set()

    def keep(self, stream: Stream, reports: list[Reported], told: Tellings, changed: set[int]) -> None:
        for n, report in enumerate(reports):
            one = rows_of(told, [n])
            self.rows[report.number] = Shelved(report, one, (), report.number)
        for number in changed:
            row = self.rows[number]
            self.rows[number] = row._replace(
                near=tuple(stream.nearest.near[number]), story=stream.nearest.story[number]
            )

    def spans(self) -> list[int]:
        return sorted({span_of(row.report) for row in self.rows.values()})

    def of_span(self, span: int) -> list[Shelved]:
        return [row for row in self.rows.values() if span_of(row.report) == span]

    def of_numbers(self, numbers: Iterable[int]) -> list[Shelved]:
        return [self.rows[number] for number in numbers if number in self.rows]

    def followers(self, number: int) -> list[int]:
        return [one for one, row in self.rows.items() if row.near and row.near[0].number == number]

    def copies(self, numbers: Iterable[int]) -> list[Copy]:
        asked = set(numbers)
        return sorted(pair for pair in self.pairs if pair.one in asked or pair.other in asked)
