"""Names that a reader read in a report, names that the rules find in it -> the report's names.

The reader is asked first, since it knows contexts. The rules overrule it where they rest on more than capitals.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from twosource.annotate.name_runs import given_names
from twosource.annotate.names_ruled import Ground, RuledName
from twosource.annotate.person_names import read_person
from twosource.language.lexicon import pairs, wordset
from twosource.language.parties import adjective_country, fold_name
from twosource.language.words import fold_word
from twosource.model.marks import EntityType
from twosource.model.reading import NameRead

_SURE: frozenset[Ground] = frozenset({"known", "explained", "called", "body", "small", "facility", "title"})
"""What makes a name of the rules one where the reader has none, and whole where the reader has parts of it."""
_FAINT = 0.75
"""Confidence below which a name that the rules do not find at all is left out: on the development part of
en_worldwide_ner a fifth of those were names, of those above it more than half."""
_DOUBTED = 0.95
"""Confidence of a body below which the rules may know better that it is a place."""
_OWN = 0.9
"""Confidence from which on a place keeps its own type whatever other places of the name have: two may share a name."""
_RULED = 0.3
"""What the type that the rules give a name weighs for each of its places, beside the reader's confidence; on the
development part of en_worldwide_ner best from 0.3 to 0.5, and worse than none from 0.8 on."""
_REPEATED = 3
"""Times that a report must write several words large together for them to be a name without the reader."""


_INITIALS = re.compile(r"(?:[A-Z]{1,2}\.? ){1,3}")
_OWNED = ("'s ", "’s ", "' ", "’ ")
_BETWEEN = frozenset({" and ", ", ", " & "})


def joined_names(read: Sequence[NameRead], ruled: Sequence[RuledName], content: str) -> tuple[NameRead, ...]:
    """The names of both, in order, none inside another. Those of the rules that rest on capitals alone are taken where
    the same name, or the person whose surname it is, is read elsewhere in the report."""
    found: list[NameRead] = []
    left: list[RuledName] = []
    for own, rules in _together(read, ruled):
        if own:
            found += _settled(own, rules, content)
        else:
            left += rules
    agreed = _agreed(found, ruled, content)
    return tuple(sorted((*agreed, *_unread(left, agreed, content))))


def _together(read: Sequence[NameRead], ruled: Sequence[RuledName]) -> Iterable[tuple[list[NameRead], list[RuledName]]]:
    """Names that overlap, in chains, as the reader's and the rules'."""
    own: list[NameRead] = []
    rules: list[RuledName] = []
    end = 0
    every: list[NameRead | RuledName] = [*read, *ruled]
    for name in sorted(every, key=lambda name: (name.start, name.end)):
        if name.start >= end and (own or rules):
            yield own, rules
            own, rules = [], []
        if isinstance(name, NameRead):
            own.append(name)
        else:
            rules.append(name)
        end = max(end, name.end)
    if own or rules:
        yield own, rules


def _settled(own: list[NameRead], rules: list[RuledName], content: str) -> list[NameRead]:
    """The names at one place of the text."""
    if not rules:
        return [name for name in own if name.confidence >= _FAINT]
    kept = list(own)
    for rule in rules:
        over = [name for name in kept if name.start < rule.end and rule.start < name.end]
        if not over:
            kept += [_as_read(rule)] if rule.ground in _SURE else []
        elif (rule.start, rule.end) == over[0][:2]:
            kept[kept.index(over[0])] = over[0]._replace(type=_type(over[0], rule, content))
        elif len(over) == 1 and (parts := _owned(over[0], rules, content)):
            kept = [name for name in kept if name not in over] + parts
        elif _is_whole(rule, over, content) or (len(over) == 1 and _is_exact(rule, over[0], content)):
            kept = [name for name in kept if name not in over] + [_as_read(rule)]
    return kept


def _as_read(name: RuledName) -> NameRead:
    return NameRead(name.start, name.end, name.type, 1.0)


def _type(read: NameRead, rule: RuledName, content: str) -> EntityType:
    """What a name is on which both agree: what the reader says, but for places that lists know as nothing else."""
    words = content[rule.start : rule.end]
    body = words in pairs("known_acronyms") or words in wordset("outlets_and_bodies")
    if rule.type != "place" or (body and read.confidence >= _FAINT):
        return read.type
    doubted = read.type == "organisation" and read.confidence < _DOUBTED and not words.isupper()
    return "place" if doubted or rule.ground == "known" else read.type


def _is_whole(rule: RuledName, over: list[NameRead], content: str) -> bool:
    """Whether a name of the rules is whole where the reader has only parts of it."""
    if not all(rule.start <= name.start and name.end <= rule.end for name in over):
        return False
    last = over[-1]
    if (
        rule.type == last.type == "person"
        and rule.end == last.end
        and _INITIALS.fullmatch(content, rule.start, over[0].start)
    ):
        return True
    return rule.ground == "title" or (rule.ground in _SURE and not _is_row(rule, over, content))


def _is_row(rule: RuledName, over: list[NameRead], content: str) -> bool:
    """Whether a body of the rules is several names in a row: with a person at its end ("Cabinet of Ilse Tarn") or in
    the possessive ("Tarn's Board"), two of a kind joined by "and", a title before the body that was read."""
    first, last = over[0], over[-1]
    owned = first.type == "person" and content.startswith(_OWNED, first.end)
    led = content[rule.start : last.start].split()
    titled = last.end == rule.end and bool(led) and all(_is_of_title(word) for word in led)
    gaps = (content[left.end : right.start] for left, right in pairwise(over) if left.type == right.type)
    return owned or titled or (last.type == "person" and last.end == rule.end) or any(gap in _BETWEEN for gap in gaps)


def _is_of_title(word: str) -> bool:
    form = word.casefold()
    return form in wordset("titles") or form in wordset("function_words")


def _owned(over: NameRead, rules: list[RuledName], content: str) -> list[NameRead]:
    """The two names of which the reader made one over a possessive ("Oltava's Vell Square"), as the rules have them."""
    inside = [rule for rule in rules if over.start <= rule.start and rule.end <= over.end]
    if len(inside) != _PAIR or (inside[0].start, inside[1].end) != over[:2] or inside[0].type != "place":
        return []
    if content[inside[0].end : inside[1].start] not in _OWNED:
        return []
    return [_as_read(inside[0]), over._replace(start=inside[1].start)]


_PAIR = 2


def _is_exact(rule: RuledName, over: NameRead, content: str) -> bool:
    """Whether a name of the rules is exact where the reader takes in more words: an adjective before it, or the words
    beside a name that lists have."""
    if not (over.start <= rule.start and rule.end <= over.end):
        return False
    before = content[over.start : rule.start].strip()
    if before and rule.end == over.end and adjective_country(before):
        return True
    if rule.ground == "known" and over.confidence < _FAINT:
        return True
    goes_on = content[rule.end : over.end].split()[:1]
    headed = any(fold_word(word) in wordset("place_heads") for word in goes_on)
    return rule.ground == "known" and rule.type == over.type == "place" and not headed


def _unread(left: list[RuledName], found: list[NameRead], content: str) -> Iterable[NameRead]:
    """The names of the rules where the reader has none: the sure ones, and those that the report has elsewhere."""
    known = _known(found, content)
    times = Counter(_key(name, content) for name in left)
    for name in left:
        key = _key(name, content)
        if name.ground in _SURE or name.type == "event":
            yield _as_read(name)
        elif key in known:
            yield _as_read(name)._replace(type=known[key])
        elif " " in key and (times[key] >= _REPEATED or _is_full(name, content)):
            yield _as_read(name)


def _agreed(found: list[NameRead], ruled: Sequence[RuledName], content: str) -> list[NameRead]:
    """The names, those of less confidence with the type that most places of the same name have in the report."""
    votes: dict[str, dict[EntityType, float]] = defaultdict(lambda: defaultdict(float))
    for name in found:
        votes[_key(name, content)][name.type] += name.confidence
    for rule in ruled:
        if _key(rule, content) in votes:
            votes[_key(rule, content)][rule.type] += _RULED
    return [name._replace(type=_most(votes[_key(name, content)])) if name.confidence < _OWN else name for name in found]


def _most(votes: dict[EntityType, float]) -> EntityType:
    return max(votes, key=lambda kind: (votes[kind], kind))


def _key(name: NameRead | RuledName, content: str) -> str:
    return fold_name(content[name.start : name.end])


def _is_full(name: RuledName, content: str) -> bool:
    """Whether it is a person's name with a given name before the surname."""
    return name.type == "person" and content[name.start : name.end].split(maxsplit=1)[0] in given_names()


def _known(found: Iterable[NameRead], content: str) -> dict[str, EntityType]:
    """The keys under which a name of the report may stand again: its own, a person's surname."""
    keys: dict[str, EntityType] = {}
    for name in found:
        keys[_key(name, content)] = name.type
    for key, kind in tuple(keys.items()):
        if kind == "person" and " " in key:
            keys.setdefault(read_person(key).surname, kind)
    return keys
