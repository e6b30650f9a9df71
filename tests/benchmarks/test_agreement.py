"""Two groupings are compared as the literature does."""

from __future__ import annotations

import random
from itertools import permutations

import numpy as np
import pytest
from benchmarks.agreement import accuracy, matched, mutual_information, pairs


@pytest.mark.parametrize("seed", range(20))
def test_the_matching_is_the_cheapest(seed: int) -> None:
    costs = np.array([[random.Random(seed * 100 + 7 * r + c).randint(0, 9) for c in range(5)] for r in range(4)], float)
    cheapest = min(sum(costs[r, c] for r, c in enumerate(some)) for some in permutations(range(5), 4))
    found = matched(costs)
    assert len(set(found)) == 4
    assert sum(costs[r, c] for r, c in enumerate(found)) == cheapest


def test_the_same_groups_under_other_names_agree() -> None:
    assert mutual_information("aabbc", "xxyyz") == pytest.approx(1)
    assert accuracy("aabbc", "xxyyz") == 1


def test_groups_that_tell_nothing_of_each_other_do_not() -> None:
    assert mutual_information("aabb", "xyxy") == pytest.approx(0)
    assert accuracy("aabb", "xyxy") == 0.5


def test_a_split_group_costs_recall_of_pairs_alone() -> None:
    assert list(pairs("aaab", "xxyz")) == pytest.approx([1, 1 / 3, 1 / 2])
