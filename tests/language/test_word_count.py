"""Words are counted as `str.split` parts them, whatever stands in a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.language.word_count import word_count

SPACES = "".join(chr(code) for code in range(0x110000) if chr(code).isspace())


@pytest.mark.parametrize("text", ["", " ", "one", " one ", "one\u00a0two\u3000three", "\ud800 \U0001f600\U0001f600 a"])
def test_texts_of_all_kinds(text: str) -> None:
    assert word_count(text) == len(text.split())


def test_every_white_space_parts_words() -> None:
    assert word_count("a".join(SPACES)) == len(SPACES) - 1 > 20


@given(st.text(st.one_of(st.characters(), st.sampled_from(SPACES)), max_size=60))
def test_any_text(text: str) -> None:
    assert word_count(text) == len(text.split())
