"""Sentences -> vectors whose products say how alike they are: all-MiniLM-L6-v2 as it was published, in eight bits."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache

import numpy as np

from twosource.language.reader.carried_files import WORKERS, Carried, Floats
from twosource.language.reader.pieces import CLOSE, OPEN

WIDTH = 384
_LONGEST = 256
"""Pieces that are read of a sentence, its signs included: the encoder was made for no more."""


class SentenceEncoder:
    """The untouched encoder. It is blind to contradiction: a denial lies close to what it denies."""

    def __init__(self, carried: Carried | None = None) -> None:
        carried = carried or Carried()
        self._tokenizer, self._embeddings = carried.tokenizer(), carried.embeddings()
        self._graph = carried.graph("sentences.onnx")

    def vectors(self, sentences: Sequence[str]) -> Floats:
        """One vector of length 1 for each sentence [sentences, WIDTH]; their products are cosines."""
        ids = [e.ids[: _LONGEST - 2] for e in self._tokenizer.encode_batch(list(sentences), add_special_tokens=False)]
        with ThreadPoolExecutor(WORKERS) as workers:
            found = list(workers.map(self._vector, ids))
        return np.stack(found) if found else np.zeros((0, WIDTH), np.float32)

    def _vector(self, ids: list[int]) -> Floats:
        """A sentence is run alone: the scale of eight-bit numbers is set for each run."""
        words = self._embeddings.of(np.array([OPEN, *ids, CLOSE], np.int64))[None]
        (made,) = self._graph.run(None, {"words": words, "mask": np.ones(words.shape[:2], np.float32)})
        vector: Floats = made[0]
        return vector


@cache
def load_sentence_encoder() -> SentenceEncoder:
    """The package's encoder, loaded once a process. Raises WeightsError where its files are missing or damaged."""
    return SentenceEncoder()
