"""What is kept of how a story's ledger stands: its rows, as JSON holds them."""

from __future__ import annotations

from typing import NotRequired, TypedDict

FORMAT = "twosource.standing/1"
"""Another format is not compared with: nothing is told of what changed since."""


class ReportRow(TypedDict):
    """A report, by what people call it. `notices` are its corrections and updates, in its words."""

    id: str
    name: str
    published: str | None
    notices: list[tuple[str, str]]


class ChainRow(TypedDict):
    """Reports that descend from one text."""

    id: str
    reports: list[str]
    origin: str | None


class BondRow(TypedDict):
    """`later` rests on `earlier`."""

    id: str
    earlier: str
    later: str
    reason: str
    detail: str


class TieRow(TypedDict):
    """Two statements of a claim that count as one origin, or may."""

    left: str
    right: str
    judgement: str
    detail: str


class ClaimRow(TypedDict):
    """A line of the ledger. `statements` are each with its report; `against` are the statements that deny it, `drift`
    and `conflicts` what they are told by: kind, ids, sentence."""

    id: str
    text: str
    statements: list[tuple[str, str]]
    chains: int
    origins: tuple[int, int]
    verdict: str
    unverified: bool
    voices: list[str]
    against: list[tuple[str, str, str]]
    ties: list[TieRow]
    drift: list[tuple[str, str, str, str]]
    conflicts: list[tuple[str, str, str]]


class StandingRows(TypedDict):
    """How a ledger stands. `sections` are those of the story; `withdrawn` reports are listed and count for nothing."""

    format: str
    reports: list[ReportRow]
    withdrawn: list[ReportRow]
    chains: list[ChainRow]
    bonds: list[BondRow]
    claims: list[ClaimRow]
    sections: list[tuple[str, int, int, str]]
    judged: NotRequired[list[str]]
