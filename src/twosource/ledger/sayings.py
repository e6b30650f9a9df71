"""Statements of all reports -> the different things said, each with the statements that say it in the same words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from twosource.ledger.naming import Naming
from twosource.ledger.reading import Reading, read_statement
from twosource.model.analysis import Analysis
from twosource.model.descent import Story
from twosource.model.marks import Statement
from twosource.model.text import Anchor

_ENOUGH = 3
"""Terms that a statement must have for the same words elsewhere to say the same: "thank you" says nothing twice."""


@dataclass(frozen=True, slots=True)
class Saying:
    """Words that one or more statements (places in the row) consist of; `stories` are those that they are told in;
    `headline` tells whether one of them is a headline."""

    reading: Reading
    statements: tuple[int, ...]
    reports: frozenset[str]
    stories: frozenset[str]
    headline: bool = False


def gather_sayings(analysis: Analysis, naming: Naming, apart: frozenset[int] = frozenset()) -> tuple[Saying, ...]:
    """The sayings in the order of their first statements. Equal words make one saying within the same stories alone,
    and not for the statements (places in the row) that are to stay `apart`."""
    statements = analysis.assertions
    told = _stories(statements, analysis.stories)
    headlines = {a.id: a.headline for a in analysis.articles if a.headline is not None}
    readings = [read_statement(s, naming) for s in statements]
    groups: defaultdict[tuple[object, ...], list[int]] = defaultdict(list)
    for i, reading in enumerate(readings):
        alone = i if len(reading.terms) < _ENOUGH or i in apart else -1
        groups[reading.forms, reading.names, reading.denied, told[i], alone].append(i)
    return tuple(
        Saying(
            readings[rows[0]],
            tuple(rows),
            frozenset(statements[i].report for i in rows),
            told[rows[0]],
            any(_heads(statements[i], headlines.get(statements[i].report)) for i in rows),
        )
        for rows in groups.values()
    )


def _heads(statement: Statement, headline: Anchor | None) -> bool:
    return headline is not None and headline.overlap(statement.where) > 0


def _stories(statements: Sequence[Statement], stories: Sequence[Story]) -> list[frozenset[str]]:
    """The stories in whose sections each statement stands."""
    sections: defaultdict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for story in stories:
        for section in story.sections:
            sections[section.report].append((section.start, section.end, story.id))
    return [
        frozenset(y for start, end, y in sections[s.report] if start < s.where.end and s.where.start < end)
        for s in statements
    ]
