"""Hashes of prints that were seen -> which of others may be among them, compiled."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from twosource.lineage.compiling import compiled

_MOST = 29
"""First bits of a hash that are told apart at most: 64 MB."""


@compiled
def _mark(hashes: Any, shift: Any, seen: Any) -> None:
    for hash_ in hashes:
        bit = hash_ >> shift
        seen[bit >> 3] |= np.uint8(1 << (bit & 7))


@compiled
def _rows(hashes: Any, shift: Any, seen: Any, rows: Any) -> int:
    """Writes the rows of the hashes that may have been seen; how many these are."""
    count = 0
    for n in range(len(hashes)):
        bit = hashes[n] >> shift
        rows[count] = n
        count += (seen[bit >> 3] >> (bit & 7)) & 1
    return count


class Seen:
    """One bit for all hashes with the same first bits: nine in ten prints of a new report are in none of a dozen
    segments, which one look tells, in order and so near the last one."""

    def __init__(self, room: int) -> None:
        """`room` is in bytes: half of it at least is used."""
        bits = min(_MOST, max(3, room.bit_length() + 2))
        self._shift = np.uint32(32 - bits)
        self._seen = np.zeros(1 << (bits - 3), np.uint8)

    @property
    def nbytes(self) -> int:
        """The memory that it takes."""
        return self._seen.nbytes

    def mark(self, hashes: NDArray[np.uint32]) -> None:
        """Note hashes as seen."""
        _mark(hashes, self._shift, self._seen)

    def rows(self, hashes: NDArray[np.uint32]) -> NDArray[np.int64]:
        """The rows of those of some hashes that may have been seen: all of these, and few others."""
        rows = np.empty(len(hashes) + 1, np.int64)
        return rows[: _rows(hashes, self._shift, self._seen, rows)]
