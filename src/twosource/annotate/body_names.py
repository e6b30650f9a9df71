"""Folded name of a ministry, army or other body of a country -> country and kind of body."""

from __future__ import annotations

import re
from typing import NamedTuple

from twosource.language.parties import adjective_country, country_of

_KINDS = {
    "ministry": "ministry", "department": "department", "office": "office", "army": "military",
    "military": "military", "armed forces": "military", "military command": "military", "police": "police",
    "navy": "navy", "air force": "air force", "government": "government", "parliament": "parliament",
    "embassy": "embassy", "consulate": "consulate", "consulate general": "consulate", "coast guard": "coast guard",
    "coastguard": "coast guard", "cabinet": "cabinet", "presidency": "presidency", "foreign office": "ministry",
}  # fmt: skip
_SPELLINGS = {"defense": "defence", "labor": "labour", "affairs": "", "the": "", "regular": "", "national": "national"}
_PLACED = re.compile(r"(?:^|[.!?]\s|\n|[\"”]\s)\s*In ([A-Z][\w.]*(?: [A-Z]\w+)?), (?:the )?$")
_REACH = 60
"""Characters before a name in which 'In London, the' is looked for."""


class Body(NamedTuple):
    """A body of a country: `parts` are its kind and what it is in charge of; `country` None where unsaid."""

    country: str | None
    parts: frozenset[str]


def read_body(key: str, content: str, start: int) -> Body | None:
    """The body that a folded name says ('russian defence ministry', 'ministry of defence'), or None.

    `start` is where the name stands in `content`: "In London, the Ministry of Defence" is Britain's.
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
    kind = next(
        (k for k in sorted(_KINDS, key=len, reverse=True) if rest.endswith(k) or rest.startswith(k + " ")), None
    )
    if kind is None or (country is None and rest == kind):
        return None
    other = frozenset(_SPELLINGS.get(word, word) for word in rest.replace(kind, " ").split()) - {""}
    if country is None:
        country = _country_before(content, start)
    return Body(country, other | {_KINDS[kind]})


def _country_before(content: str, start: int) -> str | None:
    placed = _PLACED.search(content[max(0, start - _REACH) : start])
    return country_of(placed.group(1)) if placed else None
