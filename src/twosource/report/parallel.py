"""Differences -> rows: what stands side by side, paragraph by paragraph."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Literal

from twosource.language.sentences import paragraphs
from twosource.model.differences import Differences, Segment
from twosource.model.text import Text

RowKind = Literal["kept", "style", "reworded", "cut", "added", "away", "here"]
"""`away` is where moved text stands on the left, `here` where it stands on the right."""


@dataclass(slots=True)
class Row:
    """Segments of one paragraph of either side, in reading order; a paragraph is counted from 1, None where the side
    has nothing in the row. `move` numbers moved text, the same where it goes and where it comes from; `other` is the
    paragraph there. `number` counts the rows that differ in words."""

    left: int | None
    right: int | None
    segments: list[Segment] = field(default_factory=list)
    kind: RowKind = "kept"
    move: int = 0
    other: int = 0
    number: int = 0


_LOUDEST: tuple[RowKind, ...] = ("reworded", "cut", "added", "style", "kept")


def rows(given: Differences) -> tuple[Row, ...]:
    """The rows in reading order: as on the left, with what the right side adds in its place."""
    lines = Lines(given.left.text), Lines(given.right.text)
    made = [part for row in _grouped(given.segments, *lines) for part in _apart(row)]
    made = _with_arrivals(made, lines[1])
    number = 0
    for row in made:
        if row.kind not in ("kept", "style"):
            number += 1
            row.number = number
    return tuple(made)


class Lines:
    """The paragraphs of a text, found by the places in them."""

    def __init__(self, text: Text) -> None:
        self._starts = [line.start for line in paragraphs(text)]

    def __call__(self, place: tuple[int, int] | None) -> int | None:
        """The number of the paragraph that holds a place, from 1."""
        return bisect_right(self._starts, place[0]) if place else None


def _grouped(segments: Iterable[Segment], left: Lines, right: Lines) -> Iterator[Row]:
    """Neighbours in one paragraph of either side in one row; moved text in rows of its own."""
    row = Row(None, None)
    for segment in segments:
        here, there = left(segment.left), right(segment.right)
        if segment.moved:
            if row.kind != "away" or (row.left, row.other) != (here, there):
                yield row
                row = Row(here, None, kind="away", other=there or 0)
            row.segments.append(segment)
            continue
        fits = all(new is None or old in (None, new) for old, new in ((row.left, here), (row.right, there)))
        if row.kind == "away" or not fits:
            yield row
            row = Row(None, None)
        row.left, row.right = here or row.left, there or row.right
        row.segments.append(segment)
    yield row


def _apart(row: Row) -> Iterator[Row]:
    """The row; as two where all that is in it was cut here and added there; none where nothing is in it."""
    if row.kind == "away":
        yield row
        return
    if any(segment.left and segment.right for segment in row.segments):
        kinds = {segment.kind for segment in row.segments}
        loudest = next(kind for kind in _LOUDEST if kind in kinds)
        yield replace(row, kind="reworded" if loudest in ("cut", "added") else loudest)
        return
    cut, added = ([s for s in row.segments if s.kind == kind] for kind in ("cut", "added"))
    if cut:
        yield Row(row.left, None, cut, "cut")
    if added:
        yield Row(None, row.right, added, "added")


def _with_arrivals(made: list[Row], lines: Lines) -> list[Row]:
    """The rows with moved text also where it stands on the right."""
    moved = [row for row in made if row.kind == "away"]
    arrivals: list[tuple[int, Row]] = []
    for number, row in enumerate(moved, 1):
        row.move = number
        starts = [segment.right[0] for segment in row.segments if segment.right]
        arrivals.append((min(starts), Row(None, row.other, row.segments, "here", number, row.left or 0)))
    arrivals.sort(key=lambda arrival: arrival[0], reverse=True)
    found: list[Row] = []
    for row in made:
        starts = [segment.right[0] for segment in row.segments if segment.right]
        while row.kind != "away" and starts and arrivals and arrivals[-1][0] < min(starts):
            found.append(arrivals.pop()[1])
        found.append(row)
    return [*found, *(arrival for _, arrival in reversed(arrivals))]
