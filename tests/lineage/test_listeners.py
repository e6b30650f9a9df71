"""Whose reporter people speak to in a report that another outlet published."""

import pytest
from tests.lineage.reports import WIRE, report

from twosource.lineage.listeners import sole_listener

TOLD = WIRE.replace("TARNOK, Varnia (Reuters) - ", "").replace("told Reuters", "told The Boston Globe")


def test_the_one_outlet_that_is_told_from_the_opening_on() -> None:
    found = sole_listener(report("told", TOLD, outlet="Harbour Post"))
    assert found is not None
    assert found.publisher == "Boston Globe"
    assert [where.words for where in found.places] == ["The Boston Globe"]


@pytest.mark.parametrize(
    "text",
    [
        # on another day
        TOLD.replace("told The Boston Globe", "told The Boston Globe in an interview last week"),
        # further down
        "\n".join([*TOLD.split("\n")[:2], *TOLD.split("\n")[3:], TOLD.split("\n")[2]]),
        # another outlet is told too, or cited
        f"{TOLD}\nThe owner told The Guardian that he would pay for the wreck.",
        f"{TOLD}\nThe owner will pay for the wreck, according to The Guardian.",
        # said of it from outside
        TOLD.replace("told The Boston Globe", "is quoted by The Boston Globe"),
        # no outlet's words at all
        TOLD.replace("told The Boston Globe", "remembered"),
    ],
)
def test_what_is_only_mentioned_does_not_count(text: str) -> None:
    assert sole_listener(report("told", text, outlet="Harbour Post")) is None


def test_an_outlet_that_is_told_itself_asked_itself() -> None:
    assert sole_listener(report("own", TOLD, outlet="Boston Globe")) is None
    both = f"{TOLD}\nThe owner told The Guardian that he would pay for the wreck."
    assert sole_listener(report("both", both, outlet="The Guardian")) is None


def test_agencies_are_no_outlets() -> None:
    assert sole_listener(report("wire", TOLD.replace("The Boston Globe", "AFP"), outlet="Harbour Post")) is None
