"""Quotations where a reader heard who says what. People, places and events are invented."""

import pytest
from tests.annotate.heard import heard, quotes, said
from tests.annotate.test_quotes import words as quotes_by_rules


# Single words in marks are a label where nobody says them, and somebody's where a reader heard him.
@pytest.mark.parametrize(
    ("text", "cue", "content", "quoted"),
    [
        (
            'Ruiz promised a "common-sense" plan for the mill.',
            "promised",
            'a "common-sense" plan for the mill',
            "common-sense",
        ),
        (
            'Ruiz has labelled the report as "Mostly False" again.',
            "has labelled",
            'the report as "Mostly False"',
            "Mostly False",
        ),
    ],
)
def test_a_short_quotation_is_one_where_a_reader_heard_it(text: str, cue: str, content: str, quoted: str) -> None:
    assert quotes(text, heard(text, "Ruiz", cue, content)) == [quoted]
    assert quotes(text) == []


# What somebody is called is quoted though it is written as a name is; so is what stands beside it.
def test_what_somebody_is_called_is_a_quotation() -> None:
    text = 'Weber has called the old mayor "Iron Baker" and "Queen Flour" in public.'
    read = heard(text, "Weber", "has called", 'the old mayor "Iron Baker" and "Queen Flour"')
    assert quotes(text, read) == ["Iron Baker", "Queen Flour"]
    assert "Queen Flour" not in quotes_by_rules(text)


# Names and titles stay names, whoever says them.
@pytest.mark.parametrize(
    "text",
    [
        'Ruiz said the film "The Long Flour" was shot in the mill.',
        'Ruiz said her novel "Rust and Flour" was sold out.',
    ],
)
def test_a_title_is_no_quotation_though_somebody_says_it(text: str) -> None:
    content = text.removeprefix("Ruiz said ").removesuffix(".")
    assert quotes(text, heard(text, "Ruiz", "said", content)) == quotes_by_rules(text) == []


# The words that are told stand behind the quotation, by a cue that is no word of saying.
def test_a_deed_gives_the_quotation_its_speaker_and_leaves_the_sentence_whole() -> None:
    text = 'Holt greeted the news with "deep sorrow and great anger" on Monday.'
    read = heard(text, "Holt", "greeted", 'the news with "deep sorrow and great anger"')
    assert [sources for sources, _ in said(text, read)] == [["Holt"]]
    assert quotes(text, read) == ["deep sorrow and great anger"]


# The reader's speaker counts where rules would take the next best name.
def test_the_reader_says_who_speaks() -> None:
    text = 'Outside the hall, where the Harrow Guild met, small groups kept chanting, "Save the mill, save the town."'
    read = heard(text, "small groups", "kept chanting", '"Save the mill, save the town."')
    assert said(text, read)[-1] == (["small groups"], "Save the mill, save the town.")


# A tweet's words behind a colon, a name's behind another; neither has a verb of saying.
def test_a_colon_leads_up_to_what_is_said() -> None:
    text = 'Ruiz tweeted a picture of the mill: "Nothing is left of it."'
    read = heard(text, "Ruiz", "tweeted", 'a picture of the mill: "Nothing is left of it."')
    assert said(text, read) == [(["Ruiz"], "Nothing is left of it.")]
    text = 'Her husband: "I slept through all of it."'
    assert said(text, heard(text, "Her husband", ":", '"I slept through all of it."')) == [
        (["Her husband"], "I slept through all of it.")
    ]


# The quotation goes on in paragraphs that have no cue at all.
def test_a_speaker_goes_on_over_paragraphs() -> None:
    text = '"The mill is gone," Ruiz told the council. "It will take two years.\n\n"Nobody will lose a job."'
    read = heard(text, "Ruiz", "told", '"The mill is gone,"', '"It will take two years.')
    assert [sources for sources, _ in said(text, read)] == [["Ruiz"]] * 3


# What is quoted inside of a quotation belongs to it, and its cue says nothing outside.
def test_a_cue_inside_a_quotation_is_part_of_it() -> None:
    text = "\"Weber told me, 'Run,' and I ran,\" the baker said."
    inner, outer = (
        heard(text, "Weber", "told", "'Run,'"),
        heard(text, "the baker", "said", "\"Weber told me, 'Run,' and I ran,\""),
    )
    assert said(text, inner, outer) == [(["the baker"], "Weber told me, 'Run,' and I ran,")]


# A transcript's paragraphs stand in marks, each with the name of the one who speaks.
def test_labels_inside_the_marks_of_a_transcript_name_the_speakers() -> None:
    text = '"HOLT: Who saw the fire first?\n"RUIZ: Two guards saw it.\n"HOLT: When was that?\n"It was late, was it?'
    assert [sources for sources, _ in said(text)] == [["HOLT"], ["RUIZ"], ["HOLT"], ["HOLT"]]
