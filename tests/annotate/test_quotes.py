"""Direct quotations, by marks and by who they are attributed to. People, places and events are invented."""

import pytest

from twosource.annotate.quotes import find_quotes
from twosource.intake.article import Received, make_article
from twosource.model.article import Notice
from twosource.model.marks import Quote


def quotes(text: str) -> tuple[Quote, ...]:
    return find_quotes(make_article(Received("mill.txt", text)))


def words(text: str) -> list[str]:
    return [quote.where.words for quote in quotes(text)]


@pytest.mark.parametrize(
    ("opening", "closing"), [('"', '"'), ("“", "”"), ("«", "»"), ("„", "“"), ("‘", "’"), ("'", "'"), ("``", "''")]
)
def test_every_kind_of_marks_is_read(opening: str, closing: str) -> None:
    assert words(f"{opening}The mill is gone,{closing} said Ana Ruiz.") == ["The mill is gone,"]


# The mark at the end is of another kind than the one at the beginning.
def test_unequal_marks_make_a_pair() -> None:
    assert words('“The mill is gone," said Ana Ruiz. “We will rebuild it.”') == [
        "The mill is gone,",
        "We will rebuild it.",
    ]


# An editor's program turned the opening mark the wrong way.
def test_a_mark_that_points_the_wrong_way_opens() -> None:
    assert words("”The mill is gone,” she said.") == ["The mill is gone,"]


# The opening mark was lost: the quotation begins with its sentence.
def test_a_quotation_without_opening_mark_begins_with_its_sentence() -> None:
    (found,) = quotes("The fire burned all night. The mill is gone,” said Ana Ruiz.")
    assert (found.where.words, found.marks) == ("The mill is gone,", "unopened")


# A long statement: every paragraph opens anew, only the last one is closed.
def test_paragraphs_left_open_end_with_their_last_character() -> None:
    text = "“The mill is gone,” said Ana Ruiz.\n“We will rebuild it.\n“It will take two years.”"
    found = quotes(text)
    assert [q.where.words for q in found] == ["The mill is gone,", "We will rebuild it.", "It will take two years."]
    assert [q.marks for q in found] == ["balanced", "paragraph", "balanced"]


def test_a_paragraph_left_open_by_a_single_mark_is_one_quotation() -> None:
    text = "'We don't know the owners' plans yet,' said Ana Ruiz.\n'It isn't over.\n'It's only the beginning.'"
    assert words(text) == ["We don't know the owners' plans yet,", "It isn't over.", "It's only the beginning."]


# The closing mark is missing and nothing goes on behind it.
def test_an_unclosed_quotation_ends_with_its_paragraph() -> None:
    (found,) = quotes("Ana Ruiz said: “The mill is gone.\nThe fire burned all night.")
    assert (found.where.words, found.marks) == ("The mill is gone.", "unclosed")


def test_a_quotation_inside_another_is_part_of_it() -> None:
    text = "\"He shouted 'Get out!' and we ran,\" Ana Ruiz said."
    assert words(text) == ["He shouted 'Get out!' and we ran,"]


def test_a_quotation_that_its_cue_breaks_is_two() -> None:
    assert words('"The mill," said Ana Ruiz, "is gone."') == ["The mill,", "is gone."]


# Apostrophes, plurals that own something, letters left out, years and inches open nothing.
@pytest.mark.parametrize(
    "text",
    [
        "The workers' hall is the owner's pride, Ana Ruiz said.",
        "'Tis the season, and the '90s are over, she said.",
        "Rock 'n' roll filled the millers' hall, Ana Ruiz said.",
        'The beam measured 12" by 6" when it fell, police said.',
    ],
)
def test_apostrophes_are_no_marks(text: str) -> None:
    assert words(text) == []


# A word or two are a quotation where somebody is there who said them.
@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ('Norland "firmly" condemned the attack.', ["firmly"]),
        ('Ruiz called the blaze "a wicked act" and left.', ["a wicked act"]),
        ('Mayor Ana Ruiz expressed her "deep sorrow" at the loss.', ["deep sorrow"]),
        ('The group aims to "end the silence" about the mill.', ["end the silence"]),
        ('Ruiz said the owners risked becoming the "Lords of Ash".', ["Lords of Ash"]),
        ('The sign reads "Closed until the spring".', ["Closed until the spring"]),
    ],
)
def test_a_fragment_with_a_speaker_is_a_quotation(text: str, wanted: list[str]) -> None:
    assert words(text) == wanted


# Names, titles, plans' names and words held at arm's length belong to nobody.
@pytest.mark.parametrize(
    "text",
    [
        'The family\'s "castle" stands empty above the town.',
        'Ruiz, author of the novel "The Long Flour", lives near the mill.',
        'A plan called "Clean River" began in May.',
        'The barge "Swan of Norland" struck the bridge on Monday.',
        'He was held over the "false uncle" scheme, police said.',
        "Norland's 'flour tax' angers bakers",
    ],
)
def test_names_and_scare_quotes_are_no_quotations(text: str) -> None:
    assert words(text) == []


def test_marks_in_a_notice_are_no_quotation() -> None:
    text = 'The mill burned.\nIda Holt said: "We saw it burn."'
    article = make_article(Received("mill.txt", text))
    start = text.index("Ida")
    noticed = type(article)(
        article.id,
        article.source,
        article.text,
        notices=(Notice("boilerplate", article.text.anchor(start, len(text))),),
    )
    assert find_quotes(article) != ()
    assert find_quotes(noticed) == ()


def test_turns_of_a_transcript_are_no_quotations() -> None:
    text = "RUIZ: The mill is gone.\nHOLT: Who did it?\nRUIZ: We do not know.\nHOLT: Thank you."
    assert words(text) == []


@pytest.mark.parametrize("text", ["x", '"', "“”", "'' '", '" " "', "\x00 said “", "\u202e“abc"])
def test_bad_marks_never_raise(text: str) -> None:
    assert all(q.where.words.strip() for q in quotes(text))
