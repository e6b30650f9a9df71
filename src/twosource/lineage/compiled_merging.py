"""Runs of prints in order -> one run, compiled."""

from __future__ import annotations

from typing import Any

import numpy as np

from twosource.lineage.compiling import compiled
from twosource.lineage.prints import Prints


@compiled
def _merge(older: Any, newer: Any, out: Any) -> None:
    """Writes two runs as one; of equal hashes the older ones come first."""
    a_hashes, a_reports, a_places = older
    b_hashes, b_reports, b_places = newer
    hashes, reports, places = out
    i = j = n = 0
    while i < len(a_hashes) and j < len(b_hashes):
        # Without a branch on the comparison, which the processor would guess wrong every other time.
        first = int(a_hashes[i] <= b_hashes[j])
        hashes[n] = a_hashes[i] if first else b_hashes[j]
        reports[n] = a_reports[i] if first else b_reports[j]
        places[n] = a_places[i] if first else b_places[j]
        i, j, n = i + first, j + 1 - first, n + 1
    rest = n + len(a_hashes) - i
    hashes[n:rest], reports[n:rest], places[n:rest] = a_hashes[i:], a_reports[i:], a_places[i:]
    hashes[rest:], reports[rest:], places[rest:] = b_hashes[j:], b_reports[j:], b_places[j:]


def together(runs: list[Prints]) -> Prints:
    """Several runs as one; every report of one comes before those of the next."""
    while len(runs) > 1:
        pairs = [_merged(*runs[n : n + 2]) for n in range(0, len(runs) - 1, 2)]
        runs = [*pairs, *runs[2 * len(pairs) :]]
    return runs[0]


def _merged(older: Prints, newer: Prints) -> Prints:
    size = len(older) + len(newer)
    out = Prints(np.empty(size, np.uint32), np.empty(size, np.uint32), np.empty(size, np.uint16))
    _merge(tuple(older), tuple(newer), tuple(out))
    return out
