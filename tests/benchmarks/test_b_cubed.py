"""Groupings are measured mention by mention, not group by group."""

import pytest
from benchmarks.b_cubed import b_cubed, cubed


def test_the_same_groups_under_other_names_are_right() -> None:
    assert b_cubed(cubed("aab", "xxy")) == (1.0, 1.0, 1.0)
    assert all(one.right for one in cubed("aab", "xxy"))


def test_a_wrong_merge_costs_precision_and_a_missed_one_recall() -> None:
    precision, recall, _ = b_cubed(cubed("aab", "xxx"))
    assert precision == pytest.approx((2 / 3 + 2 / 3 + 1 / 3) / 3)
    assert recall == 1.0
    precision, recall, f1 = b_cubed(cubed("aab", "xyz"))
    assert recall == pytest.approx((1 / 2 + 1 / 2 + 1) / 3)
    assert precision == 1.0
    assert f1 == pytest.approx(0.8)


def test_nothing_is_nought() -> None:
    assert b_cubed(()) == (0.0, 0.0, 0.0)
