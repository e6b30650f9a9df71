"""What a reader of language tells of one text: names, who says what, hedges, where clauses begin.

Every place is a span of the text's content. A reading is an opinion: the finders of marks decide what becomes of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from twosource.model.marks import EntityType, HedgeKind

Span = tuple[int, int]
"""Where something stands: start and end, half-open, in code points of the text's content; never white space alone."""


class NameRead(NamedTuple):
    """A name, from `start` to `end` (code points, half-open). `confidence` is from 0 to 1."""

    start: int
    end: int
    type: EntityType
    confidence: float


class AttributionRead(NamedTuple):
    """Somebody's saying: the words of saying, who says it (None where nobody is told), and what is said, in the
    order of the text. `confidence` is from 0 to 1."""

    cue: Span
    source: Span | None
    content: tuple[Span, ...]
    confidence: float


class HedgeRead(NamedTuple):
    """Words of doubt, denial or missing proof, from `start` to `end` (code points, half-open). `confidence` is from 0
    to 1."""

    start: int
    end: int
    kind: HedgeKind
    confidence: float


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read in one text, each part in the order of the text. A part is None where the reader does not read
    it, and empty where it looked and found nothing. `clauses` are the code points at which clauses begin."""

    names: tuple[NameRead, ...] | None = None
    attributions: tuple[AttributionRead, ...] | None = None
    hedges: tuple[HedgeRead, ...] | None = None
    clauses: tuple[int, ...] | None = None


@dataclass(frozen=True, slots=True)
class Read:
    """The reading of the report with the id `report`."""

    report: str
    reading: Reading
