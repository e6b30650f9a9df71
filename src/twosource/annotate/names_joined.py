"""Names that a reader read in a report, names that the rules find in it -> the report's names.

The reader is asked first, since it knows contexts. The rules overrule it where they rest on more than capitals.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from twosource.annotate.names_edges import FAINT, SURE, is_exact, is_full, is_whole, owned_names
from twosource.annotate.names_ruled import RuledName
from twosource.annotate.names_typed import agreed_types, name_key, type_of
from twosource.annotate.person_names import read_person
from twosource.model.marks import EntityType
from twosource.model.reading import NameRead


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
    agreed = agreed_types(found, ruled, content)
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
        return [name for name in own if name.confidence >= FAINT]
    kept = list(own)
    for rule in rules:
        over = [name for name in kept if name.start < rule.end and rule.start < name.end]
        if not over:
            kept += [_as_read(rule)] if rule.ground in SURE else []
        elif (rule.start, rule.end) == over[0][:2]:
            kept[kept.index(over[0])] = over[0]._replace(type=type_of(over[0], rule, content))
        elif len(over) == 1 and (parts := owned_names(over[0], rules, content)):
            kept = [name for name in kept if name not in over] + [*map(_as_read, parts)]
        elif is_whole(rule, over, content) or (len(over) == 1 and is_exact(rule, over[0], content)):
            kept = [name for name in kept if name not in over] + [_as_read(rule)]
    return kept


def _as_read(name: RuledName) -> NameRead:
    return NameRead(name.start, name.end, name.type, 1.0)


def _unread(left: list[RuledName], found: list[NameRead], content: str) -> Iterable[NameRead]:
    """The names of the rules where the reader has none: the sure ones, and those that the report has elsewhere."""
    known = _known(found, content)
    for name in left:
        key = name_key(name, content)
        if name.ground in SURE or name.type == "event" or is_full(name, content):
            yield _as_read(name)
        elif key in known:
            yield _as_read(name)._replace(type=known[key])


def _known(found: Iterable[NameRead], content: str) -> dict[str, EntityType]:
    """The keys under which a name of the report may stand again: its own, a person's surname."""
    keys: dict[str, EntityType] = {}
    for name in found:
        keys[name_key(name, content)] = name.type
    for key, kind in tuple(keys.items()):
        if kind == "person" and " " in key:
            keys.setdefault(read_person(key).surname, kind)
    return keys
