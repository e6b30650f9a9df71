"""Chains, bonds and outlets -> whose text each report's is, and how deep it stands in its tree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from twosource.language.agencies import publisher_of
from twosource.model.descent import Bond, Chain


def chain_publishers(chains: Iterable[Chain], outlets: Mapping[str, str | None]) -> defaultdict[str, frozenset[str]]:
    """The publishers of each chain: its origin, the outlets of its reports."""
    found: defaultdict[str, frozenset[str]] = defaultdict(frozenset)
    for chain in chains:
        names = [chain.origin, *(outlets.get(r) for r in chain.reports)]
        found[chain.id] = frozenset(canonical(n) for n in names if n)
    return found


def first_texts(chains: Iterable[Chain], bonds: Iterable[Bond]) -> dict[str, str]:
    """For each report the first one of its chain that shares its text: bonds of citation alone do not make one."""
    beside: defaultdict[str, list[str]] = defaultdict(list)
    for bond in bonds:
        if bond.judgement == "dependent" and bond.reason != "cites":
            beside[bond.earlier].append(bond.later)
            beside[bond.later].append(bond.earlier)
    texts: dict[str, str] = {}
    for first in (report for chain in chains for report in chain.reports):
        waiting = [first] if first not in texts else []
        while waiting:
            report = waiting.pop()
            if report not in texts:
                texts[report] = first
                waiting += beside[report]
    return texts


def text_publishers(
    chains: Iterable[Chain], texts: Mapping[str, str], outlets: Mapping[str, str | None]
) -> defaultdict[str, frozenset[str]]:
    """The publishers of each text: the outlets of its reports, the chain's origin where it began with this text."""
    found: defaultdict[str, frozenset[str]] = defaultdict(frozenset)
    for chain in chains:
        begun = texts.get(chain.origin_report or "")
        for report in chain.reports:
            origin = chain.origin if begun in (None, texts[report]) else None
            found[texts[report]] |= frozenset(canonical(n) for n in (outlets.get(report), origin) if n)
    return found


def canonical(publisher: str) -> str:
    """The name under which the register of agencies and outlets knows a publisher, else the name itself, folded."""
    known = publisher_of(publisher)
    return known.name if known else publisher.casefold().removeprefix("the ")


def depth_of(report: str, chain: Chain) -> int:
    """How many versions lie between a report and the one that its chain's tree begins with, lost ones included."""
    parents = {b.report: b.lost or b.parent for b in chain.tree}
    parents |= {lost.id: lost.parent for lost in chain.lost}
    depth, at = 0, parents.get(report)
    while at is not None and depth <= len(parents):
        at, depth = parents.get(at), depth + 1
    return depth
