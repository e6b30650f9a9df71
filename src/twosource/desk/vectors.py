"""Encoder of texts, results kept before -> the same encoder, which reads each text once."""

from __future__ import annotations

import json
from collections.abc import Sequence
from hashlib import blake2b
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from twosource.desk.kept import Kept
from twosource.language.reader.encoder import Encoder
from twosource.language.reader.sentence_vectors import WIDTH, ReadSentence, SentenceEncoder

Floats = npt.NDArray[np.float32]

PARAGRAPHS = "paragraph vectors"
PIECES = "vectors of pieces"
"""What is kept by text: 1.5 kB for a paragraph; some 20 kB for a sentence, a vector for each piece."""

_VERSION = "1"
_KEY = 16
"""Bytes that tell a text from others: 128 bits."""

_HALF, _SINGLE, _PLACE = np.dtype("<f2"), np.dtype("<f4"), np.dtype("<i4")


class KeptVectors:
    """Vectors of whole texts. What an encoder makes of one text does not depend on those beside it."""

    def __init__(self, encoder: Encoder, kept: Kept) -> None:
        self._encoder, self._kept = encoder, kept
        self._settings = json.dumps([encoder.name, encoder.vectors_digest])

    @property
    def name(self) -> str:
        """What an analysis says made them."""
        return self._encoder.name

    @property
    def vectors_digest(self) -> str:
        """Tells the weights from others of that name."""
        return self._encoder.vectors_digest

    def vectors(self, texts: Sequence[str]) -> Floats:
        """One vector for each text."""
        found: dict[str, Floats | None] = {text: self._recall(text) for text in texts}
        new = [text for text, vector in found.items() if vector is None]
        if new:
            for text, vector in zip(new, self._encoder.vectors(new), strict=True):
                found[text] = vector
                self._kept.put(
                    PARAGRAPHS, _VERSION, self._settings, _key(text), vector.astype(_SINGLE, copy=False).tobytes()
                )
        rows = [found[text] for text in texts]
        return np.stack([row for row in rows if row is not None]) if rows else np.zeros((0, WIDTH), np.float32)

    def _recall(self, text: str) -> Floats | None:
        content = self._kept.get(PARAGRAPHS, _VERSION, self._settings, _key(text))
        whole = content is not None and len(content) == WIDTH * _SINGLE.itemsize
        return np.frombuffer(content, _SINGLE) if content is not None and whole else None


class KeptSentences:
    """Sentences with their pieces, as the untouched encoder reads them."""

    def __init__(self, encoder: SentenceEncoder, kept: Kept) -> None:
        self._encoder, self._kept = encoder, kept

    def read(self, sentences: Sequence[str]) -> list[ReadSentence]:
        """What the encoder makes of each sentence and of the pieces in it."""
        under = PIECES, _VERSION, json.dumps([self._encoder.digest])
        found = {text: unpack(self._kept.get(*under, _key(text))) for text in sentences}
        new = [text for text, read in found.items() if read is None]
        for text, made in zip(new, self._encoder.read(new), strict=True) if new else ():
            found[text] = made
            self._kept.put(*under, _key(text), pack(made))
        return [read for text in sentences if (read := found[text]) is not None]


def pack(read: ReadSentence) -> bytes:
    """What was read of a sentence as bytes: the number of its pieces, its vector, theirs, their ids and places."""
    columns = (
        np.array([len(read.ids)], _PLACE),
        read.vector.astype(_SINGLE, copy=False),
        read.pieces.astype(_HALF, copy=False),
        np.array(read.ids, _PLACE),
        np.array(read.places, _PLACE),
    )
    return b"".join(np.ascontiguousarray(column).tobytes() for column in columns)


def unpack(content: bytes | None) -> ReadSentence | None:
    """What was packed; None where the bytes hold no such thing."""
    if content is None or len(content) < _PLACE.itemsize:
        return None
    size = int(np.frombuffer(content, _PLACE, 1)[0])
    ends = np.cumsum([_PLACE.itemsize, WIDTH * _SINGLE.itemsize, size * WIDTH * _HALF.itemsize, size * 4, size * 8])
    if size < 0 or len(content) != ends[-1]:
        return None
    vector, pieces, ids, places = (content[a:b] for a, b in pairwise(ends.tolist()))
    return ReadSentence(
        np.frombuffer(vector, _SINGLE),
        np.frombuffer(pieces, _HALF).reshape(size, WIDTH),
        tuple(np.frombuffer(ids, _PLACE).tolist()),
        tuple((a, b) for a, b in np.frombuffer(places, _PLACE).reshape(size, 2).tolist()),
    )


def _key(text: str) -> str:
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=_KEY).hexdigest()
