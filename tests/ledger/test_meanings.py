"""Vectors of statements come from their pieces in their sentences."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from tests.ledger.matching_cases import analysis

from twosource.ledger.meanings import nearest, read_meanings


class _Read(NamedTuple):
    vector: npt.NDArray[np.float32]
    pieces: npt.NDArray[np.float16]
    ids: tuple[int, ...]
    places: tuple[tuple[int, int], ...]


class _Letters:
    """Reads each word as one piece: a vector of its first letter."""

    def read(self, sentences: Sequence[str]) -> list[_Read]:
        return [self._read(s) for s in sentences]

    def _read(self, sentence: str) -> _Read:
        words = sentence.split()
        starts = [sentence.index(w) for w in words]
        pieces = np.eye(26, dtype=np.float16)[[ord(w[0].lower()) - ord("a") for w in words]]
        vector = pieces.sum(0, dtype=np.float32)
        places = tuple((s, s + len(w)) for s, w in zip(starts, words, strict=True))
        return _Read(vector / np.linalg.norm(vector), pieces, tuple(ord(w[0].lower()) for w in words), places)


TOLD = analysis({"x": "Dams break often.", "y": "Dams break seldom.", "z": "Zebras yawn."})


def test_a_statement_has_the_pieces_of_its_words_rare_ones_weigh_more() -> None:
    meanings = read_meanings(TOLD.assertions, _Letters())
    assert [len(p.weights) for p in meanings.pieces] == [3, 3, 2]
    first = meanings.pieces[0].weights
    assert first[0] == first[1] < first[2]
    assert np.allclose(np.linalg.norm(meanings.told, axis=1), 1)


def test_the_nearest_stand_in_other_reports() -> None:
    meanings = read_meanings(TOLD.assertions, _Letters())
    reports = [frozenset((s.report,)) for s in TOLD.assertions]
    assert set(nearest(meanings.told, reports, 1, 0.1)) == {(0, 1)}
    assert set(nearest(meanings.told, [frozenset("x")] * 3, 1, 0.1)) == set()
