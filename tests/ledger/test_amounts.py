"""Vague amounts and phrases of word lists in a row of words."""

from twosource.language.words import words
from twosource.ledger.amounts import amounts
from twosource.ledger.phrases import phrases_in


def test_an_amount_counts_the_word_behind_it() -> None:
    row = words("dozens of shops and a few of the stalls were looted")
    assert [(row[a.start].form, row[a.counted].form) for a in amounts(row)] == [("dozens", "shops"), ("a", "stalls")]


# The end of a row is no phrase that is cut short.
def test_a_phrase_at_the_end_ends_there() -> None:
    assert phrases_in(["it", "may", "be", "part", "of"], "part_phrases") == [(3, 5)]
    assert phrases_in(["most"], "part_phrases") == [(0, 1)]
    assert amounts(words("it cost many")) == []
