"""Two groupings of the same mentions -> B-cubed precision, recall, F1 (Bagga and Baldwin 1998)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence
from typing import NamedTuple


class Cubed(NamedTuple):
    """How well one mention's groups agree: the mentions of its group, of its gold group, of both."""

    group: int
    gold: int
    both: int

    @property
    def right(self) -> bool:
        """Whether the two groups are the same."""
        return self.group == self.gold == self.both


def cubed(gold: Sequence[Hashable], given: Sequence[Hashable]) -> tuple[Cubed, ...]:
    """For each mention, named by its place in both: its two groups."""
    golds, groups = Counter(gold), Counter(given)
    both = Counter(zip(gold, given, strict=True))
    return tuple(Cubed(groups[b], golds[a], both[a, b]) for a, b in zip(gold, given, strict=True))


def b_cubed(mentions: Sequence[Cubed]) -> tuple[float, float, float]:
    """Precision, recall and F1, the mean over all mentions; zeros for none."""
    if not mentions:
        return 0.0, 0.0, 0.0
    precision = sum(m.both / m.group for m in mentions) / len(mentions)
    recall = sum(m.both / m.gold for m in mentions) / len(mentions)
    return precision, recall, 2 * precision * recall / (precision + recall)
