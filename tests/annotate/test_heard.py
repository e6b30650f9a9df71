"""Statements where a reader heard who says what. People, places and events are invented."""

import pytest
from tests.annotate.heard import heard, said, statements
from tests.annotate.reading import said as said_by_rules


# A cue that no list of verbs knows, and one that stands behind its source's long description.
def test_a_clause_behind_that_is_said_whatever_the_rules_make_of_it() -> None:
    text = "Ruiz, who has run the mill since her father retired, made the claim that the roof was safe."
    assert said_by_rules(text) == []
    assert said(text, heard(text, "Ruiz", "made the claim", "that the roof was safe")) == [
        (["Ruiz"], "the roof was safe")
    ]


# Rules alone would give the sentence to the outlet, or to the wrong one.
def test_the_readers_source_replaces_another_one() -> None:
    text = "Harrow says it rebuilt nearly a third of the mill, which it claims stood empty before the fire."
    (last,) = [
        s
        for s in statements(text, heard(text, "Harrow", "claims", "stood empty before the fire"))
        if "stood" in s.where.words
    ]
    assert last.attribution[0].source is not None
    assert last.attribution[0].source.words == "Harrow"


# The innermost comes first, and the chain goes on to whoever reports it.
def test_a_reader_that_hears_the_outer_level_alone_leaves_the_inner_one() -> None:
    text = "The Courier reported that two guards said the mill was lost."
    chain = ["two guards", "The Courier"]
    outer = heard(text, "The Courier", "reported", "that two guards said the mill was lost")
    assert said(text, outer) == [(chain, "the mill was lost")]


def test_a_reader_that_hears_the_inner_level_alone_leaves_the_outer_one() -> None:
    text = "The Courier reported that two guards said the mill was lost."
    inner = heard(text, "two guards", "said", "the mill was lost")
    assert said(text, inner) == [(["two guards", "The Courier"], "the mill was lost")]


# What goes on in the next sentence is said if nearly all of it is, and keeps the cue that stands before it.
def test_what_is_said_goes_on_over_sentences() -> None:
    text = "The mill was lost, Ruiz told the council. The roof had been weak for years. Nobody had looked at it."
    read = heard(text, "Ruiz", "told", "The mill was lost", "The roof had been weak for years")
    assert said(text, read) == [(["Ruiz"], "The mill was lost"), (["Ruiz"], "The roof had been weak for years")]
    assert [a.cue.words for s in statements(text, read) for a in s.attribution if a.cue] == ["told", "told"]


def test_a_few_words_of_another_sentence_are_not_said() -> None:
    text = "The mill was lost, Ruiz told the council. The roof had been weak for years and fell first."
    read = heard(text, "Ruiz", "told", "The mill was lost", "The roof had")
    assert said(text, read) == [(["Ruiz"], "The mill was lost")]


# Wishes, plans and deeds are told by the outlet; so is what was not said.
@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("Ruiz hopes to rebuild the mill within two years.", "hopes", "to rebuild the mill within two years"),
        ("Ruiz backed the plan to rebuild the mill.", "backed", "the plan to rebuild the mill"),
        ("Ruiz did not announce whether the mill would open.", "did not announce", "whether the mill would open"),
    ],
)
def test_what_is_wanted_done_or_not_said_stays_the_outlets(text: str, cue: str, content: str) -> None:
    assert said(text, heard(text, "Ruiz", cue, content)) == []


# A noun that looks like a verb of saying says nothing where no reader hears it.
def test_a_noun_that_rules_take_for_a_verb_falls_where_the_reader_hears_another() -> None:
    text = "Ruiz said the guild's rules that nobody may bake at night are old."
    read = heard(text, "Ruiz", "said", "the guild's rules that nobody may bake at night are old")
    assert said(text, read) == [(["Ruiz"], "the guild's rules that nobody may bake at night are old")]
