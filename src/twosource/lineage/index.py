"""Texts, one by one or many at once -> the stretches of wording that each shares with those before it.

For thousands of texts and more; everything is kept in arrays. A handful of reports is compared by `passages.py` alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Generic, NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

from twosource.lineage.alignment import SHINGLE, Stretch, stretches_of
from twosource.lineage.compiled_alignment import Aligned, Pairs, align_pairs
from twosource.lineage.compiled_index import Looked, Segment, fingerprints_of, merged, seeds_in, segment_of
from twosource.lineage.compiled_words import new_memo, parts_of, read_texts

LEAST = 10
"""Equal words of a stretch that the index reports: shorter ones are stock phrases mostly."""

_COMMON = 30
"""Earlier texts with one fingerprint, beyond which the next ones alone are looked at: among very many texts most of
what thirty have is a stock phrase, and copies of one text are joined through their neighbours."""

_BATCH = 8_000_000
"""Characters that are looked up at once: the more, the less a segment costs to read; bounds the memory to some 200
MB."""

_LEVELS = 4
"""A segment is merged into an older one that is not this many times as large: few segments, each word merged seldom."""


class Shared(NamedTuple):
    """What new texts share with earlier ones: for each pair the numbers of the earlier and of the later text; the
    stretches as rows (`Aligned`, whose `pair` counts from 0)."""

    earlier: NDArray[np.int64]
    later: NDArray[np.int64]
    aligned: Aligned

    def pairs(self) -> Iterator[tuple[int, int, list[Stretch]]]:
        """Each two texts that share wording, with their stretches (in words) in the order of the earlier text."""
        bounds = np.searchsorted(self.aligned.pair, np.arange(len(self.earlier) + 1))
        rows = np.column_stack(self.aligned[1:])
        for n, (earlier, later) in enumerate(zip(self.earlier.tolist(), self.later.tolist(), strict=True)):
            yield earlier, later, stretches_of(rows[bounds[n] : bounds[n + 1]].ravel().tolist())


T = TypeVar("T", np.uint64, np.int64)


class _Row(Generic[T]):
    """Numbers of one kind in one array that grows."""

    __slots__ = ("_room", "size")

    def __init__(self, first: NDArray[T]) -> None:
        self._room: NDArray[T] = first.copy()
        self.size = len(first)

    def add(self, numbers: NDArray[T]) -> None:
        """Puts numbers behind the last."""
        end = self.size + len(numbers)
        if end > len(self._room):
            room = np.empty(max(end, len(self._room) * 2), self._room.dtype)
            room[: self.size] = self.all()
            self._room = room
        self._room[self.size : end] = numbers
        self.size = end

    def all(self) -> NDArray[T]:
        """The numbers."""
        numbers: NDArray[T] = self._room[: self.size]
        return numbers


class Index:
    """Fingerprints of texts with their places, and the texts' words as numbers. Texts are numbered as they come.

    Adding texts one by one gives what adding them together gives. The fingerprints stand in sorted segments (13 to 14
    bytes each, 0.4 a word), the words in one row (8 bytes each).
    """

    def __init__(self, least: int = LEAST) -> None:
        self._least = least
        self._memo = new_memo()
        self._keys = _Row(np.empty(0, np.uint64))
        self._bounds = _Row(np.zeros(1, np.int64))
        self._segments: list[Segment] = []

    def __len__(self) -> int:
        """How many texts it holds."""
        return self._bounds.size - 1

    @property
    def bytes_of_fingerprints(self) -> int:
        """The memory of the segments, in bytes."""
        return sum(s.hashes.nbytes + s.places.nbytes + s.buckets.nbytes for s in self._segments)

    def add(self, contents: Sequence[str]) -> Shared:
        """Takes texts in; what each shares with the texts before it."""
        return _together(
            [self._compared(self._taken(contents[part]), keep=True) for part in parts_of(contents, _BATCH)]
        )

    def probe(self, content: str) -> Shared:
        """What a text shares with those that the index holds; its own number is the next one. Nothing is kept."""
        words, texts = self._keys.size, self._bounds.size
        try:
            return self._compared(self._taken([content]), keep=False)
        finally:
            self._keys.size, self._bounds.size = words, texts

    def _taken(self, contents: Sequence[str]) -> NDArray[np.int64]:
        """Reads new texts and puts their words behind those of the others; their bounds in the row of all."""
        first = self._bounds.size - 1
        for part in parts_of(contents):
            words = read_texts(contents[part], self._memo)
            self._bounds.add(words.bounds()[1:] + self._keys.size)
            self._keys.add(words.keys)
        return self._bounds.all()[first:].copy()

    def _compared(self, new: NDArray[np.int64], keep: bool) -> Shared:
        """What the texts with the bounds `new`, the last ones, share with those before them."""
        keys, start, count = self._keys.all(), int(new[0]), len(new) - 1
        postings = fingerprints_of(keys[start:], new - start)
        own = segment_of(postings._replace(places=postings.places + np.uint32(start)))
        words = np.repeat(np.arange(len(self) - count, len(self), dtype=np.int32), np.diff(new))
        texts = words[own.places - np.uint32(start)]
        looked = Looked(own, texts, self._bounds.all()[texts].astype(np.uint32))
        seeds = seeds_in([own, *reversed(self._segments)], looked, _COMMON, keys)
        if keep:
            self._keep(own)
        return self._aligned(seeds)

    def _keep(self, segment: Segment) -> None:
        while self._segments and len(self._segments[-1].hashes) < _LEVELS * len(segment.hashes):
            segment = merged(self._segments.pop(), segment)
        self._segments.append(segment)

    def _aligned(self, seeds: NDArray[np.int64]) -> Shared:
        bounds = self._bounds.all()
        others = np.searchsorted(bounds, seeds[:, 2], side="right") - 1
        codes = seeds[:, 0] * len(self) + others
        order = np.argsort(codes)
        codes = codes[order]
        firsts = np.flatnonzero(np.diff(codes, prepend=-1))
        later, earlier = np.divmod(codes[firsts], max(1, len(self)))
        places = np.empty((len(seeds), 2), np.int32)
        places[:, 0] = (seeds[:, 2] - bounds[others])[order]
        places[:, 1] = (seeds[:, 1] - bounds[seeds[:, 0]])[order]
        pairs = Pairs(np.column_stack((earlier, later)), places, np.append(firsts, len(codes)), SHINGLE)
        aligned = align_pairs(self._keys.all(), bounds, pairs, self._least)
        kept, numbers = np.unique(aligned.pair, return_inverse=True)
        return Shared(earlier[kept], later[kept], aligned._replace(pair=numbers.astype(np.int32)))


def _together(parts: Sequence[Shared]) -> Shared:
    """What several batches share, as one."""
    empty = np.empty(0, np.int64)
    counts = np.cumsum([0, *(len(part.earlier) for part in parts)])
    pair = [part.aligned.pair + np.int32(count) for part, count in zip(parts, counts, strict=False)]
    rest = ([getattr(part.aligned, name) for part in parts] for name in Aligned._fields[1:])
    none = np.empty(0, np.int32)
    return Shared(
        np.concatenate([empty, *(part.earlier for part in parts)]),
        np.concatenate([empty, *(part.later for part in parts)]),
        Aligned(np.concatenate([none, *pair]), *(np.concatenate([none, *column]) for column in rest)),
    )
