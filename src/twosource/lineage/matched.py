"""Passage -> the words of one side that the other side has too."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from twosource.model.descent import Passage
from twosource.model.text import Anchor

Span = tuple[int, int]

_ONE = ord("1")


def matched_spans(passage: Passage, report: str) -> tuple[Span, ...]:
    """The places in `report` between the edits of a passage; empty when it is a passage of other reports."""
    if report not in (passage.left.report, passage.right.report):
        return ()
    left = passage.left.report == report
    where: Anchor = passage.left if left else passage.right
    spans, start = [], where.start
    for edit in passage.edits:
        gone, ended = edit.left if left else edit.right
        if gone > start:
            spans.append((start, gone))
        start = max(start, ended)
    if start < where.end:
        spans.append((start, where.end))
    return tuple(spans)


def merged(spans: Sequence[Span]) -> tuple[Span, ...]:
    """The same places in order, those that overlap or touch as one."""
    found: list[Span] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return tuple(found)


def within(starts: Sequence[int], spans: Sequence[Span]) -> Iterator[int]:
    """The indexes of those `starts` (ascending) that lie in one of `spans` (ascending, apart)."""
    return chain.from_iterable(_ranges(starts, spans))


def some_within(starts: Sequence[int], spans: Sequence[Span], most: int) -> list[int]:
    """The same, of many every second, third, ... one, so that there are `most` at most."""
    ranges = list(_ranges(starts, spans))
    step = max(1, -(-sum(map(len, ranges)) // most))
    found: list[int] = []
    passed = 0
    for places in ranges:
        found += places[-passed % step :: step]
        passed += len(places)
    return found


def mask_within(starts: Sequence[int], spans: Sequence[Span]) -> int:
    """The same as a number with one bit for each of the starts: what many pairs of reports have is counted by bits."""
    row = bytearray(b"0") * (len(starts) + 1)
    for places in _ranges(starts, spans):
        row[places.start : places.stop] = b"1" * len(places)
    return int(row[::-1], 2)


def mask_of(places: Iterable[int], size: int) -> int:
    """Places below `size` as such a number."""
    row = bytearray(b"0") * (size + 1)
    for place in places:
        row[place] = _ONE
    return int(row[::-1], 2)


def _ranges(starts: Sequence[int], spans: Iterable[Span]) -> Iterator[range]:
    return (range(bisect_left(starts, start), bisect_left(starts, end)) for start, end in spans)
