"""People's rulings on statements -> which sayings must be one claim, which must not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import product

from twosource.ledger.clustering import Fits, Link
from twosource.model.marks import Statement
from twosource.model.rulings import Ruling, in_force, statement_at

_FIRST = 3.0
"""Score of a pair that a person joined: more than any that is found."""


class Rulings:
    """What people ruled on statements, by their places in the row of statements."""

    def __init__(self, rulings: Iterable[Ruling], statements: Sequence[Statement]) -> None:
        place = {s.id: i for i, s in enumerate(statements)}
        self._pairs: dict[tuple[int, int], Ruling] = {}
        for ruling in in_force(rulings):
            if ruling.kind in ("join", "part") and ruling.left and ruling.right:
                left, right = (statement_at(spot, statements) for spot in (ruling.left, ruling.right))
                if left is not None and right is not None and left.id != right.id:
                    a, b = sorted((place[left.id], place[right.id]))
                    self._pairs[a, b] = ruling

    @property
    def parted(self) -> frozenset[int]:
        """Statements that were parted from another: equal words alone must not bring them together."""
        return frozenset(i for pair, r in self._pairs.items() if r.kind == "part" for i in pair)

    def over(self, sayings: Sequence[tuple[int, ...]]) -> RuledSayings:
        """The rulings on sayings, each given by the places of its statements."""
        of = {i: place for place, rows in enumerate(sayings) for i in rows}
        pairs = {(min(of[a], of[b]), max(of[a], of[b])): r for (a, b), r in self._pairs.items() if of[a] != of[b]}
        return RuledSayings(pairs)


class RuledSayings:
    """What people ruled on pairs of sayings, by their places."""

    def __init__(self, pairs: dict[tuple[int, int], Ruling]) -> None:
        self._pairs = pairs

    def links(self) -> list[Link]:
        """The pairs that people joined."""
        return [Link(*pair, _FIRST) for pair, r in sorted(self._pairs.items()) if r.kind == "join"]

    def told(self, left: int, right: int) -> tuple[tuple[str, str], ...]:
        """What a person said of a pair, as one of the things that were compared."""
        ruling = self._pairs.get((min(left, right), max(left, right)))
        if ruling is None:
            return ()
        return (("judged by a person", f"{'one claim' if ruling.kind == 'join' else 'two claims'} ({ruling.told})"),)

    def bound(self, fits: Fits) -> Fits:
        """`fits`, overruled where people ruled on members of both groups; what was parted stays apart before all."""
        if not self._pairs:
            return fits

        def ruled(left: Sequence[int], right: Sequence[int]) -> bool:
            said = {self._kind(a, b) for a, b in product(left, right)}
            if "part" in said:
                return False
            return "join" in said or fits(left, right)

        return ruled

    def _kind(self, a: int, b: int) -> str | None:
        ruling = self._pairs.get((min(a, b), max(a, b)))
        return ruling.kind if ruling else None
