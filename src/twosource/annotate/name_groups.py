"""Names of reports -> groups of those that are known to be one."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from twosource.annotate.addressed import UNADDRESSED, Address
from twosource.annotate.body_names import Body
from twosource.annotate.person_names import PersonName, read_person
from twosource.language.lexicon import wordset
from twosource.language.parties import country_of
from twosource.model.marks import EntityType, Mention


@dataclass(frozen=True, slots=True)
class Name:
    """One spelling in one report: its folded key, its type there and the places where it stands for one thing.

    A surname that stands for two people of a report is two names, parted by how they are addressed.
    """

    report: str
    key: str
    kind: EntityType
    mentions: tuple[Mention, ...]
    body: Body | None
    address: Address = UNADDRESSED

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the key."""
        return tuple(self.key.split())

    @property
    def person(self) -> PersonName:
        """The key read as a person's name."""
        return read_person(self.key)

    @property
    def start(self) -> int:
        """Where its report has it first."""
        return self.mentions[0].where.start

    @property
    def is_full(self) -> bool:
        """Whether it is a person's name of more than a surname."""
        return self.kind == "person" and len(self.person.words) > 1

    @property
    def is_surname(self) -> bool:
        """Whether it may be somebody's surname alone: one word of a person's, that no lexicon has as something else."""
        return self.kind == "person" and len(self.person.words) == 1 and not is_lexical(self)


class Groups:
    """Which names are known to be one: connected components over the bonds added so far, none of which joins what was
    set apart."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))
        self._apart: dict[int, set[int]] = defaultdict(set)

    def root(self, i: int) -> int:
        """The number that stands for the group of `i`."""
        while self._parent[i] != i:
            self._parent[i] = self._parent[self._parent[i]]
            i = self._parent[i]
        return i

    def join(self, i: int, j: int) -> None:
        """Makes the groups of `i` and `j` one, under the smaller number; not where they are set apart."""
        a, b = sorted((self.root(i), self.root(j)))
        if a == b or not self.may_join(a, b):
            return
        self._parent[b] = a
        for other in self._apart.pop(b, set()):
            self._apart[other].discard(b)
            self._apart[other].add(a)
            self._apart[a].add(other)

    def set_apart(self, i: int, j: int) -> None:
        """Keeps the groups of `i` and `j` two from now on; what is one already stays one."""
        a, b = self.root(i), self.root(j)
        if a != b:
            self._apart[a].add(b)
            self._apart[b].add(a)

    def may_join(self, i: int, j: int) -> bool:
        """Whether nothing keeps the groups of `i` and `j` two."""
        return self.root(j) not in self._apart.get(self.root(i), ())

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
