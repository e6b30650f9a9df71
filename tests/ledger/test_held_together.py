"""What only a doubtful joining makes one claim is no sure second origin."""

from __future__ import annotations

import pytest
from tests.ledger.builders import Bench

from twosource.ledger.held_together import DOUBTFUL, HeldTogether
from twosource.model.claims import Claim, Group, Joining
from twosource.model.identity import digest

SURE, WEAK = f"{DOUBTFUL + 0.2:.2f}", f"{DOUBTFUL - 0.02:.2f}"


def bench_of_three() -> tuple[Bench, list[str]]:
    bench = Bench()
    texts = ("The old brewery burned down.", "Fire destroyed the old brewery.", "The old brewery is in ashes.")
    said = []
    for name, text in zip(("gazette", "courier", "herald"), texts, strict=True):
        bench.report(name, text, outlet=name.title())
        said.append(bench.says(name, text.removesuffix(".")))
    return bench, said


def joining(left: str, right: str, *compared: tuple[str, str]) -> Joining:
    return Joining(left, right, 0.5, compared)


@pytest.mark.parametrize(
    ("compared", "sure"),
    [
        ((("chance", SURE),), True),
        ((("chance", WEAK),), False),
        # words in common, a person's word, and words alone leave no doubt of this kind
        ((("chance", WEAK), ("shared wording", "0.80")), True),
        ((("chance", WEAK), ("judged by a person", "one claim")), True),
        ((("wording", "0.41"),), True),
    ],
)
def test_which_joinings_are_sure(compared: tuple[tuple[str, str], ...], sure: bool) -> None:
    bench, ids = bench_of_three()
    a, b, _ = bench.statements
    assert [a.id, b.id] == ids[:2]
    assert HeldTogether([joining(a.id, b.id, *compared)]).together([a], [b]) is sure


def claim_of_three(first: str, second: str) -> Claim:
    """Three outlets in their own voice; the chances of the joinings of the first with the others."""
    bench, ids = bench_of_three()
    joinings = joining(ids[0], ids[1], ("chance", first)), joining(ids[0], ids[2], ("chance", second))
    bench.groups.append(Group(digest("c", ids[0]), ids[0], tuple(ids), joinings))
    return bench.claim_of(ids[0])


def test_sure_joinings_leave_three_origins() -> None:
    claim = claim_of_three(SURE, SURE)
    assert (claim.at_least, claim.at_most, claim.ties) == (3, 3, ())


def test_a_doubtful_joining_takes_one_sure_origin_away() -> None:
    claim = claim_of_three(SURE, WEAK)
    assert (claim.at_least, claim.at_most, claim.verdict) == (2, 3, "corroborated")
    assert all("may be two claims" in tie.detail and WEAK in tie.detail for tie in claim.ties)


def test_what_doubtful_joinings_alone_hold_together_is_unresolved() -> None:
    claim = claim_of_three(WEAK, WEAK)
    assert (claim.at_least, claim.at_most, claim.verdict) == (1, 3, "unresolved")
