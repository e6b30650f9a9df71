"""Words as numbers -> the fingerprints by which texts that share wording are found."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from twosource.lineage.alignment import SHINGLE

_WINDOW = 4
"""Neighbouring shingles of which the least is kept: eight shared words in a row are always found, with half the
fingerprints."""

_BASE = np.uint64(0x9E3779B97F4A7C15)
_MIX_1, _MIX_2 = np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB)

Hashes = NDArray[np.uint64]


def fingerprints(keys: Sequence[int]) -> Hashes:
    """The distinct fingerprints of a text, ascending: hashes of five words, of four neighbours the least (robust
    winnowing; Schleimer, Wilkerson, Aiken, SIGMOD 2003). Empty for a text of fewer than five words."""
    hashes = _shingles(np.array(keys, dtype=np.uint64))
    if hashes.size > _WINDOW:
        hashes = np.lib.stride_tricks.sliding_window_view(hashes, _WINDOW).min(axis=1)
    return np.unique(hashes)


def _shingles(keys: Hashes) -> Hashes:
    """A hash of each run of five words (SplitMix64's finaliser over a polynomial)."""
    count = keys.size - SHINGLE + 1
    if count < 1:
        return keys[:0]
    mixed = np.zeros(count, dtype=np.uint64)
    for i in range(SHINGLE):
        mixed = mixed * _BASE + keys[i : i + count]
    mixed = (mixed ^ (mixed >> np.uint64(30))) * _MIX_1
    mixed = (mixed ^ (mixed >> np.uint64(27))) * _MIX_2
    return mixed ^ (mixed >> np.uint64(31))
