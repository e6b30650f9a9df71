"""How strong a link a finding claims, and a link that became a cause on its way."""

import pytest
from tests.ledger.builders import Bench

from twosource.language.words import words
from twosource.ledger.strength import CAUSE, NONE, POSSIBLE, TOGETHER, claimed_strength, claims_link


def forms(said: str) -> list[str]:
    return [w.form for w in words(said)]


@pytest.mark.parametrize(
    ("said", "level"),
    [
        ("The pill is not associated with strokes", NONE),
        ("Night work is linked to weak hearts", TOGETHER),
        ("Bakers are three times as likely to cough", TOGETHER),
        ("The drug may help against gout", POSSIBLE),
        ("Cold baths reduce fever", CAUSE),
    ],
)
def test_the_strength_of_a_finding(said: str, level: int) -> None:
    assert claimed_strength(forms(said)) == level


def test_a_plain_event_claims_no_link() -> None:
    assert not claims_link(forms("The mayor opened the bridge"))


def test_a_link_that_became_a_cause_is_drift_of_term() -> None:
    bench = Bench()
    first, second = "night work was associated with weak hearts in nurses", "night work causes weak hearts in nurses"
    bench.report("gazette", f"{first}.", published="2031-05-02")
    bench.report("courier", f"{second}.", published="2031-05-03")
    bench.chain("gazette", "courier")
    claim = bench.claim(bench.says("gazette", first), bench.says("courier", second))
    assert [d.kind for d in claim.drift] == ["term"]
