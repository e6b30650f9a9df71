"""Which verb forms a word can be."""

from __future__ import annotations

import pytest

from twosource.language.lexicon import pairs, wordset
from twosource.language.verbs import read_verb


@pytest.mark.parametrize(
    ("word", "base", "forms"),
    [
        ("went", "go", {"past"}),
        ("gone", "go", {"participle"}),
        ("hit", "hit", {"base", "past", "participle"}),
        ("stopped", "stop", {"past", "participle"}),
        ("visited", "visit", {"past", "participle"}),
        ("dying", "die", {"ing"}),
        ("denies", "deny", {"s"}),
        # No list has it, the ending tells.
        ("unzipped", "unzipped", {"past", "participle"}),
    ],
)
def test_reads_forms(word: str, base: str, forms: set[str]) -> None:
    verb = read_verb(word)
    assert verb is not None
    assert verb.base == base
    assert set(verb.forms) == forms


@pytest.mark.parametrize("word", ["hundred", "morning", "including", "village", "red", ""])
def test_is_no_verb(word: str) -> None:
    assert read_verb(word) is None


# "Reports" may be a noun, "says" is not.
def test_knows_what_may_be_a_noun() -> None:
    reports, says = read_verb("reports"), read_verb("says")
    assert reports is not None
    assert says is not None
    assert reports.noun
    assert not says.noun


# A verb stands in one list only, and whatever is irregular is in one.
def test_lists_agree() -> None:
    assert not wordset("verbs") & wordset("noun_verbs")
    assert set(pairs("irregular_verbs")) - {"be", "have", "do"} <= wordset("verbs") | wordset("noun_verbs")
