"""A name of the rules, what a reader read over it -> which of the two has the name's edges."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from twosource.annotate.name_runs import given_names
from twosource.annotate.names_ruled import Ground, RuledName
from twosource.language.lexicon import wordset
from twosource.language.parties import adjective_country
from twosource.model.reading import NameRead

SURE: frozenset[Ground] = frozenset(
    {"dateline", "title", "apposed", "told", "known", "explained", "called", "body", "small", "facility"}
)
"""What makes a name of the rules one where the reader has none."""
_WHOLE = SURE - {"title"}
"""What makes it whole where the reader has parts of it."""
FAINT = 0.75
"""Confidence below which a name that the rules do not find at all is left out: on the development part of
en_worldwide_ner a fifth of those were names, of those above it more than half."""
_CLEAR = 0.9
"""Confidence of a body below which a country's adjective before it is no part of its name, and two may be one."""
_INITIALS = re.compile(r"(?:[A-Z]{1,2}\.? ){1,3}")
_OWNED = ("'s ", "’s ", "' ", "’ ")
_BETWEEN = frozenset({" and ", ", ", " & "})
_PAIR = 2
"""Names that one possessive joins."""


def is_whole(rule: RuledName, over: Sequence[NameRead], content: str) -> bool:
    """Whether a name of the rules is whole where the reader has only parts of it."""
    if not all(rule.start <= name.start and name.end <= rule.end for name in over):
        return False
    if len(over) == 1 and over[0].confidence < FAINT and is_full(rule, content):
        return True
    if rule.type == over[-1].type == "person":
        return rule.end == over[-1].end and bool(_INITIALS.fullmatch(content, rule.start, over[0].start))
    return rule.ground == "explained" or (rule.ground in _WHOLE and not _is_row(rule, over, content))


def _is_row(rule: RuledName, over: Sequence[NameRead], content: str) -> bool:
    """Whether a body of the rules is several names in a row: a person at its end ("Cabinet of Ilse Tarn") or in the
    possessive ("Tarn's Board"), two bodies, two of a kind joined by "and", a title before the body that was read."""
    first, last = over[0], over[-1]
    led = content[rule.start : last.start].split()
    titled = last.end == rule.end and bool(led) and all(_is_of_title(word) for word in led)
    owned = first.type == "person" and content.startswith(_OWNED, first.end)
    ends = last.type == "person" and last.end == rule.end
    bodies = sum(_is_body(name, content) for name in over)
    gaps = (content[left.end : right.start] for left, right in pairwise(over) if left.type == right.type)
    return titled or owned or ends or bodies > 1 or any(gap in _BETWEEN for gap in gaps)


def _is_of_title(word: str) -> bool:
    form = word.casefold()
    return form in wordset("titles") or form in wordset("function_words")


def _is_body(name: NameRead, content: str) -> bool:
    """Whether a name is surely a body's, and more than an acronym or a place."""
    several = " " in content[name.start : name.end]
    return several and name.type == "organisation" and name.confidence >= _CLEAR


def is_exact(rule: RuledName, over: NameRead, content: str) -> bool:
    """Whether a name of the rules is exact where the reader takes in more words: an adjective before it, or words
    that it doubts beside a name that lists have."""
    if not (over.start <= rule.start and rule.end <= over.end):
        return False
    before = content[over.start : rule.start].strip()
    if before and rule.end == over.end and over.type == "organisation" and adjective_country(before):
        return over.confidence < _CLEAR
    return rule.ground == "known" and over.confidence < FAINT


def is_full(name: RuledName, content: str) -> bool:
    """Whether it is a person's name with a given name before the surname."""
    words = content[name.start : name.end].split()
    return name.type == "person" and len(words) > 1 and words[0] in given_names()


def owned_names(over: NameRead, rules: Sequence[RuledName], content: str) -> tuple[RuledName, ...]:
    """The place and what is in it, as the rules have them, of which the reader made one name over a possessive
    ("Oltava's Vell Square")."""
    inside = tuple(rule for rule in rules if over.start <= rule.start and rule.end <= over.end)
    if len(inside) != _PAIR or (inside[0].start, inside[1].end) != over[:2] or inside[0].type != "place":
        return ()
    return inside if content[inside[0].end : inside[1].start] in _OWNED else ()
