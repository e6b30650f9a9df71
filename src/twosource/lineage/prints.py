"""Words of many texts as numbers -> their prints: the few fingerprints by which an archive finds shared wording."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from twosource.lineage.compiled_index import fingerprints_of

RUN = 6
"""Words that a print covers. Five words alone are chance mostly (26 texts of 8,000 share two of them with a new one, of
six words 7), and prints of eight miss a passage with an edit in every tenth word."""

APART = 6
"""Neighbours of which one print is kept: prints of a run of equal words leave no gap, and 17 words have two."""

LONGEST = 1 << 16
"""Words of a text that are printed: a place takes two bytes. What lies behind is found when a story is analysed."""

BYTES = 10
"""Of one print."""


class Prints(NamedTuple):
    """Prints in the order of their hashes, of one hash in the order of reports and places: the first 32 bits of a hash,
    the report's number, the number of the word at which it begins. Two prints tell together: one may clash."""

    hashes: NDArray[np.uint32]
    reports: NDArray[np.uint32]
    places: NDArray[np.uint16]

    def __len__(self) -> int:
        return len(self.hashes)

    def part(self, start: int, stop: int) -> Prints:
        """Those between two places of the rows."""
        return Prints(self.hashes[start:stop], self.reports[start:stop], self.places[start:stop])

    def packed(self) -> bytes:
        """As bytes: the three rows behind one another, the least byte of a number first."""
        rows = (self.hashes.astype("<u4"), self.reports.astype("<u4"), self.places.astype("<u2"))
        return b"".join(row.tobytes() for row in rows)


def unpacked(data: bytes) -> Prints:
    """What was packed."""
    count = len(data) // BYTES
    return Prints(
        np.frombuffer(data, "<u4", count),
        np.frombuffer(data, "<u4", count, 4 * count),
        np.frombuffer(data, "<u2", count, 8 * count),
    )


def prints_of(keys: NDArray[np.uint64], bounds: NDArray[np.int64]) -> Prints:
    """The prints of texts (words between bounds), which are numbered from 0."""
    found = fingerprints_of(keys, bounds, APART, RUN)
    texts = np.repeat(np.arange(len(bounds) - 1, dtype=np.uint32), np.diff(found.ends, prepend=0))
    places = found.places - bounds[texts]
    near = places < LONGEST
    hashes = (found.hashes[near] >> np.uint64(32)).astype(np.uint32)
    # The rows come in the order of texts and places: their number behind the hash keeps it.
    order = np.sort(hashes.astype(np.uint64) << np.uint64(32) | np.arange(len(hashes), dtype=np.uint64))
    order = (order & np.uint64(0xFFFFFFFF)).astype(np.int64)
    return Prints(hashes[order], texts[near][order], places[near][order].astype(np.uint16))


def numbered(prints: Prints, reports: NDArray[np.int64]) -> Prints:
    """The prints under other numbers: `reports[n]` in the place of n, none for those below zero."""
    if not len(prints):
        return prints
    numbers = reports[prints.reports]
    kept = numbers >= 0
    chosen = Prints(prints.hashes[kept], numbers[kept].astype(np.uint32), prints.places[kept])
    given = reports[reports >= 0]
    if (given[1:] > given[:-1]).all():
        return chosen
    order = np.lexsort((chosen.places, chosen.reports, chosen.hashes))
    return Prints(chosen.hashes[order], chosen.reports[order], chosen.places[order])
