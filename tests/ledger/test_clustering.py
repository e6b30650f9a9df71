"""Scored pairs -> groups."""

from __future__ import annotations

from collections.abc import Sequence

from twosource.ledger.clustering import Link, cluster


def test_the_best_links_come_first_and_a_bridge_does_not_fuse_two_groups() -> None:
    # 0-1 and 2-3 are alike; 1-2 is a weak bridge between groups that otherwise differ
    links = [Link(1, 2, 0.5), Link(2, 3, 0.8), Link(0, 1, 0.9)]
    groups, taken, refused = cluster(5, links, lambda a, b: len(a) + len(b) <= 2)
    assert groups == [[0, 1], [2, 3], [4]]
    assert taken == [links[2], links[1]]
    assert refused == [links[0]]


def test_the_order_of_links_does_not_matter() -> None:
    links = [Link(a, b, 0.1 * a + 0.01 * b) for a in range(6) for b in range(a + 1, 6)]

    def small(a: Sequence[int], b: Sequence[int]) -> bool:
        return len(a) + len(b) <= 3

    assert cluster(6, links, small)[0] == cluster(6, links[::-1], small)[0]


def test_a_large_group_is_judged_by_some_members_that_are_spread_over_it() -> None:
    seen: list[int] = []

    def watch(a: Sequence[int], b: Sequence[int]) -> bool:
        seen.append(max(len(a), len(b)))
        return True

    groups, _, _ = cluster(200, [Link(i, i + 1, 1.0) for i in range(199)], watch)
    assert groups == [list(range(200))]
    assert max(seen) < 50
