"""Place of a verb of saying -> the words before it that name its source."""

from __future__ import annotations

from twosource.annotate.described_sources import described_source
from twosource.annotate.phrase_starts import past_time, phrase_start, trim_start
from twosource.annotate.phrases import Phrase
from twosource.annotate.units import Unit
from twosource.language.lexicon import wordset
from twosource.language.predicates import is_adverb

_TIMED = frozenset(("after", "before", "since", "until"))
"""Behind a source these say when it spoke: "a note written after the fire said"."""
_RELATIVES = frozenset(("who", "which", "whose", "whom", "where", "that"))


def phrase_before(unit: Unit, first: int, floor: int = 0) -> Phrase | None:
    """The subject that ends before word `first`, None where none stands there; nothing before `floor` is looked at."""
    if first - 1 < floor:
        return None
    bracketed = _before_brackets(unit, first)
    if bracketed > floor:
        start = trim_start(unit, phrase_start(unit, bracketed - 1, floor), bracketed - 1)
        return Phrase(start, bracketed, start, first) if start < bracketed else None
    if unit.marks(first):
        return described_source(unit, first, floor)
    last = past_time(unit, first - 1, floor)
    if unit.form(last) in _RELATIVES and last > floor and last == first - 1:
        before = phrase_before_relative(unit, last, floor)
        return before and before._replace(outer_stop=first)
    start = phrase_start(unit, last, floor)
    start = trim_start(unit, start, last)
    if unit.form(start - 1) in _TIMED and not unit.has_finite(floor, start - 1):
        stop = start - 1
        while stop > floor and is_adverb(unit.form(stop - 1)):
            stop -= 1
        begin = trim_start(unit, phrase_start(unit, stop - 1, floor), stop - 1) if stop > floor else stop
        if begin < stop and not any(unit.marks(j) for j in range(begin + 1, start + 1)):
            return Phrase(begin, stop, begin, first)
    if unit.form(last) in wordset("prepositions"):
        return None
    if start > last or unit.form(start) in wordset("auxiliaries") or (start < last and unit.finite(start)):
        return None
    return Phrase(start, last + 1, start, first)


def _before_brackets(unit: Unit, first: int) -> int:
    """Where brackets with one word begin that end before word `first`: "the Harbour Guild (HG) | said"; else 0."""
    closed = unit.marks(first) == ")" and first > 1 and unit.marks(first - 1) == "("
    return first - 1 if closed and unit.capital(first - 1) else 0


def phrase_before_relative(unit: Unit, at: int, floor: int) -> Phrase | None:
    """What the relative pronoun at `at` stands for."""
    if at <= floor:
        return None
    start = trim_start(unit, phrase_start(unit, at - 1, floor), at - 1)
    return Phrase(start, at, start, at) if start < at else None
