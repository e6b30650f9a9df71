"""Names that a reader read in a report, names that the rules find in it -> the report's names.

The reader is asked first: it knows contexts. The rules overrule it where they rest on more than capitals.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from twosource.annotate.names_ruled import Ground, RuledName
from twosource.annotate.person_names import read_person
from twosource.language.parties import fold_name
from twosource.model.reading import NameRead

_WHOLE: frozenset[Ground] = frozenset({"known", "explained", "body", "small", "facility", "title"})
"""What makes a name of the rules whole, where the reader has only parts of it."""
_EXACT: frozenset[Ground] = frozenset({"known", "title"})
"""What makes a name of the rules exact, where the reader takes in more words: a title's, a place's neighbours."""
_ALONE: frozenset[Ground] = frozenset({"known", "explained", "body", "small", "facility", "title"})
"""What makes a name of the rules count where the reader has none."""


def joined_names(read: Sequence[NameRead], ruled: Sequence[RuledName], content: str) -> tuple[NameRead, ...]:
    """The names of both, in order, none inside another. Those of the rules that rest on capitals alone are taken where
    the same name, or the person whose surname it is, is read elsewhere in the report."""
    found: list[NameRead] = []
    left: list[RuledName] = []
    for own, rules in _together(read, ruled):
        if own:
            found += _settled(own, rules)
        else:
            left += rules
    known = _known(found, content)
    for name in left:
        key = fold_name(content[name.start : name.end])
        if name.ground in _ALONE:
            found.append(_as_read(name))
        elif key in known:
            found.append(_as_read(name)._replace(type=known[key]))
    return tuple(sorted(found))


def _as_read(name: RuledName) -> NameRead:
    return NameRead(name.start, name.end, name.type, 1.0)


def _together(
    read: Sequence[NameRead], ruled: Sequence[RuledName]
) -> Iterable[tuple[list[NameRead], list[RuledName]]]:
    """Names that overlap, whatever joins them, together."""
    own: list[NameRead] = []
    rules: list[RuledName] = []
    end = -1
    for name in sorted((*read, *ruled), key=lambda name: (name.start, name.end)):
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


def _settled(own: list[NameRead], rules: list[RuledName]) -> list[NameRead]:
    """The names of one place that the text has, of the reader's and the rules'."""
    kept = list(own)
    for rule in rules:
        over = [name for name in kept if name.start < rule.end and rule.start < name.end]
        if not over:
            if rule.ground in _ALONE:
                kept.append(_as_read(rule))
            continue
        inside = all(rule.start <= name.start and name.end <= rule.end for name in over)
        around = len(over) == 1 and over[0].start <= rule.start and rule.end <= over[0].end
        if inside and around:
            continue
        if (inside and rule.ground in _WHOLE) or (around and rule.ground in _EXACT):
            kept = [name for name in kept if name not in over] + [_as_read(rule)]
    return kept


def _known(found: Iterable[NameRead], content: str) -> dict[str, str]:
    """The keys under which a name of the report may stand again: its own, a person's surname."""
    keys = {}
    for name in found:
        key = fold_name(content[name.start : name.end])
        keys[key] = name.type
        if name.type == "person" and " " in key:
            keys.setdefault(read_person(key).surname, name.type)
    return keys
