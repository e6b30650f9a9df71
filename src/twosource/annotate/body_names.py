"""Folded name of a ministry, army or other body of a country -> country and kind of body."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from twosource.language.lexicon import pairs
from twosource.language.parties import adjective_country, country_of

_SPELLINGS = {"defense": "defence", "labor": "labour", "affairs": "", "the": "", "regular": "", "national": "national"}
_PLACED = re.compile(r"(?:^|[.!?]\s|\n|[\"”]\s)\s*In ([A-Z][\w.]*(?: [A-Z]\w+)?), (?:the )?$")
_OWNED = re.compile(r"((?:[A-Z][\w.]*[ -]){0,2}[A-Z][\w.]*)['’]s? (?:own |[a-z]+ )?$")
_BEHIND = re.compile(r" (?:in|of) (?:the )?((?:[A-Z][\w.]*[ -]){0,2}[A-Z][\w.]*)")
_REACH = 60
"""Characters beside a name in which "In London, the", "Norway's" and "in Warsaw" are looked for."""
_SEATED = frozenset({
    "ministry", "parliament", "government", "central bank", "supreme court", "constitutional court", "presidency"
})  # fmt: skip
"""Kinds that sit in their own country's capital; armies and embassies are abroad as well."""


class Body(NamedTuple):
    """A body of a country: `parts` are its kind and what it is in charge of; `country` None where unsaid."""

    country: str | None
    parts: frozenset[str]


def read_body(key: str, content: str, start: int, end: int | None = None) -> Body | None:
    """The body that a folded name says ('russian defence ministry', 'ministry of defence'), or None.

    `start` and `end` are where the name stands in `content`: "In London, the Ministry of Defence" is Britain's, as is
    "the Defence Ministry in London". A bare "army" is no name.
    """
    words = key.split()
    country = None
    for size in (2, 1):
        head = " ".join(words[:size]).removesuffix("'s").removesuffix("'")
        if len(words) > size and (found := adjective_country(head) or country_of(head)):
            country, words = found, words[size:]
            break
    if len(words) > 2 and words[-2] == "of" and country_of(words[-1]):
        country, words = country_of(words[-1]), words[:-2]
    rest = " ".join(word for word in words if word != "of")
    kind = next((k for k in _heads() if rest.endswith(k) or rest.startswith(k + " ")), None)
    if kind is None:
        return None
    if country is None:
        country = country_beside(content, start, end, pairs("state_bodies")[kind])
    if country is None and rest == kind:
        return None
    other = frozenset(_SPELLINGS.get(word, word) for word in rest.replace(kind, " ").split()) - {""}
    return Body(country, other | {pairs("state_bodies")[kind]})


@cache
def _heads() -> tuple[str, ...]:
    """The heads of bodies, longest first."""
    return tuple(sorted(pairs("state_bodies"), key=lambda head: (-len(head), head)))


def country_beside(content: str, start: int, end: int | None, kind: str) -> str | None:
    """The country that the words right before or behind a body's name give it, or None."""
    before = content[max(0, start - _REACH) : start]
    for pattern in (_PLACED, _OWNED):
        found = pattern.search(before)
        if found:
            return _last_country(found.group(1))
    behind = _BEHIND.match(content, end, end + _REACH) if end is not None and kind in _SEATED else None
    return _first_country(behind.group(1)) if behind else None


def _last_country(run: str) -> str | None:
    words = run.split()
    return next((c for size in (3, 2, 1) if (c := country_of(" ".join(words[-size:])))), None)


def _first_country(run: str) -> str | None:
    words = run.split()
    return next((c for size in (3, 2, 1) if (c := country_of(" ".join(words[:size])))), None)
