"""Caveats: a copy that left out the denial, the other side or the doubt, and copies that did not."""

import pytest
from tests.ledger.drift_story import two_reports

from twosource.desk.run import analyze
from twosource.model.claims import LostCaveat

_CHARGE = "Inspector Ilse Brandt said that Lumen Bank had hidden losses from its auditors."
_DENIAL = "Lumen Bank denied that it had hidden any losses from its auditors."
_DOUBT = "The claim could not be independently verified."


def lost(first: str, second: str) -> list[LostCaveat]:
    return [caveat for claim in analyze(two_reports(first, second)).claims for caveat in claim.lost]


@pytest.mark.parametrize(
    ("caveat", "kind"),
    [
        (_DENIAL, "denial"),
        (_DOUBT, "unverified"),
        ("She gave no evidence.", "unverified"),
        ("Lumen Bank declined to comment.", "other-side"),
    ],
)
def test_a_caveat_that_a_copy_left_out_is_listed(caveat: str, kind: str) -> None:
    (found,) = lost(f"{_CHARGE} {caveat}", _CHARGE)
    assert found.kind == kind
    assert found.where.words == caveat
    assert caveat in found.detail


def test_a_copy_that_keeps_it_lost_nothing() -> None:
    assert lost(f"{_CHARGE} {_DENIAL}", f"{_CHARGE} {_DENIAL}") == []


# The denial in other words is still there.
@pytest.mark.parametrize("kept", ["The bank rejected the charge.", "Lumen Bank disputes that losses were hidden."])
def test_a_caveat_in_other_words_is_not_lost(kept: str) -> None:
    assert lost(f"{_CHARGE} {_DENIAL}", f"{_CHARGE} {kept}") == []


def test_each_kind_is_told_apart() -> None:
    assert [c.kind for c in lost(f"{_CHARGE} {_DENIAL} {_DOUBT}", f"{_CHARGE} {_DENIAL}")] == ["unverified"]


# What stands behind a piece of narration that nobody contests is no caveat of it.
def test_an_answer_to_nothing_is_no_caveat() -> None:
    said = "Lumen Bank opened a branch in Torvik on Tuesday."
    assert lost(f"{said} It will not open on Sundays, Lumen Bank said.", said) == []


# The copy cannot lose what only a later report adds.
def test_a_caveat_that_the_copy_adds_is_not_lost() -> None:
    assert lost(_CHARGE, f"{_CHARGE} {_DENIAL}") == []


# The copy lets the one who is charged answer in the next paragraph, in words of its own.
def test_an_answer_that_only_the_copy_has_is_a_caveat_kept() -> None:
    answer = '\n\n"Our books are clean," Ida Brand, the head of Lumen Bank, said.'
    assert lost(f"{_CHARGE} {_DENIAL}", f"{_CHARGE}{answer}") == []
