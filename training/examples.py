"""Text and the spans that a corpus marks in it -> windows of word pieces with a label for each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from training.tags import UNKNOWN
from twosource.language.reader.cues import paragraph_of
from twosource.language.reader.layout import BY_CUE, CUES, FLAT, HEDGES, TagSet
from twosource.language.reader.pieces import Pieces

Labels = npt.NDArray[np.int64]
Span = tuple[int, int]


class Said(NamedTuple):
    """One attribution of a corpus; each part may stand in several places, `source` may be empty."""

    cue: tuple[Span, ...]
    source: tuple[Span, ...]
    content: tuple[Span, ...]


class Cued(NamedTuple):
    """What one cue teaches: the paragraph in its window (pieces, half-open), the cue's pieces, a tag for each piece of
    the paragraph."""

    begin: int
    stop: int
    cue: Labels
    tags: Labels


@dataclass
class Example:
    """A window, the labels of its pieces by tag set, and what each cue in it teaches."""

    pieces: Pieces
    labels: dict[str, Labels] = field(default_factory=dict)
    cued: list[Cued] = field(default_factory=list)
    heads: Labels | None = None
    relations: Labels | None = None


def firsts(pieces: Pieces) -> npt.NDArray[np.bool_]:
    """True for the first piece of each word of the text."""
    found: npt.NDArray[np.bool_] = (np.diff(pieces.word, prepend=-1) != 0) & (pieces.start >= 0)
    return found


def word_ends(pieces: Pieces) -> npt.NDArray[np.int64]:
    """For each piece the last place of its word."""
    order = np.arange(len(pieces.word))
    last = np.append(np.flatnonzero(np.diff(pieces.word)), len(order) - 1)
    ends: npt.NDArray[np.int64] = pieces.end[last[np.searchsorted(last, order)]].astype(np.int64)
    return ends


def label(pieces: Pieces, tags: TagSet, spans: Iterable[tuple[Span, str]]) -> Labels:
    """The tags of each first piece for the spans of the text that fall into the window; other pieces teach nothing."""
    first = firsts(pieces)
    found = np.where(first, 0, UNKNOWN).astype(np.int64)
    ends = word_ends(pieces)
    for (start, end), kind in spans:
        inside = np.flatnonzero(first & (pieces.start < end) & (ends > start))
        found[inside] = tags.begin(kind) + 1
        if len(inside) and ends[inside[0]] > start and pieces.start[inside[0]] >= start - 1:
            found[inside[0]] = tags.begin(kind)
    return found


def inside(pieces: Pieces, spans: Sequence[Span]) -> Labels:
    """The pieces that stand in one of the spans."""
    held = np.zeros(len(pieces.ids), bool)
    for start, end in spans:
        held |= (pieces.start < end) & (pieces.end > start) & (pieces.start >= 0)
    return np.flatnonzero(held).astype(np.int64)


def attributions(pieces: Pieces, said: Sequence[Said]) -> Example:
    """A window of a corpus that marks who says what."""
    labels = {
        CUES.name: label(pieces, CUES, ((s, "cue") for one in said for s in one.cue)),
        FLAT.name: label(
            pieces,
            FLAT,
            [(s, "source") for one in said for s in one.source] + [(s, "content") for one in said for s in one.content],
        ),
    }
    cued = [c for one in said for c in _cued(pieces, one)]
    return Example(pieces, labels, cued)


def _cued(pieces: Pieces, said: Said) -> Iterator[Cued]:
    cue = inside(pieces, said.cue)
    if not len(cue):
        return
    begin, stop = paragraph_of(pieces, int(cue[0]))
    cue = cue[(cue >= begin) & (cue < stop)]
    spans = (
        [(s, "source") for s in said.source] + [(s, "content") for s in said.content] + [(s, "cue") for s in said.cue]
    )
    tags = label(pieces.cut(begin, stop), BY_CUE, spans)
    yield Cued(begin, stop, cue - begin, tags)


def hedged(pieces: Pieces, sentences: Sequence[Span], cues: Iterable[tuple[int, int, str]]) -> Example | None:
    """A window of which some sentences were read for doubts and denials; None where none of them stands in it."""
    labels = label(pieces, HEDGES, (((start, end), kind) for start, end, kind in cues))
    read = np.zeros(len(labels), bool)
    for start, end in sentences:
        read |= (pieces.start >= start) & (pieces.end <= end)
    labels[~read] = UNKNOWN
    return Example(pieces, {HEDGES.name: labels}) if read.any() else None
