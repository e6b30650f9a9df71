"""Place in a sentence -> the noun phrase that begins there."""

from __future__ import annotations

from typing import NamedTuple

from twosource.annotate.units import Unit
from twosource.annotate.word_classes import word_class
from twosource.language.lexicon import table, wordset
from twosource.language.predicates import is_adverb

_RELATIVES = frozenset(("who", "which", "whose", "whom", "where", "that"))
_SUBJECT_PRONOUNS = word_class("subject_pronouns")
_PARTICLES = word_class("particles")
_TIME = word_class("time")
_LONGEST = 40
"""Words: how far a source is looked for."""
_OBJECTS = frozenset(("him", "her", "them", "us", "me", "reporters"))
_LONGEST_PLACE = 6
"""Words between somebody's role and the comma before his name."""
_OWNED = 3
"""Words behind "her" within which the noun for somebody stands that it owns."""
_ENDING = word_class("ending")
"""Words that begin a clause behind a noun phrase."""


class Phrase(NamedTuple):
    """A source, words `start` to `stop`; `outer_start` to `outer_stop` holds its descriptions too."""

    start: int
    stop: int
    outer_start: int
    outer_stop: int


def is_time(unit: Unit, i: int) -> bool:
    """Whether word `i` only says when."""
    form, calendar = unit.form(i), table("calendar")
    return (
        form in _TIME
        or form in calendar["days"]
        or ((form in calendar["weekdays"] or form in calendar["months"]) and unit.capital(i))
    )


def breaks_phrase(marks: str) -> bool:
    """Whether no noun phrase goes on across these marks."""
    return any(c in ",;:–—()[]!?…/-" for c in marks) or marks.endswith("..")


def is_name(unit: Unit, start: int, stop: int) -> bool:
    """Whether words `start` to `stop` are a name alone, of at most six words."""
    if not 0 < stop - start <= 6 or not unit.capital(start) or not unit.capital(stop - 1):
        return False
    if unit.form(start) in wordset("prepositions"):
        return False
    return all(unit.capital(i) or unit.form(i) in _PARTICLES or len(unit.form(i)) == 1 for i in range(start, stop))


def name_called(unit: Unit, start: int, stop: int) -> int | None:
    """Where the name begins that words `start` to `stop` are or end with: "an islander named | Ana Ruiz"; else None."""
    if is_name(unit, start, stop):
        return start
    called = next((j for j in range(start + 1, stop - 1) if unit.form(j) in ("named", "called")), None)
    return called + 1 if called is not None and is_name(unit, called + 1, stop) else None


def phrase_after(unit: Unit, at: int) -> Phrase | None:
    """The noun phrase that begins with word `at`, with the name or description that follows it behind a comma."""
    stop = _stop(unit, at)
    if stop <= at:
        return None
    named = _named_behind(unit, at, stop)
    if named is not None:
        return Phrase(*named, at, named[1])
    start, end, outer = at, stop, stop
    if stop < unit.size and unit.marks(stop) == ",":
        following = _segment_end(unit, stop)
        if is_name(unit, stop, following) and not is_name(unit, at, stop) and not unit.capital(stop - 1):
            start, end = stop, following
        outer = following
    return Phrase(start, end, at, outer if end > stop else stop)


def _named_behind(unit: Unit, at: int, stop: int) -> tuple[int, int] | None:
    """The name behind somebody's place: "its manager | on the island, Ana Ruiz"; None where none stands there."""
    people = wordset("role_nouns") | wordset("titles") | wordset("spokespeople")
    if stop >= unit.size or unit.marks(stop) or unit.form(stop) not in wordset("prepositions"):
        return None
    comma = next((j for j in range(stop, min(stop + _LONGEST_PLACE, unit.size)) if unit.marks(j)), None)
    if unit.form(stop - 1) not in people or comma is None or unit.marks(comma) != "," or unit.has_finite(stop, comma):
        return None
    end = _segment_end(unit, comma)
    return (comma, end) if end - comma > 1 and is_name(unit, comma, end) and not unit.capital(comma - 1) else None


def _ends_at(unit: Unit, at: int) -> bool:
    """Whether a phrase of one word ends before word `at`."""
    form = unit.form(at)
    return at >= unit.size or bool(unit.marks(at)) or form in wordset("prepositions") - {"of"} or unit.finite(at)


def _segment_end(unit: Unit, at: int) -> int:
    return next((j for j in range(at + 1, unit.size) if unit.marks(j) or unit.form(j) in _RELATIVES), unit.size)


def _stop(unit: Unit, at: int) -> int:
    """Behind the last word of the noun phrase that begins at `at`."""
    counts = unit.form(at) in ("one", "some", "many", "others") and not _ends_at(unit, at + 1)
    if (unit.form(at) in _SUBJECT_PRONOUNS and not counts) or (unit.form(at) in _OBJECTS and not _owns(unit, at)):
        return at + 1
    capital = unit.capital(at)
    for j in range(at + 1, min(unit.size, at + _LONGEST)):
        if is_time(unit, j) and not (unit.capital(j + 1) and capital):
            return j if unit.form(j - 1) not in ("on", "in", "at") else j - 1
        if _ends_before(unit, j, capital) or (j > at + 1 and _is_next(unit, j)):
            return j
        capital = capital or unit.capital(j)
    return min(unit.size, at + _LONGEST)


def _owns(unit: Unit, at: int) -> bool:
    """Whether a "her" leads to a noun for one person: "her sister", "her younger son", not "told her police had"."""
    if unit.form(at) != "her":
        return False
    people = wordset("kin") | wordset("role_nouns") | wordset("titles") | wordset("spokespeople")
    for i in range(at + 1, min(at + _OWNED, unit.size - 1) + 1):
        if unit.marks(i) or i in unit.quotes or unit.form(i) in wordset("determiners"):
            return False
        if unit.form(i) in people:
            return not unit.form(i).endswith("s")
    return False


def _ends_before(unit: Unit, j: int, capital: bool) -> bool:
    """Whether a noun phrase ends before word `j`; `capital` where it holds a name already."""
    form = unit.form(j)
    if breaks_phrase(unit.marks(j)) or j in unit.quotes or form in _RELATIVES or form in _ENDING:
        return True
    if unit.finite(j) or form in _SUBJECT_PRONOUNS or (is_adverb(form) and not unit.capital(j)):
        return True
    if form in wordset("prepositions") and form not in ("of", "for"):
        goes_on = unit.capital(j + 1) or unit.form(j + 1) == "the"
        links = form in ("in", "at", "from", "with", "by") and not capital and goes_on
        return not links or is_time(unit, j + 1)
    return unit.is_participle(j) and capital


def _is_next(unit: Unit, j: int) -> bool:
    """Whether another noun phrase begins at word `j`: an object that follows a person who is told."""
    if unit.form(j) not in wordset("determiners") or unit.form(j) == "all":
        return False
    return unit.form(j - 1) not in wordset("prepositions") and unit.form(j - 1) not in ("and", "or", "both", "all")
