"""What was received of a report -> Article."""

from __future__ import annotations

from dataclasses import dataclass

from twosource.model.article import Article
from twosource.model.identity import digest
from twosource.model.text import Text


@dataclass(frozen=True, slots=True)
class Received:
    """A report as it came in: its text, where it came from, and what came with it (None or empty where unknown)."""

    source: str
    content: str
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    bylines: tuple[str, ...] = ()
    published: str | None = None
    agencies: tuple[str, ...] = ()


def make_article(received: Received) -> Article:
    """The article: id, title and headline, outlet, language, dateline, credits and notices read from the text."""
    identity = digest("r", received.outlet, received.url, received.content)
    return Article(identity, received.source, Text(identity, received.content), received.title, outlet=received.outlet)
