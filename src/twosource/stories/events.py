"""Weighed reports -> groups of reports that tell of one event."""

from __future__ import annotations

from itertools import combinations
from typing import NamedTuple

from twosource.stories.terms import Terms, cosine, length

ALIKE = 0.18
"""Cosine from which two reports tell of one event. With _MEAN, on 35 real events, this keeps 98.5% of the reports of an
event together and sets apart 85% of the likest reports of other events, nearly all of those drawn by chance; 0.16 keeps
99% and sets apart 71%, 0.2 keeps 98% and sets apart 88%."""

_MEAN = 0.9
"""Share of ALIKE that the mean of all pairs between two groups must reach before they are joined: a report that is like
one member only does not pull two events together."""


_NAMED = 3
"""Names that each of two groups must have before it tells that they share none: on 35 real events two reports with so
many names share one in all but one case."""

_FAR = 60
"""Days between two reports from which they mostly tell of two events of one kind."""

_SHARED = 0.25
"""Share of the names of the report with fewer of them below which two share few: late retellings keep the names."""

_ALIKE_FAR = 0.4
"""Cosine from which reports far apart in time still tell of one event, as late retellings do."""


class Telling(NamedTuple):
    """What a report tells of its event: weighed words, names, and its day (days since the year 1; None: unknown)."""

    terms: Terms
    names: frozenset[str] = frozenset()
    day: int | None = None


def group_events(
    ids: tuple[str, ...], told: dict[str, Telling], tied: frozenset[tuple[str, str]]
) -> tuple[tuple[str, ...], ...]:
    """The ids in groups, likest pairs joined first; the order of `ids` orders the answer. Pairs in `tied` (copies of
    one text) are joined whatever their words. Groups of n reports take n*n comparisons."""
    place = {name: i for i, name in enumerate(ids)}
    lengths = {name: length(told[name].terms) for name in ids}
    likely = {(a, b): _likeness(told[a], told[b], lengths[a] * lengths[b]) for a, b in combinations(ids, 2)}
    group = {name: [name] for name in ids}
    for a, b in sorted(tied):
        if a in group and b in group:
            _join(group, a, b)
    for (a, b), value in sorted(likely.items(), key=lambda item: (-item[1], place[item[0][0]], place[item[0][1]])):
        if value < ALIKE:
            break
        if group[a] is group[b] or _share_nothing(group[a], group[b], told):
            continue
        if _mean(group[a], group[b], likely, place) >= ALIKE * _MEAN:
            _join(group, a, b)
    found = {id(members): tuple(sorted(members, key=place.__getitem__)) for members in group.values()}
    return tuple(sorted(found.values(), key=lambda members: place[members[0]]))


def _likeness(left: Telling, right: Telling, lengths: float) -> float:
    """How alike two reports are; less where they are far apart in time and share few names."""
    far = left.day is not None and right.day is not None and abs(left.day - right.day) > _FAR
    few = len(left.names & right.names) < _SHARED * min(len(left.names), len(right.names))
    return cosine(left.terms, right.terms, lengths) * (ALIKE / _ALIKE_FAR if far and few else 1.0)


def _share_nothing(left: list[str], right: list[str], told: dict[str, Telling]) -> bool:
    """Whether two groups have names enough and none in common."""
    ours, theirs = (frozenset[str]().union(*(told[name].names for name in group)) for group in (left, right))
    return min(len(ours), len(theirs)) >= _NAMED and ours.isdisjoint(theirs)


def _join(group: dict[str, list[str]], a: str, b: str) -> None:
    if group[a] is group[b]:
        return
    joined = group[a] + group[b]
    for name in joined:
        group[name] = joined


def _mean(left: list[str], right: list[str], likely: dict[tuple[str, str], float], place: dict[str, int]) -> float:
    pairs = [(a, b) if place[a] < place[b] else (b, a) for a in left for b in right]
    return sum(likely[pair] for pair in pairs) / len(pairs)
