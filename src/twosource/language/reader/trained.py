"""Texts -> what the trained model reads in them: names, who says what, hedges, clauses. ONNX and NumPy, no torch."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from importlib.resources.abc import Traversable
from typing import Any

import numpy as np

from twosource.language.reader.carried_files import (
    FOLDER,
    WORKERS,
    Carried,
    Embeddings,
    Floats,
    carried_by_package,
)
from twosource.language.reader.cues import cue_in, rows
from twosource.language.reader.decoding import Tagged, merged, spans, words_of
from twosource.language.reader.gazetteer import NAMES as LISTS
from twosource.language.reader.gazetteer import flags
from twosource.language.reader.layout import BY_CUE, CAUTIONS, CLAUSES, CUES, HEDGES, NAME_TYPES, NAMES
from twosource.language.reader.pieces import CLOSE, OPEN, Pieces, cut_pieces, windows
from twosource.language.reader.sentence_vectors import load_sentence_encoder
from twosource.model.reading import AttributionRead, HedgeRead, NameRead, Reading, Span

VERSION = "1"


class TrainedReader:
    """The model of the package. One of these serves a process; it may be used by several threads."""

    def __init__(self, folder: Traversable) -> None:
        carried = carried_by_package() if folder == FOLDER else Carried(folder)
        self._tokenizer, self._embeddings = carried.tokenizer, carried.embeddings
        self._reader, self._cues = carried.graph("reader.onnx"), carried.graph("cues.onnx")
        self._digest = carried.digests["reader.onnx"]

    @property
    def name(self) -> str:
        """What an analysis says read it."""
        return "model"

    @property
    def version(self) -> str:
        """Changes with the decoding; the weights have their digest."""
        return VERSION

    @property
    def digest(self) -> str | None:
        """SHA-256 of the reader's weights."""
        return self._digest

    def read(self, texts: Sequence[str]) -> tuple[Reading, ...]:
        """The reading of each text, in their order.

        Every window is run alone: the scale of eight-bit numbers is set for each run, so that windows which share one
        would be read a little otherwise in other company.
        """
        cut = [list(windows(cut_pieces(text, self._tokenizer, flags))) for text in texts]
        every = [(text, window) for text, own in zip(texts, cut, strict=True) for window in own]
        with ThreadPoolExecutor(WORKERS) as workers:
            found = workers.map(lambda job: self._read_window(*job), every)
            return tuple(_joined([next(found) for _ in own]) for own in cut)

    @property
    def vectors_digest(self) -> str:
        """SHA-256 of the weights of the encoder that `vectors` asks."""
        return load_sentence_encoder().digest

    def vectors(self, texts: Sequence[str]) -> Floats:
        """One vector of length 1 for each text [texts, WIDTH], by the untouched encoder that is carried beside."""
        return load_sentence_encoder().vectors(texts)

    def _read_window(self, text: str, pieces: Pieces) -> Reading:
        encoded, scores = self._reader.run(None, _inputs(pieces, self._embeddings))
        words = words_of(pieces)
        own = scores[0, 1 + words.first]
        names = (NameRead(s, e, NAME_TYPES[k], c) for s, e, k, c in spans(words, own[:, NAMES.scores]))
        hedges = (HedgeRead(s, e, CAUTIONS[k], c) for s, e, k, c in spans(words, own[:, HEDGES.scores]))
        clauses = (one.start for one in spans(words, own[:, CLAUSES.scores]))
        cues = spans(words, own[:, CUES.scores])
        return Reading(
            names=tuple(names),
            attributions=tuple(self._read_cues(text, pieces, encoded, cues)),
            hedges=tuple(hedges),
            clauses=tuple(clauses),
        )

    def _read_cues(
        self, text: str, pieces: Pieces, encoded: Floats, cues: Sequence[Tagged]
    ) -> Iterator[AttributionRead]:
        cued = [cue_in(pieces, (cue.start, cue.end)) for cue in cues]
        if not cued:
            return
        (tags,) = self._cues.run(None, rows(encoded[0], cued)._asdict())
        for one, cue, scores in zip(cued, cues, tags, strict=True):
            words = words_of(pieces.cut(one.begin, one.stop))
            read = _attribution(spans(words, scores[words.first]), text, one.place, cue.confidence)
            if read:
                yield read


def _joined(parts: Sequence[Reading]) -> Reading:
    """The readings of a text's windows as one, in the order of the text."""
    return Reading(
        names=tuple(sorted(name for part in parts for name in part.names or ())),
        attributions=tuple(
            sorted((said for part in parts for said in part.attributions or ()), key=lambda a: (a.cue, a.content))
        ),
        hedges=tuple(sorted(hedge for part in parts for hedge in part.hedges or ())),
        clauses=tuple(sorted(begin for part in parts for begin in part.clauses or ())),
    )


def _attribution(parts: list[Tagged], text: str, cue: Span, sure: float) -> AttributionRead | None:
    """The parts round a cue as an attribution; None where nothing is said."""
    sources = [one for one in parts if BY_CUE.kinds[one.kind] == "source"]
    contents = [one for one in parts if BY_CUE.kinds[one.kind] == "content"]
    if not contents:
        return None
    source = max(merged(sources, text), key=lambda s: s[1] - s[0], default=None)
    return AttributionRead(cue, source, merged(contents, text), sure * min(one.confidence for one in contents))


def _inputs(pieces: Pieces, embeddings: Embeddings) -> dict[str, Any]:
    """What the reader's graph takes of one window."""
    ids = np.concatenate(([OPEN], pieces.ids, [CLOSE])).astype(np.int64)
    shape, bits = (np.pad(column, 1).astype(np.int64) for column in (pieces.shape, pieces.flags))
    hot = ((bits[:, None] >> np.arange(len(LISTS))) & 1).astype(np.float32)
    mask = np.ones((1, len(ids)), np.float32)
    return {"words": embeddings.of(ids)[None], "shape": shape[None], "flags": hot[None], "mask": mask}


@cache
def load_model() -> TrainedReader:
    """The package's model, loaded once a process. Raises WeightsError where its files are missing or damaged."""
    return TrainedReader(FOLDER)
