"""Reports, bonds and chains -> how one report stands to another, and whose text it is."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable
from typing import NamedTuple

from twosource.lineage.agencies import agency_of_text, outlet_of
from twosource.lineage.clock import sooner
from twosource.lineage.direction import FIRM
from twosource.model.article import Article
from twosource.model.descent import Bond, Branch, Chain

PARENT, BEFORE, BESIDE, DOUBTED, UNJOINED = range(5)
"""How near another report stands, the nearest first: this one was made from it; rests on it; both were made from one
lost version; a doubt joins them, or which of them came first is not told; nothing joins them."""

_MOSTLY = 0.5
"""Share of a report above which the text that it shares is the one that it credits an agency for."""


class Standing(NamedTuple):
    """How near another report stands, and whether it came after and so is no source."""

    rank: int
    after: bool

    @property
    def sure(self) -> bool:
        """Whether a bond or a tree says so."""
        return self.rank <= BESIDE


class Kinship:
    """The bonds and trees of an analysis, ready to be asked about any two reports."""

    def __init__(self, articles: Iterable[Article], bonds: Iterable[Bond], chains: Iterable[Chain]) -> None:
        self.articles = {article.id: article for article in articles}
        self.agencies = {report: _agency(article) for report, article in self.articles.items()}
        self._bonds = {(b.earlier, b.later): b for b in bonds if b.judgement != "independent"}
        self._beside: defaultdict[str, list[str]] = defaultdict(list)
        self._chains: dict[str, str] = {}
        self._credited: dict[str, frozenset[str]] = {}
        self._branches: dict[str, Branch] = {}
        for (earlier, later), bond in self._bonds.items():
            if bond.judgement == "dependent":
                self._beside[earlier].append(later)
                self._beside[later].append(earlier)
        for chain in chains:
            self._chains.update(dict.fromkeys(chain.reports, chain.id))
            self._branches.update((branch.report, branch) for branch in chain.tree)
            self._credited[chain.id] = frozenset(r for r in chain.reports if self.agencies[r])

    def of(self, report: str, other: str) -> Standing:
        """How `other` stands to `report`. A bond goes before the tree, which may have to hang a report on a later one;
        where neither tells, the times do."""
        bond = self._bonds.get((other, report)) or self._bonds.get((report, other))
        if bond and bond.judgement == "dependent":
            return self._bonded(report, other, bond)
        if self._chains.get(report, report) == self._chains.get(other, other):
            return self._in_tree(report, other)
        if not bond:
            return Standing(UNJOINED, self._later(report, other))
        return Standing(DOUBTED, _is_told(bond) and bond.earlier == report)

    def _bonded(self, report: str, other: str, bond: Bond) -> Standing:
        if bond.order.confidence >= FIRM:
            near = PARENT if self._parent(report) == other else BEFORE
            return Standing(near, bond.earlier == report)
        if self.lost_above(report, other):
            return Standing(BESIDE, after=False)
        return Standing(DOUBTED, _is_told(bond) and bond.earlier == report)

    def _later(self, report: str, other: str) -> bool:
        """Whether `other` was published after `report`."""
        return sooner(self.articles[report].published, self.articles[other].published) > 0

    def _in_tree(self, report: str, other: str) -> Standing:
        if other in self._line(report):
            return Standing(BEFORE, after=False)
        if report in self._line(other):
            return Standing(BEFORE, after=True)
        if self.lost_above(report, other):
            return Standing(BESIDE, after=False)
        return Standing(DOUBTED, self._later(report, other))

    def lost_above(self, report: str, other: str | None = None) -> str | None:
        """The lost version that `report` was made from, where `other` goes back to it too."""
        lost = self._branches[report].lost if report in self._branches else None
        return lost if lost and (other is None or lost in self._line(other)) else None

    def origin(self, report: str, other: str) -> str | None:
        """The agency whose text `other` is. `report`, which may have mixed two agencies' texts, tells it only where
        `other` makes most of it."""
        found = self.nearest_agency(other, without=report)
        bond = self._bonds.get((other, report))
        return self.agencies[report] if not found and bond and bond.share > _MOSTLY else found

    def nearest_agency(self, report: str, without: str | None = None) -> str | None:
        """The agency that a report credits for its text; else the one credited by the nearest report that hangs
        together with it, not by way of `without`."""
        if self.agencies[report]:
            return self.agencies[report]
        if not self._credited.get(self._chains.get(report, report), frozenset()) - {without}:
            return None
        seen, waiting = {report, without}, deque([report])
        while waiting:
            for other in self._beside[waiting.popleft()]:
                if other not in seen and self.agencies[other]:
                    return self.agencies[other]
                if other not in seen:
                    seen.add(other)
                    waiting.append(other)
        return None

    def is_agency(self, report: str, agency: str | None) -> bool:
        """Whether a report is the agency's own."""
        return agency is not None and outlet_of(self.articles[report]) == agency

    def _parent(self, report: str) -> str | None:
        return self._branches[report].parent if report in self._branches else None

    def _line(self, report: str) -> list[str]:
        """The versions above a report in its tree, the nearest first; the last may be a lost one."""
        found: list[str] = []
        branch = self._branches.get(report)
        while branch and (above := branch.lost or branch.parent) and above not in found:
            found.append(above)
            branch = self._branches.get(above)
        return found


def _agency(article: Article) -> str | None:
    credited = agency_of_text(article)
    return credited.publisher if credited else None


def _is_told(bond: Bond) -> bool:
    """Whether more than how long the two are says which came first: a blend is longer than what it took of each."""
    return bond.order.known and bond.order.signs != ("cut",)
