"""Statements -> vectors of what they mean: of their sentences, and of each of their pieces in its sentence."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple, Protocol

import numpy as np
import numpy.typing as npt

from twosource.language.sentences import text_sentences
from twosource.model.marks import Statement
from twosource.model.text import Anchor, Text

Floats = npt.NDArray[np.float32]

_ENOUGH = 1200
"""Characters of a statement or sentence that are read: the encoder reads no more of it."""

_SURROGATE = re.compile("[\ud800-\udfff]")
"""Half a character, as broken JSON holds: UTF-8 cannot carry it. Another character stands in for it."""

_BLOCK = 1024
"""Statements whose products with all others are held at one time."""

_TINY = 1e-9
"""Keeps the length of a vector from being nought."""


class ReadSentence(Protocol):
    """A sentence as the encoder reads it: its vector, those of its pieces, their ids and their places in it."""

    @property
    def vector(self) -> Floats:
        """The vector of the sentence, of length 1."""

    @property
    def pieces(self) -> npt.NDArray[np.float16]:
        """Those of its pieces in it, of length 1."""

    @property
    def ids(self) -> tuple[int, ...]:
        """What piece each is."""

    @property
    def places(self) -> tuple[tuple[int, int], ...]:
        """Where each begins and ends."""


class PieceEncoder(Protocol):
    """Reads sentences; what it makes of one depends on that one alone."""

    def read(self, sentences: Sequence[str]) -> Sequence[ReadSentence]:
        """Each sentence with its pieces."""


class Pieces(NamedTuple):
    """The pieces of a statement: their vectors, seen from the middle of all pieces and of length 1, and weights, which
    say how rare each is among the statements."""

    vectors: Floats
    weights: Floats


class Meanings(NamedTuple):
    """For each statement: a vector of length 1 of its whole sentence, the mean of its pieces in its sentence by their
    weights (of length 1 too), and its pieces."""

    within: Floats
    told: Floats
    pieces: tuple[Pieces, ...]


def read_meanings(statements: Sequence[Statement], encoder: PieceEncoder) -> Meanings:
    """The vectors of statements; the same words are read once."""
    around = _Sentences()
    said = [" ".join(s.where.words[:_ENOUGH].split()) for s in statements]
    sentences = [around.of(s.where) for s in statements]
    words = [_SURROGATE.sub("\ufffd", s.words[:_ENOUGH]) for s in sentences]
    texts = sorted(set(words))
    read = dict(zip(texts, encoder.read(texts), strict=True))
    whole = [read[text] for text in words]
    own = [_own(one, s.where, around.start) for one, s, around in zip(whole, statements, sentences, strict=True)]
    pieces, told = _weighed(own, said)
    return Meanings(np.stack([one.vector for one in whole]), told, pieces)


class _Own(NamedTuple):
    ids: tuple[int, ...]
    vectors: npt.NDArray[np.float16]


def _own(sentence: ReadSentence, where: Anchor, start: int) -> _Own:
    """The pieces of a sentence, which begins at `start`, that stand in a place."""
    kept = [i for i, (a, b) in enumerate(sentence.places) if start + a < where.end and where.start < start + b]
    return _Own(tuple(sentence.ids[i] for i in kept), sentence.pieces[kept])


def _weighed(rows: Sequence[_Own], said: Sequence[str]) -> tuple[tuple[Pieces, ...], Floats]:
    different = dict(zip(said, rows, strict=True))
    counts = Counter(i for row in different.values() for i in set(row.ids))
    weights = [np.array([math.log(1 + len(different) / counts[i]) for i in row.ids], np.float32) for row in rows]
    middle = _middle([different[words] for words in sorted(different)])
    told = np.stack([(row.vectors * w[:, None]).sum(0, dtype=np.float32) for row, w in zip(rows, weights, strict=True)])
    pieces = tuple(Pieces(_unit(row.vectors - middle), w) for row, w in zip(rows, weights, strict=True))
    return pieces, _unit(told)


def _middle(rows: Sequence[_Own]) -> Floats:
    """The mean of all pieces: they all lie in one corner, and what is common to them tells nothing."""
    total = sum(len(row.ids) for row in rows)
    summed: Floats = np.sum([row.vectors.sum(0, dtype=np.float32) for row in rows], 0, dtype=np.float32)
    return (summed / max(1, total)).astype(np.float32)


def _unit(vectors: Floats) -> Floats:
    found: Floats = vectors / (np.linalg.norm(vectors, axis=-1, keepdims=True) + _TINY)
    return found


class _Sentences:
    """Looks up the sentences of texts; each text is split once."""

    def __init__(self) -> None:
        self._texts: dict[str, tuple[Text, tuple[Anchor, ...]]] = {}

    def of(self, where: Anchor) -> Anchor:
        """The sentences that a place lies in, as one place."""
        if where.report not in self._texts:
            self._texts[where.report] = (where.text, text_sentences(where.text))
        row = self._texts[where.report][1]
        found = [s for s in row if s.start < where.end and where.start < s.end] or [where]
        return where.text.anchor(found[0].start, found[-1].end)


def nearest(vectors: Floats, reports: Sequence[frozenset[str]], most: int, least: float) -> Iterator[tuple[int, int]]:
    """Pairs (the smaller place first, perhaps twice) of which one is among the `most` nearest of the other that stand
    in other reports, and not less near than `least`."""
    for start in range(0, len(vectors), _BLOCK):
        near = vectors[start : start + _BLOCK] @ vectors.T
        for row, products in enumerate(near):
            i = start + row
            close = np.flatnonzero(products >= least)
            close = close[np.argsort(-products[close], kind="stable")]
            found = 0
            for j in close.tolist():
                if j != i and reports[i] != reports[j]:
                    yield (i, j) if i < j else (j, i)
                    found += 1
                    if found >= most:
                        break
