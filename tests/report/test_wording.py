"""Counts as words."""

from typing import get_args

import pytest

from twosource.model.claims import ConflictKind, DriftKind, Verdict
from twosource.model.descent import Reason
from twosource.model.marks import HedgeKind
from twosource.report import wording


@pytest.mark.parametrize(
    ("least", "most", "said"),
    [(1, 1, "1 origin"), (1, 2, "1 to 2 origins"), (2, 2, "2 origins"), (2, 5, "at least 2 origins")],
)
def test_a_count_of_origins_is_an_interval(least: int, most: int, said: str) -> None:
    assert wording.origins(least, most) == said


@pytest.mark.parametrize(
    ("share", "said"), [(0.0, "0 %"), (0.001, "1 %"), (0.934, "93 %"), (0.999, "99 %"), (1.0, "100 %")]
)
def test_less_than_all_is_never_all_and_more_than_nothing_never_nothing(share: float, said: str) -> None:
    assert wording.percent(share) == said


def test_every_kind_has_a_word() -> None:
    assert wording.VERDICTS.keys() == {*get_args(Verdict)}
    assert wording.DRIFTS.keys() == {*get_args(DriftKind)}
    assert wording.CONFLICTS.keys() == {*get_args(ConflictKind)}
    assert wording.REASONS.keys() == {*get_args(Reason)}
    assert wording.HEDGES.keys() == {*get_args(HedgeKind)}


def test_no_verdict_says_that_a_claim_is_so() -> None:
    assert not {"confirmed", "true", "verified", "false"} & {w for v in wording.VERDICTS.values() for w in v.split()}
