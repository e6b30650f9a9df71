"""One version of a report as one outlet published it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from twosource.model.text import Anchor, Text

NoticeKind = Literal["syndication", "correction", "update", "embargo", "boilerplate"]
CreditKind = Literal["credit-line", "dateline", "byline", "in-text", "copyright", "picture", "metadata"]


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where and when a report was filed, as its first line says; `date` is ISO 8601, None where the line has none."""

    where: Anchor
    place: str
    date: str | None


@dataclass(frozen=True, slots=True)
class Credit:
    """An agency (by its canonical name) that the report itself names, and how; `where` is None for metadata."""

    agency: str
    kind: CreditKind
    where: Anchor | None


@dataclass(frozen=True, slots=True)
class Notice:
    """Words of the outlet about the report, not of the report: they carry no claim."""

    kind: NoticeKind
    where: Anchor


@dataclass(frozen=True, slots=True)
class Article:
    """One report. `id` is a digest of outlet, URL and text; `headline` is the title where it stands in the text."""

    id: str
    source: str
    text: Text
    title: str | None = None
    headline: Anchor | None = None
    outlet: str | None = None
    url: str | None = None
    bylines: tuple[str, ...] = ()
    published: str | None = None
    language: str | None = None
    dateline: Dateline | None = None
    credits: tuple[Credit, ...] = ()
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """Something about the input that a person should know: what was left out or read with doubt, and what to do."""

    source: str
    kind: str
    message: str
    left_out: bool
