"""Passages -> pairs of statements that stand on the same words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from twosource.model.descent import Passage
from twosource.model.marks import Statement

_SHARE = 0.6
"""Share of the longer statement's characters in both: leaves room for small edits and a cut half-clause."""

_CONTAINED = 0.9
"""Share of the shorter statement that must stand in the longer one, where the longer one only adds to it."""

_ADDED = 0.4
"""Share of the longer statement below which the shorter one is a part of it only."""


class SharedWording(NamedTuple):
    """Two statements (their places in the row) and the share, 0..1, of the longer one's characters that both have."""

    left: int
    right: int
    share: float


def find_shared_wording(passages: Iterable[Passage], statements: Sequence[Statement]) -> tuple[SharedWording, ...]:
    """Pairs of statements of which nearly all characters are aligned with each other by a passage."""
    rows = _by_report(statements)
    common: defaultdict[tuple[int, int], int] = defaultdict(int)
    for passage in passages:
        if passage.sharing != "boilerplate":
            for left, right, size in _aligned(passage, rows, statements):
                common[min(left, right), max(left, right)] += size
    found = []
    for (left, right), size in sorted(common.items()):
        lengths = sorted((len(statements[left].where), len(statements[right].where)))
        share = min(1.0, size / lengths[1])
        if share >= _SHARE or (share >= _ADDED and size / lengths[0] >= _CONTAINED):
            found.append(SharedWording(left, right, share))
    return tuple(found)


class _Row(NamedTuple):
    """The statements of one report in the order of their places."""

    places: list[int]
    starts: list[int]
    longest: int


def _by_report(statements: Sequence[Statement]) -> dict[str, _Row]:
    found: defaultdict[str, list[int]] = defaultdict(list)
    for i, statement in enumerate(statements):
        found[statement.report].append(i)
    rows = {}
    for report, places in found.items():
        places.sort(key=lambda i: (statements[i].where.start, statements[i].where.end))
        longest = max(len(statements[i].where) for i in places)
        rows[report] = _Row(places, [statements[i].where.start for i in places], longest)
    return rows


def _aligned(
    passage: Passage, rows: dict[str, _Row], statements: Sequence[Statement]
) -> Iterator[tuple[int, int, int]]:
    """Pairs of statements with the number of equal characters that one stretch of the passage gives them."""
    left, right = rows.get(passage.left.report), rows.get(passage.right.report)
    if left is None or right is None:
        return
    for start, its_start, size in equal_stretches(passage):
        shift = its_start - start
        for i in _standing(left, start, start + size, statements):
            a = max(start, statements[i].where.start)
            b = min(start + size, statements[i].where.end)
            for j in _standing(right, a + shift, b + shift, statements):
                where = statements[j].where
                yield i, j, min(b + shift, where.end) - max(a + shift, where.start)


def _standing(row: _Row, start: int, end: int, statements: Sequence[Statement]) -> Iterator[int]:
    """The statements of a report that overlap `[start, end)`."""
    first = bisect_left(row.starts, start - row.longest)
    for i in row.places[first : bisect_right(row.starts, end - 1)]:
        if statements[i].where.end > start:
            yield i


def equal_stretches(passage: Passage) -> Iterator[tuple[int, int, int]]:
    """The stretches between the edits of a passage: where each begins in both texts and its length in characters."""
    a, b = passage.left.start, passage.right.start
    for edit in sorted(passage.edits, key=lambda e: (e.left, e.right)):
        size = min(edit.left[0] - a, edit.right[0] - b)
        if size > 0:
            yield a, b, size
        a, b = max(a, edit.left[1]), max(b, edit.right[1])
    size = min(passage.left.end - a, passage.right.end - b)
    if size > 0:
        yield a, b, size
