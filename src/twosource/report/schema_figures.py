"""The published format: numbers, figures, the things that they count, and the arithmetic that was checked."""

from __future__ import annotations

from typing import TypedDict

from twosource.model.figures import CheckKind, PeriodKind, Standing
from twosource.model.marks import Bound
from twosource.report.schema_reports import Place, Span


class Quantity(TypedDict):
    """A number in figures or words; `of` is what is counted. A share of a whole is 0 to 1. Of a range `value` is the
    low end and `upper` the high one; `upper` is null for all others."""

    report: str
    start: int
    end: int
    value: float | None
    unit: str | None
    bound: Bound
    of: Span | None
    upper: float | None


class Counted(TypedDict):
    """What a figure counts, as it is compared: the dimension of its unit, what befell people (`killed`), the sort of
    people, the country whose they are, further words that narrow it; folded stems, empty where nothing is told."""

    dimension: str
    head: str
    fate: str
    sort: str
    party: str
    narrowed: list[str]


class AsOf(TypedDict):
    """The day or span that is named with a figure (`named`), else the day of its report; ISO 8601, `end` included."""

    start: str
    end: str
    named: bool


class Figure(TypedDict):
    """One figure that a statement tells; `quantity` is an index. `period` says for which time it counts: `rate` for
    each day or year, `span` within `as_of`, `since` from there on. `told` is whether its voice is named or a body."""

    id: str
    quantity: int
    statement: str
    claim: str | None
    counted: Counted
    as_of: AsOf | None
    period: PeriodKind
    so_far: bool
    voice: str
    told: bool


class Stand(TypedDict):
    """How two figures for one thing stand: both can hold, the later is up to date, they differ, two voices conflict."""

    left: str
    right: str
    standing: Standing
    detail: str


class Apart(TypedDict):
    """Two figures that stand in like words and count different things, and the reason."""

    left: str
    right: str
    reason: str


class Tally(TypedDict):
    """One thing that is counted: all figures told of it, from the earliest on, the least and the greatest value."""

    id: str
    label: str
    unit: str
    figures: list[str]
    low: float | None
    high: float | None
    stands: list[Stand]
    apart: list[Apart]


class Check(TypedDict):
    """Arithmetic that a report lays open: the exact words, what was reckoned, whether it holds as the numbers are
    rounded, and all reports that carry these words."""

    kind: CheckKind
    report: str
    start: int
    end: int
    numbers: list[Place]
    detail: str
    holds: bool
    reports: list[str]
