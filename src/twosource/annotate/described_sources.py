"""Place behind a description between commas -> the source that is described."""

from __future__ import annotations

from twosource.annotate.phrase_starts import phrase_start, trim_start
from twosource.annotate.phrases import Phrase, breaks_phrase, is_name, name_called
from twosource.annotate.units import Unit
from twosource.language.lexicon import wordset

_RELATIVES = frozenset(("who", "which", "whose", "whom", "where", "that"))
_MOST_SEGMENTS = 8
"""Commas: how many are looked through for the source that a description belongs to."""


def described_source(unit: Unit, first: int, floor: int) -> Phrase | None:
    """The source before a description between commas: "Ana Ruiz, the mayor, said", "the mayor, Ana Ruiz, said"."""
    segments = _segments(unit, first, floor)
    place = next((p for p in range(len(segments)) if _can_name(unit, segments, p)), None)
    if place is None:
        phrase = _phrase(unit, *segments[-1], first, floor)
        return phrase if phrase and not unit.has_finite(phrase.start, phrase.stop) else None
    named = name_called(unit, *segments[place - 1]) if place and not unit.capital(segments[place][1] - 1) else None
    if named is not None:
        role = _phrase(unit, *segments[place], first, floor)
        start = role.start if role else named
        return Phrase(named, segments[place - 1][1], start, first)
    before = segments[place + 1] if place + 1 < len(segments) else None
    if before and is_name(unit, *before):
        return _phrase(unit, *before, first, floor)
    phrase = _phrase(unit, *segments[place], first, floor)
    if phrase is None or before is None or place:
        return phrase
    role = _phrase(unit, *before, first, floor)
    if role is None or unit.has_finite(role.start, role.stop):
        return phrase
    told = unit.form(role.start) in wordset("determiners") or not unit.capital(before[1] - 1)
    return phrase._replace(outer_start=role.start) if told else phrase


def _segments(unit: Unit, first: int, floor: int) -> list[tuple[int, int]]:
    """The stretches between commas before word `first`, the nearest first."""
    stops, at = [first], first - 1
    while at > floor and len(stops) < _MOST_SEGMENTS:
        if any(c in unit.marks(at) for c in ",(–—"):
            stops.append(at)
        elif breaks_phrase(unit.marks(at)) or (at in unit.quotes and unit.ends_saying(at)):
            break
        at -= 1
    return list(zip((*stops[1:], max(at, floor)), stops, strict=True))


def _can_name(unit: Unit, segments: list[tuple[int, int]], place: int) -> bool:
    """Whether a stretch between commas can name the source, and does not describe the one before it."""
    begin, stop = segments[place]
    form = unit.form(begin)
    if (
        form in _RELATIVES
        or form.isdigit()
        or "(" in unit.marks(begin)
        or form in ("aged", "and", "a", "an", "the", "one")
    ):
        return False
    if place == len(segments) - 1:
        return True
    named = unit.capital(begin) or form in wordset("determiners")
    return named and is_name(unit, begin, stop) and not _is_place(unit, *segments[place + 1])


def _phrase(unit: Unit, begin: int, stop: int, first: int, floor: int) -> Phrase | None:
    """The noun phrase at the end of words `begin` to `stop`."""
    start = trim_start(unit, phrase_start(unit, stop - 1, max(floor, begin)), stop - 1)
    return Phrase(start, stop, start, first) if start < stop else None


def _is_place(unit: Unit, start: int, stop: int) -> bool:
    """Whether words `start` to `stop` end with a place whose region may follow: "Ana Ruiz of Bellmarsh, | Norland,"."""
    at = stop - 1
    while at > start and unit.capital(at):
        at -= 1
    if at in (start, stop - 1) or unit.form(at) not in ("of", "from", "in", "near", "outside", "at"):
        return False
    return unit.form(at) != "of" or unit.form(start) not in wordset("determiners")
