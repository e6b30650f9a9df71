"""Forms of a word are counted as one; common words tell less than rare ones, names most."""

import pytest

from twosource.language.rarity import RAREST, base_form, rarity


@pytest.mark.parametrize(
    ("form", "base"),
    [
        ("ministries", "ministry"),
        ("boxes", "box"),
        ("harbours", "harbour"),
        ("struck", "strike"),
        ("drowned", "drown"),
        ("mayor's", "mayor"),
        ("congress", "congress"),
        ("varnia", "varnia"),
    ],
)
def test_forms_meet(form: str, base: str) -> None:
    assert base_form(form) == base


def test_the_rarer_the_more_bits() -> None:
    assert 0 <= rarity("make") < rarity("bridge") < rarity("orchard") <= RAREST == rarity("quendal")
