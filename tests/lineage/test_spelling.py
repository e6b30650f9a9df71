"""Spellings of one word meet; words that differ do not."""

import pytest

from twosource.lineage.spelling import meeting_form


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("offence", "offense"),
        ("analysed", "analyzed"),
        ("travelled", "traveled"),
        ("neighbouring", "neighboring"),
        ("dmitriy", "dmitry"),
        ("khasan", "hasan"),
        ("mohammed", "mohamed"),
        ("u.s", "us"),
        ("town's", "town"),
        ("12,500", "12500"),
        ("odessa", "odesa"),
    ],
)
def test_spellings_meet(left: str, right: str) -> None:
    assert meeting_form(left) == meeting_form(right)


@pytest.mark.parametrize(
    ("left", "right"), [("four", "for"), ("killed", "kidnapped"), ("12.5", "125"), ("rise", "rice")]
)
def test_other_words_stay_apart(left: str, right: str) -> None:
    assert meeting_form(left) != meeting_form(right)
