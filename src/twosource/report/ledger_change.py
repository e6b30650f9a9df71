"""A change in a ledger, and how its sentence names reports and words."""

from __future__ import annotations

from typing import Literal, NamedTuple

from twosource.report.standing_rows import StandingRows
from twosource.report.visible import one_line

ChangeKind = Literal[
    "report-new",
    "report-gone",
    "report-withdrawn",
    "notice",
    "chain-new",
    "chains-joined",
    "chain-split",
    "claim-new",
    "claim-gone",
    "claim-joined",
    "claim-renamed",
    "count-rose",
    "count-fell",
    "verdict",
    "denial",
    "conflict",
    "drift",
]


class LedgerChange(NamedTuple):
    """One change: `detail` tells it in a sentence, `ids` are those that it is about, the one it is told of first."""

    kind: ChangeKind
    detail: str
    ids: tuple[str, ...]


class Both(NamedTuple):
    """Two standings of one ledger, and what reports of either are called."""

    before: StandingRows
    now: StandingRows
    called: dict[str, str]


def both(before: StandingRows, now: StandingRows) -> Both:
    """Two standings side by side; where several reports have one name, the id tells them apart."""
    rows = {r["id"]: r for standing in (before, now) for r in (*standing["reports"], *standing["withdrawn"])}
    called: dict[str, list[str]] = {}
    for report in sorted(rows):
        called.setdefault(rows[report]["name"], []).append(report)
    names = {r: name if len(found) == 1 else f"{name} ({r})" for name, found in called.items() for r in found}
    return Both(before, now, names)


def quoted(words: str, width: int) -> str:
    """Words in quotation marks, cut where they are long."""
    return f"“{one_line(words, width)}”"
