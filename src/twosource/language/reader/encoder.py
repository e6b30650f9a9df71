"""Texts -> their vectors: what a reader may offer besides. Apart from `protocol` because NumPy takes time to load."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

import numpy as np
import numpy.typing as npt


@runtime_checkable
class Encoder(Protocol):
    """A reader that also makes vectors of texts; not every reader does."""

    @property
    def name(self) -> str:
        """What an analysis says made them."""

    @property
    def vectors_digest(self) -> str:
        """Tells the weights from others of that name."""

    def vectors(self, texts: Sequence[str]) -> npt.NDArray[np.float32]:
        """One vector of length 1 for each text, whose products say how alike the texts are."""
