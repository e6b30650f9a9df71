"""Two texts as numbers -> the stretches of wording that they share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

_SEED = 4
"""Words of an exact run from which a stretch is grown."""

SHINGLE = 5
"""Words that one fingerprint covers: shorter runs alone are stock phrases mostly."""

_REPEATS = 8
"""Places of one seed in one text that are tried; more are a refrain."""

_RUNS = 20_000
"""Seeds tried for one pair, the longest first; real pairs have some hundred."""

_LOOKAHEAD = 8
"""Words that an edit may replace, drop or add before the wording goes on."""

_RESUME = 2
"""Equal words in a row that show that it goes on."""

_EDIT = 2
"""Points that an edited word costs; an equal one gives as many."""

_DROP = 16
"""Points below the best at which a stretch ends."""

_SHORTEST = 7
"""Equal words of a stretch that is kept."""


class Block(NamedTuple):
    """Words `left .. left + size` of one text equal words `right .. right + size` of the other."""

    left: int
    right: int
    size: int


Stretch = tuple[Block, ...]
"""Blocks in ascending order in both texts, with edits between them."""

_SKIPS = tuple(
    sorted(
        ((p, q) for p in range(_LOOKAHEAD + 1) for q in range(_LOOKAHEAD + 1) if p or q),
        key=lambda skip: (max(skip), sum(skip), skip),
    )
)


class Seeds:
    """Where each run of a few words stands in one text; made once a text."""

    __slots__ = ("keys", "places")

    def __init__(self, keys: Sequence[int]) -> None:
        self.keys = keys
        self.places: defaultdict[tuple[int, ...], list[int]] = defaultdict(list)
        for i in range(len(keys) - _SEED + 1):
            places = self.places[tuple(keys[i : i + _SEED])]
            if len(places) < _REPEATS:
                places.append(i)


def align(left: Seeds, right: Seeds) -> list[Stretch]:
    """The stretches that two texts share, in the order of the left one; none overlaps another in either text.

    Exact runs are grown both ways over small edits until the score falls too far (X-drop extension as in Altschul et
    al. 1997), the longest run first; moved paragraphs are found since every run stands for itself.
    """
    taken_left, taken_right = bytearray(len(left.keys)), bytearray(len(right.keys))
    found = []
    for run in _runs(left, right)[:_RUNS]:
        run_free = _free(run, taken_left, taken_right)
        if run_free is None:
            continue
        stretch = _grow(left.keys, right.keys, run_free, taken_left, taken_right)
        if sum(block.size for block in stretch) < _SHORTEST:
            continue
        first, last = stretch[0], stretch[-1]
        _take(taken_left, first.left, last.left + last.size)
        _take(taken_right, first.right, last.right + last.size)
        found.append(stretch)
    return sorted(found)


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
    if not seeds:
        return []
    runs, start = [], 0
    for at, (this, following) in enumerate(pairwise([*seeds, (0, -2)])):
        if following != (this[0], this[1] + 1):
            first = seeds[start]
            runs.append(Block(first[1], first[1] + first[0], at - start + _SEED))
            start = at + 1
    runs.sort(key=lambda run: (-run.size, run))
    return runs if runs[0].size >= SHINGLE else []


def _free(run: Block, taken_left: bytearray, taken_right: bytearray) -> Block | None:
    """The longest part of a run that no stretch has taken in either text, None when it is shorter than a seed."""
    best, size = None, 0
    for at in range(run.size + 1):
        if at < run.size and not taken_left[run.left + at] and not taken_right[run.right + at]:
            size += 1
            continue
        if size >= _SEED and (best is None or size > best.size):
            best = Block(run.left + at - size, run.right + at - size, size)
        size = 0
    return best


def _grow(a: Sequence[int], b: Sequence[int], run: Block, taken_a: bytearray, taken_b: bytearray) -> Stretch:
    behind = _extend(a, b, (run.left - 1, run.right - 1, -1), taken_a, taken_b)
    ahead = _extend(a, b, (run.left + run.size, run.right + run.size, 1), taken_a, taken_b)
    before = [Block(i - n + 1, j - n + 1, n) for i, j, n in reversed(behind)]
    return _joined([*before, run, *(Block(i, j, n) for i, j, n in ahead)])


def _extend(
    a: Sequence[int], b: Sequence[int], at: tuple[int, int, int], taken_a: bytearray, taken_b: bytearray
) -> list[tuple[int, int, int]]:
    """Equal blocks from a place on in one direction, up to the best score: (place in a, place in b, size)."""
    i, j, step = at

    def equal(i: int, j: int) -> bool:
        return 0 <= i < len(a) and 0 <= j < len(b) and a[i] == b[j] and not taken_a[i] and not taken_b[j]

    blocks: list[tuple[int, int, int]] = []
    score = best = kept = 0
    while True:
        size = 0
        while equal(i + step * size, j + step * size):
            size += 1
        if size:
            blocks.append((i, j, size))
            i, j, score = i + step * size, j + step * size, score + _EDIT * size
            if score > best:
                best, kept = score, len(blocks)
        skip = next(
            ((p, q) for p, q in _SKIPS if all(equal(i + step * (p + n), j + step * (q + n)) for n in range(_RESUME))),
            None,
        )
        if skip is None or (score := score - _EDIT * max(skip)) < best - _DROP:
            return blocks[:kept]
        i, j = i + step * skip[0], j + step * skip[1]


def _joined(blocks: list[Block]) -> Stretch:
    """Blocks that touch in both texts as one."""
    joined: list[Block] = []
    for block in blocks:
        last = joined[-1] if joined else None
        if last and (last.left + last.size, last.right + last.size) == (block.left, block.right):
            joined[-1] = Block(last.left, last.right, last.size + block.size)
        else:
            joined.append(block)
    return tuple(joined)


def _take(taken: bytearray, start: int, end: int) -> None:
    taken[start:end] = b"\x01" * (end - start)
