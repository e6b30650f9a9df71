"""Scores become the best row of tags that can follow one another, and that row its spans."""

from __future__ import annotations

from itertools import product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from twosource.language.reader.decoding import Tagged, Words, best_row, merged, spans


def _can_be(row: tuple[int, ...]) -> bool:
    before = (0, *row)
    return all(tag % 2 or tag == 0 or last in (tag, tag - 1) for last, tag in zip(before, row, strict=False))


@given(arrays(np.float32, (4, 5), elements=st.floats(-4, 4, width=16)))
def test_the_best_row_is_the_best_of_all_rows_that_can_be(scores: np.ndarray) -> None:
    every = [row for row in product(range(5), repeat=4) if _can_be(row)]
    best = max(sum(float(scores[i, tag]) for i, tag in enumerate(row)) for row in every)
    row = tuple(best_row(scores))
    assert _can_be(row)
    assert abs(sum(float(scores[i, tag]) for i, tag in enumerate(row)) - best) < 1e-4


def test_spans_begin_with_b_and_go_on_with_i() -> None:
    words = Words(np.arange(5), np.array([0, 4, 8, 12, 16], np.int32), np.array([3, 7, 11, 15, 19], np.int32))
    scores = np.full((5, 5), -9.0, np.float32)
    for place, tag in enumerate((1, 2, 1, 0, 3)):
        scores[place, tag] = 9
    assert [one[:3] for one in spans(words, scores)] == [(0, 7, 0), (8, 11, 0), (16, 19, 1)]
    assert all(one.confidence > 0.99 for one in spans(words, scores))


def test_parts_are_one_where_only_marks_stand_between() -> None:
    text = 'a mill, "burned down" and more'
    assert merged([Tagged(0, 6, 1, 1.0), Tagged(8, 21, 1, 1.0), Tagged(26, 30, 1, 1.0)], text) == ((0, 21), (26, 30))
