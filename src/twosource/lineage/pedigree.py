"""Bonds of one chain -> which report each was made from, as far as the reports at hand go."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from twosource.lineage.direction import FIRM
from twosource.lineage.grouping import Groups
from twosource.model.article import Article
from twosource.model.descent import Bond


class Pedigree(NamedTuple):
    """The reports, the root first and each after the one it was made from; `parents` names that one, None for the root
    and for a second source of a blend. `shares`: the part (0..1) of the second of two reports that the first one holds;
    `firm`: reports and ones that surely came before them."""

    order: tuple[str, ...]
    parents: Mapping[str, str | None]
    shares: Mapping[tuple[str, str], float]
    firm: frozenset[tuple[str, str]] = frozenset()

    @property
    def root(self) -> str:
        """The report that the others go back to."""
        return self.order[0]

    def is_loose(self, report: str) -> bool:
        """Whether nothing but what the texts look like puts the root before a report: it might hang at that one."""
        while (parent := self.parents[report]) is not None:
            if (report, parent) in self.firm:
                return False
            report = parent
        return report == self.root

    def hung_at(self, report: str) -> Pedigree:
        """The same tree with another root."""
        parents = dict(self.parents)
        above: str | None = None
        at: str | None = report
        while at is not None:
            parents[at], above, at = above, at, parents[at]
        first = (report, *(other for other in self.order if other != report))
        return self._replace(order=tuple(_downwards(first, parents)), parents=parents)

    def children(self) -> dict[str, list[str]]:
        """The reports made from each that has any."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for report in self.order:
            parent = self.parents[report]
            if parent is not None:
                found[parent].append(report)
        return dict(found)


def find_parents(reports: Sequence[Article], bonds: Sequence[Bond], sizes: Mapping[str, int]) -> Pedigree:
    """The pedigree of a chain; `sizes` counts the words of each report.

    The tree of the bonds over which the most words are shared (Kruskal's), hung up at the first report. A report that
    would hang on one which is known to have come later hangs on the one before it that shares the most with it.
    """
    ranks = _ranks(reports, bonds, sizes)
    order = sorted(ranks, key=ranks.__getitem__)
    links = sorted(_links(bonds, sizes, ranks))
    parents: dict[str, str | None] = dict(_hung_up(order, _spanning(links)))
    wrong = {(link.later, link.earlier) for link in links if link.known}
    for report in order:
        if (parents[report], report) in wrong:
            parents[report] = None
            before = (link.earlier for link in links if link.later == report)
            parents[report] = next((one for one in before if _top(one, parents) != report), None)
    shares = {(link.earlier, link.later): link.share for link in links}
    shares |= {(link.later, link.earlier): min(1.0, -link.minus_shared / max(1, sizes[link.earlier])) for link in links}
    firm = frozenset((bond.later, bond.earlier) for bond in bonds if bond.order.confidence >= FIRM)
    return Pedigree(tuple(_downwards(order, parents)), parents, shares, firm)


class _Link(NamedTuple):
    """A bond, the one over which the most words are shared first; `known`: which of the two came first is."""

    minus_shared: int
    ranks: tuple[int, int]
    earlier: str
    later: str
    share: float
    known: bool


def _links(bonds: Iterable[Bond], sizes: Mapping[str, int], ranks: Mapping[str, int]) -> Iterator[_Link]:
    for bond in bonds:
        shared = -round(bond.share * sizes[bond.later])
        places = ranks[bond.earlier], ranks[bond.later]
        yield _Link(shared, (min(places), max(places)), bond.earlier, bond.later, bond.share, bond.order.known)


def _spanning(links: Iterable[_Link]) -> dict[str, list[str]]:
    """The neighbours of each report in the tree."""
    groups: Groups[str] = Groups()
    beside: defaultdict[str, list[str]] = defaultdict(list)
    for link in links:
        if groups.find(link.earlier) != groups.find(link.later):
            groups.join(link.earlier, link.later)
            beside[link.earlier].append(link.later)
            beside[link.later].append(link.earlier)
    return beside


def _hung_up(order: Sequence[str], beside: Mapping[str, list[str]]) -> Iterator[tuple[str, str | None]]:
    """Each report and its parent, from the first on."""
    placed: set[str] = set()
    for root in order:
        waiting: list[tuple[str, str | None]] = [(root, None)]
        while waiting:
            report, parent = waiting.pop()
            if report not in placed:
                placed.add(report)
                yield report, parent
                waiting += [(other, report) for other in beside.get(report, ())]


def _ranks(reports: Sequence[Article], bonds: Sequence[Bond], sizes: Mapping[str, int]) -> dict[str, int]:
    """The place of each report from the first on: the fewer it rests on and the more rest on it, as far as that is
    known; then the more words of it the others have, then as published."""
    rests: Counter[str] = Counter()
    shared: Counter[str] = Counter()
    for bond in bonds:
        rests[bond.later] += bond.order.known
        rests[bond.earlier] -= bond.order.known
        for report in (bond.earlier, bond.later):
            shared[report] += round(bond.share * sizes[bond.later])
    ordered = sorted(reports, key=lambda r: (rests[r.id], -shared[r.id], r.published or "", r.id))
    return {report.id: place for place, report in enumerate(ordered)}


def _top(report: str, parents: Mapping[str, str | None]) -> str:
    while (parent := parents[report]) is not None:
        report = parent
    return report


def _downwards(order: Sequence[str], parents: Mapping[str, str | None]) -> Iterator[str]:
    """The reports, parents first, from the first root on."""
    children: defaultdict[str | None, list[str]] = defaultdict(list)
    for report in order:
        children[parents[report]].append(report)
    waiting = children[None][::-1]
    while waiting:
        report = waiting.pop()
        yield report
        waiting += children[report][::-1]
