"""A stretch of text and the marks on it -> pieces that each carry the same marks throughout."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple


class Mark(NamedTuple):
    """A half-open place in a text, and what it is."""

    start: int
    end: int
    name: str


class Piece(NamedTuple):
    """Words that carry one set of marks from end to end."""

    start: int
    words: str
    marks: frozenset[str]


def pieces(text: str, start: int, end: int, marks: Iterable[Mark]) -> tuple[Piece, ...]:
    """The pieces of `text[start:end]`, in order; joined they are that text again, however the marks cross."""
    inside = [Mark(max(m.start, start), min(m.end, end), m.name) for m in marks]
    inside = [m for m in inside if m.start < m.end]
    cuts = sorted({start, end, *(m.start for m in inside), *(m.end for m in inside)})
    opening, closing = sorted(inside), sorted(inside, key=lambda m: m.end)
    active: dict[str, int] = {}
    found, opened, closed = [], 0, 0
    for here, there in pairwise(cuts):
        while closed < len(closing) and closing[closed].end <= here:
            active[closing[closed].name] -= 1
            closed += 1
        while opened < len(opening) and opening[opened].start <= here:
            active[opening[opened].name] = active.get(opening[opened].name, 0) + 1
            opened += 1
        found.append(Piece(here, text[here:there], frozenset(name for name, times in active.items() if times > 0)))
    return tuple(found)
