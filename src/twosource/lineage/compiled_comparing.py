"""`comparing.compare`, compiled."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from twosource.lineage.alignment import REPEATS, Stretch, stretches_of
from twosource.lineage.compiled_alignment import Pairs, align_pairs
from twosource.lineage.compiled_hashes import shingled
from twosource.lineage.compiled_index import Looked, fingerprints_of, seeds_in, segment_of
from twosource.lineage.compiling import compiled
from twosource.lineage.fingerprints import COMMON
from twosource.lineage.growing import SEED, SHORTEST

_PAIRS = 200
"""Pairs that are aligned at once: bounds the memory for seeds."""

_POSTINGS = 1 << 16
"""Runs of words that are looked up at once: bounds the memory for what sixty copies of one text share."""


def compare_compiled(texts: Sequence[Sequence[int]]) -> Iterator[tuple[int, int, list[Stretch]]]:
    """What `compare` gives."""
    bounds = np.cumsum([0, *map(len, texts)], dtype=np.int64)
    keys = np.concatenate([np.empty(0, np.uint64), *(np.array(row, dtype=np.uint64) for row in texts)])
    pairs = _candidates(keys, bounds)
    hashes, places, ends = _sorted_runs(keys, bounds)
    for start in range(0, len(pairs), _PAIRS):
        part = pairs[start : start + _PAIRS]
        seeds, seed_bounds = _seeds(part, hashes, places, ends)
        aligned = align_pairs(keys, bounds, Pairs(part, seeds, seed_bounds, SEED), SHORTEST)
        rows = np.column_stack(aligned[1:])
        firsts = np.searchsorted(aligned.pair, np.arange(len(part) + 1))
        for n, (i, j) in enumerate(part.tolist()):
            if firsts[n] < firsts[n + 1]:
                yield i, j, stretches_of(rows[firsts[n] : firsts[n + 1]].ravel().tolist())


def _candidates(keys: NDArray[np.uint64], bounds: NDArray[np.int64]) -> NDArray[np.int64]:
    """Pairs of texts that share a run of words, in order."""
    segment = segment_of(fingerprints_of(keys, bounds, window=1))
    text_of = np.repeat(np.arange(len(bounds) - 1, dtype=np.int32), np.diff(bounds))
    pairs = np.empty(0, np.int64)
    for start in range(0, len(segment.places), _POSTINGS):
        part = slice(start, start + _POSTINGS)
        postings = segment._replace(hashes=segment.hashes[part], places=segment.places[part])
        texts = text_of[postings.places]
        looked = Looked(postings, texts, bounds[texts].astype(np.uint32))
        seeds = seeds_in([segment], looked, COMMON, np.empty(0, np.uint64))
        # As one number each, for rows are sorted twenty times as slowly.
        found = text_of[seeds[:, 2]] * np.int64(len(bounds)) + seeds[:, 0]
        pairs = np.union1d(pairs, found)
    return np.column_stack(np.divmod(pairs, len(bounds)))


@compiled
def _runs_of(keys: Any, bounds: Any, hashes: Any, places: Any, ends: Any) -> int:
    """Writes the runs of `SEED` words of each text in the order of their hashes, of one hash the first `REPEATS`."""
    total = 0
    for text in range(len(bounds) - 1):
        own = np.empty(max(0, bounds[text + 1] - bounds[text] - SEED + 1), np.uint64)
        shingled(keys[bounds[text] : bounds[text + 1]], SEED, own)
        order = np.argsort(own, kind="mergesort")
        same = 0
        for n in range(len(order)):
            same = same + 1 if n and own[order[n]] == own[order[n - 1]] else 1
            if same <= REPEATS:
                hashes[total], places[total] = own[order[n]], order[n]
                total += 1
        ends[text + 1] = total
    return total


def _sorted_runs(
    keys: NDArray[np.uint64], bounds: NDArray[np.int64]
) -> tuple[NDArray[np.uint64], NDArray[np.int32], NDArray[np.int64]]:
    hashes, places = np.empty(len(keys), np.uint64), np.empty(len(keys), np.int32)
    ends = np.zeros(len(bounds), np.int64)
    total = _runs_of(keys, bounds, hashes, places, ends)
    return hashes[:total], places[:total], ends


@compiled
def _matches(a: Any, b: Any, first: Any, second: Any, out: Any, row: int) -> int:
    """Writes a seed for each two equal hashes of two rows in order, where `out` has room; the row after the last."""
    i = j = 0
    while i < len(a) and j < len(b):
        if a[i] < b[j]:
            i += 1
        elif b[j] < a[i]:
            j += 1
        else:
            end = j
            while end < len(b) and b[end] == a[i]:
                if row < len(out):
                    out[row, 0], out[row, 1] = first[i], second[end]
                row += 1
                end += 1
            i += 1
    return row


@compiled
def _all_matches(pairs: Any, hashes: Any, places: Any, ends: Any, out: Any, bounds: Any) -> int:
    row = 0
    for n in range(len(pairs)):
        i, j = pairs[n, 0], pairs[n, 1]
        a, b = hashes[ends[i] : ends[i + 1]], hashes[ends[j] : ends[j + 1]]
        row = _matches(a, b, places[ends[i] : ends[i + 1]], places[ends[j] : ends[j + 1]], out, row)
        bounds[n + 1] = row
    return row


def _seeds(
    pairs: NDArray[np.int64], hashes: NDArray[np.uint64], places: NDArray[np.int32], ends: NDArray[np.int64]
) -> tuple[NDArray[np.int32], NDArray[np.int64]]:
    """The runs that each two texts share, and the bounds of pairs among them."""
    bounds = np.zeros(len(pairs) + 1, np.int64)
    size = _all_matches(pairs, hashes, places, ends, np.empty((0, 2), np.int32), bounds)
    seeds = np.empty((size, 2), np.int32)
    _all_matches(pairs, hashes, places, ends, seeds, bounds)
    return seeds, bounds
