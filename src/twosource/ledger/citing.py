"""Statements -> who has what from whom, step by step."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise, product
from typing import NamedTuple

from twosource.language.agencies import publisher_of
from twosource.language.lexicon import wordset
from twosource.ledger.docket import Docket
from twosource.ledger.publishing import canonical
from twosource.model.marks import Attribution, Statement


class Step(NamedTuple):
    """One has something from another: the keys of both, and the statement that shows it. Keys are texts, each by its
    first report (`t:`), entities (`e:`)."""

    taker: str
    giver: str
    statement: str


def steps(statements: Iterable[Statement], docket: Docket) -> tuple[Step, ...]:
    """The steps that statements show: a report has it from the outermost of those whom it names, each of these from
    the next one inward. A publisher stands for each text that comes from it."""
    found = dict.fromkeys(step for statement in statements for step in _of(statement, docket))
    return tuple(found)


def _of(statement: Statement, docket: Docket) -> Iterator[Step]:
    own = docket.text_publishers(statement.report)
    levels = (keys for level in reversed(statement.attribution) for keys in _keys(level, own, docket))
    row = [(f"t:{docket.text(statement.report)}",), *(keys for keys in levels if keys)]
    for takers, givers in pairwise(row):
        for taker, giver in product(takers, givers):
            if taker != giver:
                yield Step(taker, giver, statement.id)


def _keys(level: Attribution, own: frozenset[str], docket: Docket) -> Iterator[tuple[str, ...]]:
    """Who one level of an attribution is, outermost first: the texts of a publisher, then the one who is named to it.
    Nobody where the words name nobody in particular, nor the publisher that the report itself comes from ("told the
    Post", in the Post)."""
    publisher = _publisher(level, docket)
    told = canonical(level.report_of) if level.report_of else None
    for name in dict.fromkeys((told, publisher)):
        if name is not None and name not in own:
            yield tuple(f"t:{text}" for text in docket.texts_of(name))
    if publisher is None and level.entity in docket.entities:
        yield (f"e:{level.entity}",)


def _publisher(level: Attribution, docket: Docket) -> str | None:
    """The publisher that a source is by its own words; "it" may be anybody."""
    if level.source is None or level.source.words.casefold() in wordset("pronouns"):
        return None
    known = publisher_of(docket.entities[level.entity].name) if level.entity in docket.entities else None
    if known is not None:
        return known.name
    at_hand = docket.at_hand.named(level.source.words)
    return canonical(at_hand) if at_hand else None
