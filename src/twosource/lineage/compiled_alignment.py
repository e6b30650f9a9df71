"""Pairs of texts as numbers, with seeds -> the stretches of wording that they share, compiled."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from twosource.lineage import growing
from twosource.lineage.alignment import RUNS
from twosource.lineage.compiling import compiled, rules
from twosource.lineage.growing import grow

rules(growing.equal_words, growing.resumption, growing.extend)
rules(growing.longest_free, growing.stretch_from, growing.grow)

_SORTED_BY_HAND = 24
"""Numbers up to which inserting sorts fastest."""

_ROOM = 1 << 16
"""Rows that one call writes at least, before it hands them over."""


class Aligned(NamedTuple):
    """Stretches of many pairs, a row for each block: the pair, the number of its stretch, places in both texts, size.

    Rows of one stretch follow one another in the order of both texts.
    """

    pair: NDArray[np.int32]
    stretch: NDArray[np.int32]
    left: NDArray[np.int32]
    right: NDArray[np.int32]
    size: NDArray[np.int32]


@compiled
def _ordered(numbers: Any) -> None:
    """Sorts a few numbers in place."""
    if len(numbers) > _SORTED_BY_HAND:
        numbers.sort()
        return
    for n in range(1, len(numbers)):
        number, at = numbers[n], n
        while at and numbers[at - 1] > number:
            numbers[at] = numbers[at - 1]
            at -= 1
        numbers[at] = number


@compiled
def _longest_first(runs: Any, count: int, coded: Any) -> None:
    """Sorts runs (rows of place in a, place in b, size), the longest first, then by their places."""
    if count < 2:
        return
    if count <= _SORTED_BY_HAND:
        for n in range(1, count):
            i, j, size, at = runs[3 * n], runs[3 * n + 1], runs[3 * n + 2], 3 * n
            while at and (
                runs[at - 1] < size
                or (runs[at - 1] == size and (runs[at - 3] > i or (runs[at - 3] == i and runs[at - 2] > j)))
            ):
                runs[at], runs[at + 1], runs[at + 2] = runs[at - 3], runs[at - 2], runs[at - 1]
                at -= 3
            runs[at], runs[at + 1], runs[at + 2] = i, j, size
        return
    for n in range(count):
        coded[n] = (np.int64(runs[3 * n]) << 32) | np.int64(runs[3 * n + 1])
    table = runs[: 3 * count].copy().reshape(count, 3)
    order = np.argsort(coded[:count], kind="mergesort")
    order = order[np.argsort(-table[order, 2], kind="mergesort")]
    runs[: 3 * count] = table[order].ravel()


@compiled
def _runs(a: Any, b: Any, seeds: Any, length: int, coded: Any, runs: Any) -> int:
    """Writes the maximal exact runs through seeds (rows of place in a, place in b, at which `length` words are equal)
    as rows of `runs`, the longest first; their number. Seeds whose words differ, as a clash of hashes gives, count not.
    """
    shift = np.int64(len(a))
    for n in range(len(seeds)):
        coded[n] = ((np.int64(seeds[n, 1]) - np.int64(seeds[n, 0]) + shift) << 32) | np.int64(seeds[n, 0])
    _ordered(coded[: len(seeds)])
    count = 0
    diagonal, stop = np.int64(-1), np.int64(0)
    for n in range(len(seeds)):
        i = coded[n] & 0xFFFFFFFF
        j = (coded[n] >> 32) - shift + i
        if coded[n] >> 32 == diagonal and i + length <= stop:
            continue
        size = 0
        while i + size < len(a) and j + size < len(b) and a[i + size] == b[j + size]:
            size += 1
        if size < length:
            continue
        diagonal, stop = coded[n] >> 32, i + size
        back = 0
        while i > back and j > back and a[i - back - 1] == b[j - back - 1]:
            back += 1
        runs[3 * count], runs[3 * count + 1], runs[3 * count + 2] = i - back, j - back, size + back
        count += 1
    _longest_first(runs, count, coded)
    return count


@compiled
def _kept(rows: Any, count: int, least: int, pair: int, out: Any, at: int) -> int:
    """Writes the stretches of at least `least` equal words to `out` from row `at` on; the row after the last."""
    n = 0
    while n < count:
        end, words = n, 0
        while end < count and rows[4 * end] == rows[4 * n]:
            words += rows[4 * end + 3]
            end += 1
        if words >= least:
            for row in range(n, end):
                out[at, 0] = pair
                for column in range(4):
                    out[at, 1 + column] = rows[4 * row + column]
                at += 1
        n = end
    return at


@compiled
def align_some(texts: Any, pairs: Any, first: int, settings: Any, out: Any) -> Any:
    """Aligns pairs from pair `first` on until `out` may be full; the pairs done and rows written.

    `texts`: words, bounds of texts. `pairs`: rows of two texts, seeds, bounds of pairs among these. `settings`: words
    of a seed, least equal words of a stretch that is kept.
    """
    keys, bounds = texts
    pairs, seeds, seed_bounds = pairs
    length, least = settings
    longest = 0
    for pair in range(first, len(pairs)):
        for side in range(2):
            longest = max(longest, bounds[pairs[pair, side] + 1] - bounds[pairs[pair, side]])
    taken_a, taken_b = np.zeros(longest, np.uint8), np.zeros(longest, np.uint8)
    scratch, rows = np.empty(3 * longest + 3, np.int32), np.empty(4 * longest + 4, np.int32)
    coded, runs = np.empty(0, np.int64), np.empty(0, np.int64)
    at = 0
    for pair in range(first, len(pairs)):
        a = keys[bounds[pairs[pair, 0]] : bounds[pairs[pair, 0] + 1]]
        b = keys[bounds[pairs[pair, 1]] : bounds[pairs[pair, 1] + 1]]
        if at + min(len(a), len(b)) > len(out):
            return pair, at
        own = seeds[seed_bounds[pair] : seed_bounds[pair + 1]]
        if len(own) > len(coded):
            coded, runs = np.empty(2 * len(own), np.int64), np.empty(6 * len(own), np.int64)
        count = min(_runs(a, b, own, length, coded, runs), RUNS)
        if count == 0:
            continue
        taken_a[: len(a)] = 0
        taken_b[: len(b)] = 0
        at = _kept(rows, grow((a, b, taken_a, taken_b), runs, count, scratch, rows), least, pair, out, at)
    return len(pairs), at


class Pairs(NamedTuple):
    """Pairs of texts to align, rows of (left, right), and their seeds: rows of (place in the left text, place in the
    right text) from `bounds[pair]` to `bounds[pair + 1]`, each of `length` equal words."""

    texts: NDArray[np.int64]
    seeds: NDArray[np.int32]
    bounds: NDArray[np.int64]
    length: int


def align_pairs(keys: NDArray[np.uint64], bounds: NDArray[np.int64], pairs: Pairs, least: int) -> Aligned:
    """The stretches of at least `least` equal words that pairs of texts (`keys` between `bounds`) share."""
    done, found = 0, []
    sizes = np.diff(bounds)
    room = max(_ROOM, int(sizes.max(initial=0)) + 1)
    while done < len(pairs.texts):
        out = np.empty((room, 5), np.int32)
        rest = (pairs.texts, pairs.seeds, pairs.bounds)
        done, rows = align_some((keys, bounds), rest, done, (pairs.length, least), out)
        found.append(out[:rows].copy())
    whole = np.concatenate(found) if found else np.empty((0, 5), np.int32)
    return Aligned(*(np.ascontiguousarray(whole[:, n]) for n in range(5)))
