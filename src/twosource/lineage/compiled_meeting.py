"""Prints of new texts, prints of earlier ones -> where they meet, compiled."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from twosource.lineage.compiling import compiled
from twosource.lineage.fingerprints import COMMON, NEIGHBOURS
from twosource.lineage.prints import Prints

PER_BUCKET = 8
"""Prints a bucket on average: half a cache line to look at."""


class Met(NamedTuple):
    """Meetings, a row each: the number of the print asked for, how many meetings of it came before, and the earlier
    report with the place in it."""

    asked: NDArray[np.uint32]
    rank: NDArray[np.uint8]
    reports: NDArray[np.uint32]
    places: NDArray[np.uint16]


class Held(NamedTuple):
    """Prints in memory. `buckets` tells where the hashes with the same first bits begin, `shift` how many bits are not
    among these; without buckets they are searched from where the last one stood."""

    prints: Prints
    buckets: NDArray[np.uint32]
    shift: np.uint32


@compiled
def _find_buckets(hashes: Any, shift: Any, buckets: Any) -> None:
    """Writes where the hashes with each first bits begin."""
    buckets[:] = 0
    for hash_ in hashes:
        buckets[(hash_ >> shift) + 1] += 1
    for n in range(1, len(buckets)):
        buckets[n] += buckets[n - 1]


def held(prints: Prints) -> Held:
    """Prints to be searched often."""
    bits = max(1, (len(prints) // PER_BUCKET).bit_length())
    buckets = np.empty((1 << bits) + 1, np.uint32)
    _find_buckets(prints.hashes, np.uint32(32 - bits), buckets)
    return Held(prints, buckets, np.uint32(32 - bits))


def passing(prints: Prints) -> Held:
    """Prints to be searched once."""
    return Held(prints, np.empty(0, np.uint32), np.uint32(0))


@compiled
def _first_from(hashes: Any, at: Any, hash_: Any) -> Any:
    """The first place from `at` on whose hash is not less, by steps that double."""
    step = 1
    low = at
    while low + step < len(hashes) and hashes[low + step] < hash_:
        low += step
        step *= 2
    high = min(low + step, len(hashes))
    while low < high:
        middle = (low + high) // 2
        if hashes[middle] < hash_:
            low = middle + 1
        else:
            high = middle
    return low


@compiled
def _looked_up(asked: Any, rows: Any, segment: Any, taken: Any, out: Any) -> int:
    """Writes for each hash asked for, given in order, where its prints end and how many are taken of them, the last
    ones; the sum of these."""
    hashes, buckets, shift = segment
    ends, counts = out
    total = 0
    at = np.int64(0)
    for n in range(len(rows)):
        hash_ = asked[rows[n]]
        if len(buckets):
            at = max(at, np.int64(buckets[hash_ >> shift]))
        at = _first_from(hashes, at, hash_)
        end = at
        while end < len(hashes) and hashes[end] == hash_:
            end += 1
        ends[n] = end
        counts[n] = min(end - at, COMMON + 1 - taken[rows[n]])
        total += counts[n]
    return total


@compiled
def _among_own(hashes: Any, reports: Any, ends: Any, counts: Any, repeats: Any) -> int:
    """The same for prints asked for among themselves: those of earlier reports. Writes how many times each print came
    before in its own report."""
    total = begins = own = 0
    for n in range(len(hashes)):
        if n and hashes[n] != hashes[n - 1]:
            begins = n
        if n == begins or reports[n] != reports[n - 1]:
            own = n
        ends[n] = own
        counts[n] = min(own - begins, COMMON + 1)
        repeats[n] = n - own
        total += counts[n]
    return total


@compiled
def _written(prints: Any, rows: Any, found: Any, taken: Any, out: Any) -> None:
    """Writes the meetings, the newest report's first."""
    reports, places = prints
    ends, counts = found
    asked, rank, met, met_places = out
    row = 0
    for n in range(len(rows)):
        for m in range(counts[n]):
            asked[row], rank[row] = rows[n], taken[rows[n]]
            met[row], met_places[row] = reports[ends[n] - 1 - m], places[ends[n] - 1 - m]
            taken[rows[n]] += 1
            row += 1


def _meetings(prints: Prints, rows: NDArray[np.int64], found: Any, taken: NDArray[np.uint8], total: int) -> Met:
    met = Met(
        np.empty(total, np.uint32), np.empty(total, np.uint8), np.empty(total, np.uint32), np.empty(total, np.uint16)
    )
    _written((prints.reports, prints.places), rows, found, taken, tuple(met))
    return met


def meet(asked: Prints, rows: NDArray[np.int64], segment: Held, taken: NDArray[np.uint8]) -> Met:
    """Where prints meet those of a segment. Looked for are those of `asked` in `rows`, in order; `taken` tells how many
    meetings each of all had in newer segments, and is written on."""
    found = np.empty(len(rows), np.int64), np.empty(len(rows), np.int64)
    prints = segment.prints
    total = _looked_up(asked.hashes, rows, (prints.hashes, segment.buckets, segment.shift), taken, found)
    return _meetings(prints, rows, found, taken, total)


def meet_own(asked: Prints, taken: NDArray[np.uint8], repeats: NDArray[np.uint8]) -> Met:
    """Where prints meet those of earlier reports among them; writes how many times each came before in its report."""
    size = len(asked)
    ends, counts = np.empty(size, np.int64), np.empty(size, np.int64)
    total = _among_own(asked.hashes, asked.reports, ends, counts, repeats)
    return _meetings(asked, np.arange(size), (ends, counts), taken, total)


class Meetings(NamedTuple):
    """All meetings of new reports' prints with earlier ones, and which of the prints are common: more than `COMMON`
    came before, in other reports or in the same one, so that it is all one which report came when."""

    asked: Prints
    met: Met
    common: NDArray[np.bool_]

    def common_hashes(self) -> NDArray[np.uint32]:
        """The hashes of the common ones."""
        return np.unique(self.asked.hashes[self.common])

    def reports_with(self, hashes: NDArray[np.uint32]) -> NDArray[np.uint32]:
        """The reports, new and earlier, that are known to have one of some prints."""
        new = np.isin(self.asked.hashes, hashes)
        return np.union1d(self.asked.reports[new], self.met.reports[new[self.met.asked]])


class Counted(NamedTuple):
    """Meetings that count, a row each: the number of the print asked for, the earlier report, the place in it, and
    whether the print is common."""

    asked: NDArray[np.uint32]
    reports: NDArray[np.uint32]
    places: NDArray[np.uint16]
    common: NDArray[np.bool_]


def meetings(asked: Prints, parts: list[Met], earlier: NDArray[np.uint16]) -> Meetings:
    """The meetings of all segments together; `earlier` tells how many prints came before each."""
    return Meetings(asked, Met(*(np.concatenate(column) for column in zip(*parts, strict=True))), earlier > COMMON)


def counting(found: Meetings) -> Counted:
    """The meetings that count: of a common print those with the `NEIGHBOURS` newest."""
    common = found.common[found.met.asked]
    kept = (found.met.rank < NEIGHBOURS) | ~common
    return Counted(found.met.asked[kept], found.met.reports[kept], found.met.places[kept], common[kept])
