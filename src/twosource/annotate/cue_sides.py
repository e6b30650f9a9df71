"""Cue -> whether what is said stands before it."""

from __future__ import annotations

from twosource.annotate.cues import Cue
from twosource.annotate.phrases import is_time, phrase_after
from twosource.annotate.units import Unit
from twosource.annotate.word_classes import word_class
from twosource.language.lexicon import wordset
from twosource.language.predicates import is_adverb

_SUBORDINATORS = word_class("subordinators")
_LONGEST_AS = 6
"""Words: how long the times and places behind the verb of "As the Courier reported on Monday," may be."""
_REPORTING = frozenset(("say", "report", "announce", "estimate"))
"""What stands before these at the end of a sentence is said even where no verb is found in it."""


def is_inverted(unit: Unit, cue: Cue) -> bool:
    """Whether the source stands behind the cue: '..., said Ana Ruiz'."""
    if cue.form != "finite" or cue.first != cue.at or "parenthetical" not in cue.frames:
        return False
    if "person" in cue.frames and cue.at - 1 not in unit.quotes:
        return False
    at, after = cue.at, cue.at + 1
    if after >= unit.size or unit.marks(after) or after in unit.quotes:
        return False
    quoted = at - 1 in unit.quotes and not unit.marks(at) and not unit.is_title(at - 1)
    if not quoted and not (unit.marks(at) and "," in unit.marks(at)[-1:]):
        return False
    if is_time(unit, after) or unit.form(after) in wordset("prepositions") | {"that", "so"}:
        return False
    starts = unit.capital(after) or unit.form(after) in wordset("determiners") or unit.verbs[after] is None
    if unit.form(after) in ("he", "she", "it", "they", "we", "i") or unit.finite(after):
        return False
    if quoted or not starts:
        return quoted
    phrase = phrase_after(unit, after)
    goes_on = (
        phrase is not None and phrase.stop < unit.size and not unit.marks(phrase.stop) and unit.finite(phrase.stop)
    )
    return not goes_on and unit.starts_clause(0, at)


def can_be_behind(unit: Unit, cue: Cue, head: int, floor: int, shared: bool) -> bool:
    """Whether what stands before the cue's clause can be what is said."""
    if cue.frames.isdisjoint(("parenthetical", "person")) or shared or head <= floor or not _ends_cue(unit, cue):
        return False
    if head - 1 in unit.quotes and not unit.is_title(head - 1):
        return True
    if "," not in unit.marks(head) and not any(c in unit.marks(head) for c in "-–—"):
        return False
    return unit.starts_clause(floor, head) or any(floor <= q < head for q in unit.quotes)


def ends_sentence(unit: Unit, cue: Cue, head: int, shared: bool) -> bool:
    """Whether the cue's clause is all that stands behind the last comma: what is before it must be what is said."""
    if shared or "parenthetical" not in cue.frames or head < 3 or "," not in unit.marks(head):
        return False
    if cue.base not in _REPORTING and not unit.has_finite(0, head):
        return False
    return _ends_cue(unit, cue) and all(not unit.marks(j) for j in range(cue.at + 1, unit.size))


def _ends_cue(unit: Unit, cue: Cue) -> bool:
    """Whether no object follows the cue: its content must stand before it."""
    at = cue.at + 1
    if at >= unit.size or unit.marks(at) or at in unit.quotes or "person" in cue.frames:
        return True
    form = unit.form(at)
    return (
        form in wordset("prepositions") | _SUBORDINATORS
        or is_time(unit, at)
        or is_adverb(form)
        or form in ("to", "and")
    )


def interrupts(unit: Unit, cue: Cue, head: int) -> bool:
    """Whether the cue's clause stands between commas inside of what is said: "The fire, police said, was set"."""
    if cue.frames.isdisjoint(("parenthetical", "person")) or head == 0 or cue.form != "finite":
        return False
    if unit.form(cue.first - 1) in ("who", "which") or not _ends_cue(unit, cue):
        return False
    after = left_tail(unit, cue)
    if "," not in unit.marks(head) or after >= unit.size or "," not in unit.marks(after):
        return False
    goes_on = not unit.is_participle(after) or unit.has_finite(after, next_mark(unit, after))
    if unit.form(after) in ("including", "such", "with", "especially"):
        return False
    return goes_on and unit.form(after) not in ("who", "which", "whose", "and", "but")


def is_as_said(unit: Unit, cue: Cue, head: int) -> bool:
    """Whether the cue's clause opens a sentence whose main clause is what was said: "As the Courier reported, ..."."""
    if unit.form(head - 1) != "as" or head - 1 > 1 or cue.form != "finite" or "parenthetical" not in cue.frames:
        return False
    stop = next_mark(unit, cue.at)
    return stop < unit.size and unit.marks(stop) == "," and stop - cue.at <= _LONGEST_AS and _ends_cue(unit, cue)


def left_tail(unit: Unit, cue: Cue) -> int:
    """Behind the words that go with a cue that follows its content: "told reporters on Monday"."""
    at = cue.at + 1
    if "person" in cue.frames and at < unit.size and not unit.marks(at):
        phrase = phrase_after(unit, at)
        at = phrase.stop if phrase else at
    while at < unit.size and not unit.marks(at) and at not in unit.quotes and unit.form(at) not in _SUBORDINATORS:
        if unit.form(at) in ("and", "but", "adding", "citing") or unit.is_participle(at):
            break
        at += 1
    return at


def next_mark(unit: Unit, at: int) -> int:
    """The next word behind `at` with a mark before it, at most the end."""
    return next((j for j in range(at + 1, unit.size) if unit.marks(j)), unit.size)
