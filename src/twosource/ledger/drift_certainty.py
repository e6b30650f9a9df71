"""Two carriers -> whether doubt was added or lost between them."""

from __future__ import annotations

from twosource.ledger.carriers import Carrier, alike, following, preceding
from twosource.ledger.change import Change
from twosource.model.marks import Hedge

_KINDS = ("possibility", "appearance", "estimate")

_LIKE = 0.25
"""Share of telling words in common from which two chains' wordings are taken for one statement."""

_BEHIND, _BEFORE = 5, 2
"""Telling words behind and before a hedge that it bears on."""


def certainty_change(left: Carrier, right: Carrier) -> Change | None:
    """Words of doubt that one has about what both tell, where the other tells it without any."""
    for origin, to in ((left, right), (right, left)):
        if origin.chain != to.chain and alike(origin, to) < _LIKE:
            continue
        mine = [h for h in _doubts(origin) if _about(origin, h, to)]
        if mine and not _doubts(to):
            words = mine[0].where.words
            lost = origin.age <= to.age
            told = to.said[:80]
            if lost or origin.chain != to.chain:
                return Change(origin, to, "certainty", "doubt", "", f"“{words}” was left out: “{told}”")
            return Change(to, origin, "certainty", "", "doubt", f"“{words}” was put in: “{origin.said[:80]}”")
    return None


def _doubts(carrier: Carrier) -> list[Hedge]:
    return [h for h in carrier.statement.hedges if h.kind in _KINDS]


def _about(origin: Carrier, hedge: Hedge, to: Carrier) -> bool:
    """Whether what the hedge bears on stands in the other carrier too."""
    if any(a.source and a.cue and a.cue.overlap(hedge.where) for a in origin.statement.attribution):
        return False
    if not _stands_by(hedge, origin):
        return False
    near = following(origin, hedge.where, _BEHIND) or preceding(origin, hedge.where, _BEFORE)
    return bool(near & to.keys)


def _stands_by(hedge: Hedge, carrier: Carrier) -> bool:
    """Whether a hedge stands in the statement or right before it: "it appears that ..."."""
    where = carrier.statement.where
    return where.overlap(hedge.where) > 0 or 0 <= where.start - hedge.where.end <= _LEAD


_LEAD = 12
"""Characters between a hedge and the statement that it opens."""
