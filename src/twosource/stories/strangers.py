"""Vectors of a story's paragraphs -> runs of paragraphs that are near to nothing else in the story."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from twosource.language.lexicon import wordset
from twosource.language.words import words
from twosource.model.text import Anchor

Floats = npt.NDArray[np.float32]

Encode = Callable[[Sequence[str]], Floats]
"""Texts -> one vector of length 1 for each; their products say how alike the texts are."""

LEAD = 4
"""Paragraphs from the top that tell the report's own event: title, captions, lead."""

SHORTEST = 3
"""Paragraphs of a run: an anecdote or background takes one or two."""

_WORDS = 40
"""Words of a run: vectors of less say little."""

_NAMES = 2
"""Names that a run has and the report's lead has not: another event has people, places or bodies of its own."""

_CARRIED = 0.5
"""Cosine from which another report has such a paragraph too; one of these ends a run. This and the next four were
chosen on half of 34 real events, where they take no paragraph of the main story for another one's: see
`benchmarks/sections.py`."""

_NEAR_OWN = 0.45
"""Cosine with what the report tells before the run from which a paragraph is still about that; it ends a run."""

_EDGE_CARRIED, _EDGE_OWN = 0.4, 0.35
"""The same two for the first and the last paragraph of a run, which must be far by themselves: a run may not pull in
a paragraph of the main story that stands beside it."""

_RUN_CARRIED, _RUN_OWN = 0.38, 0.4
"""What the whole run must stay below: the mean cosine of its paragraphs with the nearest of the other reports', and
the cosine of the run with what is told before it. Paragraphs count by their words."""

_MOST = 24
"""Other reports that a report is compared with, the longest: those would carry what belongs to the story."""

_ENOUGH = 8
"""Paragraphs that the other reports must have together before what they leave out says anything."""

_SHARED = 0.5
"""Share of a paragraph's names that the report's lead or other reports have above which it is about the story."""

_ENGLISH = 0.25
"""Share of a run's words that are English function words, some 0.4 in prose: the vectors are of English, and the same
story told again in another language, or a list of links, would be far from everything."""

_OPENERS = "\"“‘'«”’»([•·*-–—"
"""Signs that a paragraph begins with where it goes on with what was said: quotations, items of lists."""


class Read(NamedTuple):
    """A report's paragraphs and the words of names in each."""

    lines: tuple[Anchor, ...]
    names: Sequence[frozenset[str]]


def find_strangers(read: Mapping[str, Read], encode: Encode) -> dict[str, tuple[tuple[int, int], ...]]:
    """By report the half-open runs of indexes of paragraphs that tell of another event than the story: no other report
    has the like, and neither has the report itself. Reports of one event, each compared with at most 24 others; those
    whose names others have are not looked at, so that most of a large story is never encoded."""
    held = Counter(chain.from_iterable(frozenset[str]().union(*own.names) for own in read.values()))
    asked = [report for report, own in read.items() if _may_leave(own.names, held)]
    if not asked:
        return {}
    longest = sorted(read, key=lambda report: (-len(read[report].lines), report))[: _MOST + 1]
    vectors = _encoded({report: read[report].lines for report in (*longest, *asked)}, encode)
    found = {}
    for report in asked:
        others = [vectors[name] for name in longest if name != report][:_MOST]
        if sum(map(len, others)) >= _ENOUGH:
            found[report] = _runs(read[report], vectors[report], np.vstack(others))
    return found


def _may_leave(names: Sequence[frozenset[str]], held: Counter[str]) -> bool:
    """Whether a report has enough paragraphs in a row behind its lead of whose names it alone has half or more."""
    lead = frozenset[str]().union(*names[:LEAD])
    row = 0
    for own in names[LEAD:]:
        shared = sum(held[name] > 1 or name in lead for name in own)
        row = row + 1 if shared <= _SHARED * len(own) else 0
        if row >= SHORTEST:
            return True
    return False


def _encoded(told: Mapping[str, tuple[Anchor, ...]], encode: Encode) -> dict[str, Floats]:
    """The vectors of the paragraphs; what several reports have is encoded once."""
    texts = tuple(dict.fromkeys(line.words for lines in told.values() for line in lines))
    place, vectors = {text: i for i, text in enumerate(texts)}, encode(texts)
    return {report: vectors[[place[line.words] for line in lines]] for report, lines in told.items()}


def _runs(own: Read, vectors: Floats, others: Floats) -> tuple[tuple[int, int], ...]:
    carried: Floats = (vectors @ others.T).max(axis=1)
    sizes = np.array([len(line.words.split()) for line in own.lines], np.float32)
    told = np.vstack([np.zeros((1, vectors.shape[1]), np.float32), np.cumsum(vectors * sizes[:, None], axis=0)])
    runs = []
    i = LEAD
    while i + SHORTEST <= len(own.lines):
        stop = i
        if _opens(own.lines[i]):
            stop = _stop(carried, vectors @ _unit(told[i]), sizes, told, i)
        if stop > i and _tells(own, i, stop):
            runs.append((i, stop))
        i = max(stop, i + 1)
    return tuple(runs)


def _stop(carried: Floats, near: Floats, sizes: Floats, told: Floats, start: int) -> int:
    """The end of the longest run that begins at `start`, `start` where none does. By paragraph: `carried` is the cosine
    with the nearest of other reports, `near` that with what is told before `start`; `told` are sums of vectors."""
    edge = (carried < _EDGE_CARRIED) & (near < _EDGE_OWN)
    if not edge[start]:
        return start
    ends = np.flatnonzero((carried[start:] >= _CARRIED) | (near[start:] >= _NEAR_OWN))
    limit = start + int(ends[0]) if len(ends) else len(sizes)
    weight = np.cumsum(sizes[start:limit])
    mean = np.cumsum((carried * sizes)[start:limit]) / weight
    runs = told[start + 1 : limit + 1] - told[start]
    away = (runs @ _unit(told[start])) / np.maximum(np.linalg.norm(runs, axis=1), 1e-6)
    holds = edge[start:limit] & (mean < _RUN_CARRIED) & (away < _RUN_OWN) & (weight >= _WORDS)
    holds[: SHORTEST - 1] = False
    last = np.flatnonzero(holds)
    return start + 1 + int(last[-1]) if len(last) else start


def _tells(own: Read, start: int, stop: int) -> bool:
    """Whether a run is English prose that brings names."""
    lead = frozenset[str]().union(*own.names[:LEAD])
    forms = [word.form for line in own.lines[start:stop] for word in words(line.text.content, line.start, line.end)]
    english = sum(form in wordset("function_words_english") for form in forms)
    brought = frozenset[str]().union(*own.names[start:stop]) - lead
    return english >= _ENGLISH * len(forms) and len(brought) >= _NAMES


def _opens(paragraph: Anchor) -> bool:
    """Whether a paragraph begins as one may that opens a topic: not with a quotation, an item of a list, or a word that
    points back."""
    if paragraph.words[0] in _OPENERS:
        return False
    first = words(paragraph.text.content, paragraph.start, paragraph.end)[:1]
    return bool(first) and first[0].form not in wordset("words_that_point_back")


def _unit(vector: Floats) -> Floats:
    unit: Floats = vector / max(float(np.linalg.norm(vector)), 1e-6)
    return unit
