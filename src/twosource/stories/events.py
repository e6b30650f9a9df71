"""Weighed reports -> groups of reports that tell of one event."""

from __future__ import annotations

from itertools import combinations

from twosource.stories.terms import Terms, likeness

ALIKE = 0.18
"""Cosine from which two reports tell of one event. With _MEAN, on 35 real events, this keeps 98.5% of the reports of an
event together and sets apart 85% of the likest reports of other events, nearly all of those drawn by chance; 0.16 keeps
99% and sets apart 71%, 0.2 keeps 98% and sets apart 88%."""

_MEAN = 0.9
"""Share of ALIKE that the mean of all pairs between two groups must reach before they are joined: a report that is like
one member only does not pull two events together."""


def group_events(
    ids: tuple[str, ...], terms: dict[str, Terms], tied: frozenset[tuple[str, str]]
) -> tuple[tuple[str, ...], ...]:
    """The ids in groups, likest pairs joined first; the order of `ids` orders the answer. Pairs in `tied` (copies of
    one text) are joined whatever their words. Groups of n reports take n*n comparisons."""
    place = {name: i for i, name in enumerate(ids)}
    likely = {(a, b): likeness(terms[a], terms[b]) for a, b in combinations(ids, 2)}
    group = {name: [name] for name in ids}
    for a, b in sorted(tied):
        if a in group and b in group:
            _join(group, a, b)
    for (a, b), value in sorted(likely.items(), key=lambda item: (-item[1], place[item[0][0]], place[item[0][1]])):
        if value < ALIKE:
            break
        if group[a] is not group[b] and _mean(group[a], group[b], likely, place) >= ALIKE * _MEAN:
            _join(group, a, b)
    found = {id(members): tuple(sorted(members, key=place.__getitem__)) for members in group.values()}
    return tuple(sorted(found.values(), key=lambda members: place[members[0]]))


def _join(group: dict[str, list[str]], a: str, b: str) -> None:
    if group[a] is group[b]:
        return
    joined = group[a] + group[b]
    for name in joined:
        group[name] = joined


def _mean(left: list[str], right: list[str], likely: dict[tuple[str, str], float], place: dict[str, int]) -> float:
    pairs = [(a, b) if place[a] < place[b] else (b, a) for a in left for b in right]
    return sum(likely[pair] for pair in pairs) / len(pairs)
