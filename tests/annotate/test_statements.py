"""Statements and their sources. People, places and events are invented."""

import itertools

import pytest
from tests.annotate.reading import said, statements

from twosource.annotate.quotes import find_quotes
from twosource.annotate.statements import find_statements
from twosource.intake.article import Received, make_article
from twosource.model.article import Notice
from twosource.model.marks import Hedge


# Where the source can stand, and what is no part of the content.
@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Ana Ruiz said the mill was lost.", "Ana Ruiz", "the mill was lost"),
        ("Ana Ruiz said on Monday that the mill was lost.", "Ana Ruiz", "the mill was lost"),
        ("Ana Ruiz, the mayor of Harrow, said the mill was lost.", "Ana Ruiz", "the mill was lost"),
        ("The mayor of Harrow, Ana Ruiz, said the mill was lost.", "Ana Ruiz", "the mill was lost"),
        ("Mayor Ana Ruiz (Green) said the mill was lost.", "Mayor Ana Ruiz", "the mill was lost"),
        ("The mill was lost, police said.", "police", "The mill was lost"),
        ("The mill was lost, said a spokesman for the brigade.", "a spokesman for the brigade", "The mill was lost"),
        ("According to two guards, the mill was lost.", "two guards", "the mill was lost"),
        ("The mill was lost, according to the Harrow Courier.", "the Harrow Courier", "The mill was lost"),
        ("In May, Ana Ruiz, the mayor, said the mill was safe.", "Ana Ruiz", "the mill was safe"),
        ("In January the company said the mill was safe.", "the company", "the mill was safe"),
        ("Some officials have spoken in recent days of a long search.", "Some officials", "a long search"),
        ("Ruiz accused the owners of setting the fire.", "Ruiz", "the owners of setting the fire"),
        ("The owners denied setting the fire.", "The owners", "setting the fire"),
        ("The brigade reported a record 300 fires in May.", "The brigade", "a record 300 fires in May"),
        ("Experts had expected the roof to fall within days.", "Experts", "the roof to fall within days"),
        ("Ruiz told reporters that the mill was lost.", "Ruiz", "the mill was lost"),
        (
            "A study by psychologist Ida Holt found that bakers sleep badly.",
            "A study by psychologist Ida Holt",
            "bakers sleep badly",
        ),
        ("Ruiz and Holt say other changes are needed.", "Ruiz and Holt", "other changes are needed"),
        ("A guard held in the raid admitted that he knew the plan.", "A guard held in the raid", "he knew the plan"),
    ],
)
def test_reported_speech_has_its_source_and_its_content(text: str, source: str, content: str) -> None:
    assert ([source], content) in said(text)


# The cue hangs on a relative: only the clause that it governs is said.
@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("They held a man, who police said was seen near the mill, and let him go.", "was seen near the mill"),
    ],
)
def test_a_cue_in_a_relative_clause_says_that_clause_alone(text: str, content: str) -> None:
    assert (["police"], content) in said(text)


# A name that somebody gives to a thing asserts nothing without its clause.
@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "The fire began after what police say was a fight in the yard.",
            "The fire began after what police say was a fight in the yard",
        ),
        (
            "Two guards were hurt late on Monday in what police called a riot.",
            "what police called a riot",
        ),
    ],
)
def test_a_name_given_to_a_thing_goes_with_its_whole_clause(text: str, content: str) -> None:
    assert (["police"], content) in said(text)


# What a thing shows is said by nobody; what a cue between commas says stands behind it.
def test_signs_that_indicate_something_say_nothing() -> None:
    assert said("Ruiz said she had seen no signs indicating the dam was weak.") == [
        (["Ruiz"], "she had seen no signs indicating the dam was weak")
    ]


def test_a_relative_clause_can_be_told_according_to_somebody() -> None:
    text = "They flew a balloon which, according to the guild, crossed the whole bay."
    assert (["the guild"], "crossed the whole bay") in said(text)


