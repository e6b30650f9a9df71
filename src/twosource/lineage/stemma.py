"""Reports of one chain and their bonds -> the tree of who was made from whom."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from twosource.model.article import Article
from twosource.model.descent import Bond, Branch

_CUT = 0.9
"""Share of a report that its parent must hold for it to be a cut of it, where both may come from a version that nobody
handed in."""

_LOST = "lost-1"


class Link(NamedTuple):
    """How one report hangs on another that was put into the tree before it."""

    strength: float
    report: str
    parent: str
    share: float


def draw_tree(reports: Sequence[Article], bonds: Sequence[Bond], published: bool) -> tuple[Branch, ...]:
    """The stemma, the root first. `published` says whether the version that the text began with can be among the
    reports; where it is not, those that no other report holds whole descend from a lost one.

    From the report that most of the others rest on, each next one hangs on the report that it shares the most with
    (Prim's tree over the bonds).
    """
    order = [report.id for report in sorted(reports, key=lambda r: _rank(r, bonds))]
    placed, links = {order[0]}, []
    while len(placed) < len(order):
        link = max(
            _links(order, bonds, placed), key=lambda link: (link.strength, -order.index(link.report), link.parent)
        )
        placed.add(link.report)
        links.append(link)
    lost = {link.report for link in links if not published and link.share < _CUT}
    root = Branch(order[0], lost=_LOST if lost else None)
    rest = (Branch(k.report, lost=_LOST) if k.report in lost else Branch(k.report, k.parent) for k in links)
    return (root, *rest)


def _rank(report: Article, bonds: Sequence[Bond]) -> tuple[int, str, str]:
    """Roots first: reports that rest on fewer than rest on them."""
    rests = sum(bond.later == report.id for bond in bonds) - sum(bond.earlier == report.id for bond in bonds)
    return rests, report.published or "", report.id


def _links(order: Sequence[str], bonds: Iterable[Bond], placed: set[str]) -> Iterable[Link]:
    """The bonds between a report in the tree and one outside."""
    for bond in bonds:
        if bond.earlier in placed and bond.later not in placed:
            yield Link(bond.share + 1, bond.later, bond.earlier, bond.share)
        elif bond.later in placed and bond.earlier not in placed:
            yield Link(bond.share, bond.earlier, bond.later, 0.0)
