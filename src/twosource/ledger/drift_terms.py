"""Two carriers -> whether a word was put for a stronger, weaker or opposite one."""

from __future__ import annotations

from twosource.language.lexicon import wordset
from twosource.ledger.carriers import Carrier, alike, side_by_side
from twosource.ledger.change import Change
from twosource.ledger.shift_polarity import negation_shifts
from twosource.ledger.shift_terms import term_shifts
from twosource.ledger.strength import CAUSE, TOGETHER, claimed_strength, claims_link

_SAME_SENTENCE = 0.8
"""Share of telling words in common from which a negation more or less turns one wording round."""

_LONGER = 1.6
"""Times: a longer wording may deny something else that it tells besides."""

_FEWEST = 4
"""Telling words: shorter wordings are alike by chance."""


def term_change(left: Carrier, right: Carrier) -> Change | None:
    """A word for which the other has one of another step of the same scale, both told after one text or voice."""
    if left.chain != right.chain and not left.speaker.keys & right.speaker.keys:
        return None
    origin, to = (left, right) if left.age <= right.age else (right, left)
    found = next(iter(term_shifts(side_by_side(origin, to))), None)
    if found is None:
        return _link_change(origin, to)
    return Change(origin, to, found.kind, *found.states, found.detail)


def _link_change(origin: Carrier, to: Carrier) -> Change | None:
    """Two things that go together, of which the one brings the other about in the other wording, or the reverse."""
    if alike(origin, to) < _ONE_LINK or not (claims_link(origin.forms) and claims_link(to.forms)):
        return None
    before, after = claimed_strength(origin.forms), claimed_strength(to.forms)
    if {before, after} != {TOGETHER, CAUSE}:
        return None
    said = "a link became a cause" if after == CAUSE else "a cause became a link"
    return Change(origin, to, "term", str(before), str(after), f"{said}: “{to.said[:80]}”")


_ONE_LINK = 0.6
"""Share of telling words in common from which two findings tell of one link."""


def polarity_change(left: Carrier, right: Carrier) -> Change | None:
    """A negation that one has and the other, otherwise in the same words, has not."""
    if left.statement.negated == right.statement.negated or alike(left, right) < _SAME_SENTENCE:
        return None
    shorter, longer = sorted((len(left.keys), len(right.keys)))
    if shorter < _FEWEST or longer > _LONGER * shorter or (_denies(left) and _denies(right)):
        return None
    origin, to = (left, right) if left.age <= right.age else (right, left)
    found = next(iter(negation_shifts(side_by_side(origin, to))), None)
    return Change(origin, to, "polarity", *found.states, found.detail) if found else None


def _denies(carrier: Carrier) -> bool:
    return any(f in wordset("negations") or f.endswith("n't") for f in carrier.forms)
