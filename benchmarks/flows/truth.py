"""The lines that carry a fact, with the flow behind them -> its origins, chains and verdict, as far as can be known."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from typing import NamedTuple

from benchmarks.flows.draft import OWN, UNNAMED, Line
from benchmarks.flows.setting import Place

Caveat = str
"""denial, other-side or unverified, as the ledger calls what a copy may lose."""


class Carrier(NamedTuple):
    """One place of a fact: report, place, the line; the chain of its report (empty: a reader cannot tell); the report
    that it was copied from, and whether a reader of both finds nothing changed."""

    report: int
    place: Place
    line: Line
    chain: str
    parent: int | None
    faithful: bool


OTHER_CLAIM = ("changed", "rounded", "turned round")
"""Edits after which the words carry another claim: another figure, or the opposite."""


class Change(NamedTuple):
    """A seeded edit: fact, the report before and after it, the kind of drift, what was done."""

    fact: str
    before: int
    after: int
    kind: str
    sort: str


class Loss(NamedTuple):
    """A caveat to a fact that one report of a chain has and another, which carries the fact too, has not."""

    fact: str
    before: int
    after: int
    kind: Caveat


class Known(NamedTuple):
    """The truth of a fact. `origins` is the number of independent origins in the flow; `at_least` and `at_most` what a
    reader who misses nothing can say; `chains` None where no reader can count them."""

    fact: str
    carriers: tuple[Carrier, ...]
    origins: int
    at_least: int
    at_most: int
    chains: int | None
    verdict: str


def known(fact: str, carriers: Sequence[Carrier], denied: bool) -> Known:
    """The truth of a fact from all its places."""
    groups = _groups(carriers)
    sure = [group for group in groups if not _is_shaky(group)]
    at_least = max(1, len(sure))
    return Known(
        fact,
        tuple(carriers),
        len({carrier.line.root for carrier in carriers}),
        at_least,
        len(groups),
        _chains(carriers),
        "denied" if denied else verdict(at_least, len(groups)),
    )


def verdict(at_least: int, at_most: int) -> str:
    """The contract's word for an interval of origins where nobody denies or disputes it."""
    if at_most <= 1:
        return "single-source"
    return "corroborated" if at_least >= 2 else "unresolved"


def _chains(carriers: Sequence[Carrier]) -> int | None:
    chains = {carrier.chain for carrier in carriers}
    return None if "" in chains else len(chains)


def _groups(carriers: Sequence[Carrier]) -> list[list[Carrier]]:
    """The carriers of which a reader sees that they depend on each other."""
    groups: list[list[Carrier]] = []
    for carrier in carriers:
        tied = [group for group in groups if any(dependent(carrier, other) for other in group)]
        groups = [group for group in groups if group not in tied]
        groups.append([*(other for group in tied for other in group), carrier])
    return groups


def dependent(left: Carrier, right: Carrier) -> bool:
    """Whether two carriers descend from one text, cite one another or rest on one voice, and a reader can see it."""
    a, b = left.line, right.line
    if left.chain and left.chain == right.chain:
        return True
    if (a.cites and a.cites == right.chain) or (b.cites and b.cites == left.chain):
        return True
    return a.seen == b.seen and a.seen not in (OWN, UNNAMED)


def _is_shaky(group: Sequence[Carrier]) -> bool:
    """Whether a group may go back to another one: nobody in it has a name, or it is told in stock words or after
    somebody without saying so."""
    return all(carrier.line.seen == UNNAMED or carrier.line.doubtful for carrier in group)


def changes(facts: Sequence[Known]) -> tuple[Change, ...]:
    """The seeded edits, each from the report that was copied."""
    return tuple(
        Change(fact.fact, carrier.parent, carrier.report, *carrier.line.edit)
        for fact in facts
        for carrier in fact.carriers
        if carrier.parent is not None and carrier.line.edit[0]
    )


def losses(facts: Sequence[Known], caveats: Sequence[frozenset[Caveat]], of: str) -> tuple[Loss, ...]:
    """What copies lost of the caveats to the fact `of`; `caveats` are those of each report."""
    carriers = next((fact.carriers for fact in facts if fact.fact == of), ())
    return tuple(
        Loss(of, a.report, b.report, kind)
        for left, right in combinations(carriers, 2)
        if left.chain and left.chain == right.chain
        for a, b in ((left, right), (right, left))
        for kind in sorted(caveats[a.report] - caveats[b.report])
    )
