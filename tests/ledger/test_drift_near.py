"""Drift between claims that were nearly joined: only what may itself have kept them apart, told at both."""

from tests.ledger.builders import Bench

from twosource.model.claims import Joining


def nearly(first: str, second: str, chance: str = "0.5", numbers: str = "40 days = 40 days") -> tuple[Bench, str, str]:
    bench = Bench()
    bench.report("gazette", f"{first}.", published="2031-05-02")
    bench.report("courier", f"{second}.", published="2031-05-03")
    bench.number("gazette", "at least 40 days", 40, "at-least", unit="day")
    bench.number("courier", "40 days", 40, unit="day")
    one, other = bench.says("gazette", first), bench.says("courier", second)
    bench.near.append(Joining(one, other, 0.5, (("chance", chance), ("numbers", numbers))))
    return bench, one, other


_FIRST, _SECOND = "Talks must last at least 40 days", "By law the sides have to talk for 40 days"


def test_a_bound_between_claims_that_were_nearly_one_is_drift_of_both() -> None:
    bench, one, other = nearly(_FIRST, _SECOND)
    for statement in (one, other):
        (found,) = bench.claim_of(statement).drift
        assert (found.kind, found.earlier, found.later) == ("quantity", one, other)
        assert found.detail.endswith("the two may be two claims")


# A small chance, or a number that tells them apart: they are of two matters.
def test_two_matters_are_not_held_against_each_other() -> None:
    bench, one, _ = nearly(_FIRST, _SECOND, chance="0.2")
    assert bench.claim_of(one).drift == ()
    bench, one, _ = nearly(_FIRST, _SECOND, numbers="40 days = 40 days; 3 ≠ 4")
    assert bench.claim_of(one).drift == ()


def test_unnamed_people_who_are_reports_elsewhere_are_drift() -> None:
    bench = Bench()
    bench.report("gazette", "Some harbour officials said the pier would be closed.")
    bench.report("courier", "Some reports said that a closure of the pier was near.")
    one = bench.says("gazette", "the pier would be closed", "Some harbour officials", "said")
    other = bench.says("courier", "a closure of the pier was near", "Some reports", "said")
    bench.near.append(Joining(one, other, 0.5, (("chance", "0.6"),)))
    assert [d.kind for d in bench.claim_of(one).drift] == ["attribution"]