def test_a_relative_clause_that_announces_something_is_no_cue_between_commas() -> None:
    text = "The guild's head, Ana Ruiz, who announced her retreat last month, is now in Harrow."
    assert not any("is now in Harrow" in words for _, words in said(text))


# Sources that are lists, stand before brackets, or spoke after something.
@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Ana Ruiz, Ida Holt and Ole Berg said the mill was lost.", "Ana Ruiz, Ida Holt and Ole Berg"),
        ("Former Blip, Ana and Zot workers say the mill was lost.", "Former Blip, Ana and Zot workers"),
        ("The mill was lost, Norland and the Eastern Guild said.", "Norland and the Eastern Guild"),
        ("The mill was lost, Norland Central Radio (NCR) reported.", "Norland Central Radio"),
        ("As the Harrow Courier reported, the mill was lost.", "the Harrow Courier"),
        ("In a note, a clerk for the guild shortly after the fire said the mill was lost.", "a clerk for the guild"),
    ],
)
def test_a_long_source_is_read_whole(text: str, source: str) -> None:
    assert [(sources, words.casefold()) for sources, words in said(text)] == [([source], "the mill was lost")]


# The one cited speaks first, the one who cites stands behind; a mere reason is nobody.
def test_the_one_cited_is_the_innermost_source() -> None:
    assert said("The mill was lost, Xin News said, citing the harbour master.") == [
        (["the harbour master", "Xin News"], "The mill was lost")
    ]
    assert said("The mill was closed, Xin News said, citing high costs.") == [(["Xin News"], "The mill was closed")]


def test_what_only_describes_a_speaker_is_no_statement() -> None:
    text = '"The mill is lost," said Ole Berg, an aide to President Ana Ruiz.'
    assert [s.where.words for s in statements(text)] == ["The mill is lost,"]


def test_lawsuits_that_are_dismissed_and_meetings_that_are_called_say_nothing() -> None:
    assert said("Ruiz dismissed the lawsuit. Holt called an urgent meeting of the guild.") == []
    assert said("Ruiz dismissed the claims of the guild.") == [(["Ruiz"], "the claims of the guild")]


# One source, two cues: each has its own content.
def test_a_second_cue_shares_the_source_of_the_first() -> None:
    text = "Police said the mill was lost, adding that two guards had fled."
    assert said(text) == [(["Police"], "the mill was lost"), (["Police"], "two guards had fled")]


def test_two_sources_in_one_sentence_keep_to_their_own_words() -> None:
    text = "Police said the mill was lost, but the owners said it could be saved."
    assert said(text) == [(["Police"], "the mill was lost"), (["the owners"], "it could be saved")]


# The newspaper reports what the mayor said: the mayor is the inner source.
def test_attributions_are_innermost_first() -> None:
    text = "The Harrow Courier reported that Ruiz said the mill was lost."
    assert (["Ruiz", "The Harrow Courier"], "the mill was lost") in said(text)


def test_who_was_told_is_remembered() -> None:
    (statement,) = [s for s in statements("Ana Ruiz told Reuters she was safe.") if s.attribution]
    assert statement.attribution[0].report_of == "Reuters"


# Nothing was said: it is only possible, planned, denied to have been said, or a noun.
@pytest.mark.parametrize(
    "text",
    [
        "Police would not say who lit the fire.",
        "Ruiz did not say when the mill would open.",
        "The false claims angered the owners of the mill.",
        "If all goes according to plan, the mill opens in May.",
        "An adult found guilty of arson could be jailed.",
        "A plan called Clean River began in May.",
    ],
)
def test_what_nobody_said_is_narration(text: str) -> None:
    assert said(text) == []


def test_a_long_description_of_the_source_is_the_reports_own() -> None:
    text = "Ana Ruiz, who ran the mill for twenty years, said the roof was old."
    kinds = {s.where.words: s.kind for s in statements(text)}
    assert kinds["who ran the mill for twenty years"] == "narration"


