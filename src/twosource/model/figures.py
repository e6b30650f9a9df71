"""The figures that reports tell, what each counts, how they stand to one another, and the sums that can be checked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from twosource.model.marks import Quantity
from twosource.model.text import Anchor

Standing = Literal["agree", "updated", "differ", "conflict"]
"""How two figures for one thing stand: within each other's bounds; a later one in place of an earlier; different, and
nothing tells which holds; two voices that can be told, at one time, against each other."""

CheckKind = Literal["conversion", "share", "sum", "difference", "ratio", "age"]

PeriodKind = Literal["", "rate", "span", "since"]
"""For which time something is counted: not told; for each day or year; within the span of `as_of`; since its start."""


@dataclass(frozen=True, slots=True)
class Counted:
    """What a figure counts: the dimension of its unit (`share`, `people`, `metre`), the head of the words, what befell
    people, and what narrows it: the sort (soldiers, children), the party (a country), further words. All are keys,
    made for comparison and not for reading."""

    dimension: str
    head: str
    fate: str = ""
    sort: str = ""
    party: str = ""
    narrowed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure that a statement tells. `as_of` is the day or span that is named with it, else the day of the report
    (`dated` False), None where neither is known; `so_far` where the words say that it may grow. `voice` is who says it,
    by name, `told` whether that one can be told."""

    id: str
    quantity: Quantity
    statement: str
    claim: str | None
    counted: Counted
    as_of: tuple[str, str] | None
    dated: bool
    period: PeriodKind
    so_far: bool
    voice: str
    voices: frozenset[str]
    told: bool
    published: str | None

    @property
    def where(self) -> Anchor:
        """The words of the number, with its bound and unit."""
        return self.quantity.where

    @property
    def report(self) -> str:
        """The id of the report that tells it."""
        return self.quantity.where.report


@dataclass(frozen=True, slots=True)
class Stand:
    """How two figures (ids) for one thing stand to each other, and why, in one plain sentence."""

    left: str
    right: str
    standing: Standing
    detail: str


@dataclass(frozen=True, slots=True)
class Apart:
    """Two figures (ids) that look alike and count different things, and what tells them apart."""

    left: str
    right: str
    reason: str


@dataclass(frozen=True, slots=True)
class Tally:
    """One thing that is counted, by the figures (ids) that tell it, from the earliest on. `label` is the words that say
    it best, `unit` the unit of `low` and `high`, which are the least and the greatest value told."""

    id: str
    label: str
    unit: str
    figures: tuple[str, ...]
    low: float
    high: float
    stands: tuple[Stand, ...] = ()
    apart: tuple[Apart, ...] = ()


@dataclass(frozen=True, slots=True)
class Check:
    """Arithmetic that a report lays open: the places of the numbers in it, what was reckoned, in one plain sentence,
    and whether it holds. `reports` are all that carry these words."""

    kind: CheckKind
    where: Anchor
    numbers: tuple[Anchor, ...]
    detail: str
    holds: bool
    reports: tuple[str, ...]
