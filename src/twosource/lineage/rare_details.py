"""Account -> its details weighed by how rare they are, in the news and among the reports at hand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import NamedTuple

from twosource.lineage.details import Account

_RARE = 5.0
"""Bits of a detail that few reports give: one in thirty at most."""

_SELDOM = 2
"""Sentences of a report in which a detail may stand and still be one that it tells, not its subject."""

_EVERYWHERE = 50
"""Sentences of a report in which a detail may stand and still bring sentences together: bounds the time for texts that
repeat themselves."""

_MOST_HOLDERS = 5
"""Chains that give a detail, beyond which one more changes its weight no further."""

Holders = Mapping[str, int]
"""How many chains give each detail; one that it lacks is given by one chain."""


class Weighed(NamedTuple):
    """An account with the bits of its details and of its sentences, the sentences in which each detail stands (those
    left out that stand nearly everywhere), and the bits of its rare details; `seldom` are the details that it gives in
    a few sentences."""

    account: Account
    bits: dict[str, float]
    told: tuple[float, ...]
    places: dict[str, list[int]]
    rare: dict[str, float]
    seldom: frozenset[str]

    def carried(self, source: Weighed) -> float:
        """Bits of its rare details that `source` has too, and not as its subject."""
        return sum(self.rare[key] for key in self.rare.keys() & source.seldom)

    def carried_share(self, source: Weighed) -> float:
        """The same as a share (0..1) of all its rare details."""
        return self.carried(source) / (sum(self.rare.values()) or 1.0)


def weigh(account: Account, holders: Holders) -> Weighed:
    """What every other report on the event tells as well shows nothing of two of them: the bits of a detail are divided
    by the number of other chains that give it."""
    bits: dict[str, float] = {}
    rare: dict[str, float] = {}
    places: defaultdict[str, list[int]] = defaultdict(list)
    for n, sentence in enumerate(account.sentences):
        for key, detail in sentence.details.items():
            bits[key] = detail.bits / max(1, min(_MOST_HOLDERS, holders.get(key, 1)) - 1)
            if detail.bits >= _RARE and account.counts[key] <= _SELDOM:
                rare[key] = bits[key]
            if account.counts[key] <= _EVERYWHERE:
                places[key].append(n)
    told = tuple(sum(bits[key] for key in sentence.details) for sentence in account.sentences)
    seldom = frozenset(key for key, often in account.counts.items() if often <= _SELDOM + 1)
    return Weighed(account, bits, told, dict(places), rare, seldom)
