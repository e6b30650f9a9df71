"""Words that a reader gives as a source, descriptions and all -> the words in them that name it."""

from __future__ import annotations

from twosource.annotate.phrases import Phrase, breaks_phrase, is_time, name_called
from twosource.annotate.units import Unit
from twosource.language.lexicon import wordset

_RELATIVES = frozenset(("who", "which", "whose", "whom", "where", "that"))
_HYPHENS = frozenset(("-", "/"))


def own_words(unit: Unit, start: int, stop: int) -> Phrase:
    """The name where a description stands beside it ("Ana Ruiz, the mayor", "the mayor, Ana Ruiz"), else all the words
    up to the first mark or relative clause, without times at their end. The outer words are all that were given."""
    if unit.form(start) in _RELATIVES:
        begin = start + (unit.form(start) == "whose" and stop > start + 1)
        return Phrase(begin, stop if begin > start else start + 1, start, stop)
    segments = _segments(unit, start, stop)
    begin, end = segments[0]
    named = name_called(unit, *segments[1]) if len(segments) > 1 and not unit.capital(end - 1) else None
    if named is not None:
        begin, end = named, segments[1][1]
    while end > begin + 1 and is_time(unit, end - 1):
        end -= 1
    return Phrase(begin, end, start, stop)


def is_same_source(unit: Unit, ruled: Phrase, heard: Phrase | None) -> bool:
    """Whether what rules take for a source is the one that a reader heard: the words or their descriptions overlap, or
    the reader has the relative pronoun right behind them. A phrase that cannot name anybody is no source."""
    if heard is None or not _can_name(unit, ruled):
        return False
    behind = heard.start == ruled.stop and unit.form(heard.start) in _RELATIVES
    return behind or (ruled.outer_start < heard.outer_stop and heard.outer_start < ruled.outer_stop)


def _can_name(unit: Unit, phrase: Phrase) -> bool:
    """Whether a phrase can be a source: it begins neither with a verb nor with a preposition, and is no clause."""
    first = phrase.start
    if unit.has_finite(first + 1, phrase.stop):
        return False
    return unit.capital(first) or (unit.verbs[first] is None and unit.form(first) not in wordset("prepositions"))


def _segments(unit: Unit, start: int, stop: int) -> list[tuple[int, int]]:
    """The stretches of words between marks and before relative pronouns."""
    found, begin = [], start
    for i in range(start + 1, stop):
        if (breaks_phrase(unit.marks(i)) and unit.marks(i) not in _HYPHENS) or unit.form(i) in _RELATIVES:
            found.append((begin, i))
            begin = i
    return [*found, (begin, stop)]
