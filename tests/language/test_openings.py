"""A name counts as a dateline's where nothing but place and date stand before it and the report goes on behind."""

import pytest

from twosource.language.openings import stands_in_opening
from twosource.model.text import Text

GOES_ON = "A ferry ran aground off the pier on Friday."


def stands(content: str, name: str) -> bool:
    text = Text("r", content)
    start = content.index(name)
    return stands_in_opening(text.anchor(0, len(content)), start, start + len(name))


@pytest.mark.parametrize(
    "opening",
    [
        "TARNOK (AFP) - ",
        "Tarnok (Varnia) (AFP) – ",
        "(AFP) — ",
        "Dec 29 (AFP) - ",
        "TARNOK, Sept. 29 (AFP) -- ",
        "TARNOK, September 5. /AFP/. ",
        "New Tarnok [Varnia], Sep 5 (AFP): ",
        "Tarnok, Sept 5, AFP - ",
        "TARNOK, AFP - ",
        "New Tarnok, Sept 5 (AFP) ",
    ],
)
def test_a_dateline_names_its_agency(opening: str) -> None:
    assert stands(f"{opening}{GOES_ON}", "AFP")


@pytest.mark.parametrize(
    "sentence",
    [
        f"The police (AFP) - no friends of ferries - came. {GOES_ON}",
        f"He asked the AFP: {GOES_ON}",
        f"Tarnok AFP - {GOES_ON}",
        f"AFP reported on Friday. {GOES_ON}",
        "TARNOK (AFP) - Short.",
        f"{'Tarnok ' * 20}(AFP) - {GOES_ON}",
    ],
)
def test_a_name_in_a_sentence_is_no_dateline(sentence: str) -> None:
    assert not stands(sentence, "AFP")
