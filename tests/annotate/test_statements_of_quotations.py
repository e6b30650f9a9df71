"""Statements of quotations and who speaks them. People, places and events are invented."""

import pytest
from tests.annotate.reading import said, statements


# The second quotation has no cue: whoever spoke last goes on.
def test_a_quotation_without_cue_goes_on_from_the_one_before() -> None:
    text = '"The mill is gone," said Ana Ruiz.\n"We will rebuild it within two years."'
    first, second = (s for s in statements(text) if s.quotes)
    assert second.attribution[0].source == first.attribution[0].source
    assert second.attribution[0].cue is None


def test_every_sentence_of_a_quotation_without_cue_has_its_speaker() -> None:
    text = '"The mill is gone," said Ana Ruiz.\n"We will rebuild it. Two years will do."'
    assert [sources for sources, _ in said(text)] == [["Ana Ruiz"]] * 3


def test_a_colon_at_a_paragraphs_end_names_the_speaker_of_the_next() -> None:
    text = 'The brigade\'s report said:\n"The roof was too old to be saved by anybody."'
    assert said(text)[-1][0] == ["The brigade's report"]


def test_each_speaker_of_a_paragraph_keeps_the_own_words() -> None:
    text = '"It is gone," Ruiz said. "We tried," the guard said.'
    assert said(text) == [(["Ruiz"], "It is gone,"), (["the guard"], "We tried,")]


# Readers' voices are often signed, in the same line or the next.
@pytest.mark.parametrize(
    "text", ['"Never again will I bake." - Ana Ruiz, baker', '"Never again will I bake."\n— Ana Ruiz']
)
def test_a_name_behind_a_dash_signs_the_quotation(text: str) -> None:
    assert said(text)[0] == (["Ana Ruiz"], "Never again will I bake.")


# Headlines name a source behind or before a colon; a topic before a colon is none.
def test_a_headline_names_its_source_with_a_colon() -> None:
    assert said("Two guards hurt as mill burns: police") == [(["police"], "Two guards hurt as mill burns")]
    assert said("Police: Two guards hurt as mill burns") == [(["Police"], "Two guards hurt as mill burns")]
    assert said("Mill fire: Two guards hurt in Harrow") == []


# A title in marks between the source and its cue parts nothing.
def test_a_title_in_marks_does_not_hide_the_source() -> None:
    text = 'Ida Holt, who wrote the novel "The Long Flour," said the mill was lost.'
    assert said(text)[-1] == (["Ida Holt"], "the mill was lost")


# The cue begins the sentence and its source follows.
def test_a_cue_can_open_its_sentence() -> None:
    assert said('Added Ana Ruiz, "We will rebuild it in two years."')[0][0] == ["Ana Ruiz"]


def test_who_is_quoted_as_saying_something_is_its_source() -> None:
    text = "The Courier quoted a guard as saying the roof had fallen."
    assert said(text)[-1][0][0] == "a guard"


# Half in marks, half in the report's words: one statement that lists the marked part.
def test_content_half_in_marks_is_mixed() -> None:
    (statement,) = [s for s in statements('Ruiz said the loss was "beyond all words".') if s.attribution]
    assert (statement.kind, statement.where.words) == ("mixed", 'the loss was "beyond all words')
    assert [q.where.words for q in statement.quotes] == ["beyond all words"]


# A long quotation asserts one thing a sentence, and is listed once.
def test_a_short_sentence_of_a_quotation_goes_with_the_one_that_it_takes_up() -> None:
    found = [s for s in statements('"A woman sat there. Her boy had drowned," Ruiz said.') if s.kind == "direct"]
    assert [s.where.words for s in found] == ["A woman sat there. Her boy had drowned,"]


def test_a_quotation_is_cut_to_sentences_and_listed_once() -> None:
    found = [s for s in statements('"The mill is gone. We saw it fall," Ruiz said.') if s.kind == "direct"]
    assert [s.where.words for s in found] == ["The mill is gone.", "We saw it fall,"]
    assert [len(s.quotes) for s in found] == [1, 0]


# What is said is cut where a new subject comes, not at every verb.
def test_reported_content_is_cut_at_new_subjects() -> None:
    text = "Ruiz said the mill was lost and burned for hours, and the owners had left the town."
    assert [content for _, content in said(text)] == [
        "the mill was lost and burned for hours",
        "the owners had left the town",
    ]
