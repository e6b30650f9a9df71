"""Word pieces keep their places in the text; windows hold whole paragraphs; nothing of a text is lost."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from twosource.language.reader.carried_files import Carried
from twosource.language.reader.gazetteer import flags
from twosource.language.reader.pieces import BREAK, SHAPES, cut_pieces, shape_of, windows

TOKENIZER = Carried().tokenizer


@pytest.mark.parametrize(
    ("word", "shape"),
    [("—", 0), ("mill", 1), ("Corva", 2), ("UNESCO", 3), ("J", 4), ("McRae", 5), ("12th", 6), ("Ørsted", 2)],
)
def test_a_word_has_one_of_seven_shapes(word: str, shape: int) -> None:
    assert shape_of(word) == shape


def test_pieces_stand_where_the_text_says() -> None:
    text = "CORVA — The mayor, Ana Ruíz, spoke.\n\n“No,” she said 😀."
    words = [
        text[start:end]
        for part in cut_pieces(text, TOKENIZER, flags)
        for start, end in zip(part.start, part.end, strict=True)
    ]
    assert "Ana" in words
    assert "".join(words).replace(" ", "") == "".join(text.split()).replace(" ", "")


def test_words_between_marks_are_known_as_quoted() -> None:
    (one,) = cut_pieces('Ruiz said "the roof fell" today', TOKENIZER, flags)
    quoted = {int(s) for s, shape in zip(one.start, one.shape, strict=True) if shape >= SHAPES}
    assert quoted == set(range(10, 24)) & {int(s) for s in one.start}


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=900), st.integers(8, 60))
def test_windows_hold_every_piece_once_and_keep_their_limit(text: str, limit: int) -> None:
    cut = cut_pieces(text, TOKENIZER, flags)
    made = list(windows(cut, limit))
    assert all(len(w.ids) <= limit for w in made)
    held = [int(i) for w in made for i, at in zip(w.ids, w.start, strict=True) if at >= 0]
    assert held == [int(i) for part in cut for i in part.ids]
    assert all((w.ids[w.start < 0] == BREAK).all() and (np.diff(w.word) >= 0).all() for w in made)
