"""Pairs of sentences -> an analysis of two reports, the left sides and the right sides, one statement a line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from twosource.annotate.polarity import is_negated
from twosource.desk.recipe import recipe
from twosource.desk.run import analyze
from twosource.intake.article import Received, make_article
from twosource.language.reader.choosing import DEFAULT_LANGUAGE, choose_reader
from twosource.language.sentences import paragraphs
from twosource.model.analysis import Analysis
from twosource.model.identity import digest
from twosource.model.marks import Statement
from twosource.model.text import Anchor

_NEEDED = ("reading", "quotations", "names", "quantities", "hedges", "times", "entities")
"""The steps that find what two statements are compared in."""


def as_reports(lefts: Sequence[str], rights: Sequence[str]) -> Analysis:
    """The analysis, with the statements of the left sides and then those of the right sides, in order."""
    articles = [
        make_article(Received(f"{side}.txt", "\n".join(map(_line, rows)), outlet=side))
        for side, rows in (("left", lefts), ("right", rights))
    ]
    steps = tuple(step for step in recipe(choose_reader(DEFAULT_LANGUAGE)) if step.name in _NEEDED)
    found = analyze([replace(article, language="en") for article in articles], recipe=steps)
    texts = [next(a.text for a in found.articles if a.source == article.source) for article in articles]
    return replace(found, statements=tuple(_statement(line, found) for text in texts for line in paragraphs(text)))


def _line(sentence: str) -> str:
    """A sentence on one line, never empty."""
    return " ".join(sentence.split()) or "."


def _statement(where: Anchor, found: Analysis) -> Statement:
    return Statement(
        digest("s", where.report, where.start, where.end),
        where,
        "narration",
        quotes=tuple(q for q in found.quotes if where.covers(q.where)),
        hedges=tuple(h for h in found.hedges if where.covers(h.where)),
        negated=is_negated(where),
        quantities=tuple(q for q in found.quantities if where.covers(q.where)),
    )
