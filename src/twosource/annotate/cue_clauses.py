"""Cues of a sentence -> each with its source and the side on which its content stands."""

from __future__ import annotations

from twosource.annotate.cited import quoted_behind
from twosource.annotate.complements import find_complement
from twosource.annotate.cue_sides import (
    can_be_behind,
    ends_sentence,
    interrupts,
    is_as_said,
    is_inverted,
    left_tail,
    next_mark,
)
from twosource.annotate.cues import Cue
from twosource.annotate.phrases import phrase_after
from twosource.annotate.said import Said
from twosource.annotate.source_phrases import phrase_before
from twosource.annotate.subjects import find_subject
from twosource.annotate.units import Unit
from twosource.annotate.word_classes import word_class
from twosource.language.lexicon import wordset

_NEEDS_MARKS = frozenset(("parenthetical", "marks"))
_RELATIVES = frozenset(("who", "which", "that"))
_NO_SOURCES = word_class("no_sources")
"""Things go according to these without anybody saying so."""


def read_cue(unit: Unit, cue: Cue, before: tuple[Said, ...]) -> Said | None:
    """What belongs to the cue, or None where it attributes nothing; `before` are the cues before it."""
    if cue.form == "according":
        return _according(unit, cue)
    if cue.form == "passive":
        return _passive(unit, cue)
    if cue.at == 0:
        return _opening(unit, cue)
    if is_inverted(unit, cue):
        phrase = phrase_after(unit, cue.at + 1)
        if phrase:
            return Said(cue, phrase, cue.first, phrase.outer_stop, "left")
    floor = _floor(unit, cue, before)
    quoted = quoted_behind(unit, cue, floor)
    if quoted is not None:
        return quoted
    found = find_subject(unit, cue, before, floor)
    if found is None:
        return None
    source, head, shared = found
    tail, begins = find_complement(unit, cue)
    embedded = not shared and _is_embedded(unit, head)
    if embedded and tail < unit.size and not unit.marks(tail) and unit.finite(tail):
        what = unit.form(head - 1) == "what" and unit.form(tail) in ("was", "is", "were", "are")
        tail, begins = tail + what, True
    if not begins and is_as_said(unit, cue, head):
        return Said(cue, source, head, next_mark(unit, cue.at), "right", shared)
    said = Said(cue, source, head, tail, "right" if begins else "none", shared, embedded)
    return _sided(unit, said, floor)


def _floor(unit: Unit, cue: Cue, before: tuple[Said, ...]) -> int:
    """Behind the cue before this one, unless that stands in a clause between commas that describes the source: "two
    guards, who spoke on condition that they are not named, said"."""
    if not before or before[-1].side == "none":
        return 0
    if unit.marks(cue.first) == "," and _describes(unit, before[-1].cue.first - 1):
        return _floor(unit, cue, before[:-1])
    return before[-1].tail


def _describes(unit: Unit, last: int) -> bool:
    """Whether `last`, the word before a cue, begins such a description, or joins the cue to a verb in one: "Varnia,
    which invaded in May and claims to have taken a fifth of it, says"."""
    if unit.form(last) in ("and", "but") and not unit.marks(last):
        last = next((j for j in range(last - 1, 0, -1) if unit.marks(j)), 0)
    return unit.form(last) in ("who", "which") and unit.marks(last) == ","


def _opening(unit: Unit, cue: Cue) -> Said | None:
    """A cue that begins its sentence: 'Added Ana Ruiz, "We ..."', 'Said one guard: "We ..."'."""
    phrase = phrase_after(unit, 1)
    if phrase is None or phrase.outer_stop not in unit.quotes:
        return None
    return Said(cue, phrase, 0, phrase.outer_stop, "right")


