"""Words of many texts as numbers -> which texts share fingerprints, and where, compiled."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from twosource.lineage import fingerprints
from twosource.lineage.alignment import SHINGLE
from twosource.lineage.compiled_hashes import shingled
from twosource.lineage.compiling import compiled, rules
from twosource.lineage.fingerprints import NEIGHBOURS, REPEATS, WINDOW, winnow

rules(fingerprints.winnow)

_PER_BUCKET = 4
"""Postings a bucket on average: two cache lines to look at."""

_SORTED_BY_HAND = 64
"""Postings of a bucket up to which inserting sorts fastest."""


class Segment(NamedTuple):
    """Postings in the order of their hashes, those of one hash in the order of their places: places are numbers of
    words in the row of all texts; `buckets` tells where the hashes with the same first bits begin, `shift` how many
    bits of a hash are not among these. 12 bytes a posting and 1 to 2 for the buckets."""

    hashes: NDArray[np.uint64]
    places: NDArray[np.uint32]
    buckets: NDArray[np.uint32]
    shift: np.uint64


@compiled
def _is_refrain(hash_: Any, seen: Any, times: Any) -> bool:
    """Whether a text has had a fingerprint `REPEATS` times; counts it. `seen` is a table with free places."""
    mask = np.uint64(len(seen) - 1)
    at = hash_ & mask
    while times[at] and seen[at] != hash_:
        at = (at + np.uint64(1)) & mask
    seen[at] = hash_
    times[at] = min(times[at] + 1, REPEATS + 1)
    return bool(times[at] > REPEATS)


@compiled
def _fingerprints(texts: Any, settings: Any, hashes: Any, places: Any, ends: Any) -> int:
    """Writes the fingerprints of texts (words, bounds) with their places among the words, and where those of each text
    end; their number. `settings`: words of a shingle, neighbours of which one is kept."""
    keys, bounds = texts
    length, window = settings
    longest = 1
    for text in range(len(bounds) - 1):
        longest = max(longest, bounds[text + 1] - bounds[text])
    row, kept = np.empty(longest, np.uint64), np.empty(longest, np.int64)
    room = 1
    while room < 2 * longest:
        room *= 2
    seen, times = np.empty(room, np.uint64), np.zeros(room, np.uint8)
    total = 0
    for text in range(len(bounds) - 1):
        count = winnow(row, shingled(keys[bounds[text] : bounds[text + 1]], length, row), window, kept)
        room = 1
        while room < 2 * count:
            room *= 2
        times[:room] = 0
        for n in range(count):
            if not _is_refrain(row[kept[n]], seen[:room], times[:room]):
                hashes[total] = row[kept[n]]
                places[total] = bounds[text] + kept[n]
                total += 1
        ends[text] = total
    return total


class Postings(NamedTuple):
    """Fingerprints of texts in the order of the texts, their places in the row of all words, where each text's end."""

    hashes: NDArray[np.uint64]
    places: NDArray[np.uint32]
    ends: NDArray[np.int64]


def fingerprints_of(
    keys: NDArray[np.uint64], bounds: NDArray[np.int64], window: int = WINDOW, length: int = SHINGLE
) -> Postings:
    """The fingerprints of texts, one of each `window` neighbours, of `length` words each; places count from the
    beginning of `keys`."""
    hashes, places = np.empty(len(keys), np.uint64), np.empty(len(keys), np.uint32)
    ends = np.empty(len(bounds) - 1, np.int64)
    total = _fingerprints((keys, bounds), (length, window), hashes, places, ends)
    return Postings(hashes[:total].copy(), places[:total].copy(), ends)


@compiled
def _sort_bucket(hashes: Any, places: Any) -> None:
    """Sorts postings by hash in place; equal ones keep their order."""
    if len(hashes) > _SORTED_BY_HAND:
        order = np.argsort(hashes, kind="mergesort")
        hashes[:] = hashes[order]
        places[:] = places[order]
        return
    for n in range(1, len(hashes)):
        hash_, place, at = hashes[n], places[n], n
        while at and hashes[at - 1] > hash_:
            hashes[at], places[at] = hashes[at - 1], places[at - 1]
            at -= 1
        hashes[at], places[at] = hash_, place


@compiled
def _find_buckets(hashes: Any, shift: Any, buckets: Any) -> None:
    """Writes where the hashes with each first bits begin."""
    buckets[:] = 0
    for hash_ in hashes:
        buckets[(hash_ >> shift) + np.uint64(1)] += 1
    for n in range(1, len(buckets)):
        buckets[n] += buckets[n - 1]


@compiled
def _into_buckets(hashes: Any, places: Any, shift: Any, buckets: Any, out_hashes: Any, out_places: Any) -> None:
    """Postings in the order of their hashes (a counting sort on the first bits, then each bucket by itself)."""
    _find_buckets(hashes, shift, buckets)
    fill = buckets.copy()
    for n in range(len(hashes)):
        bucket = hashes[n] >> shift
        out_hashes[fill[bucket]], out_places[fill[bucket]] = hashes[n], places[n]
        fill[bucket] += 1
    for n in range(len(buckets) - 1):
        _sort_bucket(out_hashes[buckets[n] : buckets[n + 1]], out_places[buckets[n] : buckets[n + 1]])


