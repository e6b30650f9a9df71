"""Sentences -> vectors whose products say how alike they are: all-MiniLM-L6-v2 as it was published, in eight bits."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import numpy as np

from twosource.language.reader.carried_files import Carried, Floats

WIDTH = 384
_BATCH = 64
"""Sentences of one run."""
_LONGEST = 256
"""Pieces that are read of a sentence, its signs included: the encoder was made for no more."""
_OPEN, _CLOSE = 101, 102


class SentenceEncoder:
    """The untouched encoder. It is blind to contradiction: a denial lies close to what it denies."""

    def __init__(self, carried: Carried | None = None) -> None:
        carried = carried or Carried()
        self._tokenizer, self._embeddings = carried.tokenizer(), carried.embeddings()
        self._graph = carried.graph("sentences.onnx")

    def vectors(self, sentences: Sequence[str]) -> Floats:
        """One vector of length 1 for each sentence [sentences, WIDTH]; their products are cosines."""
        ids = [e.ids[: _LONGEST - 2] for e in self._tokenizer.encode_batch(list(sentences), add_special_tokens=False)]
        found = np.zeros((len(ids), WIDTH), np.float32)
        order = sorted(range(len(ids)), key=lambda i: len(ids[i]))
        for at in range(0, len(order), _BATCH):
            some = order[at : at + _BATCH]
            found[some] = self._batch([ids[i] for i in some])
        return found

    def _batch(self, ids: list[list[int]]) -> Floats:
        size = max(map(len, ids)) + 2
        padded, mask = np.zeros((len(ids), size), np.int64), np.zeros((len(ids), size), np.float32)
        for row, own in enumerate(ids):
            padded[row, : len(own) + 2] = [_OPEN, *own, _CLOSE]
            mask[row, : len(own) + 2] = 1
        (made,) = self._graph.run(None, {"words": self._embeddings.of(padded), "mask": mask})
        vectors: Floats = made
        return vectors


@cache
def load_sentence_encoder() -> SentenceEncoder:
    """The package's encoder, loaded once a process. Raises WeightsError where its files are missing or damaged."""
    return SentenceEncoder()
