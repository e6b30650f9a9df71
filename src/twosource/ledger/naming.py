"""Entities of all reports -> who is meant at a place."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from twosource.language.parties import country_of
from twosource.language.words import words
from twosource.model.marks import Entity, EntityType
from twosource.model.text import Anchor

_NESTED = 3
"""Mentions: how many may begin before a word inside an outer one ("the [[French] government]")."""


class Names(NamedTuple):
    """What a naming tells of one place: the marks around it, and the types and parts of names for the keys in it."""

    marks: tuple[tuple[int, int, str], ...]
    types: tuple[tuple[str, EntityType], ...]
    parts: tuple[tuple[str, frozenset[str]], ...]


class Naming:
    """Looks up whom a word means. A name, a nationality and a capital that stand for one country have one key."""

    __slots__ = ("_ends", "_keys", "_starts", "parts", "types")

    def __init__(self, entities: Iterable[Entity]) -> None:
        marks: dict[str, list[tuple[int, int, str]]] = {}
        self.types: dict[str, EntityType] = {}
        self.parts: dict[str, frozenset[str]] = {}
        called: dict[tuple[str, ...], str] = {}
        for entity in entities:
            key = country_of(entity.name) or called.setdefault(_full(entity), entity.id)
            self.types[key] = entity.type
            self.parts.setdefault(key, frozenset(_full(entity)[:-1]))
            for mention in entity.mentions:
                if mention.form != "role":
                    marks.setdefault(mention.where.report, []).append((mention.where.start, mention.where.end, key))
        self._starts: dict[str, list[int]] = {}
        self._ends: dict[str, list[int]] = {}
        self._keys: dict[str, list[str]] = {}
        for report, found in marks.items():
            found.sort(key=lambda m: (m[0], -m[1], m[2]))
            self._starts[report] = [m[0] for m in found]
            self._ends[report] = [m[1] for m in found]
            self._keys[report] = [m[2] for m in found]

    @classmethod
    def of(cls, report: str, names: Names) -> Naming:
        """The naming of one place alone."""
        naming = cls(())
        naming.types, naming.parts = dict(names.types), dict(names.parts)
        columns = zip(*names.marks, strict=True) if names.marks else ((), (), ())
        naming._starts[report], naming._ends[report], naming._keys[report] = map(list, columns)
        return naming

    def around(self, where: Anchor) -> Names:
        """All that it tells of a place: `Naming.of` of it answers for that place as this one does."""
        starts = self._starts.get(where.report, [])
        first = max(0, bisect_right(starts, where.start) - _NESTED)
        last = bisect_right(starts, where.end)
        rows = (self._starts, self._ends, self._keys)
        marks = tuple(zip(*(row[where.report][first:last] for row in rows), strict=True)) if starts else ()
        keys = sorted({key for _, _, key in marks} | set(_countries(where)) & self.types.keys())
        types = tuple((key, self.types[key]) for key in keys)
        return Names(marks, types, tuple((key, self.parts[key]) for key in keys))

    def at(self, report: str, start: int, end: int) -> tuple[str, int] | None:
        """The key of whom the word at `[start, end)` means and where its name ends, None for no name."""
        starts = self._starts.get(report)
        if starts is None:
            return None
        last = bisect_right(starts, start) - 1
        for i in range(last, max(-1, last - _NESTED), -1):
            if self._ends[report][i] >= end:
                return self._keys[report][i], self._ends[report][i]
        return None


def possessive(form: str) -> int:
    """Characters at the end of a word that no name has: "'s"."""
    return 2 if form.endswith("'s") else int(form.endswith("'"))


def _countries(where: Anchor) -> Iterator[str]:
    """The keys of countries that words of a place stand for."""
    content = where.text.content
    for word in words(content, where.start, where.end):
        key = country_key(content[word.start : word.end - possessive(word.form)])
        if key is not None:
            yield key


def _full(entity: Entity) -> tuple[str, ...]:
    """The words of a name of two words and more, hyphens aside, and its sort; else the id, which nobody shares."""
    split = tuple(part for word in words(entity.name) for part in word.form.split("-"))
    return (*split, entity.type) if len(split) > 1 else (*split, entity.id)


@lru_cache(maxsize=65536)
def country_key(word: str) -> str | None:
    """The key of the country that a word with a capital stands for though no mention marks it, else None."""
    return country_of(word) if word[:1].isupper() else None
