"""Limits of findings: how often, and in which animals, is part of what was found."""

import pytest
from tests.ledger.builders import Bench

_DONE = "Drinkers of nettle tea slept an hour longer"


def kinds(first: str, second: str, behind: str = "") -> list[str]:
    bench = Bench()
    bench.report("gazette", f"{first}.", published="2031-05-02")
    bench.report("courier", f"{second}. {behind}", published="2031-05-03")
    bench.chain("gazette", "courier")
    return [d.kind for d in bench.claim(bench.says("gazette", first), bench.says("courier", second)).drift]


@pytest.mark.parametrize(
    "first",
    [
        "Drinkers of nettle tea at least three times a week slept an hour longer",
        "Drinkers of nettle tea twice a day slept an hour longer",
        "Mice that were drinkers of nettle tea slept an hour longer",
    ],
)
def test_a_limit_that_a_copy_drops_is_drift_of_scope(first: str) -> None:
    assert kinds(first, _DONE) == ["scope"]


def test_a_limit_in_other_words_or_in_the_next_sentence_is_kept() -> None:
    often = "Drinkers of nettle tea three times a week slept an hour longer"
    assert kinds(often, "Regular drinkers of nettle tea slept an hour longer") == []
    mice = "Mice that were drinkers of nettle tea slept an hour longer"
    assert kinds(mice, _DONE, "The mice were then weighed.") == []
