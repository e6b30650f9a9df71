"""Scores of words -> the spans that they make: the best row of tags that can follow one another."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from twosource.language.reader.pieces import Pieces

Scores = npt.NDArray[np.float32]
_NEVER = -1e4
"""Score of a step that cannot be: into the middle of a span that was never begun."""


class Tagged(NamedTuple):
    """A span of tags: its place (half-open, code points), which kind, and the mean probability of its tags."""

    start: int
    end: int
    kind: int
    confidence: float


class Words(NamedTuple):
    """The words of a window: the piece that each begins with, where it begins and ends (code points)."""

    first: npt.NDArray[np.intp]
    start: npt.NDArray[np.int32]
    end: npt.NDArray[np.int32]


def words_of(pieces: Pieces) -> Words:
    """The words of a window, the signs of the window itself left out."""
    begins = np.flatnonzero(np.diff(pieces.word, prepend=-1))
    lasts = np.append(begins[1:], len(pieces.word)) - 1
    real = pieces.start[begins] >= 0
    return Words(begins[real], pieces.start[begins[real]], pieces.end[lasts[real]])


def spans(words: Words, scores: Scores) -> list[Tagged]:
    """The spans that a row of scores makes [words, tags]: O first, then B and I of each kind."""
    if not len(scores):
        return []
    chances = _probabilities(scores)
    tags = best_row(np.log(chances + 1e-9))
    found: list[Tagged] = []
    begin = -1
    for i, tag in enumerate((*tags, 0)):
        goes_on = tag > 0 and tag % 2 == 0
        if begin >= 0 and not goes_on:
            sure = float(chances[np.arange(begin, i), tags[begin:i]].mean())
            found.append(Tagged(int(words.start[begin]), int(words.end[i - 1]), (tags[begin] - 1) // 2, sure))
            begin = -1
        if tag % 2 == 1:
            begin = i
    return found


def best_row(scores: Scores) -> list[int]:
    """The row of tags of the highest sum in which every I follows a B or an I of its kind (Viterbi 1967)."""
    likely = scores.argmax(1)
    before = np.append(0, likely[:-1])
    if not ((likely > 0) & (likely % 2 == 0) & (before != likely) & (before != likely - 1)).any():
        return [int(tag) for tag in likely]
    steps = _steps(scores.shape[1])
    reached = scores[0] + steps[0]
    back = np.zeros(scores.shape, np.intp)
    for place in range(1, len(scores)):
        every = reached[:, None] + steps
        back[place] = every.argmax(0)
        reached = every[back[place], np.arange(len(reached))] + scores[place]
    row = [int(reached.argmax())]
    for place in range(len(scores) - 1, 0, -1):
        row.append(int(back[place, row[-1]]))
    return row[::-1]


@lru_cache
def _steps(tags: int) -> Scores:
    """What stepping from a tag to another costs; the first row is also that of the beginning."""
    steps = np.zeros((tags, tags), np.float32)
    for inner in range(2, tags, 2):
        steps[:, inner] = _NEVER
        steps[[inner - 1, inner], inner] = 0
    return steps


def _probabilities(scores: Scores) -> Scores:
    raised = np.exp(scores - scores.max(-1, keepdims=True))
    found: Scores = raised / raised.sum(-1, keepdims=True)
    return found


def merged(found: Sequence[Tagged], text: str) -> tuple[tuple[int, int], ...]:
    """The places of spans of one kind, joined where only marks and space stand between two."""
    places: list[tuple[int, int]] = []
    for one in found:
        if places and not any(c.isalnum() for c in text[places[-1][1] : one.start]):
            places[-1] = (places[-1][0], one.end)
        else:
            places.append((one.start, one.end))
    return tuple(places)
