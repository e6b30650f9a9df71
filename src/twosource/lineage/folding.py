"""Segments of prints on a shelf -> fewer and larger ones, a piece at a time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np

from twosource.lineage.compiled_merging import together
from twosource.lineage.prints import Prints, unpacked
from twosource.lineage.shelf import Shelf
from twosource.model.wording import KeptSegment

FOLD = 8
"""Segments of one level that become one of the next: each print is written once a level, and few are looked through."""

PART = 8192
"""Prints of a part at most, in the mean: 80 kB, read in the time of a few single ones."""

MOST_BITS = 20
"""By how many bits a segment is cut into parts at most."""


def bits_for(prints: int) -> int:
    """By how many first bits of a hash so many prints are cut into parts."""
    return min((max(0, prints - 1) // PART).bit_length(), MOST_BITS)


def put_new(shelf: Shelf, prints: Prints) -> int:
    """Keep the prints of new reports as a segment of the lowest level; its number."""
    first, last = int(prints.reports.min(initial=0xFFFFFFFF)), int(prints.reports.max(initial=0))
    bits = bits_for(len(prints))
    segment = KeptSegment(0, 0, first, last, len(prints), bits, "here", None, 1 << bits)
    number = shelf.add(segment, ())
    for part, (start, stop) in enumerate(bounds_of_parts(prints, bits)):
        shelf.put(number, part, prints.part(start, stop).packed())
    return number


def bounds_of_parts(prints: Prints, bits: int) -> Iterator[tuple[int, int]]:
    """Where the prints of each part begin and end."""
    edges = np.arange(1, 1 << bits, dtype=np.uint64) << np.uint64(32 - bits)
    bounds = [0, *np.searchsorted(prints.hashes, edges.astype(np.uint32)).tolist(), len(prints)]
    return pairwise(bounds)


def fold(shelf: Shelf, most: int) -> None:
    """Go on with what is to be folded: about `most` prints of each level, and as many of what was replaced are given
    up. Nothing of it is seen before all of a segment is there; what is done is noted, so that it is taken up again."""
    _begin(shelf)
    segments = shelf.segments()
    for segment in segments:
        if segment.state == "building":
            _build(shelf, segment, [one for one in segments if one.into == segment.number], most)
        elif segment.state == "given up":
            _give_up(shelf, segment, most)


def _begin(shelf: Shelf) -> None:
    """Begin a segment out of the oldest ones of each level that has enough of them and builds none."""
    segments = shelf.segments()
    building = {segment.level for segment in segments if segment.state == "building"}
    free = [segment for segment in segments if segment.state == "here" and segment.into is None]
    for level, count in sorted(Counter(segment.level for segment in free).items()):
        if count >= FOLD and level + 1 not in building:
            sources = [segment for segment in free if segment.level == level][:FOLD]
            size = sum(segment.prints for segment in sources)
            first, last = sources[0].first, sources[-1].last
            made = KeptSegment(0, level + 1, first, last, size, bits_for(size), "building", None, 0)
            shelf.add(made, [segment.number for segment in sources])


def _build(shelf: Shelf, segment: KeptSegment, sources: Sequence[KeptSegment], most: int) -> None:
    opened = [Source(shelf, source, segment.bits) for source in sources]
    done, written = segment.done, 0
    while done < 1 << segment.bits and written < most:
        part = together([source.cut(done) for source in opened])
        shelf.put(segment.number, done, part.packed())
        done, written = done + 1, written + len(part)
    shelf.built(segment.number, done)
    if done == 1 << segment.bits:
        shelf.finish(segment.number)


def _give_up(shelf: Shelf, segment: KeptSegment, most: int) -> None:
    stop = min(1 << segment.bits, segment.done + max(1, most // PART))
    shelf.drop(segment.number, segment.done, stop)
    if stop == 1 << segment.bits:
        shelf.remove(segment.number)


class Source:
    """A segment that is read in the parts of another one, whose parts are as fine or finer."""

    def __init__(self, shelf: Shelf, segment: KeptSegment, bits: int) -> None:
        self._shelf, self._segment, self._bits = shelf, segment, bits
        self._part = -1
        self._prints = unpacked(b"")

    def cut(self, part: int) -> Prints:
        """What it has of the other one's part."""
        finer = self._bits - self._segment.bits
        if part >> finer != self._part:
            self._part = part >> finer
            self._prints = unpacked(self._shelf.part(self._segment.number, self._part))
        if not finer:
            return self._prints
        low = part << (32 - self._bits)
        edges = np.array([low, min(low + (1 << (32 - self._bits)), 0xFFFFFFFF)], np.uint32)
        start, stop = np.searchsorted(self._prints.hashes, edges).tolist()
        # The last part goes to the end: the hash behind the greatest one cannot be written.
        return self._prints.part(start, stop if (part + 1) >> self._bits == 0 else len(self._prints))
