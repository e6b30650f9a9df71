"""Pedigree and witnesses -> where a version is missing that nobody handed in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from twosource.lineage.grouping import Groups
from twosource.lineage.pedigree import Pedigree
from twosource.lineage.witnesses import Witnesses
from twosource.model.descent import Lack, LackKind
from twosource.model.text import Anchor

_POINTS: dict[LackKind, float] = {"clause": 2.0, "reading": 1.0, "small": 0.5, "addition": 0.5}
"""What weighs how much against a report as the source of two others: a clause that it left out; other words than theirs
at one place, on which two outlets may hit; small words there; a word that both left out, which two may cut alike."""

_ENOUGH = 2.0
"""Points from which a report is no source of two others."""

_ALIKE = 0.2
"""How often two outlets that each changed the same word changed it alike: they drop it, or share a house style."""

_MARGIN = 2.0
"""Times the readings that agree by chance that are allowed for."""

_PARTNERS = 12
"""Reports beside each, those that share the most with it, that are held against it: keeps a long chain linear."""

_SHOWN = 3
"""Lacks of one report that are listed as grounds."""


class Gap(NamedTuple):
    """A place for a missing version: the report under which it hangs (None: above the root), the reports made from it,
    and what shows that none of them is the source of the others."""

    top: str | None
    made: tuple[str, ...]
    lacks: tuple[Lack, ...]


def find_gaps(pedigree: Pedigree, witnesses: Witnesses, own: str | None) -> tuple[Gap, ...]:
    """The gaps of a chain. `own` is the report that the chain began with, where that is known: nothing is above it.

    Of three reports that descend from each other one stands between the other two, and holds all that they share. Where
    each of the three lacks something that the other two share, all three go back to a version that is not there
    (the rule of common readings: Lachmann; Maas 1927).
    """
    children = pedigree.children()
    found: list[Gap] = []
    for middle in pedigree.order:
        parent = pedigree.parents[middle]
        beside = [*children.get(middle, ()), *([parent] if parent else ())]
        for group in _unexplained(middle, beside, witnesses):
            found.append(_placed(middle, group, pedigree, own))
    return tuple(_joined(found, pedigree))


class _Group(NamedTuple):
    """Reports beside one that share what it lacks, while it shares with each what the others lack."""

    members: tuple[str, ...]
    lacks: tuple[Lack, ...]


def _unexplained(middle: str, beside: Sequence[str], witnesses: Witnesses) -> Iterator[_Group]:
    groups: Groups[str] = Groups()
    found: dict[tuple[str, str], _Triple] = {}
    for left, right in _pairs(beside, witnesses):
        triple = _Triple.of(witnesses, (middle, left, right))
        if triple and triple.excess(1) >= _ENOUGH and triple.excess(2) >= _ENOUGH:
            groups.join(left, right)
            found[left, right] = triple
    together: defaultdict[str, list[_Triple]] = defaultdict(list)
    for (left, _), triple in found.items():
        together[groups.find(left)].append(triple)
    for name, triples in together.items():
        of_middle = [lack for triple in triples for lack in triple.lacks[0]]
        if _points(of_middle) - sum(triple.chance(0) for triple in triples) >= _ENOUGH:
            members = tuple(report for report in beside if groups.find(report) == name)
            yield _Group(members, tuple(lack for triple in triples for lacks in triple.lacks for lack in lacks))


class _Triple(NamedTuple):
    """What each of three reports lacks that the other two share, and how many words all three have."""

    lacks: tuple[tuple[Lack, ...], ...]
    common: int

    @classmethod
    def of(cls, witnesses: Witnesses, three: tuple[str, str, str]) -> _Triple | None:
        """None where the first lacks nothing."""
        middle, left, right = three
        of_middle = _lacks(witnesses, middle, left, right)
        if not of_middle:
            return None
        of_left, of_right = _lacks(witnesses, left, middle, right), _lacks(witnesses, right, middle, left)
        return cls((of_middle, of_left, of_right), witnesses.common(middle, left, right))

    def excess(self, at: int) -> float:
        """The points against one of the three beyond what the other two may hit on by chance."""
        return _points(self.lacks[at]) - self.chance(at)

    def chance(self, at: int) -> float:
        """Points against one that come from changes which the other two made alike, each for itself."""
        one, other = (sum(lack.kind != "clause" for lack in lacks) for n, lacks in enumerate(self.lacks) if n != at)
        return _MARGIN * _ALIKE * one * other / max(1, self.common)


def _pairs(beside: Sequence[str], witnesses: Witnesses) -> Iterator[tuple[str, str]]:
    """Pairs of reports that share wording, each with those that share the most with it."""
    place = {report: at for at, report in enumerate(beside)}
    pairs = set()
    for report in beside:
        others = [other for other in witnesses.beside(report, _PARTNERS) if other in place]
        pairs |= {
            (min(report, other, key=place.__getitem__), max(report, other, key=place.__getitem__)) for other in others
        }
    yield from sorted(pairs, key=lambda pair: (place[pair[0]], place[pair[1]]))


def _lacks(witnesses: Witnesses, report: str, left: str, right: str) -> tuple[Lack, ...]:
    against = witnesses.against(report, left, right)
    kinds: dict[LackKind, tuple[Anchor, ...]] = {
        "clause": against.clauses,
        "reading": against.readings,
        "small": against.small,
        "addition": against.added,
    }
    return tuple(Lack(report, kind, (left, right), where) for kind, places in kinds.items() for where in places)


def _points(lacks: Iterable[Lack]) -> float:
    """What they weigh, the same words once."""
    return sum(_POINTS[kind] for kind, _ in {(lack.kind, lack.where.words.casefold()) for lack in lacks})


def _first_of_each(lacks: Sequence[Lack]) -> Iterator[Lack]:
    """The longest lacks of each report."""
    by_report: defaultdict[str, list[Lack]] = defaultdict(list)
    for lack in lacks:
        by_report[lack.report].append(lack)
    for report in sorted(by_report):
        ordered = sorted(by_report[report], key=lambda lack: (-len(lack.where), lack.where.report, lack.where.start))
        yield from ordered[:_SHOWN]


def _placed(middle: str, group: _Group, pedigree: Pedigree, own: str | None) -> Gap:
    """Where the version belongs that a report and those beside it go back to: above the root when the root is one of
    them, unless the chain is known to begin with it; else under the report that they go back to."""
    parent = pedigree.parents[middle]
    top = parent if parent in group.members else middle
    made = tuple(report for report in group.members if report != top)
    if top != middle:
        made = (middle, *made)
    if top == pedigree.root and top != own:
        return Gap(None, (top, *made), group.lacks)
    return Gap(top, made, group.lacks)


def _joined(gaps: Sequence[Gap], pedigree: Pedigree) -> Iterator[Gap]:
    """Gaps at one place as one: all above the root, and those under one report that have a report in common. A report
    stands in the first that names it."""
    taken: set[str] = set()
    for top in (None, *pedigree.order):
        groups: Groups[str] = Groups()
        here = [gap._replace(made=tuple(r for r in gap.made if r not in taken)) for gap in gaps if gap.top == top]
        for gap in here:
            for report in gap.made:
                groups.join("" if top is None else gap.made[0], report)
        for name in dict.fromkeys(groups.find(report) for gap in here for report in gap.made):
            mine = [gap for gap in here if gap.made and groups.find(gap.made[0]) == name]
            made = tuple(dict.fromkeys(chain.from_iterable(gap.made for gap in mine)))
            taken.update(made)
            yield Gap(top, made, tuple(_first_of_each([lack for gap in mine for lack in gap.lacks])))
