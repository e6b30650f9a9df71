"""Events -> the same with paragraphs of another event's report put into one of theirs, as round-ups have them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from benchmarks.corpora import Document, report_of
from benchmarks.labelled_sections import Event
from twosource.language.sentences import paragraphs
from twosource.model.text import Anchor
from twosource.stories.terms import Terms, likeness, weigh

KINDS = ("first paragraphs at the end", "last paragraphs at the end", "first paragraphs in the middle")
"""What is put where."""

_SIZE = 4
"""Paragraphs that are put in."""

_SHORTEST = 8
"""Paragraphs of the reports that give and take."""

_REPORTS = 2
"""Reports of each event that take, the first ones that can."""

_OTHERS = 2
"""Other reports that an event must have at least."""

_SAME = 0.3
"""Cosine from which reports of two events tell of one matter; those are no pairs."""


class Blend(NamedTuple):
    """An event with one report changed, the report's name, and the words of what was put in."""

    event: Event
    document: str
    kind: str
    added: tuple[str, ...]


class _Long(NamedTuple):
    event: Event
    document: Document
    lines: tuple[Anchor, ...]
    terms: Terms


def blends(events: Sequence[Event], left_out: frozenset[str]) -> Iterator[Blend]:
    """Each pair of a report and the likest report of another event, in all kinds; `left_out` names documents that
    neither give nor take."""
    every = [one for event in events for one in _long(event, left_out)]
    for event in events:
        if len(event.documents) > _OTHERS:
            for taker in [one for one in every if one.event is event][:_REPORTS]:
                likely = [(likeness(taker.terms, one.terms), one) for one in every if one.event is not event]
                value, giver = max(likely, key=lambda pair: (pair[0], pair[1].document.name))
                if value < _SAME:
                    yield from (_blend(taker, giver, kind) for kind in KINDS)


def _long(event: Event, left_out: frozenset[str]) -> Iterator[_Long]:
    for document in event.documents:
        article = report_of(document)
        notices = {notice.where for notice in article.notices}
        lines = tuple(line for line in paragraphs(article.text) if line not in notices)
        if len(lines) >= _SHORTEST and document.name not in left_out:
            yield _Long(event, document, lines, weigh(lines))


def _blend(taker: _Long, giver: _Long, kind: str) -> Blend:
    added = tuple(line.words for line in (giver.lines[1 : 1 + _SIZE] if "first" in kind else giver.lines[-_SIZE:]))
    own = tuple(line.words for line in taker.lines)
    cut = len(own) // 2 + 1 if "middle" in kind else len(own)
    document = taker.document._replace(text="\n\n".join((*own[:cut], *added, *own[cut:])))
    changed = tuple(document if one is taker.document else one for one in taker.event.documents)
    return Blend(taker.event._replace(documents=changed), document.name, kind, added)
