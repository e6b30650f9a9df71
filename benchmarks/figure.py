"""One figure: named items that are right or wrong."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Figure:
    """Items by key, each right or not, with words for people. `f1` figures count pairs; `found` pairs wrongly given."""

    name: str
    f1: bool = False
    items: dict[str, tuple[bool, str]] = field(default_factory=dict)
    both: int = 0
    one: int = 0

    def item(self, key: str, right: bool, shown: str) -> None:
        """Add one item."""
        self.items[key] = (right, shown)

    def pair(self, key: str, want: bool, got: bool) -> None:
        """Add one pair that belongs together in gold, in the analysis, in both or in neither (neither is no item)."""
        if want or got:
            self.both += want and got
            self.one += want != got
            self.items[key] = (want == got, "want together" if want else "want apart")

    @property
    def value(self) -> float | None:
        """The share of right items (F1 for pairs); None where there is nothing to score."""
        if not self.items:
            return None
        if self.f1:
            return 2 * self.both / (2 * self.both + self.one)
        return sum(right for right, _ in self.items.values()) / len(self.items)
