"""Counts: who counted a number is part of what a reader is told."""

import pytest
from tests.ledger.builders import Bench


def kinds(first: str, second: str, *, one_chain: bool = True) -> list[str]:
    bench = Bench()
    bench.report("gazette", f"{first}.", published="2031-05-02")
    bench.report("courier", f"{second}.", published="2031-05-03")
    for name in ("gazette", "courier"):
        bench.number(name, "900 people", 900, of="people", unit="people")
    if one_chain:
        bench.chain("gazette", "courier")
    return [d.kind for d in bench.claim(bench.says("gazette", first), bench.says("courier", second)).drift]


_PLAIN = "At the harbour 900 people stood in the rain"


@pytest.mark.parametrize(
    "first",
    [
        "At the harbour the organisers of the march counted 900 people in the rain",
        "By the organisers' own count 900 people stood in the rain at the harbour",
        "Ana Holt put those in the rain at the harbour at 900 people",
    ],
)
def test_a_count_told_as_known_is_drift(first: str) -> None:
    assert kinds(first, _PLAIN) == ["attribution"]


def test_no_drift_where_nobody_counted_or_both_say_who() -> None:
    assert kinds(_PLAIN, "900 people stood in the rain at the harbour") == []
    told = "At the harbour the organisers counted 900 people in the rain"
    assert kinds(told, "The organisers counted 900 people in the rain at the harbour") == []


# Another outlet may have counted itself.
def test_reports_of_two_chains_are_not_held_against_each_other() -> None:
    assert kinds("At the harbour the organisers counted 900 people in the rain", _PLAIN, one_chain=False) == []
