"""Terms of two reports -> how likely they tell of one event.

Plain Python that Numba compiles too: one rule for two reports and for a million.
"""

from __future__ import annotations

import math
from typing import Any

from twosource.stories.telling import TITLE

DAYS = 90
"""Days between two reports beyond which likeness alone joins them no more: what follows months later is another
story."""

UNDATED = 10.0
"""Days that are reckoned between two reports of which one has no date."""

_BASE, _TERMS, _TITLES = -7.29, 21.3, 3.44
"""Fitted by logistic regression (see `docs/decisions/0024`): near pairs of the odd-numbered events of `news_events`
against the likest pairs of two events, and against the likest pairs of background reports a month or more apart."""

_DAYS = 0.6
"""What each doubling of the days apart takes, nearly: chosen where the background's stories stay of one matter."""

_COPIED = 8.0
"""What a pair gains of which one text is all wording of the other; days apart take nothing then."""

COPY = 0.5
"""Share of a text from which it is a near copy; less is a quotation, a paragraph of background, a form."""


def odds(found: Any, days: float, copied: float) -> float:
    """The logarithm of the odds that two reports tell of one event: `found` as `overlaps` gives it, days apart, the
    share of wording that they have in common (0: unknown or none)."""
    both, titled = found
    value = _BASE + _TERMS * both + _TITLES * titled
    return float(value + (_COPIED * copied if copied >= COPY else -_DAYS * math.log(1.0 + days)))


def lengths(told: Any) -> Any:
    """The lengths of a report's terms as a vector: of all, and of those in its title."""
    every, titled = 0.0, 0.0
    for n in range(len(told[0])):
        square = float(told[1][n]) * float(told[1][n])
        every += square
        if told[2][n] & TITLE:
            titled += square
    return math.sqrt(every), math.sqrt(titled)


def overlaps(left: Any, right: Any) -> Any:
    """The cosines of the terms of two reports, and of those that stand in the title of one. Each report: rows of terms
    in order, weights, notes, and the lengths."""
    both, titled = 0.0, 0.0
    a, b, n, m = 0, 0, len(left[0]), len(right[0])
    while a < n and b < m:
        if left[0][a] < right[0][b]:
            a += 1
        elif left[0][a] > right[0][b]:
            b += 1
        else:
            product = float(left[1][a]) * float(right[1][b])
            both += product
            if (left[2][a] | right[2][b]) & TITLE:
                titled += product
            a += 1
            b += 1
    return ratio(both, left[3][0] * right[3][0]), ratio(titled, left[3][1] * right[3][1])


def ratio(product: float, lengths: float) -> float:
    """A cosine, at most 1; 0 where a side is empty."""
    return min(1.0, product / lengths) if lengths > 0.0 else 0.0
