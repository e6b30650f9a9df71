"""A window and its cues -> the rows that the small reader behind each cue sees, and what it found."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from twosource.language.reader.layout import DISTANCES
from twosource.language.reader.pieces import BREAK, Pieces

Ints = npt.NDArray[np.int64]
_NEAR = 8
"""Pieces up to which every distance from the cue has its own number; behind it the steps grow by half an octave."""


class Cued(NamedTuple):
    """A cue in its window: its paragraph there (pieces, half-open), the cue's own pieces counted
    from the paragraph's first, and the cue's place in the text."""

    begin: int
    stop: int
    own: Ints
    place: tuple[int, int]


def paragraph_of(pieces: Pieces, place: int) -> tuple[int, int]:
    """The pieces of the paragraph in which piece `place` stands."""
    breaks = np.flatnonzero(pieces.ids == BREAK)
    at = int(np.searchsorted(breaks, place))
    begin = int(breaks[at - 1]) + 1 if at else 0
    return begin, int(breaks[at]) if at < len(breaks) else len(pieces.ids)


def cue_in(pieces: Pieces, place: tuple[int, int]) -> Cued:
    """The cue at a place of the text, in a window."""
    own = np.flatnonzero((pieces.start < place[1]) & (pieces.end > place[0]) & (pieces.start >= 0))
    begin, stop = paragraph_of(pieces, int(own[0]))
    return Cued(begin, stop, own[own < stop] - begin, place)


def distances(size: int, cue: Ints) -> Ints:
    """How far each of `size` pieces stands from its cue, as the numbers of `layout.DISTANCES`."""
    at = np.arange(size)
    far = np.maximum(np.maximum(cue[0] - at, at - cue[-1]), 0)
    grown = np.minimum(_NEAR + 1 + np.log2(np.maximum(far, _NEAR) / _NEAR) * 2, 16)
    step = np.where(far <= _NEAR, far, grown).astype(np.int64)
    return np.where(far == 0, 0, np.where(at < cue[0], step, step + 16))


class Rows(NamedTuple):
    """What the graph behind the cues takes: words [cues, pieces, width], cue [cues, width], far and mask [cues,
    pieces]."""

    words: npt.NDArray[np.float32]
    cue: npt.NDArray[np.float32]
    far: Ints
    mask: npt.NDArray[np.float32]


def rows(encoded: npt.NDArray[np.float32], cued: Sequence[Cued]) -> Rows:
    """The rows of the cues; `encoded` [1 + pieces + 1, width] is the encoder's output."""
    size = max(c.stop - c.begin for c in cued)
    words = np.zeros((len(cued), size, encoded.shape[1]), np.float32)
    cue = np.zeros((len(cued), encoded.shape[1]), np.float32)
    far = np.full((len(cued), size), DISTANCES - 1, np.int64)
    mask = np.zeros((len(cued), size), np.float32)
    for i, c in enumerate(cued):
        n = c.stop - c.begin
        words[i, :n] = encoded[1 + c.begin : 1 + c.stop]
        cue[i] = words[i, c.own].mean(0)
        far[i, :n], mask[i, :n] = distances(n, c.own), 1
    return Rows(words, cue, far, mask)
