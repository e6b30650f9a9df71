"""Names that were read, joined with those of the rules: who overrules whom."""

from __future__ import annotations

import pytest

from twosource.annotate.names import find_names
from twosource.intake.article import Received, make_article
from twosource.model.marks import EntityType
from twosource.model.reading import NameRead, Reading

Given = tuple[str, EntityType, float]


def names(content: str, *read: Given) -> list[tuple[str, str]]:
    """The names of a report in which `read` was read, each where it first stands behind the one before."""
    found, at = [], 0
    for words, kind, confidence in read:
        start = content.index(words, at)
        found.append(NameRead(start, start + len(words), kind, confidence))
        at = start + len(words)
    article = make_article(Received("dam.txt", content))
    return [(m.where.words, m.type) for m in find_names(article, Reading(names=tuple(found)))]


@pytest.mark.parametrize(
    ("content", "read", "expected"),
    [
        # a list has the whole name, the reader half of it
        ("They left the United States on Monday.", ("States", "place", 0.9), ("United States", "place")),
        # a body's head, and a country's small-written body
        ("Talks at the Oltava Dam Board went on.", ("Oltava", "place", 0.9), ("Oltava Dam Board", "organisation")),
        ("The Norwegian coast guard saw it.", ("Norwegian", "group", 0.9), ("Norwegian coast guard", "organisation")),
        # an adjective before a body's name
        (
            "They joined the Danish Vellrup Group in May.",
            ("Danish Vellrup Group", "organisation", 0.8),
            ("Vellrup Group", "organisation"),
        ),
        # capitals alone overrule nothing
        ("They met in Old Vell Town Oltava again.", ("Oltava", "place", 0.9), ("Oltava", "place")),
        # a place that lists have is one, whatever the reader says
        ("They flew to Norway on Monday.", ("Norway", "person", 0.5), ("Norway", "place")),
    ],
)
def test_the_rules_overrule_the_reader_where_lists_or_words_tell(
    content: str, read: Given, expected: tuple[str, str]
) -> None:
    assert names(content, read) == [expected]


def test_a_body_of_the_rules_with_a_person_in_it_is_none() -> None:
    content = "It was drawn by University of Oltava Ilse Tarn last year."
    read: tuple[Given, ...] = (("University of Oltava", "organisation", 0.9), ("Ilse Tarn", "person", 0.9))
    assert names(content, *read) == [("University of Oltava", "organisation"), ("Ilse Tarn", "person")]


def test_two_bodies_that_are_read_are_not_one_but_where_letters_in_brackets_say_so() -> None:
    read: tuple[Given, ...] = (("Vell Rowing League", "organisation", 0.9), ("Oltava Dam Club", "organisation", 0.9))
    row = "He rowed in the Vell Rowing League for the Oltava Dam Club."
    assert names(row, *read) == [("Vell Rowing League", "organisation"), ("Oltava Dam Club", "organisation")]
    explained = "He left the Vell Rowing League for the Oltava Dam Club (VRLODC)."
    assert names(explained, *read)[0] == ("Vell Rowing League for the Oltava Dam Club", "organisation")


def test_names_of_the_rules_are_taken_alone_where_they_are_sure_or_read_elsewhere() -> None:
    content = "Ilse Tarn spoke in Kenya. Later Tarn met Quibble."
    assert names(content, ("Ilse Tarn", "person", 0.9)) == [
        ("Ilse Tarn", "person"),
        ("Kenya", "place"),
        ("Tarn", "person"),
    ]


def test_faint_names_that_the_rules_do_not_find_are_left_out() -> None:
    content = "He had a look at the quiet end of it."
    assert names(content, ("quiet end", "place", 0.9)) == [("quiet end", "place")]
    assert names(content, ("quiet end", "place", 0.5)) == []


def test_a_doubtful_place_has_the_type_of_the_others_a_sure_one_its_own() -> None:
    content = "They said that Tolm did so. They like Tolm. They fear Tolm."

    def types(last: float) -> list[str]:
        read: tuple[Given, ...] = (
            ("Tolm", "organisation", 0.8),
            ("Tolm", "organisation", 0.8),
            ("Tolm", "person", last),
        )
        return [kind for _, kind in names(content, *read)]

    assert types(0.6) == ["organisation"] * 3
    assert types(0.97) == ["organisation", "organisation", "person"]


def test_a_body_apposed_and_a_dateline_overrule_the_reader_but_for_a_surname() -> None:
    apposed = "They read the newspaper Tolm. Tolm said so."
    assert names(apposed, ("Tolm", "person", 0.97), ("Tolm", "person", 0.97)) == [("Tolm", "organisation")] * 2
    surname = "They read the newspaper Tolm. Ada Tolm said so, and Tolm left."
    read: tuple[Given, ...] = (("Tolm", "organisation", 0.97), ("Ada Tolm", "person", 0.97), ("Tolm", "person", 0.97))
    assert names(surname, *read)[-1] == ("Tolm", "person")
    dateline = "TOLM, Vellia (Agency) - A dam broke on Monday."
    assert names(dateline, ("TOLM", "person", 0.97))[0] == ("TOLM", "place")


def test_what_was_told_or_called_so_is_a_name_that_nobody_need_have_read() -> None:
    assert names("He told the Quibbler that it rained.") == [("Quibbler", "organisation")]
    assert names("A campaign called The Dams We Need began.") == [("Dams We Need", "organisation")]
    assert names("He saw the Quibbler there. A campaign for The Dams We Need began.") == []


def test_one_reading_over_a_possessive_is_two_names() -> None:
    content = "They met in Oslo's Vell Square today."
    assert names(content, ("Oslo's Vell Square", "place", 0.9)) == [("Oslo", "place"), ("Vell Square", "place")]
