"""Reports of one chain and their bonds -> the tree of who was made from whom."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from heapq import heapify, heappop, heappush
from typing import NamedTuple

from twosource.model.article import Article
from twosource.model.descent import Bond, Branch

_CUT = 0.9
"""Share of a report that its parent must hold for it to be a cut of it, where both may come from a version that nobody
handed in."""

_LOST = "lost-1"


def draw_tree(reports: Sequence[Article], bonds: Sequence[Bond], published: bool) -> tuple[Branch, ...]:
    """The stemma, the root first. `published` says whether the version that the text began with can be among the
    reports; where it is not, those that no other report holds whole descend from a lost one.

    From the report that most of the others rest on, each next one hangs on the report that it shares the most with
    (Prim's tree over the bonds).
    """
    root = _root(reports, bonds)
    links = list(_links(root, bonds))
    lost = {link.report for link in links if not published and link.share < _CUT}
    rest = (Branch(k.report, lost=_LOST) if k.report in lost else Branch(k.report, k.parent) for k in links)
    return (Branch(root, lost=_LOST if lost else None), *rest)


class _Link(NamedTuple):
    """A report outside the tree that can hang on one inside; the least comes next. `share` is the part of it that its
    parent holds; a report that rests on its parent goes before one that its parent would rest on."""

    against: bool
    minus_share: float
    report: str
    parent: str
    share: float


def _root(reports: Sequence[Article], bonds: Sequence[Bond]) -> str:
    """The report that rests on the fewest and that the most rest on; then the first published."""
    rests = Counter(bond.later for bond in bonds)
    rests.subtract(bond.earlier for bond in bonds)
    return min(reports, key=lambda report: (rests[report.id], report.published or "", report.id)).id


def _links(root: str, bonds: Iterable[Bond]) -> Iterator[_Link]:
    """How each report but the root hangs in the tree, each after its parent."""
    beside: defaultdict[str, list[_Link]] = defaultdict(list)
    for bond in bonds:
        beside[bond.earlier].append(_Link(False, -bond.share, bond.later, bond.earlier, bond.share))
        beside[bond.later].append(_Link(True, -bond.share, bond.earlier, bond.later, 0.0))
    placed, waiting = {root}, list(beside[root])
    heapify(waiting)
    while waiting:
        link = heappop(waiting)
        if link.report not in placed:
            placed.add(link.report)
            yield link
            for following in beside[link.report]:
                heappush(waiting, following)
