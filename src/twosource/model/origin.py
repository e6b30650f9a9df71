"""What shows whose text a report carries."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from twosource.model.text import Anchor

EvidenceKind = Literal[
    "outlet",
    "address",
    "metadata",
    "dateline",
    "byline",
    "copyright",
    "credit-line",
    "sign-off",
    "syndication",
    "own-voice",
    "told",
    "unsigned",
    "thanks",
    "house-style",
    "spelling",
    "cites",
    "copied",
]
"""`outlet`: the publisher is who published it. `address`: its internet or mail address. `own-voice`: its reporter is
heard ("could not verify", "seen by"). `told`: somebody told it.
`unsigned`: it is heard where no person signed and the outlet is known. `thanks`: it is thanked for a part, which speaks
against the whole. `house-style` and `spelling`: forms that its editors use. `cites`: the story is told after it.
`copied`: another outlet's report carries the wording of the one that credits it."""


@dataclass(frozen=True, slots=True)
class OriginEvidence:
    """One sign that a report's text began with an agency or outlet. `where` is None for what stands in no text;
    `weight` is what it adds to the log-odds (natural), below 0 where it speaks against; `detail` says it plainly."""

    kind: EvidenceKind
    agency: str
    report: str
    where: Anchor | None
    weight: float
    detail: str
