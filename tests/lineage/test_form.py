"""Words tell an outlet's form from a report."""

import pytest

from twosource.language.words import words
from twosource.lineage.form import BEGIN, BIAS, END, form_score, form_weights, word_score


def forms(text: str) -> list[str]:
    return [word.form for word in words(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Sign up for our weekly newsletter and get the best stories delivered to your inbox.",
        "The opinions expressed in this article are those of the author.",
        "Read more of our coverage and follow us for the latest updates.",
    ],
)
def test_words_to_readers_score_as_form(text: str) -> None:
    assert word_score(forms(text)) > 0


@pytest.mark.parametrize(
    "text",
    [
        "The barge struck a mooring post in thick fog and sank within minutes, the harbour master said.",
        "Witnesses said that the fire had spread from the kitchen to the roof before anybody called for help.",
        "Der Fluss stieg in der Nacht um zwei Meter und überschwemmte die alte Brücke am Markt.",
    ],
)
def test_a_report_and_other_languages_do_not(text: str) -> None:
    assert word_score(forms(text)) < -1


def test_form_stands_at_the_ends_of_a_report() -> None:
    note = forms("Jonas Petrak is a columnist and the author of a book.")
    middle = form_score(note, 400, 900)
    assert form_score(note, 0, 900) > middle
    assert form_score(note, 900 - len(note), 900) > middle == word_score(note)


# An outlet's name or a capital would tie the list to the outlets that it was learnt from.
def test_the_list_holds_small_words_alone() -> None:
    entries = set(form_weights()) - {BEGIN, END, BIAS}
    assert len(entries) > 300
    assert all(entry == entry.lower() and len(entry.split()) <= 2 for entry in entries)
