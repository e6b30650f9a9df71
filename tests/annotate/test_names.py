"""Names in invented reports: where they begin and end, and what they name."""

from __future__ import annotations

from itertools import pairwise

import pytest

from twosource.annotate.names import find_names
from twosource.model.article import Article
from twosource.model.text import Text


def _article(content: str) -> Article:
    return Article(id="r", source="r.txt", text=Text("r", content))


def _names(content: str) -> list[tuple[str, str]]:
    return [(mention.where.words, mention.type) for mention in find_names(_article(content))]


def _words(content: str) -> list[str]:
    return [words for words, _ in _names(content)]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        # a title before a name is no part of it, a country's adjective neither
        ("On Friday Deputy Defence Minister Ilse Marten met reporters.", [("Ilse Marten", "person")]),
        ("They met Norwegian President Odd Vangen there.", [("Odd Vangen", "person")]),
        # a body inside a title is named too
        (
            "They saw Baltic Council President Jan Holub leave.",
            [("Baltic Council", "organisation"), ("Jan Holub", "person")],
        ),
        # 'of', 'for' and 'and' inside the names of bodies
        (
            "He left the People's Front for the Defence of Lorvania, she said.",
            [("People's Front for the Defence of Lorvania", "organisation")],
        ),
        (
            "It was the Department of Roads and Rivers that paid.",
            [("Department of Roads and Rivers", "organisation")],
        ),
        # a possessive parts two names
        ("It was in Norway’s Telemark Post today.", [("Norway", "place"), ("Telemark Post", "organisation")]),
        # initials, particles, hyphens
        (
            "We spoke to Ruth B. Okafor and Piet van der Laan.",
            [("Ruth B. Okafor", "person"), ("Piet van der Laan", "person")],
        ),
        ("The judge, Anne-Lise al-Hadi, was calm.", [("Anne-Lise al-Hadi", "person")]),
        # a people's plural is a group, its adjective nothing
        ("Some Norwegians met Danish fishermen.", [("Norwegians", "group")]),
        # bodies written small behind their country
        ("Then the Norwegian coast guard came.", [("Norwegian coast guard", "organisation")]),
        ("Then Peru's ministry of foreign affairs spoke.", [("Peru's ministry of foreign affairs", "organisation")]),
        # a building written small belongs to the name before it
        ("She is held at Harrow prison, he said.", [("Harrow prison", "place")]),
        # days, months and faiths are no names
        ("On Monday, in March, a Catholic school opened.", []),
    ],
)
def test_names_of_a_sentence(content: str, expected: list[tuple[str, str]]) -> None:
    assert _names(content) == expected


def test_a_common_word_that_begins_a_sentence_is_no_name() -> None:
    assert _words("Residents ran. Smoke rose over Quillby. However, nobody was hurt.") == ["Quillby"]


def test_a_common_word_is_a_name_where_the_text_writes_it_large_elsewhere() -> None:
    assert _words("The firm is called Orchard. Orchard makes clocks.") == ["Orchard", "Orchard"]


def test_a_headline_in_capitals_shows_only_names_of_the_text() -> None:
    content = "Storm Hits Quillby As Mayor Pleads For Calm\n\nA storm hit the town of Quillby on Monday."
    assert _words(content) == ["Quillby", "Quillby"]


def test_a_dateline_and_speakers_labels_in_capitals_are_names() -> None:
    content = "QUILLBY, Norway (Agency) - The town of Quillby is calm.\nRUIZ: It is.\nAna Ruiz is a reporter."
    assert _names(content)[0] == ("QUILLBY", "place")
    assert ("RUIZ", "person") in _names(content)


def test_nouns_of_other_tongues_are_no_names() -> None:
    content = "Wenn der Fluss steigt, bleiben die Leute in ihren Stuben und warten auf den Morgen."
    assert _words(content) == []


def test_a_name_by_itself_is_typed_by_all_its_places() -> None:
    content = "Ana Ruiz came. Later Ruiz left Quillby. In Quillby, nobody saw Ruiz."
    assert dict(_names(content)) == {"Ana Ruiz": "person", "Ruiz": "person", "Quillby": "place"}


@pytest.mark.parametrize(
    "content", ["", " \n ", "!!! ...", "a", "A", "\x00\x00 B", "Ünï Çø \u202eRuiz", "A " * 20000, "AB" * 50000]
)
def test_any_text_is_read(content: str) -> None:
    found = find_names(_article(content))
    assert all(content[m.where.start : m.where.end] == m.where.words for m in found)


def test_names_stand_in_order_and_never_overlap() -> None:
    content = "Norwegian Foreign Minister Ana Ruiz and the Norwegian foreign ministry met U.N. envoys in Oslo. " * 30
    found = find_names(_article(content))
    assert all(a.where.end <= b.where.start for a, b in pairwise(found))


# A given name of two syllables, whose second is an English word too; an adjective that a hyphen makes of a name.
def test_the_second_syllable_of_a_given_name_belongs_to_it() -> None:
    article = Article(
        id="r", source="r.txt", text=Text("r", "They met Cho Ki-moon and Oslo-born fans of Trump-era law.")
    )
    assert [m.where.words for m in find_names(article)] == ["Cho Ki-moon", "Oslo", "Trump"]


# A person and where she works; a paper in a town that the report names by itself too.
def test_where_somebody_works_is_no_part_of_the_name() -> None:
    content = "They met Anna Marten of Quillby University in New Orleans. The New Orleans Advocate said so."
    names = [m.where.words for m in find_names(Article(id="r", source="r.txt", text=Text("r", content)))]
    assert names == ["Anna Marten", "Quillby University", "New Orleans", "New Orleans Advocate"]
