"""`labels/sections.json` and `news_events` -> events whose paragraphs of other stories are labelled, by halves."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.corpora import Document, news_events, report_of
from benchmarks.labelled import digest
from twosource.language.sentences import paragraphs
from twosource.model.article import Article
from twosource.model.descent import Story
from twosource.model.text import Anchor

LABELS = Path(__file__).parent / "labels" / "sections.json"


class Labels(NamedTuple):
    """Of one report: the paragraphs that tell of other stories alone, and those that may be told either way."""

    other: frozenset[Anchor]
    either: frozenset[Anchor]


class Event(NamedTuple):
    """An event's documents; `half` is develop or held-out."""

    name: str
    half: str
    documents: tuple[Document, ...]


def labelled_events() -> tuple[Event, ...]:
    """The events that were read, in the order of their names."""
    half = {event: half for half, events in _stored()["events"].items() for event in events}
    found: defaultdict[str, list[Document]] = defaultdict(list)
    for document in news_events():
        found[document.name.split("/")[1]].append(document)
    return tuple(Event(name, half[name], tuple(found[name])) for name in sorted(half))


def labels_of(documents: Sequence[Document]) -> dict[str, Labels]:
    """By report's id. ValueError where a text is not the labelled one."""
    rows = {row["document"]: row for row in _stored()["reports"]}
    found = {}
    for document in documents:
        article = report_of(document)
        row = rows.get(document.name, {"digest": digest(document.text), "sections": []})
        if row["digest"] != digest(document.text):
            raise ValueError(f"{document.name} is not the text that was labelled: its digest differs")
        other = _inside(article, document, [s for s in row["sections"] if s["label"] == "other"])
        either = _inside(article, document, [s for s in row["sections"] if s["label"] != "other"])
        found[article.id] = Labels(other, either)
    return found


def set_apart(article: Article, stories: Sequence[Story]) -> frozenset[Anchor]:
    """The paragraphs of a report that stand in another story than its first ones."""
    own = [(section, story.id) for story in stories for section in story.sections if section.report == article.id]
    if not own:
        return frozenset()
    main = min(own, key=lambda one: one[0].start)[1]
    apart = [section for section, story in own if story != main]
    return frozenset(p for p in paragraphs(article.text) if any(s.start <= p.start and p.end <= s.end for s in apart))


def _inside(article: Article, document: Document, sections: list[dict[str, int]]) -> frozenset[Anchor]:
    shift = document.text.index(article.text.content)
    spans = [(section["start"] - shift, section["end"] - shift) for section in sections]
    lines = paragraphs(article.text)
    return frozenset(p for p in lines if any(start <= p.start and p.end <= end for start, end in spans))


def _stored() -> dict[str, Any]:
    stored: dict[str, Any] = json.loads(LABELS.read_text(encoding="utf-8"))
    return stored
