"""Reports as they come, one by one or in batches -> stories that hang on the set of the reports alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol

import numpy as np

from twosource.stories.alike import DAYS
from twosource.stories.compiled_telling import Tellings, joined
from twosource.stories.nearest import LEAST, Near, Nearest, Reported
from twosource.stories.postings import NO_DAY, NO_SPAN, SPAN, SPANS, Postings

_DAY = 86400
"""Seconds of a day."""


class Copy(NamedTuple):
    """Two reports that share wording, by their numbers, and the share of the shorter one's words, 0..1."""

    one: int
    other: int
    share: float


class Shelved(NamedTuple):
    """A report as it is kept: its terms (one row), its near reports, its story."""

    report: Reported
    told: Tellings
    near: tuple[Near, ...]
    story: int


class Shelf(Protocol):
    """Where reports lie that are not at hand."""

    def spans(self) -> Iterable[int]:
        """The spans of time that hold reports."""

    def of_span(self, span: int) -> Iterable[Shelved]:
        """The reports of a span (`span_of`)."""

    def of_numbers(self, numbers: Iterable[int]) -> Iterable[Shelved]:
        """Those of the reports with these numbers that are kept."""

    def followers(self, number: int) -> Iterable[int]:
        """The numbers of those whose nearest is a report."""

    def copies(self, numbers: Iterable[int]) -> Iterable[Copy]:
        """The pairs of shared wording that any of these reports is in."""


class Changed(NamedTuple):
    """What adding or taking out did: for each report whose story changed the one before (None: it is new, or gone
    now); the reports whose near reports changed."""

    before: dict[int, int | None]
    near: frozenset[int]


def day_of(report: Reported) -> int:
    """The day of a report since 1970; `NO_DAY` where it has none."""
    return NO_DAY if report.time is None else report.time // _DAY


def span_of(report: Reported) -> int:
    """The span of time in which a report is looked for."""
    return day_of(report) // SPAN


