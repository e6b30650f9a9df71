"""Sentences of invented reports -> an analysis that is ready for matching."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from twosource.annotate.quantities import find_quantities
from twosource.language.sentences import text_sentences
from twosource.model.analysis import Analysis
from twosource.model.article import Article
from twosource.model.claims import Group
from twosource.model.descent import Passage, Story
from twosource.model.identity import digest
from twosource.model.marks import Entity, EntityType, Hedge, Mention, Statement
from twosource.model.text import Text


def article(name: str, text: str) -> Article:
    """A report with the id `name`."""
    return Article(name, f"{name}.txt", Text(name, text))


def statements_of(report: Article, denied: Sequence[str] = ()) -> tuple[Statement, ...]:
    """Each sentence as a statement; those that hold one of the words `denied` are denied there."""
    quantities = find_quantities(report)
    found = []
    for where in text_sentences(report.text):
        hedges = tuple(
            Hedge(report.text.anchor(where.start + at, where.start + at + len(word)), "denial")
            for word in denied
            if (at := where.words.find(word)) >= 0
        )
        counted = tuple(q for q in quantities if where.covers(q.where))
        statement_id = digest("s", report.id, where.start, where.end)
        found.append(Statement(statement_id, where, "narration", hedges=hedges, quantities=counted))
    return tuple(found)


def entity(kind: EntityType, names: Sequence[str], reports: Sequence[Article]) -> Entity:
    """Somebody who is meant wherever one of the names stands."""
    mentions = []
    for report in reports:
        for name in names:
            at = report.text.content.find(name)
            while at >= 0:
                mentions.append(Mention(report.text.anchor(at, at + len(name)), "name", kind))
                at = report.text.content.find(name, at + 1)
    return Entity(f"e-{names[0]}", kind, names[0], tuple(names), (), tuple(mentions))


def analysis(
    texts: Mapping[str, str],
    names: Sequence[tuple[EntityType, Sequence[str]]] = (),
    *,
    denied: Sequence[str] = (),
    passages: Sequence[tuple[str, str, str]] = (),
) -> Analysis:
    """Reports by name, who is named in them, words that deny, and the same words in two of them as a passage."""
    reports = {name: article(name, text) for name, text in sorted(texts.items())}
    return Analysis(
        articles=tuple(reports.values()),
        assertions=tuple(s for r in reports.values() for s in statements_of(r, denied)),
        entities=tuple(entity(kind, called, tuple(reports.values())) for kind, called in names),
        passages=tuple(_passage(reports[a], reports[b], words) for a, b, words in passages),
        stories=(Story("y-1", "all", tuple(r.text.anchor(0, len(r.text.content)) for r in reports.values())),),
    )


def _passage(left: Article, right: Article, words: str) -> Passage:
    a, b = left.text.content.index(words), right.text.content.index(words)
    size = len(words)
    return Passage(left.text.anchor(a, a + size), right.text.anchor(b, b + size), 1.0, "copy")


def grouped(told: Analysis, groups: Sequence[Group]) -> set[frozenset[str]]:
    """The groups of two statements and more, as their words."""
    words = {s.id: s.where.words for s in told.assertions}
    return {frozenset(words[s] for s in g.statements) for g in groups if len(g.statements) > 1}
