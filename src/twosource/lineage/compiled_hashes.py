"""Letters, and runs of words as numbers -> hashes of 64 bits, compiled."""

from __future__ import annotations

from typing import Any

import numpy as np

from twosource.lineage.compiling import compiled

PRIME, OFFSET = np.uint64(0x100000001B3), np.uint64(0xCBF29CE484222325)
_MIX_1, _MIX_2, _SHIFT = np.uint64(0xFF51AFD7ED558CCD), np.uint64(0xC4CEB9FE1A85EC53), np.uint64(33)

_BASE = np.uint64(0x9E3779B97F4A7C15)
_STIR_1, _STIR_2 = np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB)
_THIRTY, _TWENTY_SEVEN, _THIRTY_ONE = np.uint64(30), np.uint64(27), np.uint64(31)


@compiled
def fnv(letters: Any, size: int) -> Any:
    """FNV-1a of the first `size` letters or code points."""
    key = OFFSET
    for n in range(size):
        key = (key ^ np.uint64(letters[n])) * PRIME
    return key


@compiled
def stirred(key: Any) -> Any:
    """MurmurHash3's finaliser."""
    key = (key ^ (key >> _SHIFT)) * _MIX_1
    key = (key ^ (key >> _SHIFT)) * _MIX_2
    return key ^ (key >> _SHIFT)


@compiled
def shingled(keys: Any, length: int, hashes: Any) -> int:
    """Writes a hash for each run of `length` words (`fingerprints.shingles`); their number."""
    count = max(0, len(keys) - length + 1)
    for at in range(count):
        mixed = np.uint64(0)
        for n in range(length):
            mixed = mixed * _BASE + keys[at + n]
        mixed = (mixed ^ (mixed >> _THIRTY)) * _STIR_1
        mixed = (mixed ^ (mixed >> _TWENTY_SEVEN)) * _STIR_2
        hashes[at] = mixed ^ (mixed >> _THIRTY_ONE)
    return count
