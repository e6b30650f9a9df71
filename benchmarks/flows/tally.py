"""Figures of many events: what is right of how many, with the items that are not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass
class Tally:
    """Counts and misses by the name of a figure, in the order in which figures are first met."""

    right: dict[str, int] = field(default_factory=dict)
    total: dict[str, int] = field(default_factory=dict)
    misses: dict[str, list[str]] = field(default_factory=dict)

    def item(self, name: str, right: bool, shown: str) -> None:
        """One item of a figure; `shown` tells it to people where it is not right."""
        self.right[name] = self.right.get(name, 0) + right
        self.total[name] = self.total.get(name, 0) + 1
        if not right:
            self.misses.setdefault(name, []).append(shown)

    def count(self, name: str, found: bool, shown: str) -> None:
        """One item of a figure that counts what should not be; what is found is shown."""
        self.item(name, found, "")
        self.misses[name] = [miss for miss in self.misses.get(name, []) if miss] + [shown] * found

    def add(self, other: Tally) -> None:
        """Take another tally's items in."""
        for name, total in other.total.items():
            self.right[name] = self.right.get(name, 0) + other.right[name]
            self.total[name] = self.total.get(name, 0) + total
            self.misses.setdefault(name, []).extend(other.misses.get(name, []))

    def share(self, name: str) -> float | None:
        """The share of right items; None where there are none."""
        return self.right[name] / self.total[name] if self.total.get(name) else None

    def lines(self, names: Iterable[str]) -> list[str]:
        """A line for each figure that has items."""
        return [self._line(name) for name in names if self.total.get(name)]

    def _line(self, name: str) -> str:
        return f"{self.right[name] / self.total[name]:7.3f}  {name:<58} {self.right[name]:>5}/{self.total[name]}"
