"""Which wording reports share, who rests on whom, and the trees that follow."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from twosource.model.text import Anchor

Judgement = Literal["dependent", "independent", "unsure"]
Reason = Literal["copied", "same-text", "same-agency", "cites", "revision", "editor"]
Sharing = Literal["copy", "quotation", "boilerplate", "stock"]


@dataclass(frozen=True, slots=True)
class Edit:
    """One difference inside a passage. An insertion has no `left`, a deletion no `right`."""

    kind: Literal["insert", "delete", "replace"]
    left: tuple[int, int]
    right: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Passage:
    """The same wording in two reports, without direction. `identity` is matched characters over the longer side, 0..1;
    `sharing` is the kind of wording: copied report text, a third party's words, an outlet's form, a stock phrase.
    `judgement` tells whether it shows dependence: dependent for a copy, independent for the other kinds, unsure where
    the signs of two kinds meet; `detail` is one plain sentence that a reader can check."""

    left: Anchor
    right: Anchor
    identity: float
    sharing: Sharing
    edits: tuple[Edit, ...] = ()
    judgement: Judgement = "dependent"
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Bond:
    """A judgement on two reports: does `later` rest on `earlier`, why, and on what grounds.

    `passages` are indexes into the analysis's passages; `share` is the part of `later` (0..1) that they cover;
    `detail` is one plain sentence that a reader can check; `evidence` the places that it points at."""

    id: str
    earlier: str
    later: str
    judgement: Judgement
    reason: Reason
    detail: str
    passages: tuple[int, ...] = ()
    share: float = 0.0
    evidence: tuple[Anchor, ...] = ()


@dataclass(frozen=True, slots=True)
class Branch:
    """A report in its chain's tree and the report it was made from; `lost` names a version that nobody handed in."""

    report: str
    parent: str | None = None
    lost: str | None = None


@dataclass(frozen=True, slots=True)
class Chain:
    """Reports that descend from one text. `origin` names the agency or outlet it began with, None where the texts do
    not tell; `origin_report` the report among them that it began with; `grounds` the words or bonds that show it."""

    id: str
    reports: tuple[str, ...]
    origin: str | None
    origin_report: str | None
    tree: tuple[Branch, ...]
    grounds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Story:
    """One event as reports tell it; `sections` are the parts of reports that belong to it."""

    id: str
    label: str
    sections: tuple[Anchor, ...]

    @property
    def reports(self) -> tuple[str, ...]:
        """The reports that give it a section, each once, in order."""
        return tuple(dict.fromkeys(section.report for section in self.sections))