def _sided(unit: Unit, said: Said, floor: int) -> Said:
    """The cue with the side on which its content stands; so far it is known whether some stands behind it."""
    cue, head, begins = said.cue, said.head, said.side == "right"
    quoted = head - 1 in unit.quotes
    if begins and quoted and unit.ends_saying(head - 1) and unit.form(said.tail) in wordset("prepositions"):
        begins = unit.form(said.tail - 1) == "that"
    nothing = said._replace(tail=cue.at + 1, side="none")
    if cue.frames <= _NEEDS_MARKS and not (quoted or (begins and said.tail in unit.quotes)):
        return nothing
    if not begins and not said.shared and not quoted and interrupts(unit, cue, head):
        return said._replace(tail=left_tail(unit, cue), side="both")
    behind = can_be_behind(unit, cue, head, floor, said.shared)
    if begins:
        colon = ":" in unit.marks(said.tail) and said.tail not in unit.quotes
        ends = colon or (quoted and unit.ends_saying(head - 1))
        return said._replace(side="both") if behind and ends else said
    if behind or ends_sentence(unit, cue, head, said.shared):
        return said._replace(tail=left_tail(unit, cue), side="left")
    return nothing


def _is_embedded(unit: Unit, head: int) -> bool:
    """Whether the cue's clause hangs on a relative: "what police said was ...", "a man, who police said had ..."."""
    relative = unit.form(head - 1) if head else ""
    if relative == "that":
        return head > 1 and unit.verbs[head - 2] is None
    return relative in ("what", "who", "which", "whom")


def _according(unit: Unit, cue: Cue) -> Said | None:
    phrase = phrase_after(unit, cue.at + 2)
    if phrase is None or (phrase.stop - phrase.start == 1 and unit.form(phrase.start) in _NO_SOURCES):
        return None
    tail = phrase.outer_stop
    if unit.form(tail) in _RELATIVES and not unit.marks(tail):
        tail = next_mark(unit, tail)
    if cue.at == 0 or (cue.at == 1 and unit.form(0) in ("but", "and")):
        stop = _past_description(unit, next((j for j in range(phrase.stop, unit.size) if "," in unit.marks(j)), tail))
        return Said(cue, phrase, cue.at, max(tail, stop), "right")
    if unit.form(cue.at - 1) in _RELATIVES and tail < unit.size and "," in unit.marks(tail):
        return Said(cue, phrase, cue.at, tail, "right")
    if "," in unit.marks(cue.at) and tail < unit.size and "," in unit.marks(tail) and not unit.has_finite(0, cue.at):
        return Said(cue, phrase, cue.at, tail, "both")
    return Said(cue, phrase, cue.at, tail, "left")


def _past_description(unit: Unit, at: int) -> int:
    """Behind a description between commas of the one according to whom ..., which begins at `at`; else `at`."""
    stop = next_mark(unit, at)
    if stop >= unit.size or unit.marks(stop) != "," or unit.starts_clause(at, stop):
        return at
    describes = unit.form(at) in ("a", "an", "the", "who", "which") or unit.is_past_participle(at)
    return stop if describes and (unit.starts_clause(stop, unit.size) or unit.form(stop) in ("a", "the")) else at


def _passive(unit: Unit, cue: Cue) -> Said | None:
    """For "identified by police as ...", "was confirmed by the ministry", "she was told by police that"."""
    phrase = phrase_after(unit, cue.at + 2)
    if phrase is None or cue.at + 2 >= unit.size:
        return None
    if unit.form(phrase.stop) == "as" and "as" in cue.frames:
        return Said(cue, phrase, cue.first, phrase.stop + 1, "right", embedded=True)
    if unit.form(phrase.stop) == "that" and "person" in cue.frames:
        told = phrase_before(unit, cue.first)
        return Said(cue, phrase, told.outer_start if told else cue.first, phrase.stop + 1, "right", shared=True)
    head = cue.first
    while head > 1 and unit.form(head - 1) in ("as", "first", "what"):
        head -= 1
    said = not cue.frames.isdisjoint(("clause", "noun")) and unit.form(phrase.stop) != "to"
    if said and (head < cue.first or not unit.marks(head)):
        return Said(cue, phrase, head, phrase.stop, "left")
    return Said(cue, phrase, cue.first, cue.first, "none")
