"""Terms of two reports -> how likely they tell of one event.

Plain Python that Numba compiles too: one rule for two reports and for a million.
"""

from __future__ import annotations

import math
from typing import Any

from twosource.stories.telling import NAME, TITLE


DAYS = 90
"""Days between two reports beyond which likeness alone joins them no more: a follow-up months later is another story."""

UNDATED = 10.0
"""Days that are reckoned between two reports of which one has no date."""

_BASE, _TERMS, _NAMES, _TITLES, _SHARED, _DAYS = -5.71, 21.3, 0.87, 3.49, -1.19, 0.6
"""Fitted by logistic regression: pairs of the odd-numbered events of `news_events` against pairs of two events and
pairs of background reports a month or more apart. `_SHARED` and `_DAYS` go with logarithms."""

_COPIED = 8.0
"""What a pair gains whose later text is all shared wording."""

COPY = 0.5
"""Share of a text from which it is a near copy: days apart do not count then."""


def odds(found: Any, days: float, copied: float) -> float:
    """The logarithm of the odds that two reports tell of one event: `found` as `overlaps` gives it, days apart, the
    share of wording that they have in common (0: unknown or none)."""
    both, names, titled, shared = found
    value = _BASE + _TERMS * both + _NAMES * names + _TITLES * titled + _SHARED * math.log(1.0 + shared)
    if copied < COPY:
        value -= _DAYS * math.log(1.0 + days)
    return value + _COPIED * copied


def overlaps(left: Any, right: Any) -> Any:
    """The cosines of the terms of two reports, of those that are names, of those that stand in a title; how many names
    both have. Each report: rows of terms in order, weights, notes."""
    both, names, titled = 0.0, 0.0, 0.0
    shared = 0
    a, b, n, m = 0, 0, len(left[0]), len(right[0])
    while a < n and b < m:
        if left[0][a] < right[0][b]:
            a += 1
        elif left[0][a] > right[0][b]:
            b += 1
        else:
            product = float(left[1][a]) * float(right[1][b])
            note = left[2][a] | right[2][b]
            both += product
            if note & NAME:
                names += product
                shared += 1
            if note & TITLE:
                titled += product
            a += 1
            b += 1
    return (
        ratio(both, weight(left, 0), weight(right, 0)),
        ratio(names, weight(left, NAME), weight(right, NAME)),
        ratio(titled, weight(left, TITLE), weight(right, TITLE)),
        float(shared),
    )


def weight(told: Any, note: int) -> float:
    """The sum of the squared weights of the terms with a note (0: of all)."""
    total = 0.0
    for n in range(len(told[0])):
        if note == 0 or told[2][n] & note:
            total += float(told[1][n]) * float(told[1][n])
    return total


def ratio(product: float, left: float, right: float) -> float:
    """A cosine, at most 1; 0 where a side is empty."""
    if left == 0.0 or right == 0.0:
        return 0.0
    return min(1.0, product / math.sqrt(left * right))
