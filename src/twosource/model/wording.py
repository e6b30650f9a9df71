"""What an archive keeps of shared wording."""

from __future__ import annotations

from typing import Literal, NamedTuple

SegmentState = Literal["here", "building", "given up"]


class KeptSegment(NamedTuple):
    """Prints of the reports `first` to `last` in the order of their hashes, cut into parts by the first `bits` bits of
    a hash. While a segment is built out of others, which name it in `into`, `done` tells how many parts it has; given
    up are those that it replaced, `done` telling how many parts of theirs are gone."""

    number: int
    level: int
    first: int
    last: int
    prints: int
    bits: int
    state: SegmentState
    into: int | None
    done: int


class SharedWording(NamedTuple):
    """Two reports, by their numbers, the one that came first before the other, and how many words of one are those of
    the other, at least; `share` is that as a part of the shorter one's words, 0..1."""

    earlier: int
    later: int
    words: int
    share: float
