"""Two weighed accounts -> the signs that one of them retells the other."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import combinations
from typing import NamedTuple

from twosource.lineage.counterparts import Counterpart, counterparts
from twosource.lineage.rare_details import Weighed

_LEAD = 2
"""First sentences of both whose order shows nothing: every report begins with the news."""

_FEW_PAIRS = 6
"""Pairs of sentences at which their order counts half: two or three may stand in one order by chance."""

_MOST_PAIRS = 200
"""Pairs of sentences whose order is looked at, from the beginning: more than long reports have."""

_SHORTEST = 30
"""Words in its own voice, at least, over which a report's runs are counted."""


class Signs(NamedTuple):
    """What speaks for one report, the borrower, telling the other, the source, in its own words.

    `carried`: share (0..1) of the borrower's rare details, by bits, that the source has; `likeness`: mean likeness
    (0..1) of its sentences with their counterparts, 0 for those that have none; `order`: -1..1, how far the
    counterparts behind the lead stand in one order; `runs`: root of the share (0..1) of its own words at which a run
    begins that both have. `bits` are those of the rare details in common, `pairs` the counterparts."""

    source: Weighed
    borrower: Weighed
    carried: float
    likeness: float
    order: float
    runs: float
    bits: float
    pairs: tuple[Counterpart, ...]


def signs_of(left: Weighed, right: Weighed) -> Signs:
    """The signs; the borrower is the one of which the greater part stands in the other."""
    lean = left.carried_share(right) - right.carried_share(left)
    source, borrower = (right, left) if lean > 0 else (left, right)
    pairs = counterparts(source, borrower)
    return Signs(
        source,
        borrower,
        borrower.carried_share(source),
        sum(pair.likeness * borrower.told[pair.later] for pair in pairs) / (sum(borrower.told) or 1.0),
        _order(pairs),
        _runs(source, borrower),
        borrower.carried(source),
        pairs,
    )


def _order(pairs: Sequence[Counterpart]) -> float:
    """Pairs of pairs that stand in one order less those that do not, as a share of all (Kendall's tau), drawn towards
    zero where there are few."""
    behind = [pair for pair in pairs if pair.later >= _LEAD or pair.earlier >= _LEAD][:_MOST_PAIRS]
    size = len(behind)
    if size < 2:
        return 0.0
    agree = sum((a.earlier < b.earlier) - (a.earlier > b.earlier) for a, b in combinations(behind, 2))
    return agree / (size * (size - 1) / 2) * size / (size + _FEW_PAIRS)


def _runs(source: Weighed, borrower: Weighed) -> float:
    shared = len(source.account.runs & borrower.account.runs)
    return math.sqrt(min(1.0, shared / max(_SHORTEST, borrower.account.words)))
