"""The published format's types for what was read: reports, places in them, findings, and who read them."""

from __future__ import annotations

from typing import TypedDict

from twosource.model.article import CreditKind, NoticeKind
from twosource.model.origin import EvidenceKind


class Span(TypedDict):
    """A place in a report that is named nearby."""

    start: int
    end: int


class Place(TypedDict):
    """A place in the report with the id `report`."""

    report: str
    start: int
    end: int


class StepRun(TypedDict):
    """A step of the analysis that ran."""

    name: str
    version: str
    settings: dict[str, str]


class Generator(TypedDict):
    """Which program made the analysis, with which steps."""

    name: str
    version: str
    steps: list[StepRun]


class Finding(TypedDict):
    """Something about the input that a person should know: what was left out, or read with doubt."""

    source: str
    kind: str
    message: str
    left_out: bool


class Dateline(TypedDict):
    """Where and when a report was filed, as its first line says; `date` is ISO 8601."""

    place: str
    date: str | None
    start: int
    end: int


class Credit(TypedDict):
    """An agency that the report itself names as its source; no place where it stands in the page's metadata alone."""

    agency: str
    kind: CreditKind
    start: int | None
    end: int | None


class Notice(TypedDict):
    """Words of the outlet about the report."""

    kind: NoticeKind
    start: int
    end: int


class OriginEvidence(TypedDict):
    """One sign that a chain's text began with an agency or outlet, and the report that gives it; no place where it
    stands in no text. `weight` is what it adds to the log-odds, below 0 where it speaks against."""

    kind: EvidenceKind
    agency: str
    report: str
    start: int | None
    end: int | None
    weight: float
    detail: str


class Report(TypedDict):
    """One report as one outlet published it; `id` is a digest of outlet, address and text."""

    id: str
    source: str
    title: str | None
    outlet: str | None
    url: str | None
    bylines: list[str]
    published: str | None
    language: str | None
    dateline: Dateline | None
    credits: list[Credit]
    notices: list[Notice]
    text: str
