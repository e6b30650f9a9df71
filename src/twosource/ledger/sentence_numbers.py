"""A sentence's numbers and what stands between them -> what a check of them found."""

from __future__ import annotations

from typing import NamedTuple

from twosource.model.figures import CheckKind
from twosource.model.marks import Quantity, Time
from twosource.model.text import Anchor


class Numbers(NamedTuple):
    """The numbers of one sentence in order, and the times that it names."""

    where: Anchor
    row: tuple[Quantity, ...]
    times: tuple[Time, ...] = ()

    def gap(self, i: int) -> str:
        """What stands between number `i`, with what it counts, and the one behind it."""
        if i + 1 >= len(self.row):
            return self.behind(i)
        return self.where.text.content[end_of(self.row[i]) : self.row[i + 1].where.start]

    def behind(self, i: int) -> str:
        """What stands behind number `i` up to the end of the sentence."""
        return self.where.text.content[end_of(self.row[i]) : self.where.end]

    def before(self, i: int) -> str:
        """What stands before number `i` from the beginning of the sentence."""
        return self.where.text.content[self.where.start : self.row[i].where.start]


class Found(NamedTuple):
    """One check: its kind, its place and those of its numbers, what was reckoned, whether it holds."""

    kind: CheckKind
    where: Anchor
    numbers: tuple[Anchor, ...]
    detail: str
    holds: bool


def end_of(quantity: Quantity) -> int:
    """Where a number ends, what it counts included where that stands behind it."""
    return max(quantity.where.end, quantity.of.end) if quantity.of else quantity.where.end


def found(kind: CheckKind, row: tuple[Quantity, ...], told: str, holds: bool) -> Found:
    """A check over numbers in the order of the text: the exact words, then what was reckoned."""
    text, end = row[0].where.text, max(map(end_of, row))
    start = min(q.where.start for q in row)
    end += "(" in text.content[start:end] and ")" not in text.content[start:end] and text.content[end : end + 1] == ")"
    where = text.anchor(start, end)
    return Found(kind, where, tuple(q.where for q in row), f"“{' '.join(where.words.split())}”: {told}", holds)
