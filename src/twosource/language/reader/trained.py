"""Texts -> what the trained model reads in them: names, who says what, hedges, clauses. ONNX and NumPy, no torch."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from io import BytesIO
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
import onnxruntime
from tokenizers import Tokenizer

from twosource.errors import WeightsError
from twosource.language.reader.cues import Cued, cue_in, rows
from twosource.language.reader.decoding import Tagged, merged, spans, words_of
from twosource.language.reader.gazetteer import NAMES as LISTS
from twosource.language.reader.gazetteer import flags
from twosource.language.reader.layout import BY_CUE, CAUTIONS, CLAUSES, CUES, HEDGES, NAME_TYPES, NAMES
from twosource.language.reader.pieces import Pieces, cut_pieces, windows
from twosource.language.reader.weights import read_weights
from twosource.model.reading import AttributionRead, HedgeRead, NameRead, Reading, Span

Floats = npt.NDArray[np.float32]

VERSION = "1"
BATCH = 3072
"""Pieces of a batch, padding included: more take memory and make it no faster."""
_OPEN, _CLOSE = 101, 102
"""Vocabulary ids of the signs that open and close a window."""
_CARRIED = "carried"
"""The folder of the model's files, beside this module."""
_THREADS = 2
"""Threads that one run may take: a laptop stays usable."""


class Embeddings:
    """The embedding of every word piece, in eight bits with one scale for each."""

    def __init__(self, file: bytes) -> None:
        with np.load(BytesIO(file)) as table:
            self._words, self._scale = table["words"], table["scale"]

    def of(self, ids: npt.NDArray[np.int64]) -> Floats:
        """The embeddings [..., width] of pieces."""
        found: Floats = self._words[ids].astype(np.float32)
        found *= self._scale[ids]
        return found


class _Window(NamedTuple):
    text: int
    pieces: Pieces


class _Found(NamedTuple):
    """What was read in one text so far."""

    names: list[NameRead]
    attributions: list[AttributionRead]
    hedges: list[HedgeRead]
    clauses: list[int]

    def reading(self) -> Reading:
        """All of it, in the order of the text."""
        return Reading(*(tuple(sorted(part)) for part in self[:1]), *(tuple(self._ordered()),), tuple(sorted(self.hedges)), tuple(sorted(self.clauses)))

    def _ordered(self) -> list[AttributionRead]:
        return sorted(self.attributions, key=lambda a: (a.cue, a.content))


class TrainedReader:
    """The model of the package. One of these serves a process; it may be used by one thread at a time."""

    def __init__(self, folder: Traversable) -> None:
        digests = _digests(folder)
        self._tokenizer = _tokenizer(folder)
        self._embeddings = Embeddings(read_weights(folder / "words.npz", digests["words.npz"]))
        self._reader = _session(read_weights(folder / "reader.onnx", digests["reader.onnx"]))
        self._cues = _session(read_weights(folder / "cues.onnx", digests["cues.onnx"]))
        self._digest = digests["reader.onnx"]

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
        """The reading of each text, in their order."""
        found = [_Found([], [], [], []) for _ in texts]
        every = [
            _Window(n, w) for n, text in enumerate(texts) for w in windows(cut_pieces(text, self._tokenizer, flags))
        ]
        for batch in _batches(every):
            self._read_batch(batch, texts, found)
        return tuple(one.reading() for one in found)

    def _read_batch(self, batch: list[_Window], texts: Sequence[str], found: list[_Found]) -> None:
        encoded, scores = self._reader.run(None, _inputs(batch, self._embeddings))
        cued: list[tuple[Cued, float]] = []
        for row, (text, pieces) in enumerate(batch):
            words = words_of(pieces)
            own = scores[row, 1 + words.first]
            into = found[text]
            into.names.extend(NameRead(s, e, NAME_TYPES[k], c) for s, e, k, c in spans(words, own[:, NAMES.scores]))
            into.hedges.extend(HedgeRead(s, e, CAUTIONS[k], c) for s, e, k, c in spans(words, own[:, HEDGES.scores]))
            into.clauses.extend(one.start for one in spans(words, own[:, CLAUSES.scores]))
            cued += [(cue_in(pieces, row, (s, e)), c) for s, e, _, c in spans(words, own[:, CUES.scores])]
        if cued:
            self._read_cues(batch, texts, found, encoded, cued)

    def _read_cues(
        self,
        batch: list[_Window],
        texts: Sequence[str],
        found: list[_Found],
        encoded: Floats,
        cued: list[tuple[Cued, float]],
    ) -> None:
        given = rows(encoded, [one for one, _ in cued])._asdict()
        (tags,) = self._cues.run(None, given)
        for (one, sure), scores in zip(cued, tags, strict=True):
            text, pieces = batch[one.row]
            words = words_of(pieces.cut(one.begin, one.stop))
            read = _attribution(spans(words, scores[words.first]), texts[text], one.place, sure)
            if read:
                found[text].attributions.append(read)


def _attribution(parts: list[Tagged], text: str, cue: Span, sure: float) -> AttributionRead | None:
    """The parts round a cue as an attribution; None where nothing is said."""
    sources = [one for one in parts if BY_CUE.kinds[one.kind] == "source"]
    contents = [one for one in parts if BY_CUE.kinds[one.kind] == "content"]
    if not contents:
        return None
    source = max(merged(sources, text), key=lambda s: s[1] - s[0], default=None)
    return AttributionRead(cue, source, merged(contents, text), sure * min(one.confidence for one in contents))


def _batches(every: list[_Window]) -> Iterator[list[_Window]]:
    """Windows of like length together, at most BATCH pieces with padding."""
    held: list[_Window] = []
    for window in sorted(every, key=lambda w: len(w.pieces.ids)):
        if held and (len(window.pieces.ids) + 2) * (len(held) + 1) > BATCH:
            yield held
            held = []
        held.append(window)
    if held:
        yield held


def _inputs(batch: list[_Window], embeddings: Embeddings) -> dict[str, Any]:
    size = max(len(w.pieces.ids) for w in batch) + 2
    ids, shape, bits = (np.zeros((len(batch), size), np.int64) for _ in range(3))
    mask = np.zeros((len(batch), size), np.float32)
    for row, (_, pieces) in enumerate(batch):
        n = len(pieces.ids)
        ids[row, 0], ids[row, 1 : n + 1], ids[row, n + 1] = _OPEN, pieces.ids, _CLOSE
        shape[row, 1 : n + 1], bits[row, 1 : n + 1], mask[row, : n + 2] = pieces.shape, pieces.flags, 1
    hot = ((bits[..., None] >> np.arange(len(LISTS))) & 1).astype(np.float32)
    return {"words": embeddings.of(ids), "shape": shape, "flags": hot, "mask": mask}


def _session(weights: bytes) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = _THREADS
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(weights, options, providers=["CPUExecutionProvider"])


def _digests(folder: Traversable) -> dict[str, str]:
    try:
        found: dict[str, str] = json.loads((folder / "digests.json").read_text(encoding="utf-8"))
    except OSError as problem:
        raise WeightsError(f"the model's files are not here ({problem.strerror}): install twosource again") from None
    return found


def _tokenizer(folder: Traversable) -> Tokenizer:
    made = Tokenizer.from_str((folder / "tokenizer.json").read_text(encoding="utf-8"))
    made.no_truncation()
    made.no_padding()
    return made


@cache
def load_model() -> TrainedReader:
    """The package's model, loaded once a process. Raises WeightsError where its files are missing or damaged."""
    return TrainedReader(files("twosource.language.reader") / _CARRIED)
