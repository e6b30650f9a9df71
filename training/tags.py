"""The tags of every head: what each may say of a word, and where its scores stand."""

from __future__ import annotations

from typing import NamedTuple

NAME_TYPES = ("person", "organisation", "place", "group", "event")
CAUTIONS = ("possibility", "appearance", "estimate", "unverified", "denial")
PARTS = ("source", "content")


class TagSet(NamedTuple):
    """Tags of one head in the order of their scores: O, then B and I of each kind."""

    name: str
    kinds: tuple[str, ...]
    first: int

    @property
    def size(self) -> int:
        """How many tags."""
        return 1 + 2 * len(self.kinds)

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
UNKNOWN = -100
"""The label of a word of which nothing is known: it teaches nothing."""
