"""Place behind a cue -> whether the object that it takes stands there."""

from __future__ import annotations

from collections.abc import Callable

from twosource.annotate.units import Unit
from twosource.annotate.word_classes import word_class
from twosource.language.lexicon import wordset

_LONGEST_OBJECT = 8
"""Words: how far the noun of an object is looked for."""


def _is_expected(unit: Unit, at: int) -> bool:
    """Whether an object and what it is expected to do stand here: "expect the town to fall"."""
    if unit.form(at) == "to":
        return False
    place = next((j for j in range(at + 1, min(at + 8, unit.size)) if unit.marks(j) or unit.form(j) == "to"), None)
    return place is not None and not unit.marks(place)


def _is_blamed(unit: Unit, at: int) -> bool:
    return any(unit.form(j) == "for" for j in range(at, min(at + 10, unit.size)))


def _is_denied(unit: Unit, at: int) -> bool:
    """Whether what is rejected or dismissed here was said by somebody: "dismissed the claims", not "the lawsuit"."""
    if not _is_phrase(unit, at):
        return False
    verb = unit.verbs[at - 1]
    if verb is None or verb.base not in ("dismiss", "reject"):
        return True
    near = range(at, min(at + _LONGEST_OBJECT, unit.size))
    return any(unit.form(j) in wordset("accusations") or unit.is_participle(j) for j in near)


def _is_phrase(unit: Unit, at: int) -> bool:
    form = unit.form(at)
    if form in ("that", "this") and unit.marks(at + 1):
        return False
    if form in wordset("prepositions") or form in ("to", "and", "it", "him", "them", "responsibility", "himself"):
        return False
    return at + 1 < unit.size and not unit.marks(at)


def _names(unit: Unit, at: int) -> bool:
    """Whether somebody or something is called or described here, in words of at least a short phrase."""
    if at + 1 >= unit.size or unit.marks(at) or unit.form(at) in wordset("prepositions"):
        return False
    stop = next((j for j in range(at, unit.size) if _ends_object(unit, j, at)), unit.size)
    verb = unit.verbs[at - 1]
    if verb is not None and verb.base == "call" and _is_summoned(unit, at, stop):
        return False
    return not unit.form(at).endswith(("self", "selves"))


def _ends_object(unit: Unit, at: int, start: int) -> bool:
    return at > start and (bool(unit.marks(at)) or unit.form(at) in wordset("prepositions"))


def _is_summoned(unit: Unit, at: int, stop: int) -> bool:
    """Whether words `at` to `stop` are what somebody called to come or to be held: "called an urgent meeting"."""
    if any(j in unit.quotes for j in range(at, min(stop + 1, unit.size))):
        return False
    return unit.form(stop - 1) in word_class("called") or all(unit.capital(j) for j in range(stop - 1, at - 1, -1))


def _names_as(unit: Unit, at: int) -> bool:
    near = range(at + 1, min(at + 12, unit.size))
    return _names(unit, at) and any(unit.form(j) == "as" for j in near)


def _is_gerund(unit: Unit, at: int) -> bool:
    return unit.is_participle(at) and not unit.marks(at)


FRAMES: tuple[tuple[str, Callable[[Unit, int], bool]], ...] = (
    ("expect", _is_expected),
    ("deny", _is_denied),
    ("blame", _is_blamed),
    ("noun", _is_phrase),
    ("gerund", _is_gerund),
    ("name", _names),
    ("as", _names_as),
)
