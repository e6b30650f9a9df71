import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from twosource.language.words import words


@pytest.mark.parametrize(
    ("content", "forms"),
    [
        ("Café Müller’s", ["cafe", "muller's"]),
        ("1,600 of 2.5m", ["1,600", "of", "2.5", "m"]),
        ("U.S. and AT&T", ["u.s", "and", "at&t"]),
        ("left-wing", ["left", "wing"]),
        ("\u202eevil\u0000", ["evil"]),
        ("", []),
    ],
)
def test_words_are_folded_and_keep_their_places(content: str, forms: list[str]) -> None:
    found = words(content)
    assert [w.form for w in found] == forms
    assert all(content[w.start : w.end].strip() == content[w.start : w.end] for w in found)


@settings(deadline=None)
@given(
    st.text(alphabet="ab1.,'’ -\né", min_size=1, max_size=20),
    st.integers(1, 40),
    st.integers(0, 400),
    st.integers(0, 90),
)
def test_the_words_of_a_part_are_those_of_the_part_alone(piece: str, times: int, start: int, size: int) -> None:
    content = piece * times  # shorter and longer than a sentence: the words of a report are found once
    if start + size <= len(content):
        assert words(content, start, start + size) == words(" " * start + content[start : start + size])
