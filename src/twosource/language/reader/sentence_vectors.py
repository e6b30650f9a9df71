"""Sentences -> vectors whose products say how alike they are: all-MiniLM-L6-v2 as it was published, in eight bits."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from tokenizers import Encoding

from twosource.language.reader.carried_files import WORKERS, Carried, Floats, carried_by_package
from twosource.language.reader.pieces import CLOSE, OPEN

WIDTH = 384
_LONGEST = 256
"""Pieces that are read of a sentence, its signs included: the encoder was made for no more."""
_TINY = 1e-9
"""Keeps the length of a vector from being nought."""


class ReadSentence(NamedTuple):
    """The vector of a sentence (of length 1), and of each of its pieces in it [pieces, WIDTH] (of length 1, in half
    precision), with the piece's id and where it begins and ends in the sentence."""

    vector: Floats
    pieces: npt.NDArray[np.float16]
    ids: tuple[int, ...]
    places: tuple[tuple[int, int], ...]


class SentenceEncoder:
    """The untouched encoder. It is blind to contradiction: a denial lies close to what it denies. `digest` is the
    SHA-256 of its weights."""

    def __init__(self, carried: Carried | None = None) -> None:
        carried = carried or carried_by_package()
        self._tokenizer, self._embeddings = carried.tokenizer, carried.embeddings
        self._graph = carried.graph("sentences.onnx")
        self.digest = carried.digests["sentences.onnx"]

    def vectors(self, sentences: Sequence[str]) -> Floats:
        """One vector of length 1 for each sentence [sentences, WIDTH]; their products are cosines."""
        cut = self._tokenizer.encode_batch(list(sentences), add_special_tokens=False)
        with ThreadPoolExecutor(WORKERS) as workers:
            found = list(workers.map(lambda e: self._run(e.ids[: _LONGEST - 2])[0], cut))
        return np.stack(found) if found else np.zeros((0, WIDTH), np.float32)

    def read(self, sentences: Sequence[str]) -> list[ReadSentence]:
        """What the encoder makes of each sentence and of the pieces in it."""
        cut = self._tokenizer.encode_batch(list(sentences), add_special_tokens=False)
        with ThreadPoolExecutor(WORKERS) as workers:
            return list(workers.map(self._read, cut))

    def _read(self, cut: Encoding) -> ReadSentence:
        ids = cut.ids[: _LONGEST - 2]
        vector, pieces = self._run(ids)
        pieces = pieces[1:-1]
        pieces /= np.linalg.norm(pieces, axis=1, keepdims=True) + _TINY
        return ReadSentence(vector, pieces.astype(np.float16), tuple(ids), tuple(cut.offsets[: len(ids)]))

    def _run(self, ids: list[int]) -> tuple[Floats, Floats]:
        """A sentence is run alone: the scale of eight-bit numbers is set for each run."""
        words = self._embeddings.of(np.array([OPEN, *ids, CLOSE], np.int64))[None]
        vectors, pieces = self._graph.run(None, {"words": words, "mask": np.ones(words.shape[:2], np.float32)})
        return vectors[0], pieces[0]


@cache
def load_sentence_encoder() -> SentenceEncoder:
    """The package's encoder, loaded once a process. Raises WeightsError where its files are missing or damaged."""
    return SentenceEncoder()
