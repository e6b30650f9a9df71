"""What a reader would underline in one report: quotations, statements, names, quantities, hedges."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from twosource.model.text import Anchor

StatementKind = Literal["direct", "mixed", "indirect", "narration"]
HedgeKind = Literal["possibility", "appearance", "estimate", "unverified", "denial"]
Bound = Literal["exactly", "about", "at-least", "at-most", "above", "below", "order-of"]
EntityType = Literal["person", "organisation", "place", "group", "event"]
MentionForm = Literal["name", "role", "pronoun"]


@dataclass(frozen=True, slots=True)
class Quote:
    """Words between quotation marks that are somebody's own, without the marks. `marks` says what closed them:
    `balanced`, `unopened`, `unclosed` or `paragraph` (left open because the next paragraph goes on)."""

    where: Anchor
    marks: Literal["balanced", "unopened", "unclosed", "paragraph"]


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who is made to say it. `source` is the words that name the sayer, `cue` the word of saying (None: none stands
    there), `entity` the id of the sayer where it is known, `named` whether one can be told by name (an agency, a
    ministry, a named person; not "officials"), `report_of` the outlet or agency that is cited for it."""

    source: Anchor | None
    cue: Anchor | None
    named: bool = False
    entity: str | None = None
    report_of: str | None = None


@dataclass(frozen=True, slots=True)
class Hedge:
    """Words that lower, withhold or deny certainty."""

    where: Anchor
    kind: HedgeKind


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in figures or words. `value` is in `unit` (percentages and fractions of a whole have the unit `share`
    and lie in 0..1 mostly; `ratio` counts the larger side for one of the smaller); `of` is what is counted. Of a range
    `value` is the low end, `upper` the high one, and the bound is `at-least`."""

    where: Anchor
    value: float
    unit: str | None
    bound: Bound
    of: Anchor | None = None
    upper: float | None = None


@dataclass(frozen=True, slots=True)
class Time:
    """Words that name a time, as the days from `start` to `end`, both ISO 8601 and both included."""

    where: Anchor
    start: str
    end: str


@dataclass(frozen=True, slots=True)
class Statement:
    """What is asserted at one place, without who says it. `attribution` is innermost first, empty for the outlet's own
    voice. `hedges`, `negated` and `quantities` are those that stand in the statement or bear on it. `part_of` is the id
    of the statement that this one was cut from, None for a whole one; `subject` is where the subject of a part stands
    that its own words leave out ("killing twelve")."""

    id: str
    where: Anchor
    kind: StatementKind
    quotes: tuple[Quote, ...] = ()
    attribution: tuple[Attribution, ...] = ()
    hedges: tuple[Hedge, ...] = ()
    negated: bool = False
    quantities: tuple[Quantity, ...] = ()
    part_of: str | None = None
    subject: Anchor | None = None

    @property
    def report(self) -> str:
        """The id of the report that carries it."""
        return self.where.report


@dataclass(frozen=True, slots=True)
class Mention:
    """One place that names somebody or something; `type` is the reader's guess from that place alone."""

    where: Anchor
    form: MentionForm
    type: EntityType


@dataclass(frozen=True, slots=True)
class Entity:
    """One person, body, place, group or event under all its names. `founder` names it: its first mention."""

    id: str
    type: EntityType
    name: str
    names: tuple[str, ...]
    roles: tuple[str, ...]
    mentions: tuple[Mention, ...]