def _bits(count: int) -> int:
    return max(1, (count // _PER_BUCKET).bit_length())


def segment_of(postings: Postings) -> Segment:
    """The postings, sorted."""
    bits = _bits(len(postings.hashes))
    shift = np.uint64(64 - bits)
    buckets = np.zeros((1 << bits) + 1, np.uint32)
    hashes, places = np.empty_like(postings.hashes), np.empty_like(postings.places)
    _into_buckets(postings.hashes, postings.places, shift, buckets, hashes, places)
    return Segment(hashes, places, buckets, shift)


@compiled
def _merge(a_hashes: Any, a_places: Any, b_hashes: Any, b_places: Any, hashes: Any, places: Any) -> None:
    i = j = n = 0
    while i < len(a_hashes) and j < len(b_hashes):
        # Without a branch on the comparison, which the processor would guess wrong every other time.
        first = int(a_hashes[i] <= b_hashes[j])
        hashes[n] = a_hashes[i] if first else b_hashes[j]
        places[n] = a_places[i] if first else b_places[j]
        i, j, n = i + first, j + 1 - first, n + 1
    hashes[n : n + len(a_hashes) - i], places[n : n + len(a_hashes) - i] = a_hashes[i:], a_places[i:]
    n += len(a_hashes) - i
    hashes[n:], places[n:] = b_hashes[j:], b_places[j:]


def merged(older: Segment, newer: Segment) -> Segment:
    """Two segments as one; every place of `newer` lies behind those of `older`."""
    size = len(older.hashes) + len(newer.hashes)
    hashes, places = np.empty(size, np.uint64), np.empty(size, np.uint32)
    _merge(older.hashes, older.places, newer.hashes, newer.places, hashes, places)
    bits = _bits(size)
    buckets = np.empty((1 << bits) + 1, np.uint32)
    _find_buckets(hashes, np.uint64(64 - bits), buckets)
    return Segment(hashes, places, buckets, np.uint64(64 - bits))


@compiled
def _stretch(held: Any, held_places: Any, start: Any, stop: Any, hash_: Any, limit: Any) -> Any:
    """Where the postings of a hash begin in a bucket, and how many lie before place `limit`."""
    if stop - start > _SORTED_BY_HAND:
        start += np.searchsorted(held[start:stop], hash_)
        stop = start + np.searchsorted(held[start:stop], hash_, side="right")
        return start, np.searchsorted(held_places[start:stop], limit)
    while start < stop and held[start] < hash_:
        start += 1
    size = 0
    while start + size < stop and held[start + size] == hash_ and held_places[start + size] < limit:
        size += 1
    return start, size


@compiled
def _found(hashes: Any, limits: Any, segment: Any, first: Any, count: Any, earlier: Any) -> None:
    """Writes where the postings of each hash begin in a segment, and how many lie before its limit; adds these to
    `earlier`."""
    held, held_places, buckets, shift = segment
    for n in range(len(hashes)):
        bucket = hashes[n] >> shift
        start, stop = np.int64(buckets[bucket]), np.int64(buckets[bucket + np.uint64(1)])
        if start < stop:
            first[n], count[n] = _stretch(held, held_places, start, stop, hashes[n], limits[n])
            earlier[n] += count[n]
        else:
            count[n] = 0


@compiled
def _kept(count: Any, left: Any) -> int:
    """Cuts counts down to what is left for each posting; their sum."""
    total = 0
    for n in range(len(count)):
        count[n] = min(count[n], left[n])
        left[n] -= count[n]
        total += count[n]
    return total


@compiled
def _goes_on(keys: Any, place: Any, other: Any) -> bool:
    """Whether one more word is equal before or behind the words of a fingerprint that stands at two places."""
    before = other > 0 and keys[place - 1] == keys[other - 1]
    behind = place + SHINGLE < len(keys) and keys[place + SHINGLE] == keys[other + SHINGLE]
    return bool(before or behind)


@compiled
def _written(postings: Any, held: Any, keys: Any, out: Any, at: int) -> int:
    """Writes a seed (text, place, other's place) for each posting (text, place) and each other with which it goes on,
    from row `at` of `out` on; the row after the last. `held`: places of others, and for each posting the one after its
    last and their number."""
    texts, places = postings
    held_places, last, count = held
    for n in range(len(places)):
        for m in range(last[n] - count[n], last[n]):
            if len(keys) == 0 or _goes_on(keys, np.int64(places[n]), np.int64(held_places[m])):
                out[at, 0], out[at, 1], out[at, 2] = texts[n], places[n], held_places[m]
                at += 1
    return at


class Looked(NamedTuple):
    """Postings to look up, in the order of their hashes: the text of each, and the place before which others count."""

    postings: Segment
    texts: NDArray[np.int32]
    limits: NDArray[np.uint32]


def seeds_in(segments: Sequence[Segment], looked: Looked, common: int, keys: NDArray[np.uint64]) -> NDArray[np.int64]:
    """Seeds that postings have in segments (the newest first): rows of text, place, other's place.

    Postings are looked up in the order of their hashes, so that a segment is read from its beginning to its end. Of a
    fingerprint that more than `common` earlier postings have, the `NEIGHBOURS` next ones alone are seeds. Where `keys`
    (the words of all texts) are given, a seed needs one more equal word: five alone are mostly chance.
    """
    postings = looked.postings
    size = len(postings.hashes)
    earlier = np.zeros(size, np.int32)
    lasts, counts = np.empty((len(segments), size), np.int64), np.empty((len(segments), size), np.int32)
    for n, segment in enumerate(segments):
        _found(postings.hashes, looked.limits, tuple(segment), lasts[n], counts[n], earlier)
        lasts[n] += counts[n]
    left = np.where(earlier > common, NEIGHBOURS, earlier)
    totals = [_kept(row, left) for row in counts]
    seeds, at = np.empty((sum(totals), 3), np.int64), 0
    for segment, last, count in zip(segments, lasts, counts, strict=True):
        at = _written((looked.texts, postings.places), (segment.places, last, count), keys, seeds, at)
    return seeds[:at]
