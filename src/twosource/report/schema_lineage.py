"""The published format `twosource.analysis/1`: the order of two reports, and versions that nobody handed in."""

from __future__ import annotations

from typing import TypedDict

from twosource.model.descent import LackKind, Sign
from twosource.report.schema_reports import Place


class Order(TypedDict):
    """How well it shows which of two reports came first: 0.5 to 1, with the signs; without any it is not known."""

    confidence: float
    signs: list[Sign]


class Lack(TypedDict):
    """Why `report` is not the source of others: both `sharers` have the words at `where` and it lacks them (a clause, a
    reading, a small one); or it has them and both lack them (an addition)."""

    report: str
    kind: LackKind
    sharers: list[str]
    where: Place


class LostVersion(TypedDict):
    """A version that nobody handed in: the report that it was made from (null: the chain began with it), one plain
    sentence, and what shows it."""

    id: str
    parent: str | None
    detail: str
    lacks: list[Lack]
    credits: list[Place]


class Lost(TypedDict):
    """A version that nobody handed in, by its id."""

    lost: str


class Branch(TypedDict):
    """A report and the one that it was made from."""

    report: str
    parent: str | Lost | None
