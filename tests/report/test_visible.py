"""Words of a report that are safe to print."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.report.visible import one_line, visible


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("plain – “words”", "plain – “words”"),
        ("\x1b[31mred\x1b[0m", "␛[31mred␛[0m"),  # a terminal's colours
        ("bell\x07 null\x00 del\x7f", "bell␇ null␀ del␡"),
        ("\x9b31m", "\ufffd31m"),  # the one-character form of the same
        ("safe\u202egnihton\u202c", "safegnihton"),  # writing turned round
        ("half \ud83d pair", "half \ufffd pair"),
        ("two\r\nlines\tand a tab", "two\nlines\tand a tab"),
    ],
)
def test_nothing_is_left_that_a_terminal_obeys(words: str, shown: str) -> None:
    assert visible(words) == shown


@pytest.mark.parametrize(
    ("words", "width", "cut"),
    [
        ("one two", 7, "one two"),
        ("one two three", 9, "one two…"),
        ("a\n b\t c", None, "a b c"),
        ("x" * 50, 10, "x" * 9 + "…"),
        ("", 5, ""),
    ],
)
def test_long_words_are_cut_at_a_word(words: str, width: int | None, cut: str) -> None:
    assert one_line(words, width) == cut


@given(st.text(st.characters(codec=None)), st.integers(1, 60))
def test_a_line_is_one_line_no_wider_than_asked(words: str, width: int) -> None:
    line = one_line(words, width)
    assert len(line) <= width
    assert not set(line) & {"\n", "\r", "\x1b", "\u202e"}
