"""Bonds -> chains of reports that descend from one text, each with its tree and origin."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from twosource.lineage.agencies import outlet_of
from twosource.lineage.grouping import Groups
from twosource.lineage.origins import Origin, origin_of
from twosource.lineage.stemma import Beginning, draw_tree
from twosource.model.article import Article
from twosource.model.descent import Bond, Chain, Passage
from twosource.model.identity import digest

_SURE = 0.5
"""Chance that a text began with a publisher, from which its own version is missed where it is not among the reports."""


def draw_chains(
    articles: tuple[Article, ...], passages: tuple[Passage, ...], bonds: tuple[Bond, ...]
) -> tuple[Chain, ...]:
    """The connected components of dependent bonds, in the order of `articles`. Every report is in one chain."""
    groups: Groups[str] = Groups()
    dependent = [bond for bond in bonds if bond.judgement == "dependent"]
    for bond in dependent:
        groups.join(bond.earlier, bond.later)
    members: defaultdict[str, list[Article]] = defaultdict(list)
    for article in articles:
        members[groups.find(article.id)].append(article)
    inside: defaultdict[str, list[Bond]] = defaultdict(list)
    for bond in dependent:
        inside[groups.find(bond.later)].append(bond)
    shared: defaultdict[str, list[Passage]] = defaultdict(list)
    for passage in passages:
        if groups.find(passage.left.report) == groups.find(passage.right.report):
            shared[groups.find(passage.left.report)].append(passage)
    origins = {group: origin_of(reports, inside[group], passages) for group, reports in members.items()}
    return tuple(_chain(reports, inside[group], shared[group], origins[group]) for group, reports in members.items())


def _chain(reports: Sequence[Article], bonds: Sequence[Bond], passages: Sequence[Passage], origin: Origin) -> Chain:
    name = origin.publisher
    own = next((report.id for report in reports if name and outlet_of(report) == name), None)
    places = tuple(sign.where for sign in origin.signs if sign.agency == name and sign.where)
    sure = name is not None and (origin.confidence or 0.0) >= _SURE
    tree, lost = draw_tree(reports, bonds, passages, Beginning(name, own, places) if sure else Beginning(None, own))
    root = tree[0]
    return Chain(
        id=digest("ch", root.report),
        reports=tuple(report.id for report in reports),
        origin=name,
        origin_report=own or (root.report if root.lost is None else None),
        tree=tree,
        grounds=tuple(bond.id for bond in bonds),
        confidence=origin.confidence,
        evidence=origin.signs,
        lost=lost,
    )
