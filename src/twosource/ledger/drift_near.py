"""Pairs of statements that were nearly joined -> how what they tell differs, by either claim."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from twosource.ledger.carriers import Carrier, read_carrier
from twosource.ledger.change import Change
from twosource.ledger.docket import Docket
from twosource.ledger.drift_figures import bound_change, group_change
from twosource.ledger.drift_sources import vaguer_change
from twosource.ledger.speakers import Speaker
from twosource.model.claims import Drift, Group, Joining

_CHANCE = 0.4
"""Chance, as the matching reckons it, from which two statements that were not joined may well tell one thing."""

_APART = "; the two may be two claims"

_KINDS: tuple[Callable[[Carrier, Carrier], Change | None], ...] = (bound_change, group_change, vaguer_change)
"""What may itself have kept the two apart; any other difference may be that of two matters."""


def near_drift(
    near: Iterable[Joining], groups: Sequence[Group], who: Mapping[str, Speaker], docket: Docket
) -> dict[str, tuple[Drift, ...]]:
    """Changes between statements that were kept apart for want of likeness though nothing that was compared tells them
    apart: a bound of the number that both give, a few for many, unnamed people who became reports. Each stands at
    both claims, as a conflict does."""
    owner = {s: group.id for group in groups for s in group.statements}
    found: defaultdict[str, dict[tuple[str, ...], Drift]] = defaultdict(dict)
    for pair in near:
        if not _may_be_one(pair) or not {pair.left, pair.right} <= owner.keys():
            continue
        left, right = (_carrier(s, who, docket) for s in (pair.left, pair.right))
        if left.headline or right.headline or left.statement.report == right.statement.report:
            continue
        for change in filter(None, (compare(left, right) for compare in _KINDS)):
            drift = change._replace(detail=change.detail + _APART).drift()
            for claim in (owner[drift.earlier], owner[drift.later]):
                found[claim].setdefault((drift.kind, *sorted((change.before, change.after))), drift)
    return {claim: tuple(row.values()) for claim, row in found.items()}


def besides(near: Iterable[Drift], told: Sequence[Drift]) -> tuple[Drift, ...]:
    """The changes to a claim that was nearly one with it which its own carriers do not show already."""
    known = {(d.kind, d.detail) for d in told}
    return tuple(d for d in near if (d.kind, d.detail.removesuffix(_APART)) not in known)


def _may_be_one(pair: Joining) -> bool:
    """Whether nothing that was compared tells two statements apart, and they are likely enough to be one."""
    told = dict(pair.compared)
    return float(told.get("chance", 0)) >= _CHANCE and not any("≠" in shown for shown in told.values())


def _carrier(statement: str, who: Mapping[str, Speaker], docket: Docket) -> Carrier:
    return read_carrier(docket.statements[statement], who[statement], docket)
