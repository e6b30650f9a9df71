"""A pair stands out from the rivals that its sides have in each other's reports."""

from tests.ledger.matching_cases import analysis

from twosource.ledger.naming import Naming
from twosource.ledger.sayings import Saying, gather_sayings
from twosource.ledger.standing import Standing, twins

TEXTS = {"a": "The dam broke on Sunday night.", "b": "The old dam gave way. The bridge was closed on Monday."}


def _sayings() -> tuple[Saying, ...]:
    told = analysis(TEXTS)
    return gather_sayings(told, Naming(told.entities))


def test_the_best_pair_is_ahead_by_what_the_runner_up_is_behind() -> None:
    standing = Standing(_sayings(), {(0, 1): 2.0, (0, 2): 0.5}, lambda b, rival: False)
    assert standing.rows([(0, 1), (0, 2)], [2.0, 0.5]).tolist() == [[1.5, 4.0, 0.0], [-1.5, 4.0, 1.0]]


def test_what_tells_the_same_is_no_rival() -> None:
    standing = Standing(_sayings(), {(0, 1): 2.0, (0, 2): 0.5}, lambda b, rival: True)
    assert standing.rows([(0, 2)], [0.5]).tolist() == [[4.0, 4.0, 0.0]]


def test_twins_overlap_or_are_likely_one_claim() -> None:
    sayings = _sayings()
    assert not twins(sayings, 1, 2, None)
    assert not twins(sayings, 1, 2, -0.1)
    assert twins(sayings, 1, 2, 0.1)
    assert twins(sayings, 1, 1, None)
