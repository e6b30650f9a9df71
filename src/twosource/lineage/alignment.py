"""Two texts as numbers -> the stretches of wording that they share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from twosource.lineage.growing import SEED, grow

SHINGLE = 5
"""Words that one fingerprint covers: shorter runs alone are stock phrases mostly."""

REPEATS = 8
"""Places of one seed in one text that are tried; more are a refrain."""

RUNS = 20_000
"""Runs tried for one pair, the longest first; real pairs have some hundred."""


class Block(NamedTuple):
    """Words `left .. left + size` of one text equal words `right .. right + size` of the other."""

    left: int
    right: int
    size: int


Stretch = tuple[Block, ...]
"""Blocks in ascending order in both texts, with edits between them."""


class Seeds:
    """Where each run of a few words stands in one text; made once a text."""

    __slots__ = ("keys", "places")

    def __init__(self, keys: Sequence[int]) -> None:
        self.keys = keys
        self.places: defaultdict[tuple[int, ...], list[int]] = defaultdict(list)
        for i in range(len(keys) - SEED + 1):
            places = self.places[tuple(keys[i : i + SEED])]
            if len(places) < REPEATS:
                places.append(i)


def align(left: Seeds, right: Seeds) -> list[Stretch]:
    """The stretches that two texts share, in the order of the left one; none overlaps another in either text.

    The longest exact run is grown first (`growing.grow`); moved paragraphs are found since every run stands for itself.
    """
    runs = _runs(left, right)[:RUNS]
    if not runs:
        return []
    a, b = left.keys, right.keys
    shorter = min(len(a), len(b)) + 1
    out = [0] * (4 * shorter)
    flat = [number for run in runs for number in run]
    sides = (a, b, bytearray(len(a)), bytearray(len(b)))
    rows = grow(sides, flat, len(runs), [0] * (3 * shorter), out)
    return stretches_of(out[: 4 * rows])


def stretches_of(rows: Sequence[int]) -> list[Stretch]:
    """Rows as `growing.grow` writes them, as stretches in the order of the left text."""
    found: dict[int, list[Block]] = {}
    for at in range(0, len(rows), 4):
        found.setdefault(rows[at], []).append(Block(*rows[at + 1 : at + 4]))
    return sorted(map(tuple, found.values()))


def _runs(left: Seeds, right: Seeds) -> list[Block]:
    """Maximal exact runs of at least a seed's length, the longest first; none where no fingerprint could be shared."""
    seeds = [
        (j - i, i)
        for shingle, places in left.places.items()
        if shingle in right.places
        for i in places
        for j in right.places[shingle]
    ]
    seeds.sort()
    runs = sorted(_maximal(seeds, left.keys, right.keys), key=lambda run: (-run.size, run))
    return runs if runs and runs[0].size >= SHINGLE else []


def _maximal(seeds: Sequence[tuple[int, int]], a: Sequence[int], b: Sequence[int]) -> Iterator[Block]:
    """The runs through seeds, given as (shift, place in the left text) in order, to the last equal word on either end:
    of a refrain not every seed is there."""
    on, stop = -len(a) - 1, 0
    for shift, i in seeds:
        if shift == on and i + SEED <= stop:
            continue
        on, stop, start = shift, i + SEED, i
        while stop < len(a) and stop + shift < len(b) and a[stop] == b[stop + shift]:
            stop += 1
        while start > 0 and start + shift > 0 and a[start - 1] == b[start + shift - 1]:
            start -= 1
        yield Block(start, start + shift, stop - start)
