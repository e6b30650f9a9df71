"""Joinings of a claim -> which of its carriers surely carry one claim."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from twosource.model.claims import Joining
from twosource.model.marks import Statement

DOUBTFUL = 0.55
"""Chance below which a joining leaves a doubt whether there is a second carrier at all: of the labelled pairs of
training events that are joined from .5 to .55, 8 are one claim, 5 are two and 5 overlap; from .6 on 136, 12 and 46. In
ledgers of sixteen events the doubt takes back three wrong second origins and one or two right ones; up
to .6 it would take back two more wrong ones and four right ones."""


class HeldTogether:
    """The parts of a claim of which each holds together by sure joinings; what joins the parts is less sure."""

    def __init__(self, joinings: Iterable[Joining]) -> None:
        self._owner: dict[str, str] = {}
        self._chance: dict[tuple[str, str], float] = {}
        doubtful = []
        for joining in joinings:
            chance = _chance(joining)
            if chance is None or chance >= DOUBTFUL:
                self._join(joining.left, joining.right)
            else:
                doubtful.append((joining, chance))
        self.least = min((chance for _, chance in doubtful), default=None)

    def together(self, left: Sequence[Statement], right: Sequence[Statement]) -> bool:
        """Whether any of the left ones surely carries what any of the right ones carries."""
        if self.least is None:
            return True
        return bool({self._part(s.id) for s in left} & {self._part(s.id) for s in right})

    def _part(self, statement: str) -> str:
        while (above := self._owner.get(statement, statement)) != statement:
            statement = above
        return statement

    def _join(self, left: str, right: str) -> None:
        a, b = sorted((self._part(left), self._part(right)))
        if a != b:
            self._owner[b] = a


def _chance(joining: Joining) -> float | None:
    """The learnt chance of a joining; None where people ruled, words are shared, or words alone decided."""
    told = dict(joining.compared)
    sure = "shared wording" in told or "judged by a person" in told
    return float(told["chance"]) if "chance" in told and not sure else None
