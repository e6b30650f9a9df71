"""Verdicts on pairs -> those that hold beside each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from twosource.lineage.copying import GOOD_PART, OVER_CREDITS
from twosource.lineage.grouping import Groups
from twosource.lineage.known import Known
from twosource.lineage.verdict import Verdict
from twosource.model.descent import Order

_MOSTLY = 0.5
"""Share of a report from which it counts as the other's text though its chain has another source for the same words."""


class Tie(NamedTuple):
    """Two reports, the earlier first, the verdict on them, whose shares are in the same order, and how well it shows
    which came first."""

    earlier: Known
    later: Known
    verdict: Verdict
    order: Order = Order()

    @property
    def ends(self) -> tuple[str, str]:
        """The ids of the two reports."""
        return self.earlier.article.id, self.later.article.id


def settled(ties: Sequence[Tie]) -> list[Tie]:
    """The ties in the order of the reports' ids, those left out that a chain makes needless: doubts inside it.

    The strongest bonds join first. A weaker one that would fuse two chains by a small overlap becomes a doubt: where
    they go back to different agencies, and where the borrower's chain already tells where its words come from.
    """
    chains = _Chains()
    kept: list[Tie] = []
    doubts = [tie for tie in ties if tie.verdict.judgement == "unsure"]
    for tie in sorted(ties, key=lambda tie: (-tie.verdict.part, -max(tie.verdict.shares), tie.ends)):
        if tie.verdict.judgement != "dependent":
            continue
        if chains.fused_by(tie):
            doubts.append(tie._replace(verdict=tie.verdict._replace(judgement="unsure")))
        else:
            chains.join(tie)
            kept.append(tie)
    kept += [tie for tie in doubts if chains.groups.find(tie.ends[0]) != chains.groups.find(tie.ends[1])]
    return sorted(kept, key=lambda tie: tie.ends)


class _Chains:
    """Chains while they grow, with the agencies that their reports credit."""

    def __init__(self) -> None:
        self.groups: Groups[str] = Groups()
        self.joined: set[str] = set()
        self._agencies: defaultdict[str, set[str]] = defaultdict(set)

    def fused_by(self, tie: Tie) -> bool:
        """Whether the tie would fuse two chains on too little."""
        a, b = map(self.groups.find, tie.ends)
        if a == b:
            return False
        theirs, others = self._credited(tie.earlier, a), self._credited(tie.later, b)
        if theirs and others and not theirs & others and tie.verdict.part < OVER_CREDITS:
            return True
        shares = tie.verdict.shares
        borrower = tie.ends[0 if shares[0] >= shares[1] else 1]
        return tie.verdict.part < _MOSTLY and borrower in self.joined and min(shares) < GOOD_PART

    def join(self, tie: Tie) -> None:
        """Puts the chains of the two reports together."""
        a, b = map(self.groups.find, tie.ends)
        agencies = self._credited(tie.earlier, a) | self._credited(tie.later, b)
        self._agencies[self.groups.join(a, b)] = agencies
        self.joined.update(tie.ends)

    def _credited(self, known: Known, chain: str) -> set[str]:
        return self._agencies[chain] | ({known.agency.publisher} if known.agency else set())
