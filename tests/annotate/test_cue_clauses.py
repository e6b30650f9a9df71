"""Where the source of a cue begins and ends, and on which sides of it words are said. All is invented."""

import pytest
from tests.annotate.reading import said


# A relative named behind a possessive is the speaker; without a noun for one person "her" is who was told.
@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("“I have waited,” said her sister, Ines Varga.", "Ines Varga"),
        ("“I have waited,” said her younger sister, Ines Varga.", "Ines Varga"),
        ("“I have waited,” said her.", "her"),
        ("“We cut by hand,” said its manager on the island, Neil Gunter.", "Neil Gunter"),
        ("“We cut by hand,” said its manager on the island, a former sailor.", "its manager"),
        ("“We cut by hand,” said the mill on the island, Gunter Mills.", "the mill"),
    ],
)
def test_somebody_is_named_behind_his_role(text: str, source: str) -> None:
    assert said(text)[0][0] == [source]


def test_who_was_told_is_no_owner() -> None:
    assert said("Ana Ruiz told her police had left the mill.") == [(["Ana Ruiz"], "police had left the mill")]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        # a description between commas that has a verb of saying of its own
        ("Two guards, who spoke of it because they are free, said the mill was lost.", "Two guards"),
        # an "it" that hangs on the source, and one that speaks
        ("Two guards with knowledge of it said that the mill was lost.", "Two guards with knowledge of it"),
        ("After the fire it said that the mill was lost.", "it"),
        # a name that a description ends with
        ("His stand-in, an islander named Neil Gunter, said that the mill was lost.", "Neil Gunter"),
        # "close to" is no verb
        ("The talks have failed, people close to the matter said.", "people close to the matter"),
    ],
)
def test_a_source_is_cut_whole(text: str, source: str) -> None:
    assert [source] == said(text)[-1][0]


# A description between commas whose second verb is one of saying does not end what it says at the next one.
def test_what_is_said_in_a_description_is_said_whole() -> None:
    text = "Varnia, which came in May and claims to have taken nearly a fifth of the island, says it fights rebels."
    assert said(text) == [
        (["Varnia"], "to have taken nearly a fifth of the island"),
        (["Varnia"], "it fights rebels"),
    ]


def test_what_stands_before_a_cue_is_said_where_a_colon_goes_on_with_it() -> None:
    text = "The evidence was bought, Otto Lindt said on the steps: the state had paid the rent."
    assert said(text) == [
        (["Otto Lindt"], "The evidence was bought"),
        (["Otto Lindt"], "the state had paid the rent"),
    ]


# A quotation behind the colon is all that is said.
def test_what_stands_before_a_cue_with_a_colon_and_a_quotation_is_the_reports_own() -> None:
    text = "The evidence was read out, Otto Lindt said: “The state had paid.”"
    assert said(text) == [(["Otto Lindt"], "The state had paid.")]


# The pronoun is all that is denied; what follows is the report's.
def test_a_that_that_stands_alone_opens_no_clause() -> None:
    assert said("The mill denies that, and has called for calm.") == []
    assert said("The mill denies that the roof fell, and has called for calm.")[0][1].startswith("the roof fell")
