"""Marks of a report -> those that bear on one place of it."""

from __future__ import annotations

from bisect import bisect_left
from typing import Generic, Protocol, TypeVar

from twosource.model.text import Anchor


class _Placed(Protocol):
    @property
    def where(self) -> Anchor: ...


MarkT = TypeVar("MarkT", bound=_Placed)


class Marks(Generic[MarkT]):
    """Marks of one kind of one report, found by place without looking at all of them."""

    __slots__ = ("_marks", "_starts")

    def __init__(self, marks: tuple[MarkT, ...]) -> None:
        self._marks = sorted(marks, key=lambda m: (m.where.start, m.where.end))
        self._starts = [m.where.start for m in self._marks]

    def inside(self, where: Anchor) -> tuple[MarkT, ...]:
        """The marks that lie wholly in a place, in order."""
        return self.between(where.start, where.end)

    def between(self, start: int, end: int) -> tuple[MarkT, ...]:
        """The marks that lie wholly in `[start, end)`, in order."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return tuple(m for m in self._marks[first:last] if m.where.end <= end)
