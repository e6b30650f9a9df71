import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.language.sentences import paragraphs, text_sentences
from twosource.model.text import Text

CASES = {
    "titles and initials do not end a sentence": (
        "Dr. Ana R. Ruiz met Gen. Otto Falk. They spoke for an hour.",
        ["Dr. Ana R. Ruiz met Gen. Otto Falk.", "They spoke for an hour."],
    ),
    "closing marks go with their sentence": (
        "“The mill is gone.” Nobody answered.",
        ["“The mill is gone.”", "Nobody answered."],
    ),
    "a question inside a quotation goes on in small letters": (
        '"Where is the mayor?" she asked.',
        ['"Where is the mayor?" she asked.'],
    ),
    "a heading needs no stop": ("Mill burns\n\nA mill burned down.", ["Mill burns", "A mill burned down."]),
    "figures with points": ("The dam is 3.5 km long. It holds.", ["The dam is 3.5 km long.", "It holds."]),
}


@pytest.mark.parametrize("about", CASES)
def test_sentences(about: str) -> None:
    content, expected = CASES[about]
    assert [s.words for s in text_sentences(Text("r-1", content))] == expected


@given(st.text(alphabet=st.sampled_from("Ab. \n\"”?!…1'“")))
def test_sentences_cover_all_that_is_not_white_space(content: str) -> None:
    text = Text("r-1", content)
    covered = "".join(s.words for s in text_sentences(text))
    assert "".join(covered.split()) == "".join(content.split())


def test_a_text_of_line_breaks_has_no_paragraph() -> None:
    assert paragraphs(Text("r-1", " \n\r\n\u2028 ")) == ()
