"""Two sentences, read at once -> whether one follows from the other, contradicts it, is like it, says the same."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from typing import NamedTuple

import numpy as np

from twosource.language.reader.carried_files import WORKERS, Carried, Floats
from twosource.language.reader.pieces import CLOSE, OPEN

_LONGEST = 96
"""Pieces that are read of one sentence: what the reader was trained on."""


class PairScores(NamedTuple):
    """Columns [pairs] of chances, 0..1: the second follows from the first, contradicts it; how like they are; whether
    they say the same."""

    follows: Floats
    contradicts: Floats
    like: Floats
    same: Floats


class PairReader:
    """MiniLM over both sentences at once, trained on inference, likeness and pairs of statements in the news."""

    def __init__(self, carried: Carried | None = None) -> None:
        carried = carried or Carried()
        self._tokenizer, self._embeddings = carried.tokenizer(), carried.embeddings()
        self._graph = carried.graph("pairs.onnx")

    def scores(self, pairs: Sequence[tuple[str, str]]) -> PairScores:
        """What the reader tells of each pair, the first sentence first."""
        different = sorted({sentence for pair in pairs for sentence in pair})
        cut = self._tokenizer.encode_batch(different, add_special_tokens=False)
        ids = {sentence: e.ids[:_LONGEST] for sentence, e in zip(different, cut, strict=True)}
        with ThreadPoolExecutor(WORKERS) as workers:
            rows = list(workers.map(lambda pair: self._row(ids[pair[0]], ids[pair[1]]), pairs))
        found = np.stack(rows) if rows else np.zeros((0, 5), np.float32)
        inferred = np.exp(found[:, :3] - found[:, :3].max(1, keepdims=True, initial=-1e9))
        inferred /= inferred.sum(1, keepdims=True)
        return PairScores(inferred[:, 0], inferred[:, 2], _chance(found[:, 3]), _chance(found[:, 4]))

    def _row(self, left: list[int], right: list[int]) -> Floats:
        """A pair is run alone: the scale of eight-bit numbers is set for each run."""
        words = self._embeddings.of(np.array([OPEN, *left, CLOSE, *right, CLOSE], np.int64))[None]
        second = np.zeros(words.shape[:2], np.float32)
        second[0, len(left) + 2 :] = 1
        (made,) = self._graph.run(None, {"words": words, "second": second, "mask": np.ones_like(second)})
        row: Floats = made[0]
        return row


def _chance(scores: Floats) -> Floats:
    found: Floats = 1 / (1 + np.exp(-scores))
    return found


@cache
def load_pair_reader() -> PairReader:
    """The package's reader of pairs, loaded once a process. Raises WeightsError where its files are missing."""
    return PairReader()
