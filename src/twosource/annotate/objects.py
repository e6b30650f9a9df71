"""Place behind a cue -> whether the object that it takes stands there."""

from __future__ import annotations

from collections.abc import Callable

from twosource.annotate.units import Unit
from twosource.language.lexicon import wordset


def _is_expected(unit: Unit, at: int) -> bool:
    """Whether an object and what it is expected to do stand here: "expect the town to fall"."""
    if unit.form(at) == "to":
        return False
    place = next((j for j in range(at + 1, min(at + 8, unit.size)) if unit.marks(j) or unit.form(j) == "to"), None)
    return place is not None and not unit.marks(place)


def _is_blamed(unit: Unit, at: int) -> bool:
    return any(unit.form(j) == "for" for j in range(at, min(at + 10, unit.size)))


def _is_phrase(unit: Unit, at: int) -> bool:
    form = unit.form(at)
    if form in wordset("prepositions") or form in ("to", "and", "it", "him", "them", "responsibility", "himself"):
        return False
    return at + 1 < unit.size and not unit.marks(at)


def _names(unit: Unit, at: int) -> bool:
    """Whether somebody or something is called or described here, in words of at least a short phrase."""
    if at + 1 >= unit.size or unit.marks(at) or unit.form(at) in wordset("prepositions"):
        return False
    return not unit.form(at).endswith(("self", "selves"))


def _names_as(unit: Unit, at: int) -> bool:
    near = range(at + 1, min(at + 12, unit.size))
    return _names(unit, at) and any(unit.form(j) == "as" for j in near)


def _is_gerund(unit: Unit, at: int) -> bool:
    return unit.is_participle(at) and not unit.marks(at)


FRAMES: tuple[tuple[str, Callable[[Unit, int], bool]], ...] = (
    ("expect", _is_expected),
    ("deny", _is_phrase),
    ("blame", _is_blamed),
    ("noun", _is_phrase),
    ("gerund", _is_gerund),
    ("name", _names),
    ("as", _names_as),
)
