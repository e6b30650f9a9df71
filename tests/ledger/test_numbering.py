"""Numbered things of which two numbers are two things."""

from __future__ import annotations

import pytest
from tests.ledger.matching_cases import analysis

from twosource.ledger.naming import Naming
from twosource.ledger.numbering import compare_numbering
from twosource.ledger.reading import read_statement


def agree(left: str, right: str) -> bool | None:
    told = analysis({"a": left, "b": right})
    a, b = (read_statement(s, Naming(())) for s in told.assertions)
    return compare_numbering(a.numbering, b.numbering).agrees


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # names that differ in a number alone
        ("Engineers lost the Pelican-2 probe.", "Engineers lost the Pelican-4 probe."),
        ("Flight 81 landed late.", "Flight 94 landed late."),
        # which one of a row
        ("It was the third sea trial.", "It was the fourth sea trial."),
    ],
)
def test_two_numbers_are_two_things(left: str, right: str) -> None:
    assert agree(left, right) is False


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # dates number nothing
        ("It sank on March 12 at noon.", "It sank on March 14 at noon."),
        # ordinals of other things
        ("The third boat won the race.", "The first crane fell over."),
        # one side has no number
        ("Engineers lost the Pelican-2 probe.", "Engineers lost the probe."),
    ],
)
def test_what_cannot_be_compared(left: str, right: str) -> None:
    assert agree(left, right) is None


def test_the_same_number_agrees() -> None:
    assert agree("Engineers lost the Pelican-2 probe.", "The Pelican-2 was lost.") is True
