"""Analysis -> the figures that its statements tell, each with its time and its voice."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from typing import NamedTuple

from twosource.ledger.docket import Docket
from twosource.ledger.figure_counted import what_is_counted
from twosource.ledger.speakers import Speaker, Speakers
from twosource.model.analysis import Analysis
from twosource.model.claims import OWN_REPORTING
from twosource.model.figures import Figure, PeriodKind
from twosource.model.identity import digest
from twosource.model.marks import Quantity, Statement, Time
from twosource.model.text import Anchor

_SO_FAR = re.compile(
    r"\b(?:so far|to date|as of|until now|up to now|at this (?:point|stage)|still rising)\b", re.IGNORECASE
)
_RATE = re.compile(
    r"^\W{0,2}(?:\w+\W+){0,3}?"
    r"(?:(?:a|an|per|each|every) (?:day|week|month|year|hour|minute|night)|daily|weekly|annually|hourly)\b",
    re.IGNORECASE,
)
"""What stands behind a number that is counted for each day or year."""
_SINCE = re.compile(r"\bsince\W+(?:\w+\W+){0,4}$", re.IGNORECASE)
_WITHIN = re.compile(
    r"\b(?:in|during|over|throughout|within|for|between|from)\W+(?:(?:the|all of|just|early|late|mid)\W+)?$", re.I
)
_BEFORE = 60
"""Characters before a time in which the word stands that says how it is meant."""
_BEHIND = 60
"""Characters behind a number in which "a day" makes a rate of it."""


class _When(NamedTuple):
    """The time that a figure is told for."""

    as_of: tuple[str, str] | None
    dated: bool
    period: PeriodKind


def told_figures(analysis: Analysis, docket: Docket) -> tuple[Figure, ...]:
    """One figure for each number of which the words tell what it counts, in the order of the reports."""
    speakers = Speakers(docket)
    claims = {s: c.id for c in analysis.claims for s in c.statements}
    times = _by_report(analysis.times)
    made = []
    for quantity, statement in _holders(analysis):
        counted = what_is_counted(quantity)
        if counted is None or statement.negated:
            continue
        article, who = docket.articles[statement.report], speakers.of(statement)
        sentence = docket.sentence(quantity.where) or statement.where
        when = _when(quantity, sentence, times[statement.report], _day(article.published))
        made.append(
            Figure(
                id=digest("f", quantity.where.report, quantity.where.start, quantity.where.end),
                quantity=quantity,
                statement=statement.id,
                claim=claims.get(statement.id),
                counted=counted,
                as_of=when.as_of,
                dated=when.dated,
                period=when.period,
                so_far=_SO_FAR.search(sentence.words) is not None,
                voice=_name(who, article.outlet),
                voices=who.keys or frozenset((who.key,)),
                told=who.kind in ("named", "body"),
                published=article.published,
            )
        )
    return tuple(made)


def _holders(analysis: Analysis) -> list[tuple[Quantity, Statement]]:
    """Each number with the shortest statement that tells it: the one that is cut most closely."""
    best: dict[tuple[str, int, int], tuple[Quantity, Statement]] = {}
    for statement in analysis.assertions:
        for quantity in statement.quantities:
            key = (quantity.where.report, quantity.where.start, quantity.where.end)
            if key not in best or len(statement.where) < len(best[key][1].where):
                best[key] = (quantity, statement)
    return list(best.values())


def _by_report(times: tuple[Time, ...]) -> defaultdict[str, list[Time]]:
    found: defaultdict[str, list[Time]] = defaultdict(list)
    for time in sorted(times, key=lambda t: t.where.start):
        found[time.where.report].append(time)
    return found


def _day(published: str | None) -> tuple[str, str] | None:
    return (published[:10], published[:10]) if published else None


def _when(quantity: Quantity, sentence: Anchor, times: list[Time], today: tuple[str, str] | None) -> _When:
    """The only time of the sentence; of several none can be told to be the figure's, and the report's day stays."""
    content = quantity.where.text.content
    after = content[max(quantity.where.end, quantity.of.end if quantity.of else 0) :][:_BEHIND]
    if _RATE.match(after):
        return _When(today, False, "rate")
    at = bisect_left(times, sentence.start, key=lambda t: t.where.start)
    inside = []
    while at < len(times) and times[at].where.end <= sentence.end:
        inside.append(times[at])
        at += 1
    if len(inside) != 1:
        return _When(today, False, "span" if inside else "")
    time = inside[0]
    before = content[max(sentence.start, time.where.start - _BEFORE) : time.where.start]
    if _SINCE.search(before):
        return _When((time.start, time.end), True, "since")
    period: PeriodKind = "span" if time.start != time.end and _WITHIN.search(before) else ""
    return _When((time.start, time.end), True, period)


def _name(who: Speaker, outlet: str | None) -> str:
    return f"{OWN_REPORTING} of {outlet}" if who.kind == "own" and outlet else who.name
