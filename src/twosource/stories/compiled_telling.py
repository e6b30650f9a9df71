"""Words of many reports, as numbers -> the terms that tell their events, compiled."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any, NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from twosource.language.compiling import compiled, rules
from twosource.stories import known_words, telling

rules(
    known_words.pair_number,
    known_words.term_of,
    known_words.bits_of,
    known_words.kind_of,
    telling.between,
    telling.look_up,
    telling.slot_of,
    telling.count,
    telling.unknown_bits,
    telling.weight_of,
    telling.lightest,
    telling.sort_rows,
    telling.read_part,
    telling.pick,
)

_CLASSED = 0x20000
"""Code points that can be capitals or digits."""


class Words(Protocol):
    """The words of texts that stand behind one another: where each begins and ends in all, its number; how many words
    each text has (`lineage.compiled_words.Words`)."""

    @property
    def starts(self) -> NDArray[np.int32]:
        """Where each word begins."""

    @property
    def ends(self) -> NDArray[np.int32]:
        """Where each ends."""

    @property
    def keys(self) -> NDArray[np.uint64]:
        """The number of each."""

    @property
    def counts(self) -> NDArray[np.int64]:
        """How many each text has."""


class Read(NamedTuple):
    """Texts with their words: the code points of all, as `Words` counts them."""

    codes: Any
    words: Words


class Tellings(NamedTuple):
    """The terms of reports, a row each (`telling.MOST` columns, in the order of terms), their weights and notes, and
    how many there are."""

    terms: NDArray[np.uint32]
    weights: NDArray[np.uint8]
    notes: NDArray[np.uint8]
    sizes: NDArray[np.uint8]


def rows_of(told: Tellings, rows: slice | list[int]) -> Tellings:
    """Some of the reports."""
    return Tellings(told.terms[rows], told.weights[rows], told.notes[rows], told.sizes[rows])


def joined(parts: Sequence[Tellings]) -> Tellings:
    """The reports of several, behind one another."""
    parts = [no_tellings(0), *parts]
    return Tellings(
        np.concatenate([part.terms for part in parts]),
        np.concatenate([part.weights for part in parts]),
        np.concatenate([part.notes for part in parts]),
        np.concatenate([part.sizes for part in parts]),
    )


def no_tellings(count: int) -> Tellings:
    """Room for so many reports, without terms."""
    shape = (count, telling.MOST)
    return Tellings(
        np.zeros(shape, np.uint32), np.zeros(shape, np.uint8), np.zeros(shape, np.uint8), np.zeros(count, np.uint8)
    )


@cache
def classes() -> NDArray[np.uint8]:
    """The classes of all code points."""
    table = np.zeros(0x110000, dtype=np.uint8)
    for code in range(_CLASSED):
        letter = chr(code)
        table[code] = telling.CAPITAL if letter.isupper() else telling.DIGIT if letter.isdigit() else 0
    return table


@compiled
def _part(texts: Any, text: int) -> Any:
    first, stop = texts[4][text], texts[4][text + 1]
    return texts[1][first:stop], texts[2][first:stop], texts[3][first:stop]


@compiled
def tell_all(bodies: Any, titles: Any, lists: Any, out: Any) -> None:
    """Writes the terms of each report to a row of `out`. Bodies and titles: code points, beginnings, ends, numbers,
    bounds of texts among the words."""
    terms, weights, notes, sizes = out
    room = (
        np.zeros(telling.ROOM, np.int64),
        np.zeros(telling.ROOM, np.float32),
        np.zeros(telling.ROOM, np.int32),
        np.zeros(telling.ROOM, np.int32),
        np.zeros(telling.ROOM + 1, np.int32),
    )
    kept = (np.zeros(telling.MOST, np.int64), np.zeros(telling.MOST, np.int64), np.zeros(telling.MOST, np.int64))
    for text in range(len(sizes)):
        telling.read_part(bodies[0], _part(bodies, text), lists, room, False)
        telling.read_part(titles[0], _part(titles, text), lists, room, True)
        size = telling.pick(room, kept)
        sizes[text] = size
        for n in range(size):
            terms[text, n], weights[text, n], notes[text, n] = kept[0][n], kept[1][n], kept[2][n]


def tell(bodies: Read, titles: Read, known: known_words.Known) -> Tellings:
    """The terms of reports, whose titles are empty where they have none."""
    out = no_tellings(len(bodies.words.counts))
    lists = (known, classes())
    titles = titles._replace(codes=np.array(titles.codes, np.uint32))
    tell_all(_rows(bodies), _rows(titles), lists, tuple(out))
    return out


def _rows(read: Read) -> tuple[Any, ...]:
    words = read.words
    bounds = np.concatenate((np.zeros(1, np.int64), np.cumsum(words.counts)))
    return (read.codes, words.starts, words.ends, words.keys, bounds)
