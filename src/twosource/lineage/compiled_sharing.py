"""Where prints of new reports meet those of earlier ones -> the pairs of reports that share wording, compiled."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from twosource.lineage.compiled_meeting import Meetings, counting
from twosource.lineage.compiling import compiled
from twosource.lineage.prints import RUN

WORDS = 15
"""Equal words that the prints of a pair must prove: 25 in a row always do, 20 mostly. At twelve half as many pairs more
share a stock phrase alone."""

REACH = 40
"""Words within which one print stands by another in both texts: each tells that the other is no chance."""

SLACK = 8
"""Words by which two prints may stand farther apart in one text than in the other: an edit's."""


class Pairs(NamedTuple):
    """Pairs that share wording: the numbers of both reports, of the words that are proven equal, and of those of them
    that are proven by prints that few reports have."""

    earlier: NDArray[np.int64]
    later: NDArray[np.int64]
    words: NDArray[np.int64]
    rare: NDArray[np.int64]

    def reports(self) -> list[int]:
        """The numbers of all reports in them."""
        return np.union1d(self.earlier, self.later).tolist()  # type: ignore[no-any-return]


@compiled
def _support(places: Any, others: Any, supported: Any) -> int:
    """Marks the meetings of a pair, in the order of `places`, that another one stands by; their number."""
    count = 0
    for i in range(len(places)):
        for j in range(i + 1, len(places)):
            here, there = np.int64(places[j]) - np.int64(places[i]), np.int64(others[j]) - np.int64(others[i])
            if here > REACH:
                break
            if here > 0 and 0 < there <= REACH and abs(here - there) <= SLACK:
                count += 2 - supported[i] - supported[j]
                supported[i] = supported[j] = 1
    return count


@compiled
def _covered(places: Any) -> Any:
    """How many words runs that begin at places, in order, cover."""
    words = end = np.int64(0)
    for place in places:
        words += np.int64(place) + RUN - max(end, np.int64(place))
        end = np.int64(place) + RUN
    return words


@compiled
def proven(places: Any, others: Any) -> Any:
    """The words of a pair that are proven equal: as many as the runs cover in the text in which they cover fewer."""
    supported = np.zeros(len(places), np.uint8)
    count = _support(places, others, supported)
    if count * RUN < WORDS:
        return np.int64(0)
    mine, its = np.empty(count, np.int64), np.empty(count, np.int64)
    at = 0
    for n in range(len(places)):
        if supported[n]:
            mine[at], its[at] = places[n], others[n]
            at += 1
    words = _covered(mine)
    if words < WORDS:
        return np.int64(0)
    its.sort()
    return min(words, _covered(its))


@compiled
def _pairs(keys: Any, places: Any, others: Any, common: Any, out: Any) -> int:
    """Writes the pairs that share wording as rows (key, words, rare words); their number. A key is one pair's; rows of
    one pair follow one another."""
    row = start = 0
    while start < len(keys):
        end = start + 1
        while end < len(keys) and keys[end] == keys[start]:
            end += 1
        if end - start > 1:
            words = proven(places[start:end], others[start:end])
            if words >= WORDS:
                rare = ~common[start:end]
                out[row, 0], out[row, 1], out[row, 2] = keys[start], words, words
                if not rare.all():
                    out[row, 2] = proven(places[start:end][rare], others[start:end][rare])
                row += 1
        start = end
    return row


def pairs_of(found: Meetings) -> Pairs:
    """The pairs that share wording, in the order of the later and of the earlier report."""
    asked, met = found.asked, counting(found)
    first = int(asked.reports.min(initial=0xFFFFFFFF))
    later = asked.reports[met.asked].astype(np.uint64) - np.uint64(first)
    keys = later << np.uint64(48) | met.reports.astype(np.uint64) << np.uint64(16) | asked.places[met.asked]
    order = np.argsort(keys)
    keys = keys[order]
    places, others = (keys & np.uint64(0xFFFF)).astype(np.uint16), met.places[order]
    keys >>= np.uint64(16)
    out = np.empty((len(keys) // 2 + 1, 3), np.uint64)
    rows = out[: _pairs(keys, places, others, met.common[order], out)]
    return Pairs(
        (rows[:, 0] & np.uint64(0xFFFFFFFF)).astype(np.int64),
        (rows[:, 0] >> np.uint64(32)).astype(np.int64) + first,
        rows[:, 1].astype(np.int64),
        rows[:, 2].astype(np.int64),
    )
