"""What an editor looks for first: figures, hedges and words of saying that became others on the way."""

import pytest

import twosource

BEFORE = (
    "The flood in Oltava killed at least 14 people, wounded 60 and may have been caused by rats, Mayor Ana Ruiz said."
)


def altered(before: str, after: str) -> list[tuple[str, str, str]]:
    found = twosource.diff(twosource.article(before, outlet="One"), twosource.article(after, outlet="Two"))
    left, right = found.left.text.content, found.right.text.content
    return [
        (a.kind, left[slice(*a.left)] if a.left else "", right[slice(*a.right)] if a.right else "")
        for a in found.alterations
    ]


@pytest.mark.parametrize(
    ("was", "became", "told"),
    [
        ("at least 14 people", "14 people", [("figure", "at least 14", "14")]),
        ("at least 14 people", "at least 19 people", [("figure", "at least 14", "at least 19")]),
        ("wounded 60 and", "wounded many and", [("figure", "60", "")]),
        ("may have been", "was", [("certainty", "may have been", "was")]),
        ("Ruiz said", "Ruiz claimed", [("attribution", "Mayor Ana Ruiz said", "Mayor Ana Ruiz claimed")]),
        (", Mayor Ana Ruiz said", "", [("attribution", "Mayor Ana Ruiz said", "")]),
        # Nothing to look for: the same in figures or in words, in another tense, about something else.
        ("at least 14 people", "at least fourteen people", []),
        ("Ruiz said", "Ruiz says", []),
        ("caused by rats", "caused by beavers", []),
    ],
)
def test_what_became_of_it(was: str, became: str, told: list[tuple[str, str, str]]) -> None:
    assert was in BEFORE
    assert altered(BEFORE, BEFORE.replace(was, became)) == told


def test_a_sentence_of_one_side_alone_alters_nothing() -> None:
    assert altered(BEFORE, f"{BEFORE} Some 300 houses may be lost, police said.") == []


def test_other_languages_are_compared_word_by_word_alone() -> None:
    before = (
        "Bei der Flut in der alten Stadt am Fluss starben am Freitag nach Angaben der Polizei mindestens 14 Menschen."
    )
    assert altered(before, before.replace("14", "19")) == []
    found = twosource.diff(twosource.article(before), twosource.article(before.replace("14", "19")))
    assert [segment.kind for segment in found.segments] == ["reworded"]