def test_turns_of_a_transcript_are_attributed_to_their_speaker() -> None:
    text = "RUIZ: The mill is gone.\nIDA HOLT: The guards say it was arson.\nRUIZ: We do not know.\nRUIZ: It is late."
    assert (["RUIZ"], "The mill is gone.") in said(text) or (["RUIZ"], "The mill is gone") in said(text)
    assert (["The guards", "IDA HOLT"], "it was arson") in said(text)


def test_notices_carry_no_statement() -> None:
    text = "The mill burned on Monday.\nSign up for our letter about mills and bakers."
    article = make_article(Received("mill.txt", text))
    start = text.index("Sign")
    noticed = type(article)(
        article.id,
        article.source,
        article.text,
        notices=(Notice("boilerplate", article.text.anchor(start, len(text))),),
    )
    assert len(find_statements(noticed, (), (), (), ())) == 1


# "Such figures cannot be confirmed" speaks of the sentence before it.
def test_a_doubt_bears_on_the_sentence_before() -> None:
    text = "The brigade counted 300 fires. Such figures cannot be confirmed."
    article = make_article(Received("mill.txt", text))
    start = text.index("cannot")
    hedge = Hedge(article.text.anchor(start, len(text) - 1), "unverified")
    first, *_ = find_statements(article, (), (), (hedge,), ())
    assert first.hedges == (hedge,)


# A hedge beside the cue bears on what is said.
def test_a_hedge_beside_the_cue_bears_on_the_content() -> None:
    text = "Police reportedly said the mill was lost."
    article = make_article(Received("mill.txt", text))
    hedge = Hedge(article.text.anchor(7, 17), "unverified")
    (statement,) = find_statements(article, (), (), (hedge,), ())
    assert statement.hedges == (hedge,)


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("The mill was not insured.", True),
        ("No guard was hurt in the fire.", True),
        ("Nobody saw the fire begin.", True),
        ("The owners didn't answer the calls.", True),
        ("The mill was insured, not the barn.", False),
        ("The fire not only took the mill.", False),
        ("The mill burned.", False),
    ],
)
def test_a_statement_knows_whether_it_is_negated(text: str, negated: bool) -> None:
    assert statements(text)[0].negated is negated


@pytest.mark.parametrize(
    "text",
    [
        "said",
        "“",
        ",,,, said, said,",
        "according to",
        'Q: "x" according to',
        "他说：“好”。",
        "X said X said X said",
        '"and so it ended", police said',
        "\x00 said \u202e that",
        "a , said b, c said, d told",
    ],
)
def test_bad_text_never_raises_and_lists_every_quotation_once(text: str) -> None:
    article = make_article(Received("bad.txt", text))
    quotes = find_quotes(article)
    found = find_statements(article, quotes, (), (), ())
    assert sorted(q.where.start for s in found for q in s.quotes) == sorted(q.where.start for q in quotes)
    assert len({s.id for s in found}) == len(found)


def test_statements_of_a_text_do_not_overlap() -> None:
    text = 'Ruiz said, "It is gone," adding that Holt, who told Reuters the barn was "lost", had left, police said.'
    spans = sorted((s.where.start, s.where.end) for s in statements(text))
    assert all(left[1] <= right[0] for left, right in itertools.pairwise(spans))


# Captions between a speaker's paragraphs, and who wished not to be named, say nothing of who speaks.
def test_a_caption_does_not_take_over_what_follows() -> None:
    text = (
        'Ana Ruiz said: "The dam holds."\nHarrow Pictures Ole Berg claimed the dam would break\n"We are all safe here."'
    )
    assert (["Ana Ruiz"], "We are all safe here.") in said(text)


def test_a_wish_not_to_be_named_is_no_statement() -> None:
    text = "A clerk, who asked not to be named, said the talks failed."
    assert [s.where.words for s in statements(text)] == ["the talks failed"]


def test_the_verb_of_saying_may_stand_inside_the_marks() -> None:
    text = 'The mayor read a note where two guards "said that the gate had been left open."'
    assert [[a.source.words for a in s.attribution if a.source] for s in statements(text) if s.quotes] == [
        ["two guards"]
    ]
