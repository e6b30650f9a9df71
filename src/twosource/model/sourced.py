"""Where a sentence of a report came from, as far as the reports at hand tell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from twosource.model.descent import Judgement
from twosource.model.text import Anchor

SourceKind = Literal["copied", "shared-statement", "boilerplate", "own"]


@dataclass(frozen=True, slots=True)
class CameFrom:
    """Whose text a sentence is: `report` the one at hand that it most probably came by, `origin` the agency whose text
    that is, `lost` the version that nobody handed in from which both were made; None where it is not told."""

    report: str | None = None
    origin: str | None = None
    lost: str | None = None


@dataclass(frozen=True, slots=True)
class Sourced:
    """One sentence and where it came from.

    `kind`: text of another report, a third party's words that others have too, the outlet's form, or `own`: found in
    no report that could be its source. `share` is the part of its words (0..1) that the nearest such report has,
    `passages` the indexes of the passages that show it. `judgement` is `dependent` where the two are known to hang
    together so, `unsure` where no bond says it, None without a source. `also` are other reports with the sentence,
    `carried_by` those that rest on this one, both with the first published first and cut after a few; `held_by` counts
    all of them."""

    where: Anchor
    kind: SourceKind
    share: float = 0.0
    came_from: CameFrom | None = None
    judgement: Judgement | None = None
    passages: tuple[int, ...] = ()
    also: tuple[str, ...] = ()
    carried_by: tuple[str, ...] = ()
    held_by: int = 0
