"""How the scores of the trained network are laid out: the tag sets side by side, O first in each."""

from __future__ import annotations

from typing import NamedTuple

from twosource.model.marks import EntityType, HedgeKind

NAME_TYPES: tuple[EntityType, ...] = ("person", "organisation", "place", "group", "event")
CAUTIONS: tuple[HedgeKind, ...] = ("possibility", "appearance", "estimate", "unverified", "denial")
PARTS = ("source", "content")


class TagSet(NamedTuple):
    """Tags of one head in the order of their scores: O, then B and I of each kind; `first` is the place of its O."""

    name: str
    kinds: tuple[str, ...]
    first: int

    @property
    def size(self) -> int:
        """How many tags."""
        return 1 + 2 * len(self.kinds)

    @property
    def scores(self) -> slice:
        """Where its scores stand among those of all sets."""
        return slice(self.first, self.first + self.size)

    def begin(self, kind: str) -> int:
        """The tag of the first word of a span of this kind; the next one is that of its other words."""
        return 1 + 2 * self.kinds.index(kind)


NAMES = TagSet("names", NAME_TYPES, 0)
CUES = TagSet("cues", ("cue",), NAMES.first + NAMES.size)
FLAT = TagSet("flat", PARTS, CUES.first + CUES.size)
HEDGES = TagSet("hedges", CAUTIONS, FLAT.first + FLAT.size)
CLAUSES = TagSet("clauses", ("clause",), HEDGES.first + HEDGES.size)
TOKEN_TAGS = (NAMES, CUES, FLAT, HEDGES, CLAUSES)
ALL_TAGS = sum(tags.size for tags in TOKEN_TAGS)
BY_CUE = TagSet("by cue", (*PARTS, "cue"), 0)
"""The tags of the words round one cue."""

DISTANCES = 34
"""How far a word stands from its cue: 0 inside, 1-16 before, 17-32 behind, in steps that grow; 33 is not a word."""
