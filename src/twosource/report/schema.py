"""The published format `twosource.analysis/1`, as types.

The JSON Schema in `docs/schema/` is made from these classes (`docs/generate.py`). Offsets are half-open and count
Unicode code points in the `text` of the report that they stand in. What is not known is null; nothing is ever NaN.
"""

from __future__ import annotations

from typing import Literal, TypedDict

from twosource.model.claims import CaveatKind, ConflictKind, DriftKind, Verdict
from twosource.model.descent import Judgement, Reason, Sharing
from twosource.model.marks import EntityType, HedgeKind, MentionForm, StatementKind
from twosource.report.schema_figures import Check, Figure, Quantity, Tally
from twosource.report.schema_judgements import PersonsJudgement
from twosource.report.schema_lineage import Branch, LostVersion, Order
from twosource.report.schema_reports import Finding, Generator, OriginEvidence, Place, Report, Span
from twosource.report.schema_sources import SourcedSentence

FORMAT: Literal["twosource.analysis/1"] = "twosource.analysis/1"


class Story(TypedDict):
    """One event, the reports that tell it and the sections that belong to it."""

    id: str
    label: str
    reports: list[str]
    sections: list[Place]


class Edit(TypedDict):
    """One difference inside a passage; null where the side has nothing."""

    kind: Literal["insert", "delete", "replace"]
    a: Span | None
    b: Span | None


class Passage(TypedDict):
    """Wording that two reports share; `identity` is matched characters over the longer side, 0 to 1. `judgement` tells
    whether this wording shows that one rests on the other, `detail` what was seen of it."""

    a: Place
    b: Place
    identity: float
    sharing: Sharing
    judgement: Judgement
    detail: str
    edits: list[Edit]


class Bond(TypedDict):
    """A judgement on two reports: whether `later` rests on `earlier`. `passages` are indexes; `share` is the part of
    `later` that they cover, 0 to 1."""

    id: str
    earlier: str
    later: str
    judgement: Judgement
    reason: Reason
    passages: list[int]
    share: float
    detail: str
    evidence: list[Place]
    order: Order


class Origin(TypedDict):
    """The agency or outlet that a chain began with, and the report among those given, where the texts tell."""

    name: str | None
    report: str | None


class Chain(TypedDict):
    """Reports that descend from one text; `lost` are the versions that the tree names and nobody handed in.

    `origin_confidence` is the chance, 0 to 1, that the origin's name is right, null without one; `evidence` what it was
    read from, signs for others included."""

    id: str
    reports: list[str]
    origin: Origin
    tree: list[Branch]
    lost: list[LostVersion]
    grounds: list[str]
    origin_confidence: float | None
    evidence: list[OriginEvidence]


class Mention(TypedDict):
    """One place that names an entity."""

    report: str
    start: int
    end: int
    form: MentionForm


class Entity(TypedDict):
    """One person, organisation, place, group or event under all its names."""

    id: str
    type: EntityType
    name: str
    names: list[str]
    roles: list[str]
    mentions: list[Mention]


class Source(TypedDict):
    """The words that name who says it, and the entity that they mean."""

    start: int
    end: int
    text: str
    entity: str | None


class Attribution(TypedDict):
    """Who is made to say a statement; `cue` is the word of saying, `report_of` the outlet or agency cited for it."""

    source: Source | None
    cue: Span | None
    named: bool
    report_of: str | None


class Hedge(TypedDict):
    """Words that lower, withhold or deny certainty."""

    start: int
    end: int
    kind: HedgeKind


class Statement(TypedDict):
    """What is asserted at one place, without who says it. `attribution` is innermost first, empty for the outlet's own
    voice; `quantities` are indexes. `part_of` is the id of the statement that it was cut from, null for a whole one:
    what is cut is in claims by its parts alone, and lists the quotations that the parts hold. `subject` is where the
    subject of a part stands that leaves it out."""

    id: str
    report: str
    start: int
    end: int
    kind: StatementKind
    quotes: list[Span]
    attribution: list[Attribution]
    hedges: list[Hedge]
    negated: bool
    quantities: list[int]
    part_of: str | None
    subject: Span | None


class Voice(TypedDict):
    """Who a claim rests on in the end; `report` is set for an outlet's own reporting."""

    name: str
    entity: str | None
    named: bool
    statements: list[str]
    report: str | None


class Origins(TypedDict):
    """How many independent ways a claim came to the public, as an interval."""

    at_least: int
    at_most: int


Drift = TypedDict("Drift", {"from": str, "to": str, "kind": DriftKind, "detail": str})
"""How a claim changed between two statements; `to` may carry another claim now, where the change parted the two."""

LostCaveat = TypedDict("LostCaveat", {"from": str, "to": str, "kind": CaveatKind, "detail": str, "where": Place})
"""A caveat (at `where`) that stands with statement `from` and that a report made from its report left out with `to`."""


class Conflict(TypedDict):
    """Another claim that cannot hold together with this one, or not plainly."""

    claim: str
    kind: ConflictKind
    detail: str


class Tie(TypedDict):
    """Why two statements of a claim count as one origin, or may; `grounds` are ids of bonds and statements."""

    left: str
    right: str
    judgement: Literal["dependent", "unsure"]
    detail: str
    grounds: list[str]


class Compared(TypedDict):
    """One value that was compared, and how it came out."""

    what: str
    value: str


class Joining(TypedDict):
    """Two statements held to carry one claim, or nearly (a near miss), and every value that was compared."""

    left: str
    right: str
    score: float
    compared: list[Compared]


class Claim(TypedDict):
    """A line of the ledger: what is asserted and what stands behind it."""

    id: str
    text: str
    statements: list[str]
    reports: int
    chains: int
    voices: list[Voice]
    origins: Origins
    verdict: Verdict
    unverified: bool
    drift: list[Drift]
    lost_caveats: list[LostCaveat]
    conflicts: list[Conflict]
    ties: list[Tie]
    joinings: list[Joining]
    grounds: list[str]


class Circle(TypedDict):
    """Publishers and voices that have a claim from one another, in the order of `members`, the last from the first;
    `statements` show each step. `claim` is null where outlets cite each other for different things."""

    id: str
    claim: str | None
    members: list[str]
    statements: list[str]
    detail: str


class When(TypedDict):
    """ISO 8601 with the precision that is known; `end` is after `start`."""

    start: str
    end: str


class Reported(TypedDict):
    """The dates, ISO 8601, of the first and the last report that carries a claim."""

    first: str
    last: str


class Moment(TypedDict):
    """When something was said to have happened, and when it was reported; null where no report has a date."""

    when: When
    claim: str
    statement: str
    reported: Reported | None


class Analysis(TypedDict):
    """The whole answer to a set of reports."""

    format: Literal["twosource.analysis/1"]
    generator: Generator
    reports: list[Report]
    stories: list[Story]
    passages: list[Passage]
    bonds: list[Bond]
    chains: list[Chain]
    sources: list[SourcedSentence]
    entities: list[Entity]
    quantities: list[Quantity]
    statements: list[Statement]
    claims: list[Claim]
    near_misses: list[Joining]
    circles: list[Circle]
    timeline: list[Moment]
    figures: list[Figure]
    tallies: list[Tally]
    checks: list[Check]
    judgements: list[PersonsJudgement]
    findings: list[Finding]
