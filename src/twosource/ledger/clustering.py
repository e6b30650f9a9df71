"""Scored pairs -> groups that no single bridge holds together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

_SPREAD = 24
"""Members: of a larger group so many, evenly spread, stand for all when two groups are compared; groups of so many
different wordings are rare."""


class Link(NamedTuple):
    """A pair that may be one, by the places of both, with its score."""

    left: int
    right: int
    score: float


Fits = Callable[[Sequence[int], Sequence[int]], bool]
"""Whether two groups, by their members, can be one."""


def cluster(size: int, links: Sequence[Link], fits: Fits) -> tuple[list[list[int]], list[Link], list[Link]]:
    """Groups of `0..size-1`, singles included, each in order; the links that joined groups; those that were refused.

    Links are taken from the best score down; two groups become one when `fits` says so of their members, so that
    one good pair does not bring together groups that are otherwise unlike (complete or average link, as `fits` has it).
    """
    group = {i: [i] for i in range(size)}
    owner = list(range(size))
    taken: list[Link] = []
    refused: list[Link] = []
    for link in sorted(links, key=lambda k: (-k.score, k.left, k.right)):
        a, b = owner[link.left], owner[link.right]
        if a == b:
            continue
        if not fits(_spread(group[a]), _spread(group[b])):
            refused.append(link)
            continue
        taken.append(link)
        a, b = min(a, b), max(a, b)
        for i in group[b]:
            owner[i] = a
        group[a] = sorted(group[a] + group.pop(b))
    return list(group.values()), taken, refused


def _spread(members: list[int]) -> list[int]:
    if len(members) <= _SPREAD:
        return members
    return [members[i * (len(members) - 1) // (_SPREAD - 1)] for i in range(_SPREAD)]
