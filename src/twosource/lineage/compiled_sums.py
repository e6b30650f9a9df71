"""Prints -> how many each report has, and a sum over them, compiled."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from twosource.lineage.compiling import compiled
from twosource.lineage.prints import Prints

_ODD = np.uint64(0x9E3779B97F4A7C15)
"""An odd number whose bits are mixed: sums of other prints are others, but for a clash of 64 bits."""

_HALF = np.uint64(32)


@compiled
def _add(prints: Any, counts: Any, sums: Any) -> None:
    hashes, reports, places = prints
    for n in range(len(hashes)):
        value = (np.uint64(hashes[n]) << np.uint64(16) | np.uint64(places[n])) * _ODD
        value = (value ^ (value >> _HALF)) * _ODD
        counts[reports[n]] += 1
        sums[reports[n]] += value ^ (value >> _HALF)


def add_prints(prints: Prints, counts: NDArray[np.int64], sums: NDArray[np.uint64]) -> None:
    """Add prints to what each report, by its number, has: how many, and a sum that hangs on their hashes and places but
    not on their order."""
    _add(tuple(prints), counts, sums)
