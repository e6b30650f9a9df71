"""Two texts aligned, beside the aligners of others: `python -m benchmarks.alignment`.

Data: 300 planted pairs (fifty of each kind) of the workload of `benchmarks.planted` at 10,000 texts, from
`data/article_bias_allsides`. For each method the CPU-microseconds a pair, how many times as long that is as ours, and
precision and recall of planted word pairs by kind. Ours takes its seeds from the index's fingerprints, as in the index;
the others get the texts as numbers of words. Needs `pip install --group peers`; what is not there is left out.
"""

from __future__ import annotations

import difflib
import random
import time
from collections.abc import Callable, Sequence
from importlib import import_module
from importlib.util import find_spec
from typing import Any, NamedTuple

import numpy as np
from rapidfuzz.distance import Indel

from benchmarks.lineage import SIZES, places_of
from benchmarks.planted import KINDS, Planted, Workload, workload
from twosource.lineage.alignment import SHINGLE, stretches_of
from twosource.lineage.compiled_alignment import Pairs, align_pairs
from twosource.lineage.fingerprints import fingerprints
from twosource.lineage.index import LEAST
from twosource.lineage.tokens import tokens

_EACH = 50
_SHORTEST_BLOCK = 3
"""Words of a block of an opcodes method that counts: shorter ones are chance."""

_ROUNDS = 5
"""Runs of which the fastest counts: other work on the machine only ever adds time."""

Words = list[int]
Blocks = list[tuple[int, int, int]]


class Pair(NamedTuple):
    """A planted pair: the words of both texts as numbers, and which parted words these stand in."""

    planted: Planted
    left: Words
    right: Words
    places: tuple[list[int], list[int]]


def pairs_of(work: Workload) -> list[Pair]:
    """Fifty planted pairs of each kind."""
    rng = random.Random(1)
    chosen = [
        planted for kind in KINDS for planted in rng.sample([one for one in work.planted if one.kind == kind], _EACH)
    ]
    return [_pair(planted, work.texts[planted.source], work.texts[planted.text]) for planted in chosen]


def _pair(planted: Planted, left: str, right: str) -> Pair:
    return Pair(planted, tokens(left).keys, tokens(right).keys, (places_of(left), places_of(right)))


def ours(pairs: Sequence[Pair]) -> tuple[float, list[Blocks]]:
    """CPU-seconds and blocks of the index's aligner, from the index's seeds."""
    keys = np.concatenate([np.array(words, np.uint64) for pair in pairs for words in (pair.left, pair.right)])
    bounds = np.cumsum([0, *(len(words) for pair in pairs for words in (pair.left, pair.right))], dtype=np.int64)
    seeds = [_seeds(pair) for pair in pairs]
    ends = np.cumsum([0, *map(len, seeds)], dtype=np.int64)
    texts = np.arange(2 * len(pairs), dtype=np.int64).reshape(-1, 2)
    given = Pairs(texts, np.concatenate(seeds), ends, SHINGLE)
    align_pairs(keys, bounds, given, LEAST)
    began = time.process_time()
    aligned = align_pairs(keys, bounds, given, LEAST)
    seconds = time.process_time() - began
    rows = np.column_stack(aligned[1:])
    firsts = np.searchsorted(aligned.pair, np.arange(len(pairs) + 1))
    found = [stretches_of(rows[firsts[n] : firsts[n + 1]].ravel().tolist()) for n in range(len(pairs))]
    return seconds, [[(*block,) for stretch in stretches for block in stretch] for stretches in found]


def _seeds(pair: Pair) -> Any:
    where: dict[int, list[int]] = {}
    for hash_, place in fingerprints(pair.left):
        where.setdefault(hash_, []).append(place)
    rows = [(i, j) for hash_, j in fingerprints(pair.right) for i in where.get(hash_, ())]
    return np.array(rows, np.int32).reshape(-1, 2)


def by_rapidfuzz(left: Words, right: Words) -> Blocks:
    """Equal blocks of rapidfuzz's edit operations (insertion and deletion)."""
    codes = Indel.opcodes(left, right)
    return [(c.src_start, c.dest_start, c.src_end - c.src_start) for c in codes if c.tag == "equal"]


def by_matcher(module: str) -> Callable[[Words, Words], Blocks]:
    """Matching blocks of a `SequenceMatcher`."""
    matcher: Any = difflib.SequenceMatcher if module == "difflib" else import_module(module).SequenceMatcher
    return lambda left, right: [tuple(b) for b in matcher(None, left, right, autojunk=False).get_matching_blocks()]


METHODS: dict[str, Callable[[Words, Words], Blocks]] = {"rapidfuzz Indel opcodes": by_rapidfuzz}
METHODS |= {f"{name} (words)": by_matcher(name) for name in ("cydifflib", "difflib") if find_spec(name)}


def figures(work: Workload, pairs: Sequence[Pair], found: Sequence[Blocks], least: int) -> str:
    """Precision and recall of each kind."""
    sums = {kind: np.zeros(3, np.int64) for kind in KINDS}
    for pair, blocks in zip(pairs, found, strict=True):
        (start, end), (its_start, its_end) = work.bodies[pair.planted.source], work.bodies[pair.planted.text]
        left, right = pair.places
        got = {(left[i + n], right[j + n]) for i, j, size in blocks if size >= least for n in range(size)}
        got = {(i, j) for i, j in got if start <= i < end and its_start <= j < its_end}
        sums[pair.planted.kind] += (len(got & set(pair.planted.words)), len(got), len(pair.planted.words))
    rows = (tuple(map(int, row)) for row in sums.values())
    return "  ".join(f"{right / max(1, aligned):.3f}/{right / wanted:.3f}" for right, aligned, wanted in rows)


def main() -> None:
    """Measure each method."""
    work = workload(*SIZES["10k"])
    pairs = pairs_of(work)
    runs = [ours(pairs) for _ in range(_ROUNDS)]
    best = min(seconds for seconds, _ in runs) / len(pairs) * 1e6
    print(f"{len(pairs)} pairs; precision/recall of word pairs  " + "  ".join(f"{kind:<11}" for kind in KINDS))
    print(f"{'ours':<26}{best:>8.1f} us   1.0  {figures(work, pairs, runs[0][1], 1)}")
    for name, method in METHODS.items():
        seconds, found = [], []
        for _ in range(_ROUNDS):
            began = time.process_time()
            found = [method(pair.left, pair.right) for pair in pairs]
            seconds.append(time.process_time() - began)
        spent = min(seconds) / len(pairs) * 1e6
        print(f"{name:<26}{spent:>8.1f} us {spent / best:>5.1f}  {figures(work, pairs, found, _SHORTEST_BLOCK)}")


if __name__ == "__main__":
    main()
