"""Two weighed accounts -> the sentences of the one that tell what sentences of the other tell."""

from __future__ import annotations

import math
from collections import defaultdict
from typing import NamedTuple

from twosource.lineage.rare_details import Weighed

LEAST_TOLD = 15.0
"""Bits of details from which a sentence tells enough to be compared: two names, or three words of some rarity."""

_LEAST_SHARED = 10.0
"""Bits that a sentence must share with its counterpart, in two details at least."""

_COUNTERPART = 0.2
"""Likeness (shared bits over the geometric mean of both sentences') from which two sentences are counterparts."""


class Counterpart(NamedTuple):
    """A sentence of the later account (its place in the row), the one of the earlier account that is likest to it, how
    like they are, and the rarest detail of both."""

    later: int
    earlier: int
    likeness: float
    detail: str


def counterparts(earlier: Weighed, later: Weighed) -> tuple[Counterpart, ...]:
    """The likest sentence of the earlier account for each sentence of the later one that has one."""
    likest = (_likest(n, earlier, later) for n, told in enumerate(later.told) if told >= LEAST_TOLD)
    return tuple(found for found in likest if found is not None)


def _likest(n: int, earlier: Weighed, later: Weighed) -> Counterpart | None:
    shared: defaultdict[int, list[str]] = defaultdict(list)
    for key in later.account.sentences[n].details:
        for at in earlier.places.get(key, ()):
            shared[at].append(key)
    best: Counterpart | None = None
    for at, keys in sorted(shared.items()):
        if len(keys) < 2:
            continue
        worth = {key: _worth(key, earlier, later) for key in keys}
        common = sum(worth.values())
        likeness = common / math.sqrt(max(earlier.told[at], LEAST_TOLD) * later.told[n])
        if common >= _LEAST_SHARED and likeness >= _COUNTERPART and (best is None or likeness > best.likeness):
            best = Counterpart(n, at, likeness, max(keys, key=lambda key: (worth[key], key)))
    return best


def _worth(key: str, earlier: Weighed, later: Weighed) -> float:
    """Details that both reports give again and again are their subject, not a fact that they tell here: they count by
    the root of how often the one gives them that gives them less."""
    often = min(earlier.account.counts[key], later.account.counts[key])
    return later.bits[key] / math.sqrt(often)
