"""Things with places -> those that stand in a stretch of a report, without looking at all of them."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from typing import Generic, TypeVar

from twosource.model.text import Anchor

T = TypeVar("T")


class Placed(Generic[T]):
    """Things by the reports and places where they stand; found in the order in which they were given."""

    def __init__(self, things: Iterable[tuple[Anchor, T]]) -> None:
        rows: defaultdict[str, list[tuple[int, int, int, T]]] = defaultdict(list)
        for order, (where, thing) in enumerate(things):
            rows[where.report].append((where.start, where.end, order, thing))
        self._rows = {report: sorted(row, key=lambda one: one[:3]) for report, row in rows.items()}
        self._starts = {report: [one[0] for one in row] for report, row in self._rows.items()}
        self._longest = {report: max(end - start for start, end, _, _ in row) for report, row in self._rows.items()}

    def over(self, where: Anchor) -> list[T]:
        """Those whose place has a character of another one."""
        return self.between(where.report, where.start, where.end)

    def between(self, report: str, start: int, end: int) -> list[T]:
        """Those whose place has a character of `[start, end)`."""
        row, starts = self._rows.get(report, []), self._starts.get(report, [])
        first = bisect_left(starts, start - self._longest.get(report, 0))
        found = [one for one in row[first : bisect_left(starts, end)] if one[1] > start]
        return [one[3] for one in sorted(found, key=lambda one: one[2])]
