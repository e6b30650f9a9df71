"""Our labels of pairs of passages (`labels/claim_pairs.jsonl`) -> the pairs among the sayings of their events."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from benchmarks.corpora import news_events, report_of
from twosource.desk.recipe import recipe
from twosource.desk.run import analyze
from twosource.language.reader.choosing import DEFAULT_LANGUAGE, choose_reader
from twosource.ledger.naming import Naming
from twosource.ledger.sayings import Saying, gather_sayings
from twosource.model.analysis import Analysis
from twosource.model.identity import digest
from twosource.model.marks import Statement

LABELS = Path(__file__).parent / "labels" / "claim_pairs.jsonl"
_SHOWN = 16
"""Hexadecimal digits of a digest that are stored with a place."""

_MATCHING = "matching"
"""The first step that is not needed: the one that is learnt here."""

OF_CASES = frozenset(("36", "59", "68"))
"""Events whose reports are those of shared cases: looked at while rules were written, so never fitted to, and no figure
is given on them."""


class Place(NamedTuple):
    """A passage: the document as `benchmarks.corpora` names it, and its offsets in code points."""

    document: str
    start: int
    end: int
    words: str
    """The beginning of the SHA-256 of the words."""


class Labelled(NamedTuple):
    """Two passages of one event with what people held them to be: `same`, `part`, `not` or `unsure`. `weight` tells for
    how many pairs of its kind it was drawn, `held` whether its event is kept for the figures."""

    id: int
    event: str
    held: bool
    weight: float
    label: str
    left: Place
    right: Place


class Event(NamedTuple):
    """The sayings of one event, and each labelled pair by the places of its sides (the smaller first)."""

    name: str
    sayings: tuple[Saying, ...]
    labels: dict[tuple[int, int], Labelled]


def labelled() -> Iterator[Labelled]:
    """All labelled pairs of events that are not of cases."""
    for line in LABELS.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["event"] not in OF_CASES:
            left, right = (Place(**row.pop(side)) for side in ("left", "right"))
            yield Labelled(**row, left=left, right=right)


def events() -> Iterator[Event]:
    """Every event that has labels, analysed, the labelled passages added to what it asserts."""
    rows: defaultdict[str, list[Labelled]] = defaultdict(list)
    for pair in labelled():
        rows[pair.event].append(pair)
    documents = defaultdict(list)
    for document in news_events():
        documents[document.name.split("/")[1]].append(document)
    whole = recipe(choose_reader(DEFAULT_LANGUAGE))
    steps = whole[: next(i for i, step in enumerate(whole) if step.name == _MATCHING)]
    for name, pairs in sorted(rows.items()):
        articles = {d.name: report_of(d) for d in documents[name]}
        found = analyze(articles.values(), recipe=steps)
        report = {document: article.id for document, article in articles.items()}
        yield _event(name, found, pairs, report)


def _event(name: str, found: Analysis, pairs: Sequence[Labelled], report: dict[str, str]) -> Event:
    asserted = list(found.assertions)
    at = {(s.report, s.where.start, s.where.end): i for i, s in enumerate(asserted)}
    sides = []
    for place in (place for pair in pairs for place in (pair.left, pair.right)):
        statement = _asserted(place, report[place.document], found)
        key = statement.report, statement.where.start, statement.where.end
        if key not in at:
            at[key] = len(asserted)
            asserted.append(statement)
        sides.append(at[key])
    sayings = gather_sayings(replace(found, assertions=tuple(asserted)), Naming(found.entities))
    saying = {i: n for n, one in enumerate(sayings) for i in one.statements}
    labels = {}
    for pair, left, right in zip(pairs, sides[::2], sides[1::2], strict=True):
        a, b = sorted((saying[left], saying[right]))
        if a != b:
            labels[a, b] = pair
    return Event(name, sayings, labels)


def _asserted(place: Place, report: str, found: Analysis) -> Statement:
    """A labelled passage as an assertion: what bears on the one that it overlaps most bears on it."""
    text = next(a.text for a in found.articles if a.id == report)
    where = text.anchor(place.start, place.end)
    if digest_of(where.words) != place.words:
        raise SystemExit(f"{place.document} {place.start}-{place.end}: other words than those that were labelled")
    own = [s for s in found.assertions if s.report == report]
    around = max(own, key=lambda s: (s.where.overlap(where), -len(s.where), s.id))
    if around.where == where:
        return around
    return replace(
        around,
        id=digest("s", report, where.start, where.end),
        where=where,
        quantities=tuple(q for q in found.quantities if where.covers(q.where)),
        quotes=tuple(q for q in found.quotes if where.overlap(q.where)),
    )


def digest_of(words: str) -> str:
    """What tells whether words are still those that were labelled."""
    return hashlib.sha256(words.encode("utf-8")).hexdigest()[:_SHOWN]
