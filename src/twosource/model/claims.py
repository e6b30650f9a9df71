"""What is asserted across reports and what stands behind it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from twosource.model.text import Anchor

Verdict = Literal["corroborated", "single-source", "unresolved", "disputed", "denied"]
DriftKind = Literal["attribution", "certainty", "quantity", "scope", "term", "polarity"]
CaveatKind = Literal["denial", "other-side", "unverified"]
ConflictKind = Literal["quantity", "polarity", "actor", "time"]

OWN_REPORTING = "own reporting"
"""The name of the voice of an outlet that reports in its own words."""


LEFT_OUT = " … "
"""Stands in a claim's text between its subject and its words, where others stand between them in the report."""


@dataclass(frozen=True, slots=True)
class Joining:
    """Two statements held to carry one claim (or nearly: a near miss), and every value that was compared."""

    left: str
    right: str
    score: float
    compared: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Statements (ids, in the order of reports and places) that carry one claim; `founder` names it."""

    id: str
    founder: str
    statements: tuple[str, ...]
    joinings: tuple[Joining, ...] = ()


@dataclass(frozen=True, slots=True)
class Voice:
    """Who a claim rests on in the end. `report` is set for an outlet's own reporting."""

    name: str
    entity: str | None
    named: bool
    statements: tuple[str, ...]
    report: str | None = None


@dataclass(frozen=True, slots=True)
class Drift:
    """How the claim changed between two of its statements."""

    earlier: str
    later: str
    kind: DriftKind
    detail: str


@dataclass(frozen=True, slots=True)
class LostCaveat:
    """A caveat that stands with the claim in one report (statement `earlier`; the caveat itself at `where`) and that a
    report made from it, which carries the claim too (statement `later`), left out."""

    earlier: str
    later: str
    kind: CaveatKind
    detail: str
    where: Anchor


@dataclass(frozen=True, slots=True)
class Conflict:
    """Another claim that cannot hold together with this one, or not plainly."""

    claim: str
    kind: ConflictKind
    detail: str


@dataclass(frozen=True, slots=True)
class Tie:
    """Why two statements of a claim count as one origin, or may: the judgement, the reason in plain words, its grounds
    (ids of bonds and statements)."""

    left: str
    right: str
    judgement: Literal["dependent", "unsure"]
    detail: str
    grounds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Claim:
    """A line of the ledger. `at_least` and `at_most` bound the number of independent origins."""

    id: str
    text: str
    statements: tuple[str, ...]
    reports: int
    chains: int
    voices: tuple[Voice, ...]
    at_least: int
    at_most: int
    verdict: Verdict
    unverified: bool
    drift: tuple[Drift, ...] = ()
    lost: tuple[LostCaveat, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    ties: tuple[Tie, ...] = ()
    joinings: tuple[Joining, ...] = ()
    grounds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Circle:
    """Publishers and voices that have it from one another: each of `members` (names, the first one's report the
    earliest) from the next, the last from the first. `statements` show each step. `claim` is the one that goes round;
    None where outlets cite each other for different things."""

    id: str
    claim: str | None
    members: tuple[str, ...]
    statements: tuple[str, ...]
    detail: str


@dataclass(frozen=True, slots=True)
class Moment:
    """When something was said to have happened: ISO 8601 with the precision that is known, `end` after `start`; and
    when it was reported, the dates of the first and the last report that carries it, None where no report has one."""

    start: str
    end: str
    claim: str
    statement: str
    reported: tuple[str, str] | None = None
