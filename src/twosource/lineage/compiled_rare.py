"""Prints of some reports, pairs of these -> the words that each pair shares in rare wording, compiled."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from twosource.lineage.compiled_sharing import proven
from twosource.lineage.compiling import compiled
from twosource.lineage.prints import Prints

_CHANCE = 1 << 16
"""Meetings of one pair that are looked at: words of a text are printed up to as many. Rare prints, which few reports
have and which stand in few places, never make so many."""


@compiled
def _meetings(hashes: Any, places: Any, mine: Any, its: Any, out: Any) -> int:
    """Writes where two runs of prints, each in the order of hashes, meet, as numbers that order them by places; how
    many there are."""
    (i, stop), (j, end) = mine, its
    row = 0
    while i < stop and j < end:
        if hashes[i] < hashes[j]:
            i += 1
        elif hashes[j] < hashes[i]:
            j += 1
        else:
            n = j
            while n < end and hashes[n] == hashes[i] and row < len(out):
                out[row] = np.int64(places[i]) << 16 | np.int64(places[n])
                row, n = row + 1, n + 1
            i += 1
    return row


@compiled
def _rare_words(hashes: Any, places: Any, bounds: Any, pairs: Any, words: Any) -> None:
    """Writes the words that are proven equal of each pair."""
    room = np.empty(_CHANCE, np.int64)
    for n in range(len(pairs)):
        one, other = pairs[n]
        mine, its = (bounds[one], bounds[one + 1]), (bounds[other], bounds[other + 1])
        met = room[: _meetings(hashes, places, mine, its, room)]
        met.sort()
        words[n] = proven((met >> 16).astype(np.uint16), (met & 0xFFFF).astype(np.uint16))


def shared_hashes(prints: Prints) -> NDArray[np.uint32]:
    """The hashes that more than one of the reports have."""
    again = prints.hashes[1:] == prints.hashes[:-1]
    again &= prints.reports[1:] != prints.reports[:-1]
    return np.unique(prints.hashes[1:][again])


def rare_words(prints: Prints, common: NDArray[np.uint32], pairs: Sequence[tuple[int, int]]) -> list[int]:
    """The words of each pair of reports, by their numbers in `prints`, that are proven equal by prints that few reports
    have: all but `common` ones."""
    rare = ~np.isin(prints.hashes, common)
    hashes, reports, places = (column[rare] for column in prints)
    # Hashes are in order already: of one report they stay so.
    order = np.argsort(reports, kind="stable")
    count = int(max(map(max, pairs), default=0)) + 1
    bounds = np.searchsorted(reports[order], np.arange(count + 1))
    words = np.empty(len(pairs), np.int64)
    asked = np.array(pairs, np.int64).reshape(-1, 2)
    _rare_words(hashes[order], places[order], bounds.astype(np.int64), asked, words)
    return words.tolist()
