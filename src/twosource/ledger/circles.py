"""Claims and who has them from whom -> the circles in which reports rest on themselves."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from twosource.ledger.citing import Step, steps
from twosource.ledger.docket import Docket
from twosource.model.analysis import Analysis
from twosource.model.claims import Circle
from twosource.model.identity import digest

_LONGEST = 6
"""Members of the longest circle that is looked for; longer ones are told as the short ones in them."""


def find_circles(analysis: Analysis) -> tuple[Circle, ...]:
    """A circle for each claim that goes round (a report has it from an official, who has it from that report; two
    outlets have it from each other), and one for outlets that cite each other for different things. The shortest circle
    through each step is told, each circle once."""
    docket = Docket(analysis)
    found: dict[tuple[str | None, frozenset[str]], Circle] = {}
    told: set[frozenset[str]] = set()
    for claim in analysis.claims:
        for circle in _round(steps((docket.statements[s] for s in claim.statements), docket)):
            members = frozenset(step.taker for step in circle)
            told.add(members)
            found.setdefault((claim.id, members), _circle(circle, claim.id, docket))
    for circle in _round(_among_texts(steps(analysis.assertions, docket))):
        members = frozenset(step.taker for step in circle)
        if members not in told:
            found.setdefault((None, members), _circle(circle, None, docket))
    return tuple(found.values())


def _among_texts(row: Iterable[Step]) -> tuple[Step, ...]:
    """The steps from one text to another: what an official says of one thing is no circle with another."""
    return tuple(step for step in row if step.taker.startswith("t:") and step.giver.startswith("t:"))


def _round(row: Sequence[Step]) -> list[tuple[Step, ...]]:
    """The shortest circle through each step, if there is one with a report in it."""
    giving: defaultdict[str, list[Step]] = defaultdict(list)
    for step in row:
        giving[step.taker].append(step)
    circles = (_shortest(step, giving) for step in row)
    return [c for c in circles if c and any(step.taker.startswith("t:") for step in c)]


def _shortest(first: Step, giving: Mapping[str, Sequence[Step]]) -> tuple[Step, ...]:
    """The shortest way from the giver of a step back to its taker, the step before it; empty where there is none."""
    ways: list[tuple[Step, ...]] = [(first,)]
    seen = {first.giver}
    for way in ways:
        if way[-1].giver == first.taker:
            return way
        for step in giving.get(way[-1].giver, ()) if len(way) < _LONGEST else ():
            if step.giver not in seen or step.giver == first.taker:
                seen.add(step.giver)
                ways.append((*way, step))
    return ()


def _circle(row: Sequence[Step], claim: str | None, docket: Docket) -> Circle:
    start = min(range(len(row)), key=lambda i: _rank(row[i], docket))
    row = [*row[start:], *row[:start]]
    names = tuple(_name(step, docket) for step in row)
    told = [f"{name} has it from {after}" for name, after in zip(names, (*names[1:], names[0]), strict=True)]
    statements = tuple(step.statement for step in row)
    return Circle(digest("o", claim, *statements), claim, names, statements, ", ".join(told))


def _rank(step: Step, docket: Docket) -> tuple[bool, tuple[str, int, int]]:
    return not step.taker.startswith("t:"), docket.age(docket.statements[step.statement])


def _name(step: Step, docket: Docket) -> str:
    kind, _, key = step.taker.partition(":")
    if kind == "e":
        return docket.entities[key].name
    return docket.teller(docket.statements[step.statement].report)
