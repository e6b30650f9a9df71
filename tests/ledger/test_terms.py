"""Words -> terms that are equal where words say nearly the same."""

from __future__ import annotations

import pytest
from tests.ledger.matching_cases import article, entity

from twosource.language.lexicon import pairs
from twosource.language.words import words
from twosource.ledger.naming import Naming
from twosource.ledger.terms import find_terms, word_key


def keys(text: str, *names: tuple[str, ...]) -> list[str]:
    """The keys of a text, in order."""
    report = article("a", text)
    naming = Naming(entity("person", called, (report,)) for called in names)
    return [t.key for t in find_terms(report.text.anchor(0, len(text)), words(text), naming)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # forms of one verb, regular and not
        ("shot", "shooting"),
        ("withdrew", "withdrawn"),
        # words of one set, singular and plural
        ("teens", "teenagers"),
        ("lorry", "trucks"),
        # two spellings of English
        ("harbour", "harbor"),
        ("organised", "organized"),
    ],
)
def test_words_that_say_the_same_have_one_key(one: str, other: str) -> None:
    assert word_key(one) == word_key(other)


@pytest.mark.parametrize(("one", "other"), [("killed", "injured"), ("attacker", "attack"), ("found", "founded")])
def test_words_that_look_or_stand_near_stay_apart(one: str, other: str) -> None:
    assert word_key(one) != word_key(other)


def test_a_phrase_is_one_term() -> None:
    assert keys("Crews pulled out of the mine") == keys("Crews withdrew from the mine")


def test_a_name_is_who_it_means_under_any_spelling() -> None:
    assert keys("Orsolya Brandt spoke", ("Orsolya Brandt", "Brandt")) == keys(
        "Brandt spoke", ("Orsolya Brandt", "Brandt")
    )


def test_a_country_its_people_and_its_capital_are_one() -> None:
    assert keys("Norwegian trawlers")[0] == keys("Oslo trawlers")[0] == keys("Norway trawlers")[0]


def test_no_word_stands_in_two_sets() -> None:
    rows = [(first, *(w.strip() for w in others.split(","))) for first, others in pairs("synonyms").items()]
    every = [word for row in rows for word in row]
    assert len(every) == len(set(every))
    assert list(pairs("synonyms")) == sorted(pairs("synonyms"))


def test_a_name_that_owns_something_is_that_name() -> None:
    told = keys("Ruiz's car and France's envoy and Ruiz’ brother", ("Ruiz",))
    assert told[0] == told[-2]
    assert [key[:1] for key in told].count("@") == 3
