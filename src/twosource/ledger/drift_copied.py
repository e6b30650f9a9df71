"""Chains and passages -> what copies changed of the sentences that they copied, by claim."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from typing import NamedTuple

from twosource.ledger.beside import Shift, Told, beside, told
from twosource.ledger.copies import copied_sentences
from twosource.ledger.docket import Docket
from twosource.ledger.shifts import shifts, turned
from twosource.ledger.speakers import Speaker
from twosource.model.claims import Drift, Group
from twosource.model.descent import Chain
from twosource.model.marks import Statement
from twosource.model.text import Anchor

_ALIKE = 0.5
"""Share of the telling words of the shorter sentence that have counterparts: in one written anew too much changed
for a single word to tell."""

_APART = "; the two are different claims now"


class CopiedDrift(NamedTuple):
    """What copies changed, by claim, and the pairs of sentences that were compared for it."""

    changes: Mapping[str, tuple[Drift, ...]]
    compared: Set[frozenset[Anchor]]


def copied_drift(
    docket: Docket, who: Mapping[str, Speaker], chains: Iterable[Chain], groups: Sequence[Group]
) -> CopiedDrift:
    """The changes along the bonds of each chain, by the claim that the earlier sentence carries; each change of a claim
    once, at the first copy that made it. A change that parted the claims says so."""
    claims = {s: group.id for group in groups for s in group.statements}
    found: defaultdict[str, dict[tuple[str, str, str], Drift]] = defaultdict(dict)
    compared: set[frozenset[Anchor]] = set()
    for copied in copied_sentences(docket, chains):
        if copied.words.likeness < _ALIKE:
            continue
        compared.add(frozenset((copied.before, copied.after)))
        pair = beside(told(copied.before, docket, who), told(copied.after, docket, who))
        for shift in shifts(pair, copied.ordered):
            back = not copied.ordered and turned(shift)
            change = shift.flipped() if back else shift
            ends = _ends(change, *((pair.right, pair.left) if back else (pair.left, pair.right)), claims)
            if ends is not None:
                claim = claims[ends[0].id]
                found[claim].setdefault((change.kind, *change.states), _drift(change, ends, claims))
    return CopiedDrift({claim: tuple(rows.values()) for claim, rows in found.items()}, compared)


def _drift(shift: Shift, ends: tuple[Statement, Statement], claims: Mapping[str, str]) -> Drift:
    parted = claims[ends[0].id] != claims[ends[1].id]
    return Drift(ends[0].id, ends[1].id, shift.kind, shift.detail + (_APART if parted else ""))


def _ends(shift: Shift, left: Told, right: Told, claims: Mapping[str, str]) -> tuple[Statement, Statement] | None:
    """The two statements that the change is told of: of one claim before others, where it shows before others."""
    rows = [
        (
            (
                not _said_by(a, shift.before),
                claims[a.id] != claims[b.id],
                _off(a, shift.before),
                _off(b, shift.after),
                a.where.start,
                b.where.start,
            ),
            a,
            b,
        )
        for a in left.statements
        for b in right.statements
        if a.id in claims and b.id in claims
    ]
    best = min(rows, key=lambda row: row[0], default=None)
    return (best[1], best[2]) if best else None


def _said_by(statement: Statement, span: tuple[int, int]) -> bool:
    """Whether a place is where the source of a statement is named."""
    named = [a.source for a in statement.attribution if a.source is not None]
    return any(source.start < span[1] and span[0] < source.end for source in named)


def _off(statement: Statement, span: tuple[int, int]) -> tuple[int, int]:
    """How many characters a statement is away from a place, and how long it is."""
    where = statement.where
    return max(0, span[0] - where.end, where.start - span[1]), len(where)
