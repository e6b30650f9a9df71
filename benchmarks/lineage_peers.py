"""A workload -> what the peers find in it, in documents per CPU-second, beside ours in the same run."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable

from datasketch import MinHash, MinHashLSH
from rensa import RMinHash, RMinHashLSH

from benchmarks.planted import KINDS, Workload

_PERMUTATIONS, _BANDS, _ROWS = 128, 64, 2
"""The most permissive banding of 128 values: two equal ones in a row make a candidate."""

_SHINGLE = 5

Pairs = set[tuple[int, int]]


def shingles(text: str) -> set[str]:
    """The runs of five words."""
    words = text.lower().split()
    return {" ".join(words[n : n + _SHINGLE]) for n in range(max(1, len(words) - _SHINGLE + 1))}


def by_datasketch(texts: list[str]) -> Pairs:
    """Candidate pairs of MinHash LSH, as its documentation shows it."""
    lsh = MinHashLSH(num_perm=_PERMUTATIONS, params=(_BANDS, _ROWS))
    found: Pairs = set()
    for n, text in enumerate(texts):
        sketch = MinHash(num_perm=_PERMUTATIONS)
        sketch.update_batch([shingle.encode("utf8") for shingle in shingles(text)])
        found.update((other, n) for other in lsh.query(sketch))
        lsh.insert(n, sketch)
    return found


def by_rensa(texts: list[str]) -> Pairs:
    """Candidate pairs of R-MinHash LSH, as its documentation shows it."""
    lsh = RMinHashLSH(threshold=0.1, num_perm=_PERMUTATIONS, num_bands=_BANDS)
    found: Pairs = set()
    for n, text in enumerate(texts):
        sketch = RMinHash(num_perm=_PERMUTATIONS, seed=42)
        sketch.update(list(shingles(text)))
        found.update((other, n) for other in lsh.query(sketch))
        lsh.insert(n, sketch)
    return found


PEERS: dict[str, Callable[[list[str]], Pairs]] = {"datasketch (64,2)": by_datasketch, "rensa (64 bands)": by_rensa}


def measure_peers(work: Workload, ours: float) -> None:
    """Print each peer's speed, ours beside it, and its recall by kind."""
    print(f"\n{'peer':<20}{'texts/CPU-s':>12}{'ours is':>9}   recall " + "  ".join(f"{kind:>5}" for kind in KINDS))
    for name, find in PEERS.items():
        began = time.process_time()
        found = find(work.texts)
        speed = len(work.texts) / (time.process_time() - began)
        recall: defaultdict[str, list[bool]] = defaultdict(list)
        for planted in work.planted:
            recall[planted.kind].append((planted.source, planted.text) in found)
        row = "  ".join(f"{sum(recall[kind]) / len(recall[kind]):>5.3f}" for kind in KINDS)
        print(f"{name:<20}{speed:>12.0f}{ours / speed:>8.1f}x          {row}")
