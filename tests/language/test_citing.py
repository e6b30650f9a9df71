"""Who is cited by a report, and who by somebody in it."""

import pytest

from twosource.language.citing import UNNAMED_PRESS, is_cited, strength


def place(content: str) -> tuple[str, int, int]:
    start = content.index("Gazette")
    return content, start, start + len("Gazette")


@pytest.mark.parametrize(
    ("content", "how", "cited"),
    [
        ("The dam broke, the Gazette reported.", 2, True),
        ("He told the Gazette that the dam broke.", 2, True),
        ("An article in the Gazette tells of the dam.", 1, False),
        ("The mayor, citing the Gazette, said that the dam broke.", 1, True),
        ("Citing a report in the Gazette, the mayor said that the dam broke.", 1, True),
        ("He reads the Gazette on the train.", 0, False),
    ],
)
def test_what_a_place_makes_of_a_name(content: str, how: int, cited: bool) -> None:
    assert strength(*place(content)) == how
    assert is_cited(*place(content)) == cited


@pytest.mark.parametrize(
    ("content", "found"),
    [
        ("A local newspaper has revealed that the dam broke.", True),
        ("The dam broke, according to media reports.", True),
        ("State television reported a flood.", False),
        ("State media said that the dam broke.", True),
        ("A weekly market opened.", False),
    ],
)
def test_a_press_without_a_name_is_met_where_it_is_cited(content: str, found: bool) -> None:
    assert (UNNAMED_PRESS.search(content) is not None) == found
