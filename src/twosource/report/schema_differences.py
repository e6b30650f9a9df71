"""The published format `twosource.diff/1`, as types.

Offsets are half-open and count Unicode code points in the `text` of the report `a` or `b`; null where that report has
nothing.
"""

from __future__ import annotations

from typing import Literal, TypedDict

from twosource.model.differences import AlterationKind, RunKind, SegmentKind
from twosource.report.schema_reports import Generator, Report, Span

FORMAT: Literal["twosource.diff/1"] = "twosource.diff/1"


class Run(TypedDict):
    """Words of one kind: the same, other in spelling or marks alone, other words, or words of one report alone."""

    kind: RunKind
    a: Span | None
    b: Span | None


class Segment(TypedDict):
    """A sentence, or a part of one, that stands in both reports, or in one alone; `moved` where its order is another.
    Every character that is not white space is in one segment of its report, and in one run of that segment."""

    kind: SegmentKind
    moved: bool
    a: Span | None
    b: Span | None
    runs: list[Run]


class Alteration(TypedDict):
    """A figure, a hedge or a word of saying that became another inside a segment of both reports."""

    kind: AlterationKind
    a: Span | None
    b: Span | None


class Kept(TypedDict):
    """The share (0 to 1) of either report's characters that the other has too, in whatever style."""

    a: float
    b: float


class Summary(TypedDict):
    """The differences in numbers: segments by kind, words changed inside segments of both reports, places that differ
    in spelling or marks alone."""

    share: Kept
    kept: int
    reworded: int
    cut: int
    added: int
    moved: int
    words: int
    style: int


class Differences(TypedDict):
    """Two reports side by side. Neither is held to be the older: `cut` means in `a` alone, `added` in `b` alone."""

    format: Literal["twosource.diff/1"]
    generator: Generator
    a: Report
    b: Report
    summary: Summary
    segments: list[Segment]
    alterations: list[Alteration]
