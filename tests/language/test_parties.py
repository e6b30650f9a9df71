"""Names, adjectives and seats of power, and the countries that they stand for."""

from __future__ import annotations

import pytest

from twosource.language.lexicon import entries
from twosource.language.parties import adjective_country, country_of, party_of


@pytest.mark.parametrize("word", ["Norway", "Oslo", "Norwegian", "norwegians", "Norway's", "NORWAY"])
def test_one_country_under_its_words(word: str) -> None:
    assert country_of(word) == "Norway"


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("the Kremlin", "Russia"),
        ("the White House", "United States"),
        ("U.S. officials", "United States"),
        ("South Korean officials", "South Korea"),
        ("Norway’s foreign ministry", "Norway"),
        ("the Norwegian government", "Norway"),
        ("Ana Ruiz", None),
        ("officials", None),
        ("Telemark Post", None),
        ("", None),
    ],
)
def test_the_party_of_a_voice(name: str, country: str | None) -> None:
    assert party_of(name) == country


def test_a_whole_phrase_must_mean_the_country() -> None:
    assert country_of("Oslo police") is None
    assert adjective_country("Oslo") is None


def test_every_country_has_four_columns() -> None:
    assert all(entry.count("|") == 3 for entry in entries("countries"))
