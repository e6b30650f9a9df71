"""Which wording reports share, who rests on whom, and the trees that follow."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from twosource.model.origin import OriginEvidence
from twosource.model.text import Anchor

Judgement = Literal["dependent", "independent", "unsure"]
Reason = Literal["copied", "same-text", "same-agency", "cites", "revision", "editor"]
Sign = Literal["citation", "own-text", "time", "credit", "blend", "names", "cut", "edits", "growth"]
LackKind = Literal["clause", "reading", "small", "addition"]
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
class Order:
    """How well it shows which of two reports came first: `confidence` 0.5..1 and the signs that say so; without any,
    the order is not known and follows the reports' ids."""

    confidence: float = 0.5
    signs: tuple[Sign, ...] = ()

    @property
    def known(self) -> bool:
        """Whether anything tells it."""
        return bool(self.signs)


@dataclass(frozen=True, slots=True)
class Bond:
    """A judgement on two reports: does `later` rest on `earlier`, why, and on what grounds.

    `passages` are indexes into the analysis's passages; `share` is the part of `later` (0..1) that they cover;
    `detail` is one plain sentence that a reader can check; `evidence` the places that it points at; `order` says how
    well it shows that `earlier` came first."""

    id: str
    earlier: str
    later: str
    judgement: Judgement
    reason: Reason
    detail: str
    passages: tuple[int, ...] = ()
    share: float = 0.0
    evidence: tuple[Anchor, ...] = ()
    order: Order = Order()


@dataclass(frozen=True, slots=True)
class Lack:
    """Why a report is not the source of others: both `sharers` have a clause that it lacks, or at one place other words
    (a reading; `small` ones are nothing but small words); `where` is in the first of the two. An addition: it has words
    there (`where`, in itself) that both lack."""

    report: str
    kind: LackKind
    sharers: tuple[str, ...]
    where: Anchor


@dataclass(frozen=True, slots=True)
class Lost:
    """A version that nobody handed in and that several reports rest on. `parent` is the report that it was made from,
    None where the chain began with it; `detail` one plain sentence; `lacks` and `credits` are what shows it."""

    id: str
    parent: str | None
    detail: str
    lacks: tuple[Lack, ...] = ()
    credits: tuple[Anchor, ...] = ()


@dataclass(frozen=True, slots=True)
class Branch:
    """A report in its chain's tree and the report it was made from; `lost` names a version that nobody handed in."""

    report: str
    parent: str | None = None
    lost: str | None = None


@dataclass(frozen=True, slots=True)
class Chain:
    """Reports that descend from one text. `origin` names the agency or outlet it began with, None where the texts do
    not tell; `origin_report` the report among them that it began with; `grounds` the words or bonds that show it;
    `lost` are the versions that the tree names and nobody handed in.

    `confidence` (0..1, None without an origin) is the chance that `origin` is right; `evidence` what it was read from,
    the weightiest first, signs for others included."""

    id: str
    reports: tuple[str, ...]
    origin: str | None
    origin_report: str | None
    tree: tuple[Branch, ...]
    grounds: tuple[str, ...] = ()
    confidence: float | None = None
    evidence: tuple[OriginEvidence, ...] = ()
    lost: tuple[Lost, ...] = ()


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
