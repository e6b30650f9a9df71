"""Strands -> which of them keep their order; the rest has been moved."""

from __future__ import annotations

from collections.abc import Sequence

from twosource.lineage.strands import Strand


def in_order(found: Sequence[Strand]) -> frozenset[int]:
    """The indexes of the heaviest chain of strands that ascend on both sides; `found` ascends on the left.

    A tree of prefix maxima (Fenwick 1994) keeps it at n log n."""
    ranks = {at: rank for rank, at in enumerate(sorted(range(len(found)), key=lambda at: found[at].right), 1)}
    tree: list[tuple[int, int]] = [(0, -1)] * (len(found) + 1)
    behind: list[int] = []
    for at, strand in enumerate(found):
        rank = ranks[at]
        weight, last = _heaviest(tree, rank - 1)
        behind.append(last)
        _note(tree, rank, (weight + strand.weight, at))
    chain, at = [], _heaviest(tree, len(found))[1]
    while at >= 0:
        chain.append(at)
        at = behind[at]
    return frozenset(chain)


def _heaviest(tree: Sequence[tuple[int, int]], rank: int) -> tuple[int, int]:
    best = (0, -1)
    while rank:
        best = max(best, tree[rank], key=lambda entry: entry[0])
        rank -= rank & -rank
    return best


def _note(tree: list[tuple[int, int]], rank: int, entry: tuple[int, int]) -> None:
    while rank < len(tree):
        if entry[0] > tree[rank][0]:
            tree[rank] = entry
        rank += rank & -rank
