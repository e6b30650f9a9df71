"""Shared wording found among many texts, beside the peers that look for it: `python -m benchmarks.lineage [10k|100k]`.

Data: `data/article_bias_allsides` with planted copies (`benchmarks.planted`): 10,000 texts of which 25% are derived, or
100,000 of which 20% are. Printed are, for each kind, the share of planted pairs found, of their words aligned, and how
many of the words aligned between the bodies of planted pairs were planted; CPU-seconds; memory; at 10k also the peers,
at their most permissive setting as their documentation shows it (`pip install --group peers`). A pair is found when
half of its planted words are aligned, for peers when it is a candidate.
"""

from __future__ import annotations

import argparse
import re
import time
from collections import defaultdict
from collections.abc import Iterable
from importlib.util import find_spec
from typing import NamedTuple

import numpy as np

from benchmarks.planted import KINDS, Planted, Workload, workload
from twosource.lineage.index import Index, Shared
from twosource.lineage.tokens import tokens

SIZES = {"10k": (10_000, 0.25), "100k": (100_000, 0.20)}
_BATCH = 5_000
_SINGLY = 1_000
_FOUND = 0.5


class Run(NamedTuple):
    """What the index found, and the CPU-seconds of each batch."""

    shared: list[Shared]
    seconds: list[float]
    kept: Index


def run_index(texts: list[str]) -> Run:
    """All texts through the index, in batches."""
    index = Index()
    shared, seconds = [], []
    for start in range(0, len(texts), _BATCH):
        began = time.process_time()
        shared.append(index.add(texts[start : start + _BATCH]))
        seconds.append(time.process_time() - began)
    return Run(shared, seconds, index)


def _singly(index: Index, texts: list[str]) -> float:
    """Texts that an index takes in a CPU-second when they come one by one."""
    began = time.process_time()
    for text in texts:
        index.add([text])
    return len(texts) / (time.process_time() - began)


class Score(NamedTuple):
    """Of one kind: planted pairs, those found, planted words, those aligned, all words aligned in planted pairs."""

    pairs: int
    found: int
    words: int
    right: int
    aligned: int


def score(work: Workload, shared: Iterable[Shared]) -> dict[str, Score]:
    """The figures of each kind."""
    wanted: defaultdict[tuple[int, int], list[Planted]] = defaultdict(list)
    for planted in work.planted:
        wanted[planted.source, planted.text].append(planted)
    aligned = {
        (earlier, later): {
            (block.left + n, block.right + n) for stretch in stretches for block in stretch for n in range(block.size)
        }
        for part in shared
        for earlier, later, stretches in part.pairs()
        if (earlier, later) in wanted
    }
    sums = {kind: np.zeros(5, np.int64) for kind in KINDS}
    for pair, rows in wanted.items():
        places = [places_of(work.texts[number]) for number in pair]
        (start, end), (its_start, its_end) = (work.bodies[number] for number in pair)
        got = {(places[0][i], places[1][j]) for i, j in aligned.get(pair, ())}
        got = {(i, j) for i, j in got if start <= i < end and its_start <= j < its_end}
        for planted in rows:
            right = len(got & set(planted.words))
            found = right >= _FOUND * len(planted.words)
            sums[planted.kind] += (1, found, len(planted.words), right, len(got))
    return {kind: Score(*map(int, row)) for kind, row in sums.items()}


def places_of(text: str) -> list[int]:
    """For each word that lineage sees, the number of the word, parted by white space, in which it stands."""
    ends = [match.end() for match in re.finditer(r"\S+", text)]
    return np.searchsorted(ends, tokens(text).starts, side="right").tolist()  # type: ignore[no-any-return]


def table(figures: dict[str, Score]) -> None:
    """Print the figures."""
    print("kind  pairs   found  words aligned  of the aligned, planted")
    for kind, s in figures.items():
        shares = f"{s.found / s.pairs:>8.4f}{s.right / s.words:>15.4f}{s.right / max(1, s.aligned):>25.4f}"
        print(f"{kind:<4}{s.pairs:>7}{shares}")
    right, aligned = sum(s.right for s in figures.values()), sum(s.aligned for s in figures.values())
    print(f"word-pair precision over all kinds {right / aligned:.4f}")


def main() -> None:
    """Build the workload, run, print."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("size", nargs="?", choices=SIZES, default="10k")
    options.add_argument("--no-peers", action="store_true", help="ours alone")
    chosen = options.parse_args()
    work = workload(*SIZES[chosen.size])
    run_index(work.texts[: 2 * _BATCH])
    run = run_index(work.texts)
    total, count = sum(run.seconds), len(work.texts)
    print(f"{count} texts, {sum(map(len, work.texts)) / count:.0f} characters each, {len(work.planted)} planted pairs")
    table(score(work, run.shared))
    pairs = sum(len(part.earlier) for part in run.shared)
    print(f"pairs of texts aligned {pairs}, planted {len(work.planted)} (the rest share wording that was there)")
    print(f"CPU-seconds {total:.2f}: {count / total:.0f} texts a CPU-second, join and alignment included")
    print(f"fingerprints {run.kept.bytes_of_fingerprints / count:.0f} bytes a text")
    print(f"one by one, behind these: {_singly(run.kept, work.texts[:_SINGLY]):.0f} texts a CPU-second")
    tenth = 10_000 // _BATCH
    if len(run.seconds) >= 2 * tenth:
        first, last = sum(run.seconds[:tenth]), sum(run.seconds[-tenth:])
        print(f"first 10k texts {first:.2f} CPU-seconds, last 10k {last:.2f}: {last / first:.2f} times as long")
    if chosen.size == "10k" and not chosen.no_peers:
        if find_spec("datasketch") is None or find_spec("rensa") is None:
            print("peers are not installed: pip install --group peers")
            return
        from benchmarks.lineage_peers import measure_peers

        measure_peers(work, count / total)


if __name__ == "__main__":
    main()
