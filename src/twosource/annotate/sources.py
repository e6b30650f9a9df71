"""Words that name a source -> what kind of source they are and on which names it hangs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from twosource.annotate.scene import Place, Scene
from twosource.language.lexicon import wordset
from twosource.language.words import fold_word
from twosource.model.text import Anchor

ReadingKind = Literal["name", "pronoun", "spokesperson", "document", "body", "role", "unnamed"]

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W_]+(?:[-'’.&][^\W_]+)*")
_POSSESSIVE = re.compile(r"^(?:['’]s?)(?!\w)")
_PRONOUNS = frozenset(
    {"he", "she", "it", "they", "we", "i", "who", "which", "him", "her", "them", "himself", "herself"}
)
_INDEFINITE = frozenset(
    {"a", "an", "one", "another", "some", "several", "many", "any", "other", "two", "three", "most"}
)
_DETERMINERS = frozenset({"the", "this", "that", "his", "her", "its", "their", "our", "my", "these", "those"})


@dataclass(frozen=True, slots=True)
class Reading:
    """A source as read: `head` its folded head word, `modifiers` the folded words before it, `names` the names that it
    hangs on (the speaker's own for kind `name`, else owners, nearest first); `definite` False behind 'a', 'some'."""

    kind: ReadingKind
    head: str
    modifiers: tuple[str, ...] = ()
    names: tuple[Place, ...] = ()
    definite: bool = True


@dataclass(frozen=True, slots=True)
class _Item:
    start: int
    end: int
    form: str
    place: Place | None
    possessive: bool


def read_source(source: Anchor, scene: Scene) -> Reading:
    """Reads a source phrase: 'Okoro', 'the ministry', 'a spokesman for the port', 'her lawyer, Ana Ruiz', 'she'."""
    items = _items(source, scene)
    items = _without_opening(items, source)
    if not items:
        return Reading("unnamed", "")
    core, rest = _split(items, source)
    head = core[-1]
    if len(items) == 1 and head.form in _PRONOUNS:
        return Reading("pronoun", head.form)
    if head.place and not head.possessive:
        return Reading("name", head.form, names=_joint(core, rest))
    apposed = _apposed(core, rest, source)
    if apposed:
        return Reading("name", apposed.form, names=(apposed.place,) if apposed.place else ())
    definite = core[0].form not in _INDEFINITE
    modifiers = tuple(item.form for item in core[:-1] if item.form not in _DETERMINERS | _INDEFINITE)
    kind = _kind(core)
    owners = tuple(item.place for item in reversed(core) if item.place)
    behind = () if kind == "body" else _owners_behind(rest)
    return Reading(kind, head.form, modifiers, owners + behind, definite)


def _owners_behind(rest: list[_Item]) -> tuple[Place, ...]:
    """The names behind the noun that it can hang on, none that only narrows another word: 'for Peru's Okoro'."""
    found = []
    for i, item in enumerate(rest):
        following = rest[i + 1] if i + 1 < len(rest) else None
        narrows = following is not None and (following.place is not None or _is_person_word(following.form))
        if item.place and not (narrows and following is not None and following.start - item.end <= _NEXT):
            found.append(item.place)
    return tuple(found)


_NEXT = 3
"""Characters between a name and the word that it narrows: a space, or 's and a space."""


def apposed_to(source: Anchor, scene: Scene) -> Place | None:
    """The person's or body's name that the source is an apposition to: 'Brightwell, a maker of clocks'."""
    content = source.text.content
    article = fold_word(content[source.start : source.end].split()[0])
    if article not in {"a", "an", "the"}:
        return None
    before = name_before(source, scene)
    if before is None or "," not in content[before.end : source.start] or before.entity.type not in _SPEAKING:
        return None
    led_up = (_LED_UP if article == "the" else _IN).search(content[max(0, before.start - _NEAR) : before.start])
    return None if led_up else before


def is_of_document(source: Anchor) -> bool:
    """Whether a 'which' takes up a statement or letter right before it."""
    words = source.text.content[max(0, source.start - _NEAR) : source.start].replace(",", " ").split()
    return bool(words) and fold_word(words[-1]) in wordset("documents")


def name_before(source: Anchor, scene: Scene) -> Place | None:
    """The name right before the source, with a comma between or nothing: 'the navy, which'."""
    before = scene.before(source.start, source.start - _NEAR)
    if not before or source.text.content[before[-1].end : source.start].strip() not in {"", ","}:
        return None
    return before[-1]


def author_behind(source: Anchor, scene: Scene) -> Place | None:
    """The name right behind a document that the source stops short of: 'research' in 'research by Brightwell'."""
    by = _BY.match(source.text.content, source.end)
    places = scene.within(by.end(), by.end() + _NEAR) if by else ()
    return places[0] if by and places and places[0].start == by.end() else None


_NEAR = 60
"""Characters that a name may be away from what hangs on it."""
_SPEAKING = frozenset({"person", "organisation"})
_LED_UP = re.compile(r"\b(?:in|at|near|from|to|with|by|for|on|of|against)\s+(?:the\s+)?$", re.IGNORECASE)
"""A name behind a preposition ends an adverbial: 'In a letter to the Courier, the company'."""
_IN = re.compile(r"\b(?:in|at|near|from)\s+(?:the\s+)?$", re.IGNORECASE)
_BY = re.compile(r"\s+(?:by|from|of)\s+(?:the\s+)?")


def _items(source: Anchor, scene: Scene) -> list[_Item]:
    """The words of the phrase, each name one item; adjectives of countries stay words."""
    content = source.text.content
    items, at = [], source.start
    whole = (p for p in scene.within(source.start, source.end) if content[p.end : p.end + 1] != "-")
    for place in (*whole, None):
        stop = place.start if place else source.end
        for match in _WORD.finditer(content, at, stop):
            text = match.group()
            possessive = text.endswith(("'s", "’s"))
            items.append(_Item(match.start(), match.end(), fold_word(text).removesuffix("'s"), None, possessive))
        if place:
            possessive = bool(_POSSESSIVE.match(content[place.end : place.end + 3]))
            items.append(_Item(place.start, place.end, fold_word(place.mention.where.words), place, possessive))
            at = place.end + (2 if possessive else 0)
    return items


def _without_opening(items: list[_Item], source: Anchor) -> list[_Item]:
    """The items without 'But' and without an adverbial up to its comma: 'In Oslo, the ministry'."""
    openers = wordset("source_openers")
    while items and items[0].place is None and items[0].form in openers - wordset("prepositions"):
        items = items[1:]
    if not items or items[0].place or items[0].form not in openers:
        return items
    content = source.text.content
    for i in range(1, len(items)):
        if "," in content[items[i - 1].end : items[i].start]:
            return items[i:]
    return items


def _split(items: list[_Item], source: Anchor) -> tuple[list[_Item], list[_Item]]:
    """The noun phrase that the source turns on, and what follows it."""
    content = source.text.content
    for i in range(1, len(items)):
        gap = content[items[i - 1].end : items[i].start]
        if any(mark in gap for mark in ",;:()–—") or " - " in gap:
            return items[:i], items[i:]
        if items[i].place is None and items[i].form in wordset("role_breaks"):
            return items[:i], items[i:]
    return items, []


def _joint(core: list[_Item], rest: list[_Item]) -> tuple[Place, ...]:
    """The speaker's own name, with a second one that 'and' joins to it."""
    own = core[-1].place
    if own is None:
        return ()
    if len(rest) > 1 and rest[0].form == "and" and rest[-1].place and not rest[-1].possessive:
        return own, rest[-1].place
    return (own,)


def _apposed(core: list[_Item], rest: list[_Item], source: Anchor) -> _Item | None:
    """The person's name right behind a role and a comma: "her lawyer, Ana Ruiz"."""
    if not rest or not _is_person_word(core[-1].form):
        return None
    content = source.text.content
    for i, item in enumerate(rest[:6]):
        gap = content[(rest[i - 1] if i else core[-1]).end : item.start]
        if item.place and item.place.entity.type == "person" and not item.possessive and "," in gap:
            return item
    return None


def _is_person_word(form: str) -> bool:
    return form in wordset("role_nouns") or form in wordset("titles") or form in wordset("spokespeople")


def _kind(core: list[_Item]) -> ReadingKind:
    head = core[-1].form
    double = " ".join(item.form for item in core[-2:])
    if head in wordset("spokespeople") or double in wordset("spokespeople"):
        return "spokesperson"
    if core[0].form in _INDEFINITE and head in wordset("unnamed_sources"):
        return "unnamed"
    if head in wordset("documents") or double in wordset("documents"):
        return "document"
    if head in wordset("body_heads") or double in wordset("body_heads") or head in wordset("body_nouns"):
        return "body"
    if head in wordset("role_nouns") or head in wordset("titles"):
        return "role"
    return "unnamed"
