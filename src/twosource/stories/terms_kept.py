"""Terms of a report -> a few hundred bytes; back again."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from twosource.stories.compiled_telling import Tellings, no_tellings
from twosource.stories.telling import MOST

_ROW = np.dtype([("term", "<u4"), ("weight", "u1"), ("note", "u1")])
"""Six bytes a term."""


def packed(told: Tellings, row: int) -> bytes:
    """The terms of one report."""
    size = int(told.sizes[row])
    rows = np.empty(size, _ROW)
    rows["term"], rows["weight"] = told.terms[row, :size], told.weights[row, :size]
    rows["note"] = told.notes[row, :size]
    return rows.tobytes()


def unpacked(kept: Sequence[bytes]) -> Tellings:
    """The terms of reports, a row each. Of bytes that are none, as far as they go."""
    told = no_tellings(len(kept))
    for n, bits in enumerate(kept):
        size = min(MOST, len(bits) // _ROW.itemsize)
        rows = np.frombuffer(bits, _ROW, size)
        told.terms[n, :size], told.weights[n, :size], told.notes[n, :size] = rows["term"], rows["weight"], rows["note"]
        told.sizes[n] = size
    return told
