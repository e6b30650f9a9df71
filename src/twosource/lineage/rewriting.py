"""Signs of rewriting -> whether they are strong enough to say that a report may be rewritten from another."""

from __future__ import annotations

import math
from bisect import bisect_left

from twosource.language.lexicon import table
from twosource.lineage.counterparts import LEAST_TOLD
from twosource.lineage.rewriting_signs import Signs
from twosource.model.text import Anchor

SIGNS = ("carried", "likeness", "order", "runs")
"""The signs that the model weighs."""

_THRESHOLD = 0.75
"""Probability, by the model of `lexicons/rewriting.toml`, from which a doubt is recorded. Chosen for a rate of false
alarms of at most 2%: of 326 pairs of reports on one event that nothing binds, one reaches it and is a rewriting; of 244
pairs of other events none, and two where the pair is all that is given."""

_LEAST_PAIRS = 4
"""Sentences of the borrower with a counterpart, at least: with fewer no order can be seen, and the test abstains."""

LEAST_BITS = 40.0
"""Bits of rare details in common, at least: four names that no third report gives."""

_SHOWN_PAIRS = 20
"""Pairs of places that a bond shows, at most."""

_EXAMPLES = 4
"""Details that its sentence names."""

_LONGEST = 40
"""Characters of a detail that are shown."""


def probability(signs: Signs) -> float:
    """How likely (0..1) a pair with such signs is one of a report and its rewriting rather than of two independent
    reports on one event, both being as frequent. It is sure of nothing: threshold and abstention come on top."""
    weights = table("rewriting")["weights"]
    lean = weights["base"]
    for name in SIGNS:
        lean += weights[name] * getattr(signs, name)
    return 1 / (1 + math.exp(-lean))


def may_be_rewritten(signs: Signs) -> bool:
    """Whether there is enough to go by, and it speaks for rewriting; no answer is no judgement."""
    enough = len(signs.pairs) >= _LEAST_PAIRS and signs.bits >= LEAST_BITS
    return enough and probability(signs) >= _THRESHOLD


def grounds_of(signs: Signs) -> str:
    """One sentence that a reader can check."""
    told = sum(bits >= LEAST_TOLD for bits in signs.borrower.told)
    row = _in_one_order([pair.earlier for pair in signs.pairs])
    named = ", ".join(f"“{' '.join(places[1].words.split())[:_LONGEST]}”" for places in _rarest(signs))
    return (
        f"One may be told after the other, or both after a third text, in other words: {len(signs.pairs)} of {told} "
        f"sentences of the one have a counterpart in the other, {row} of them in the same order, among their details "
        f"{named}; no passage is copied."
    )


def places_of(signs: Signs, first: str) -> tuple[Anchor, ...]:
    """Where the details of the counterparts stand, two places for each: in the report `first`, then in the other."""
    shown = [_places(signs, n) for n in range(min(len(signs.pairs), _SHOWN_PAIRS))]
    turned = first != signs.source.account.report
    return tuple(place for a, b in shown for place in ((b, a) if turned else (a, b)))


def _rarest(signs: Signs) -> list[tuple[Anchor, Anchor]]:
    """The places of the rarest details, each detail once, in the borrower's order."""
    first: dict[str, int] = {}
    for n, pair in enumerate(signs.pairs):
        first.setdefault(pair.detail, n)
    chosen = sorted(first, key=lambda key: (-signs.borrower.bits[key], first[key]))[:_EXAMPLES]
    return [_places(signs, n) for n in sorted(first[key] for key in chosen)]


def _places(signs: Signs, n: int) -> tuple[Anchor, Anchor]:
    """Where the detail of one pair stands in the source and in the borrower."""
    pair = signs.pairs[n]
    a = signs.source.account.sentences[pair.earlier]
    b = signs.borrower.account.sentences[pair.later]
    return a.place(pair.detail), b.place(pair.detail)


def _in_one_order(row: list[int]) -> int:
    """How many of the numbers ascend, the others left out (the longest ascending subsequence)."""
    ends: list[int] = []
    for number in row:
        at = bisect_left(ends, number)
        ends[at : at + 1] = [number]
    return len(ends)
