"""Carriers of a claim -> how the claim changed between them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations

from twosource.ledger.carriers import Carrier, alike
from twosource.ledger.change import Change
from twosource.ledger.drift_certainty import certainty_change
from twosource.ledger.drift_copied import CopiedDrift
from twosource.ledger.drift_counts import count_change
from twosource.ledger.drift_figures import amount_change, bound_change, group_change
from twosource.ledger.drift_scope import limit_change, sample_change, scope_change
from twosource.ledger.drift_sources import source_change
from twosource.ledger.drift_terms import polarity_change, term_change
from twosource.ledger.figures import one_kind, same_value
from twosource.model.claims import Drift

_WORDINGS = 12
"""Distinct wordings of one claim that are compared with each other, the earliest ones: 66 pairs."""

_KINDS: tuple[Callable[[Carrier, Carrier], Change | None], ...] = (
    source_change,
    count_change,
    certainty_change,
    bound_change,
    amount_change,
    group_change,
    scope_change,
    sample_change,
    limit_change,
    term_change,
    polarity_change,
)


def trace_drift(carriers: Sequence[Carrier], group: str, copied: CopiedDrift) -> tuple[Drift, ...]:
    """One entry for each change that a reader would be misled by, between the two wordings that show it best: first
    what copies changed word by word, then what differs between carriers that were not compared as copies. `group` is
    the id of the claim.

    The same change between further reports is not listed again. Headlines are left out: they drop
    sources and bounds by habit.
    """
    best: dict[tuple[str, frozenset[str], str], tuple[tuple[object, ...], Change]] = {}
    for left, right in combinations(_distinct(carriers), 2):
        for compare in _KINDS if _comparable(left, right, copied) else ():
            change = compare(left, right)
            if change is None or _told_there(change, carriers):
                continue
            states = frozenset((change.before, change.after))
            key = (change.kind, states, _receiver(change))
            rank = _rank(left, right)
            if key not in best or rank < best[key][0]:
                best[key] = (rank, change)
    along = copied.changes.get(group, ())
    told = {(d.kind, frozenset((d.earlier, d.later))) for d in along}
    others = (change.drift() for _, change in best.values())
    return (*along, *(d for d in others if (d.kind, frozenset((d.earlier, d.later))) not in told))


def _comparable(left: Carrier, right: Carrier, copied: CopiedDrift) -> bool:
    """Whether two carriers stand in two reports and their sentences were not compared word by word."""
    pair = frozenset((left.sentence, right.sentence))
    return left.statement.report != right.statement.report and pair not in copied.compared


def _rank(left: Carrier, right: Carrier) -> tuple[object, ...]:
    """Sorts pairs that show one change: within a chain the most alike first, between chains the earliest."""
    across = left.chain != right.chain
    return across, 0.0 if across else -alike(left, right), left.age, right.age


def _receiver(change: Change) -> str:
    """The chain that lost a doubt about one figure which both give: each that did is told, any other change once."""
    a, b = change.origin, change.to
    if change.kind != "certainty" or a.chain == b.chain:
        return ""
    pairs = ((x, y) for x in a.statement.quantities for y in b.statement.quantities)
    return b.chain if any(one_kind(x, y) and same_value(x, y) for x, y in pairs) else ""


def _told_there(change: Change, carriers: Sequence[Carrier]) -> bool:
    """Whether the report that seems to drop or blur a source gives it elsewhere for the same claim."""
    if change.kind != "attribution" or change.before not in (change.origin.speaker.entity, change.origin.speaker.head):
        return False
    before, report = change.origin.speaker, change.to.statement.report
    there = [c.speaker for c in carriers if c.statement.report == report]
    return any(s.keys & before.keys or (s.head and s.head == before.head) for s in there)


def _distinct(carriers: Sequence[Carrier]) -> list[Carrier]:
    """The earliest carrier of each wording, with what leads to it, in each speaker's mouth."""
    kept: dict[tuple[object, ...], Carrier] = {}
    for carrier in sorted(carriers, key=lambda c: c.age):
        if not carrier.headline:
            speaker = carrier.speaker
            key = (carrier.forms, " ".join(carrier.lead.casefold().split()), speaker.name.casefold(), speaker.kind)
            kept.setdefault(key, carrier)
    return list(kept.values())[:_WORDINGS]
