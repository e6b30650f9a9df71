"""Places of one name, each typed by itself -> the type that it has in its report, and where it has two."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from twosource.annotate.addressed import address_at
from twosource.annotate.person_names import read_person
from twosource.annotate.sounds import romanised
from twosource.language.lexicon import wordset
from twosource.model.marks import EntityType, Mention

Filed = Mapping[str, list[Mention]]
Parted = list[tuple[EntityType, list[Mention]]]

_HEARD = 5
"""Letters of a surname from which on another romanisation of it is the same."""
_SURE = 2
"""Times that the places of one type must outnumber all others, over all reports, to overrule a report's own type."""


class Census(NamedTuple):
    """What the names of all reports tell: how often each key has each type, which words end persons' full names."""

    types: dict[str, Counter[EntityType]]
    surnames: frozenset[str]
    sounds: frozenset[str]
    firsts: frozenset[str]

    @classmethod
    def of(cls, reports: Iterable[Filed]) -> Census:
        """The census of reports, each as its mentions by key."""
        types: dict[str, Counter[EntityType]] = defaultdict(Counter)
        known = set()
        for by_key in reports:
            for key, places in by_key.items():
                types[key].update("person" if _is_addressed(m) else m.type for m in places)
                if any(m.where.words in wordset("outlets_and_bodies") | wordset("places") for m in places):
                    known.add(key)
        surnames = {read_person(key).surname for key, told in types.items() if " " in key and told["person"]}
        bodies = {key.split()[0] for key, told in types.items() if " " in key and set(told) - {"person"}}
        surnames -= known
        sounds = {romanised(surname) for surname in surnames if len(surname) >= _HEARD}
        return cls(dict(types), frozenset(surnames), frozenset(sounds), frozenset(bodies))


def settled_type(key: str, places: list[Mention], by_key: Filed, census: Census) -> Parted:
    """The places with the type of most of them; two lots where the report has a person and a body of that name.

    A surname that the report takes for a firm's name is the person's whose full name any report gives. A name that
    other reports overwhelmingly type otherwise has their type.
    """
    told = Counter(mention.type for mention in places)
    if len(told) > 1 and told["person"] and _is_two(key, by_key):
        persons = [m for m in places if m.type == "person"]
        others = [m for m in places if m.type != "person"]
        return [("person", persons), (_most(Counter(m.type for m in others)), others)]
    kind = _most(told)
    if any(map(_is_addressed, places)):
        return [("person", places)]
    if _is_surname(key, census):
        titled = any(mention.where.words.istitle() for mention in places)
        taken = kind == "organisation" and titled and key not in census.firsts
        return [("person" if taken else kind, places)]
    begins = any(other.startswith(f"{key} ") and own[0].type == "person" for other, own in by_key.items())
    return [(kind if begins else _overruled(kind, census.types[key]), places)]


def _is_addressed(mention: Mention) -> bool:
    """Whether a word taken for a body stands behind a form of address or a title: 'Mr. Ford', 'President Ford'."""
    words = mention.where.words
    if mention.type != "organisation" or " " in words or not words.istitle():
        return False
    address = address_at(mention.where.text.content, mention.where.start)
    title = _WORD_BEFORE.search(mention.where.text.content, max(0, mention.where.start - _REACH), mention.where.start)
    return bool(address.sex or (address.office in wordset("titles") and title))


_WORD_BEFORE = re.compile(r"[A-Z][^\W\d_]+\.? $")
_REACH = 24
"""Characters before a name in which the title's last word stands."""


def _most(told: Counter[EntityType]) -> EntityType:
    return max(told, key=lambda kind: (told[kind], kind))


def _overruled(own: EntityType, told: Counter[EntityType]) -> EntityType:
    first = _most(told)
    rest = sum(told.values()) - told[first]
    return first if told[first] >= _SURE * max(rest, 1) else own


def _is_surname(key: str, census: Census) -> bool:
    name = read_person(key)
    if len(name.words) != 1:
        return False
    heard = len(name.surname) >= _HEARD and romanised(name.surname) in census.sounds
    return heard or name.surname in census.surnames


def _is_two(key: str, by_key: Filed) -> bool:
    """Whether a report names in full both a person whose surname a key is and something else that begins with it."""
    surname = read_person(key).surname
    person = body = False
    for other, places in by_key.items():
        if " " in other and other != key:
            person = person or (places[0].type == "person" and read_person(other).surname == surname)
            body = body or (places[0].type != "person" and other.split()[0] == key)
    return person and body