class Stream:
    """Stories that grow. Holds the reports that lie near in time to those that came, and takes others off the shelf."""

    def __init__(self, shelf: Shelf | None = None) -> None:
        self.nearest = Nearest()
        self._shelf = shelf
        self._postings = Postings()
        self._places: dict[int, int] = {}
        self._numbers: list[int] = []
        self._loaded: set[int] = set()
        self._gone: set[int] = set()

    def __len__(self) -> int:
        """How many reports it holds, those taken out included."""
        return len(self._numbers)

    @property
    def stories(self) -> dict[int, int]:
        """The story of each report at hand, named by its founder's number."""
        return self.nearest.story

    def add(self, reports: Sequence[Reported], told: Tellings, copies: Sequence[Copy] = ()) -> Changed:
        """Takes reports in, with the wording that they share with any others."""
        self._load(span for report in reports for span in self._around(span_of(report)))
        self._gone -= {report.number for report in reports}
        self._hold(reports, told)
        for report in reports:
            self.nearest.put(report.number, report.key)
        numbers = [report.number for report in reports]
        near = self._meet(numbers) | self._copied(copies)
        return Changed(self.nearest.settle({*numbers, *near}, self), frozenset({*numbers, *near}))

    def remove(self, numbers: Sequence[int]) -> Changed:
        """Takes reports out; those that were near to one are compared anew."""
        self._fetch(numbers)
        self._gone |= set(numbers)
        gone = {number: self.nearest.story[number] for number in numbers}
        again = self._near_to(numbers) - set(numbers)
        for number in numbers:
            self._postings.take_out(self._places.pop(number))
        self._compare_anew(again)
        for number in numbers:
            self.nearest.take_out(number)
        before = self.nearest.settle(again, self)
        return Changed({**before, **gone}, frozenset(again))

    def _compare_anew(self, again: set[int]) -> None:
        self._load(span for number in again for span in self._around(self._span(number)))
        for number in again:
            self.nearest.forget(number)
        copies = self._shelf.copies(again) if self._shelf else ()
        self._meet(sorted(again), again)
        self._copied(copies, again)

    def _near_to(self, numbers: Sequence[int]) -> set[int]:
        """The reports that have one of `numbers` among their near ones."""
        self._load(span for number in numbers for span in self._around(self._span(number)))
        found = self._postings.around(np.array([self._places[number] for number in numbers], np.int64), LEAST)
        others = {self._numbers[place] for place in found.others.tolist()}
        if self._shelf:
            pairs = self._shelf.copies(numbers)
            beside = {one for pair in pairs for one in (pair.one, pair.other)}
            self._fetch(beside)
            others |= {one for one in beside if one in self._places}
        gone = set(numbers)
        return {one for one in others if any(near.number in gone for near in self.nearest.near[one])}

    def _meet(self, numbers: Sequence[int], only: set[int] | None = None) -> set[int]:
        """Compares reports with those around them; the reports whose near ones changed (of `only` alone)."""
        found = self._postings.around(np.array([self._places[number] for number in numbers], np.int64), LEAST)
        changed = set()
        names = self._numbers
        for one, other, odds in zip(found.ones.tolist(), found.others.tolist(), found.odds.tolist(), strict=True):
            later = self.nearest.meet(names[one], names[other], odds, only)
            if later is not None:
                changed.add(later)
        return changed

    def _copied(self, copies: Iterable[Copy], only: set[int] | None = None) -> set[int]:
        """The same for reports that share wording."""
        pairs = list(copies)
        self._fetch(number for pair in pairs for number in pair[:2])
        changed = set()
        for one, other, share in pairs:
            if one in self._places and other in self._places:
                odds = self._postings.odds_of_copy(self._places[one], self._places[other], share)
                later = self.nearest.meet(one, other, odds, only)
                if later is not None:
                    changed.add(later)
        return changed

    def story(self, number: int) -> int:
        """The story of a report, which may lie on the shelf."""
        self._fetch((number,))
        return self.nearest.story[number]

    def followers(self, number: int) -> Iterable[int]:
        """The reports that tell a story because of this one, which may lie on the shelf."""
        if self._shelf:
            self._fetch(self._shelf.followers(number))
        return tuple(self.nearest.followers(number))

    def _span(self, number: int) -> int:
        return self._postings.span_at(self._places[number])

    def _around(self, span: int) -> Iterable[int]:
        """The spans whose reports are compared with those of a span."""
        if span == NO_SPAN:
            return (NO_SPAN, *(self._shelf.spans() if self._shelf else ()))
        return (NO_SPAN, *range(span - SPANS, span + SPANS + 1))

    def _load(self, spans: Iterable[int]) -> None:
        for span in sorted(set(spans) - self._loaded):
            self._loaded.add(span)
            if self._shelf:
                self._take(self._shelf.of_span(span))

    def _fetch(self, numbers: Iterable[int]) -> None:
        missing = sorted({number for number in numbers if number not in self._places} - self._gone)
        if missing and self._shelf:
            self._take(self._shelf.of_numbers(missing))

    def _take(self, shelved: Iterable[Shelved]) -> None:
        rows = [row for row in shelved if row.report.number not in self._places and row.report.number not in self._gone]
        if rows:
            told = joined([row.told for row in rows])
            self._hold([row.report for row in rows], told)
            for row in rows:
                self.nearest.put(row.report.number, row.report.key, row.near, row.story)

    def _hold(self, reports: Sequence[Reported], told: Tellings) -> None:
        days = np.array([day_of(report) for report in reports], np.int64)
        first = self._postings.add(told, days)
        for n, report in enumerate(reports):
            self._places[report.number] = first + n
            self._numbers.append(report.number)


__all__ = ["DAYS", "Changed", "Copy", "Reported", "Shelf", "Shelved", "Stream", "day_of", "span_of"]
