"""What two reports have in common word by word, and what one of them has alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from twosource.model.article import Article

SegmentKind = Literal["kept", "style", "reworded", "cut", "added"]
RunKind = Literal["same", "style", "changed", "cut", "added"]
AlterationKind = Literal["figure", "certainty", "attribution"]

Span = tuple[int, int]
"""A half-open place in one of the two texts, in code points; begins and ends on a character that is not white space."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words of a segment that are of one kind: the same, other in spelling and marks alone (`style`), other words, or
    words of one side (the other is None, or for `style` marks that it leaves out)."""

    kind: RunKind
    left: Span | None
    right: Span | None


@dataclass(frozen=True, slots=True)
class Segment:
    """A sentence, or a part of one, of each side that are one; or a sentence of one side alone (`cut`, `added`).

    `moved` says that it stands in another order than the rest. The runs together hold every character of both places
    that is not white space, each once, in order."""

    kind: SegmentKind
    left: Span | None
    right: Span | None
    runs: tuple[Run, ...]
    moved: bool = False


@dataclass(frozen=True, slots=True)
class Alteration:
    """A figure with its bound ("at least 14"), a hedge or a word of saying that became another inside a segment of both
    sides; None where a side has none."""

    kind: AlterationKind
    left: Span | None
    right: Span | None


@dataclass(frozen=True, slots=True)
class Tally:
    """The differences in numbers. `kept_left` and `kept_right` are the shares (0..1) of either side's characters that
    the other has too, in whatever style; `words` counts words changed, cut or added inside sentences of both sides,
    `style` the places that differ in spelling and marks alone; the rest count segments."""

    kept_left: float
    kept_right: float
    kept: int
    reworded: int
    cut: int
    added: int
    moved: int
    words: int
    style: int


@dataclass(frozen=True, slots=True)
class Differences:
    """Two reports side by side; neither is held to be the older one.

    `segments` stand in reading order: as on the left, with what the right side adds in its place. Every character of
    both texts that is not white space is in one segment."""

    left: Article
    right: Article
    segments: tuple[Segment, ...]
    alterations: tuple[Alteration, ...]
    tally: Tally
