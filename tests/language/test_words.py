import pytest

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
