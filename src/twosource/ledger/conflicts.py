"""Claims' carriers -> which claims cannot both hold."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from twosource.ledger.beside import beside, told
from twosource.ledger.clashing_numbers import clashing_numbers
from twosource.ledger.contents import content_keys, likeness
from twosource.ledger.denials import Denial
from twosource.ledger.docket import Docket
from twosource.ledger.relation import short
from twosource.ledger.saying_best import readable
from twosource.ledger.shift_polarity import negation_shifts
from twosource.ledger.speakers import Speaker
from twosource.model.claims import Conflict, ConflictKind, Group, Joining
from twosource.model.marks import Statement

_LIKE = 0.4
"""Share of the shorter one's telling words in common from which two numbers are about one thing."""

_FEWEST = 2
"""Telling words in common besides."""

_POLARITY, _CONTRARY = 0.75, 4
"""Share, and number, of telling words in common from which a negation makes two statements contradict each other."""

_KINDS: Mapping[str, ConflictKind] = {
    "numbers": "quantity",
    "polarity": "polarity",
    "opposites": "polarity",
    "actors": "actor",
    "times": "time",
}
"""What the comparison of statements calls it, and what the ledger does."""


class Clash(NamedTuple):
    """Two groups (ids) that cannot both hold; `firm` where two named voices say so of one thing at one time."""

    left: str
    right: str
    kind: ConflictKind
    detail: str
    firm: bool


def find_clashes(
    groups: Iterable[Group],
    near: Iterable[Joining],
    denials: Iterable[Denial],
    who: Mapping[str, Speaker],
    docket: Docket,
) -> tuple[Clash, ...]:
    """The clashes between groups: pairs that matching kept apart for a number, a negation, an actor or a time though
    their words are alike, and denials with what they deny."""
    owner = {s: g.id for g in groups for s in g.statements}
    found: dict[tuple[str, str, str], Clash] = {}
    for clash in (*_kept_apart(near, owner, who, docket), *_denied(denials, owner, docket)):
        a, b = sorted((clash.left, clash.right))
        before = found.get((a, b, clash.kind))
        if a != b and (before is None or (clash.firm and not before.firm)):
            found[a, b, clash.kind] = clash
    return tuple(found.values())


def conflicts_of(clashes: Iterable[Clash]) -> dict[str, tuple[Conflict, ...]]:
    """The conflicts of each group."""
    found: defaultdict[str, list[Conflict]] = defaultdict(list)
    for clash in clashes:
        found[clash.left].append(Conflict(clash.right, clash.kind, clash.detail))
        found[clash.right].append(Conflict(clash.left, clash.kind, clash.detail))
    return {group: tuple(row) for group, row in found.items()}


def _kept_apart(
    near: Iterable[Joining], owner: Mapping[str, str], who: Mapping[str, Speaker], docket: Docket
) -> Iterable[Clash]:
    for pair in near:
        left, right = docket.statements[pair.left], docket.statements[pair.right]
        shared = content_keys(left.where) & content_keys(right.where)
        share = likeness(content_keys(left.where), content_keys(right.where))
        if len(shared) < _FEWEST or share < _LIKE:
            continue
        for name, shown in pair.compared:
            kind = _KINDS.get(name)
            if kind == "quantity":
                clash = clashing_numbers(left, right, docket)
            elif (
                kind == "polarity"
                and share >= _POLARITY
                and _one_length(left, right)
                and len(shared) >= _CONTRARY
                and left.negated != right.negated
                and _denies_of(left, right, who, docket)
            ):
                clash = f"“{short(left.where.words)}” / “{short(right.where.words)}”"
            elif kind == "time" and "≠" in shown and share >= _POLARITY:
                clash = shown
            else:
                clash = None
            if kind and clash:
                yield Clash(owner[pair.left], owner[pair.right], kind, clash, _firm(left, right, who, kind))


def _denies_of(left: Statement, right: Statement, who: Mapping[str, Speaker], docket: Docket) -> bool:
    """Whether what the one denies is a thing that the other tells, word for word."""
    mine, its = (told(s.where, docket, who, (s,)) for s in (left, right))
    return next(negation_shifts(beside(mine, its)), None) is not None


def _one_length(left: Statement, right: Statement) -> bool:
    """Whether neither tells much more than the other."""
    shorter, longer = sorted((len(content_keys(left.where)), len(content_keys(right.where))))
    return longer <= _LONGER * shorter


_LONGER = 1.6
"""Times: a longer statement may deny something else that it tells besides."""


def _firm(left: Statement, right: Statement, who: Mapping[str, Speaker], kind: ConflictKind) -> bool:
    """Whether two voices that can be told stand against each other; numbers only side by side in one report, since
    later counts replace earlier ones."""
    a, b = who[left.id], who[right.id]
    told = [s.kind in ("named", "body") for s in (a, b)]
    if a.vague or b.vague or a.keys & b.keys:
        return False
    if kind == "polarity":
        return any(told)
    exact = all(q.bound == "exactly" for s in (left, right) for q in s.quantities)
    return kind == "quantity" and all(told) and left.report == right.report and exact


def _denied(denials: Iterable[Denial], owner: Mapping[str, str], docket: Docket) -> Iterable[Clash]:
    for denial in denials:
        for target in denial.denied:
            denied = short(docket.statements[target].where.words)
            detail = f"“{short(readable(denial.statement, docket).words)}” denies “{denied}”"
            if denial.statement.id in owner and target in owner:
                yield Clash(owner[target], owner[denial.statement.id], "polarity", detail, True)


def in_dispute(clashes: Iterable[Clash]) -> frozenset[str]:
    """The groups against which another voice firmly asserts what cannot hold with their claims."""
    return frozenset(group for clash in clashes if clash.firm for group in (clash.left, clash.right))
