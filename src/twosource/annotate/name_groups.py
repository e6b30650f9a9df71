"""Names of reports -> groups of those that are known to be one."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from twosource.annotate.body_names import Body
from twosource.language.lexicon import wordset
from twosource.language.parties import country_of
from twosource.model.marks import EntityType, Mention


@dataclass(frozen=True, slots=True)
class Name:
    """One spelling in one report: its folded key, its type there and all places where it stands."""

    report: str
    key: str
    kind: EntityType
    mentions: tuple[Mention, ...]
    body: Body | None

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the key."""
        return tuple(self.key.split())


class Groups:
    """Which names are known to be one: connected components over the bonds added so far."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))

    def root(self, i: int) -> int:
        """The number that stands for the group of `i`."""
        while self._parent[i] != i:
            self._parent[i] = self._parent[self._parent[i]]
            i = self._parent[i]
        return i

    def join(self, i: int, j: int) -> None:
        """Makes the groups of `i` and `j` one, under the smaller number."""
        a, b = sorted((self.root(i), self.root(j)))
        self._parent[b] = a

    def members(self) -> list[list[int]]:
        """The groups, each in order."""
        found: dict[int, list[int]] = defaultdict(list)
        for i in range(len(self._parent)):
            found[self.root(i)].append(i)
        return list(found.values())


def is_lexical(name: Name) -> bool:
    """Whether a lexicon has the name as a place, a body, a firm or an outlet."""
    if country_of(name.key) and name.kind == "place":
        return True
    return any(
        m.where.words in wordset("outlets_and_bodies") or m.where.words in wordset("places") for m in name.mentions
    )
