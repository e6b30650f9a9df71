"""Names that were read, cut as reports write names."""

from __future__ import annotations

import pytest

from twosource.annotate.name_words import read_lines
from twosource.annotate.names_tidied import tidied_names
from twosource.model.marks import EntityType
from twosource.model.reading import NameRead
from twosource.model.text import Text


def tidied(content: str, *read: tuple[str, EntityType]) -> list[tuple[str, str]]:
    found, at = [], 0
    for words, kind in read:
        start = content.index(words, at)
        at = start + len(words)
        found.append(NameRead(start, at, kind, 0.9))
    names = tidied_names(found, read_lines(Text("r", content)), content)
    return [(content[name.start : name.end], name.type) for name in names]


@pytest.mark.parametrize(
    ("content", "read", "expected"),
    [
        # half a word is made whole, an ending of possession left out
        ("They met Ha-moon Seo.", [("Ha-", "person"), ("moon Seo", "person")], [("Ha-moon Seo", "person")]),
        ("It is Tarn's dam.", [("Tarn's", "person")], [("Tarn", "person")]),
        ("An Oltava-based firm came.", [("Oltava", "place")], [("Oltava", "place")]),
        ("They met at Tarn's.", [("Tarn's", "organisation")], [("Tarn's", "organisation")]),
        (
            "It joined the 14th Vell Guard.",
            [("14th Vell Guard", "organisation")],
            [("14th Vell Guard", "organisation")],
        ),
        # both sides of a compound may be names
        (
            "The Oltava-Vell border is shut.",
            [("Oltava", "place"), ("Vell", "place")],
            [("Oltava", "place"), ("Vell", "place")],
        ),
        # initials belong to the name behind them, an acronym that a list has does not
        ("They met J. B. Tarn.", [("J.", "person"), ("B. Tarn", "person")], [("J. B. Tarn", "person")]),
        ("They saw CP Tarn there.", [("CP", "organisation"), ("Tarn", "person")], [("CP Tarn", "person")]),
        (
            "It shook the UN. Ilse Tarn left.",
            [("UN", "organisation"), ("Ilse Tarn", "person")],
            [("UN", "organisation"), ("Ilse Tarn", "person")],
        ),
        # titles and articles
        ("Then President Ilse Tarn left.", [("President Ilse Tarn", "person")], [("Ilse Tarn", "person")]),
        ("Then the President left.", [("the President", "person")], []),
        ("The Minister of Foreign Affairs left.", [("Minister of Foreign Affairs", "person")], []),
        ("He saw the Vell Board.", [("the Vell Board", "organisation")], [("Vell Board", "organisation")]),
        # days are no names; adjectives of countries none either, but their people are a group
        ("He left on Monday.", [("Monday", "event")], []),
        ("He drove a Danish car.", [("Danish", "group")], []),
        ("He met the Danes there.", [("Danes", "person")], [("Danes", "group")]),
    ],
)
def test_names_are_cut_as_reports_write_them(
    content: str, read: list[tuple[str, EntityType]], expected: list[tuple[str, str]]
) -> None:
    assert tidied(content, *read) == expected
