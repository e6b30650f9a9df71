"""Tokens are printed with natural spacing and keep their places; tagged runs become spans."""

import pytest
from training.names_document import Name, NamedDocument, Token, joined, spelled, tagged_sentences, windows


@pytest.mark.parametrize(
    ("tokens", "text"),
    [
        ("The mill closed , she said .", "The mill closed, she said."),
        ("Ruiz 's mill does n't pay ( yet ) .", "Ruiz's mill doesn't pay (yet)."),
        ('" It burns , " she said . " Run ! "', '"It burns, " she said. "Run!"'.replace(', " she', '," she')),
        ("They ' burn ' it .", "They 'burn' it."),
        ("the mills ' owners", "the mills' owners"),
        ("`` Run '' -LRB- now -RRB- $ 5", '"Run" (now) $5'),
    ],
)
def test_tokens_are_printed_with_natural_spacing(tokens: str, text: str) -> None:
    printed, places = spelled(tokens.split())
    assert printed == text
    assert len(places) == len(tokens.split())


def test_sentences_follow_each_other_and_spans_keep_their_places() -> None:
    text, found, where = joined(
        [
            [
                Token("Ana", "I-PER"),
                Token("Ruiz", "I-PER"),
                Token("left", "O"),
                Token("Cusco", "B-LOC"),
                Token(".", "O"),
            ],
            [Token("Ruiz", "I-PER"), Token("Mills", "I-ORG"), Token("Mills", "B-ORG")],
        ]
    )
    assert text == "Ana Ruiz left Cusco. Ruiz Mills Mills"
    said = [(text[start:end], label) for start, end, label in found]
    assert said == [("Ana Ruiz", "PER"), ("Cusco", "LOC"), ("Ruiz", "PER"), ("Mills", "ORG"), ("Mills", "ORG")]
    assert [text[start:end] for start, end in where] == ["Ana Ruiz left Cusco.", "Ruiz Mills Mills"]


def test_columns_are_read_by_sentence() -> None:
    assert tagged_sentences(["Ana\tB-PER", "left\tO", "", "", "Stop"], "\t") == [
        [Token("Ana", "B-PER"), Token("left", "O")],
        [Token("Stop", "O")],
    ]


def test_a_document_is_cut_into_windows_of_sentences() -> None:
    text = "Ana left. Ruiz came. Peru won."
    names = (Name(0, 3, "person"), Name(10, 14, "person"), Name(21, 25, "place"))
    whole = NamedDocument("d", "s", text, names, frozenset({"person"}), ((0, 9), (10, 20), (21, 30)), ((21, 25),))
    first, second = windows(whole, 2)
    assert [first.text[n.start : n.end] for n in first.names] == ["Ana", "Ruiz"]
    assert (second.text, second.names, second.unsure) == ("Peru won.", (Name(0, 4, "place"),), ((0, 4),))
