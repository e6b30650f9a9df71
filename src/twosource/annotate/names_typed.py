"""Names read in a report, names that the rules find in it -> the type of each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from twosource.annotate.names_edges import FAINT
from twosource.annotate.names_ruled import Ground, RuledName
from twosource.annotate.person_names import read_person
from twosource.language.lexicon import pairs, wordset
from twosource.language.parties import fold_name
from twosource.model.marks import EntityType
from twosource.model.reading import NameRead

_TELLING: dict[Ground, EntityType] = {"dateline": "place", "apposed": "organisation"}
"""What words beside a name tell of its type, whatever the reader says."""
_DOUBTED = 0.75
"""Confidence of a body below which the rules may know better that it is a place."""
_OWN = 0.9
"""Confidence from which on a place keeps its own type whatever other places of the name have: two may share a name."""
_RULED = 0.3
"""What the type that the rules give a name weighs for each of its places, beside the reader's confidence; on the
development part of en_worldwide_ner best from 0.3 to 0.5, and worse than none from 0.8 on."""

Votes = dict[str, dict[EntityType, float]]
"""How much speaks for each type of a name, by its key."""


def type_of(read: NameRead, rule: RuledName, content: str) -> EntityType:
    """What a name is on which both agree: what the reader says, but for places that lists know as nothing else."""
    if _is_told(rule):
        return rule.type
    words = content[rule.start : rule.end]
    body = words in pairs("known_acronyms") or words in wordset("outlets_and_bodies")
    if rule.type != "place" or (body and read.confidence >= FAINT):
        return read.type
    doubted = read.type == "organisation" and read.confidence < _DOUBTED and not words.isupper()
    return "place" if doubted or rule.ground == "known" else read.type


def agreed_types(found: list[NameRead], ruled: Sequence[RuledName], content: str) -> list[NameRead]:
    """The names, those of less confidence with the type that most places of the same name have in the report; what is
    told of a lone word that is nobody's surname there holds for all of them."""
    votes: Votes = defaultdict(lambda: defaultdict(float))
    for name in found:
        votes[name_key(name, content)][name.type] += name.confidence
    told: dict[str, EntityType] = {}
    for rule in ruled:
        key = name_key(rule, content)
        if key in votes:
            votes[key][rule.type] += 1 if _is_told(rule) else _RULED
        if _is_told(rule) and " " not in key:
            told[key] = rule.type
    told |= dict.fromkeys(_short_forms(votes), "organisation")
    for surname in _surnames(votes):
        told.pop(surname, None)
    return [_with_type(name, votes[name_key(name, content)], told.get(name_key(name, content))) for name in found]


def _is_told(rule: RuledName) -> bool:
    return _TELLING.get(rule.ground) == rule.type


def _with_type(name: NameRead, votes: dict[EntityType, float], told: EntityType | None) -> NameRead:
    if told:
        return name._replace(type=told)
    if name.confidence < _OWN:
        return name._replace(type=_most(votes))
    return name


def _short_forms(votes: Votes) -> set[str]:
    """Lone words, taken for a person and no place, that a body's name begins with, its head behind them: "Tolm" beside
    "Tolm Group"."""
    found = set()
    for key, types in votes.items():
        short, _, head = key.rpartition(" ")
        taken = "person" in votes.get(short, ()) and "place" not in votes[short]
        if taken and head in wordset("organisation_heads") and _most(types) == "organisation":
            found.add(short)
    return found


def _most(votes: dict[EntityType, float]) -> EntityType:
    return max(votes, key=lambda kind: (votes[kind], kind))


def _surnames(votes: Votes) -> set[str]:
    return {read_person(key).surname for key, types in votes.items() if " " in key and "person" in types}


def name_key(name: NameRead | RuledName, content: str) -> str:
    """The name for comparison."""
    return fold_name(content[name.start : name.end])
