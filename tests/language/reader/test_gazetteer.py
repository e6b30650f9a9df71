"""Each word is told in which lists it stands; the longest entry wins; names count only when written large."""

import pytest

from twosource.errors import LexiconError
from twosource.language.reader.gazetteer import BITS, NAMES, flags, lists, unpack


def said(words: str, at: int) -> set[str]:
    found = flags(words.split())[at]
    return {name for name in NAMES if found & BITS[name]}


@pytest.mark.parametrize(
    ("words", "at", "name"),
    [
        ("Officials in Botswana agreed .", 2, "country"),
        ("The Botswanan minister left .", 2, "title"),
        ("A Kenyan farmer spoke .", 1, "demonym"),
        ("He flew to Nairobi .", 3, "large_city"),
        ("He drove to Whitby .", 3, "city"),
        ("It rained in Saskatchewan .", 3, "region"),
        ("Margaret spoke .", 0, "given_name"),
        ("Mr Henderson spoke .", 1, "surname"),
        ("Mr Lindqvist spoke .", 1, "other_surname"),
        ("The ministry agreed .", 1, "organisation_head"),
        ("Greenpeace agreed .", 0, "body"),
        ("The IAEA agreed .", 1, "acronym"),
        ("The Unicef office .", 1, "acronym"),
        ("The river rose .", 1, "place_head"),
        ("Two Methodists spoke .", 1, "group"),
        ("The Olympics began .", 1, "event"),
        ("On Thursday it rained .", 1, "calendar"),
        ("It was the reading of the law .", 3, "common"),
    ],
)
def test_a_word_stands_in_its_list(words: str, at: int, name: str) -> None:
    assert name in said(words, at)


def test_a_name_must_be_written_large() -> None:
    assert not said("She was reading a nice book .", 2) & {"city", "large_city", "surname", "other_surname"}
    assert "large_city" in said("She was in Reading .", 3)


def test_a_short_form_must_be_in_capitals() -> None:
    assert "country" in said("The US agreed .", 1)
    assert "country" not in said("They told us .", 2)
    assert "country" not in said("Us they told nothing .", 0)


def test_a_text_without_capitals_is_read_all_the_same() -> None:
    assert "large_city" in said("they met the mayor of nairobi on friday at noon .", 5)


def test_a_text_in_capitals_is_read_all_the_same() -> None:
    assert "large_city" in said("MAYOR OF NAIROBI RESIGNS", 2)


def test_the_longest_entry_wins() -> None:
    assert "body" in said("He reads the New York Times daily .", 4)
    assert "large_city" not in said("He reads the New York Times daily .", 4)
    assert "large_city" in said("He lives in New York .", 4)


def test_a_word_that_goes_on_with_an_entry_says_so() -> None:
    assert "continues" not in said("The Bank of England agreed .", 1)
    assert "continues" in said("The Bank of England agreed .", 2)
    assert "continues" in said("The Bank of England agreed .", 3)
    assert "continues" not in said("The Bank of England agreed .", 4)


@pytest.mark.parametrize("words", ["U.S. troops", "U.S troops", "U . S . troops", "US-led troops"])
def test_marks_inside_a_name_part_nothing(words: str) -> None:
    assert "country" in said(words, 0)


@pytest.mark.parametrize("words", ["Al-Jazeera", "Al - Jazeera", "al-Jazeera", "Al Jazeera"])
def test_a_hyphen_may_stand_or_not(words: str) -> None:
    assert "body" in said(words, 0)


@pytest.mark.parametrize("words", ["New , York", "New ( York", "to Buenos. Aires"])
def test_other_marks_end_a_name(words: str) -> None:
    assert "continues" not in said(words, len(words.split()) - 1)


def test_diacritics_and_apostrophes_are_folded() -> None:
    assert said("in São Paulo", 1) == said("in Sao Paulo", 1) >= {"large_city"}
    assert said("Mr O'Brien", 1) == said("Mr O’Brien", 1) >= {"other_surname"}


def test_the_possessive_is_no_part_of_a_name() -> None:
    assert "country" in said("Kenya's president", 0)


def test_every_word_has_its_bits() -> None:
    words = ["", "...", "—", "X", "St.", "\u200b", "Łódź", "São", "Paulo", "‘", "n't", "1,000", "\ud800"]
    assert len(flags(words)) == len(words)
    assert flags([]) == []


def test_openers_know_their_longest_entry() -> None:
    found = lists()
    for entry in found.several:
        words = entry.split(" ")
        assert found.openers[words[0]] >= len(words)


def test_a_section_without_a_head_is_told() -> None:
    with pytest.raises(LexiconError):
        unpack("single 4\nnairobi\n\nlost\nentry\n")
