"""Segments on a shelf -> what is wrong with them, and what they hold of each report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from twosource.errors import ArchiveError
from twosource.lineage.compiled_merging import together
from twosource.lineage.compiled_sums import add_prints
from twosource.lineage.fingerprints import COMMON
from twosource.lineage.folding import MOST_BITS, Source
from twosource.lineage.prints import BYTES, Prints, unpacked
from twosource.lineage.shelf import Shelf
from twosource.model.wording import KeptSegment

CARRIED = COMMON + 2
"""Prints of one hash of which the last is common: more than `COMMON` came before it."""


class Inspected(NamedTuple):
    """What an index holds: of each report, by its number, how many prints and a sum over them that hangs on their
    hashes and places; the hashes of prints that are common."""

    counts: NDArray[np.int64]
    sums: NDArray[np.uint64]
    common: NDArray[np.uint32]


def faults_of(shelf: Shelf, segment: KeptSegment) -> Iterator[str]:
    """What is wrong with a segment and its parts; of one that is given up nothing is read any more."""
    if segment.state == "given up":
        return
    if not 0 <= segment.bits <= MOST_BITS or not 0 <= segment.done <= 1 << segment.bits:
        yield f"it cannot be cut by {segment.bits} bits, {segment.done} parts being there"
        return
    parts = 1 << segment.bits if segment.state == "here" else segment.done
    held, missing = 0, []
    for part in range(parts):
        try:
            data = shelf.part(segment.number, part)
        except ArchiveError:
            missing.append(part)
            continue
        prints = unpacked(data)
        held += len(prints)
        yield from (f"part {part} {what}" for what in _wrong(segment, part, prints, len(data) % BYTES))
    if missing:
        more = f" and {len(missing) - 1} more are" if len(missing) > 1 else " is"
        yield f"part {missing[0]}{more} missing"
    if held != segment.prints if segment.state == "here" else held > segment.prints:
        yield f"it has {held} prints, and says {segment.prints}"


def _wrong(segment: KeptSegment, part: int, prints: Prints, rest: int) -> Iterator[str]:
    if rest:
        yield "is cut off"
    elif len(prints):
        if (prints.hashes[1:] < prints.hashes[:-1]).any():
            yield "is not in order"
        first, last = (int(prints.hashes[n]) >> (32 - segment.bits) for n in (0, -1))
        if (first, last) != (part, part):
            yield "holds what belongs into another one"
        if prints.reports.min() < segment.first or prints.reports.max() > segment.last:
            yield f"names a report that is none of {segment.first} to {segment.last}"


def inspected(shelf: Shelf, segments: Sequence[KeptSegment]) -> Inspected:
    """What segments without faults hold, read part by part."""
    count = max((segment.last for segment in segments), default=0) + 1
    counts, sums = np.zeros(count, np.int64), np.zeros(count, np.uint64)
    common = [np.empty(0, np.uint32)]
    bits = max((segment.bits for segment in segments), default=0)
    sources = [Source(shelf, segment, bits) for segment in segments]
    for part in range(1 << bits if sources else 0):
        prints = together([source.cut(part) for source in sources])
        add_prints(prints, counts, sums)
        hashes, times = np.unique(prints.hashes, return_counts=True)
        common.append(hashes[times >= CARRIED])
    return Inspected(counts, sums, np.concatenate(common))
