"""The folder of the model's files -> its tokenizer, word embeddings and graphs, each the one that was published."""

from __future__ import annotations

import json
from functools import cache, cached_property
from importlib.resources import files
from importlib.resources.abc import Traversable
from io import BytesIO

import numpy as np
import numpy.typing as npt
import onnxruntime
from tokenizers import Tokenizer

from twosource.errors import WeightsError
from twosource.language.reader.weights import read_weights

Floats = npt.NDArray[np.float32]

FOLDER = files("twosource.language.reader") / "carried"
"""Where the package carries the model."""
_THREADS = 1
"""Threads of one run; several run side by side."""
WORKERS = 2
"""Runs side by side: a laptop stays usable."""
_ERRORS_ONLY = 3
"""onnxruntime's level of talk."""


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


class Carried:
    """The model's files. Raises WeightsError where one is missing or damaged."""

    def __init__(self, folder: Traversable = FOLDER) -> None:
        self._folder = folder
        try:
            self.digests: dict[str, str] = json.loads((folder / "digests.json").read_text(encoding="utf-8"))
        except (OSError, ValueError) as problem:
            said = f"the model's files are not here ({problem}): install twosource again, or choose rules"
            raise WeightsError(said) from None

    @cached_property
    def tokenizer(self) -> Tokenizer:
        """The tokenizer, which neither cuts nor pads; one for all who read."""
        made = Tokenizer.from_str(self._bytes("tokenizer.json").decode())
        made.no_truncation()
        made.no_padding()
        return made

    @cached_property
    def embeddings(self) -> Embeddings:
        """The table that both encoders share."""
        return Embeddings(self._bytes("words.npz"))

    def graph(self, name: str) -> onnxruntime.InferenceSession:
        """A graph, ready to run."""
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = _THREADS
        options.log_severity_level = _ERRORS_ONLY
        return onnxruntime.InferenceSession(self._bytes(name), options, providers=["CPUExecutionProvider"])

    def _bytes(self, name: str) -> bytes:
        return read_weights(self._folder / name, self.digests.get(name, ""))


@cache
def carried_by_package() -> Carried:
    """The files of the package, looked up once a process."""
    return Carried(FOLDER)
