"""Carriers of a claim -> how the claim changed between them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations

from twosource.ledger.carriers import Carrier, alike
from twosource.ledger.change import Change
from twosource.ledger.drift_certainty import certainty_change
from twosource.ledger.drift_figures import amount_change, bound_change, group_change
from twosource.ledger.drift_scope import sample_change, scope_change
from twosource.ledger.drift_sources import source_change
from twosource.ledger.drift_terms import polarity_change, term_change
from twosource.model.claims import Drift

_WORDINGS = 12
"""Distinct wordings of one claim that are compared with each other, the earliest ones: 66 pairs."""

_KINDS: tuple[Callable[[Carrier, Carrier], Change | None], ...] = (
    source_change,
    certainty_change,
    bound_change,
    amount_change,
    group_change,
    scope_change,
    sample_change,
    term_change,
    polarity_change,
)


def trace_drift(carriers: Sequence[Carrier]) -> tuple[Drift, ...]:
    """One entry for each change that a reader would be misled by, between the two wordings that show it best.

    The same change between further reports of the same chains is not listed again. Headlines are left out: they drop
    sources and bounds by habit.
    """
    best: dict[tuple[str, frozenset[str], frozenset[str]], tuple[tuple[object, ...], Change]] = {}
    for left, right in combinations(_distinct(carriers), 2):
        for compare in _KINDS:
            change = compare(left, right)
            if change is None:
                continue
            states = frozenset((change.before, change.after))
            key = (change.kind, states, frozenset((left.chain, right.chain)))
            rank = (left.chain != right.chain, -alike(left, right), left.age, right.age)
            if key not in best or rank < best[key][0]:
                best[key] = (rank, change)
    return tuple(change.drift() for _, change in best.values())


def _distinct(carriers: Sequence[Carrier]) -> list[Carrier]:
    """The earliest carrier of each wording in each speaker's mouth."""
    kept: dict[tuple[tuple[str, ...], str, str], Carrier] = {}
    for carrier in sorted(carriers, key=lambda c: c.age):
        if not carrier.headline:
            kept.setdefault((carrier.forms, carrier.speaker.name.casefold(), carrier.speaker.kind), carrier)
    return list(kept.values())[:_WORDINGS]
