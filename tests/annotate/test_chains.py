"""Chains of sources: who says it first, who tells it on, and whether one can tell who. Everything is invented."""

import pytest
from tests.annotate.heard import heard, said, statements
from tests.annotate.reading import said as said_by_rules
from tests.annotate.reading import statements as statements_by_rules


# An outlet that cites somebody before its verb or behind it, or quotes him.
@pytest.mark.parametrize(
    ("text", "chain", "content"),
    [
        (
            "The Courier, citing two people briefed on the talks, reported that the mill would close.",
            ["two people briefed on the talks", "The Courier"],
            "the mill would close",
        ),
        (
            "The mill would close, the Courier reported, citing two guards.",
            ["two guards", "the Courier"],
            "The mill would close",
        ),
        (
            "Interfax quoted a ministry source as saying that the talks had failed.",
            ["a ministry source", "Interfax"],
            "the talks had failed",
        ),
        (
            "The talks had failed, Interfax quoted a ministry source as saying.",
            ["a ministry source", "Interfax"],
            "The talks had failed",
        ),
        (
            "The talks had failed, a guard was quoted as saying.",
            ["a guard"],
            "The talks had failed",
        ),
        (
            "As Ana Ruiz, the head of the guild, put it, the talks had failed.",
            ["Ana Ruiz"],
            "the talks had failed",
        ),
        (
            "Ruiz said she had been told by the fire chief that the roof was safe.",
            ["the fire chief", "Ruiz"],
            "the roof was safe",
        ),
        (
            "The Courier reported that two guards said the mill was lost.",
            ["two guards", "The Courier"],
            "the mill was lost",
        ),
    ],
)
def test_the_first_to_say_it_comes_first(text: str, chain: list[str], content: str) -> None:
    assert (chain, content) in said_by_rules(text)


# A thing is put somewhere without anybody saying anything.
def test_what_is_put_down_is_not_said() -> None:
    assert said_by_rules("The box was heavy, and as night fell Ruiz put it on the table.") == []


# Why somebody says it is no source.
def test_a_reason_that_is_cited_says_nothing() -> None:
    assert said_by_rules("The guild, citing the cost, said the mill would close.") == [
        (["The guild"], "the mill would close")
    ]


# What an outlet got hold of is told by way of that outlet.
@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("The mill was lost, according to a report seen by Reuters.", "Reuters"),
        ("The mill was lost, according to documents obtained by the BBC.", "BBC"),
        ("The brigade, quoted by Interfax, said the fire was out.", "Interfax"),
        ("Two guards told Reuters that the mill was lost.", "Reuters"),
        ("The mill was lost, according to a report on Reuters.", None),
        ("The mill was lost, according to two guards. A report seen by Reuters gave no cause.", None),
    ],
)
def test_the_outlet_that_has_a_document_is_cited_for_it(text: str, outlet: str | None) -> None:
    first = next(s for s in statements_by_rules(text) if s.attribution)
    assert first.attribution[0].report_of == outlet


# One can tell who a named source is; not an unnamed one; and somebody who is not told at all is nobody's name.
@pytest.mark.parametrize(
    ("source", "named"),
    [
        ("Ana Ruiz", True),
        ("the Harrow Guild", True),
        ("two officials", False),
        ("some", False),
        ("people close to the talks", False),
    ],
)
def test_named_and_unnamed_sources_are_told_apart(source: str, named: bool) -> None:
    text = f"The mill was lost, according to {source}."
    (found,) = statements(text, heard(text, source, "according to", "The mill was lost"))
    assert [a.named for a in found.attribution] == [named]


def test_hearsay_has_a_cue_and_no_source() -> None:
    text = "Ana Ruiz runs the mill. It was reported that the roof was weak."
    found = statements(text, heard(text, None, "was reported", "that the roof was weak"))[-1]
    (level,) = found.attribution
    assert (found.where.words, level.source, level.cue and level.cue.words) == (
        "the roof was weak",
        None,
        "was reported",
    )
    assert not level.named


# A level that only thinks, or a thing that shows, is none of its own: its words are the speaker's.
@pytest.mark.parametrize(
    ("inner", "content"),
    [
        ("she thought the roof was weak", "she thought the roof was weak"),
        ("it suggests the roof was weak", "it suggests the roof was weak"),
    ],
)
def test_thoughts_inside_of_speech_are_the_speakers(inner: str, content: str) -> None:
    text = f"Ana Ruiz said {inner}."
    assert said(text, heard(text, "Ana Ruiz", "said", inner)) == [(["Ana Ruiz"], content)]
