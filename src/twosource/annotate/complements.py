"""Cue -> where the content begins that stands behind it."""

from __future__ import annotations

from twosource.annotate.cue_sides import next_mark
from twosource.annotate.cues import Cue
from twosource.annotate.objects import FRAMES
from twosource.annotate.phrases import is_time
from twosource.annotate.told import past_adverbials, past_person
from twosource.annotate.units import Unit
from twosource.annotate.word_classes import word_class
from twosource.language.lexicon import wordset
from twosource.language.predicates import is_adverb

_SUBORDINATORS = word_class("subordinators")
_QUESTIONS = word_class("questions")
_NOT_SAID = word_class("not_said") | _SUBORDINATORS
"""Behind "said" these begin no clause."""
_JOINS = frozenset(("and", "but", "or"))
"""Behind a "that" and a comma these show that it stands for a thing: "denies that, and has called for calm"."""
_FREE = word_class("free")
"""Behind these a clause follows whose subject may hold commas."""


def find_complement(unit: Unit, cue: Cue) -> tuple[int, bool]:
    """Where the content begins behind the cue, and whether there is one."""
    at = cue.at + 1
    if cue.base == "point" and unit.form(at) == "out":
        at += 1
    if "infinitive" in cue.frames and unit.form(at) == "to" and not unit.marks(at):
        return at, True
    direct = at
    at = past_person(unit, cue, at)
    begins = _of(unit, cue, at) if "of" in cue.frames else None
    if begins is not None:
        return begins, True
    at = past_adverbials(unit, at)
    if at >= unit.size:
        return at, False
    marks, form = unit.marks(at), unit.form(at)
    if ":" in marks or (at in unit.quotes and marks in ("", ",", "-", "–", "—") and not _names_work(unit, cue, at)):
        return at, True
    if marks:
        return _behind_insertion(unit, at)
    if form == "that" and not cue.frames.isdisjoint(("clause", "deny", "person", "that")):
        alone = "," in unit.marks(at + 1) and unit.form(at + 1) in _JOINS
        return (at, False) if alone else (at + 1, at + 1 < unit.size)
    return _framed(unit, cue, at, unit.past_adverbs(direct))


def _names_work(unit: Unit, cue: Cue, at: int) -> bool:
    """Whether the quotation at `at` is a title; right behind a cry it is what was cried."""
    return unit.is_title(at) and (at > cue.at + 1 or cue.base in ("write", "post", "read"))


def _framed(unit: Unit, cue: Cue, at: int, direct: int) -> tuple[int, bool]:
    """The same for content that no mark and no "that" shows: the verb tells what follows; objects do directly."""
    frames, form = cue.frames, unit.form(at)
    if not frames.isdisjoint(("question", "person", "clause")) and form in _QUESTIONS:
        return at, True
    if not frames.isdisjoint(("clause", "person")) and form not in _SUBORDINATORS and _is_clause(unit, cue, at):
        return at, True
    fitting = direct < unit.size and any(frame in frames and fits(unit, direct) for frame, fits in FRAMES)
    return (direct, True) if fitting else (at, False)


def _is_clause(unit: Unit, cue: Cue, at: int) -> bool:
    """Whether a clause begins at `at`; its verb may stand in a quotation: said her eyes "just popped"."""
    if cue.base == "say" and unit.form(at) not in _NOT_SAID | wordset("prepositions") and at + 2 < unit.size:
        return True
    stop = unit.size if "parenthetical" in cue.frames and cue.base in _FREE else next_mark(unit, at)
    if unit.starts_clause(at, stop):
        return True
    quote = next((j for j in range(at, unit.size) if j in unit.quotes or (j > at and unit.marks(j))), unit.size)
    return quote in unit.quotes and not unit.marks(quote) and not unit.is_title(quote)


def _end(unit: Unit, at: int) -> int:
    return next((j for j in range(at + 1, unit.size) if ";" in unit.marks(j)), unit.size)


def _behind_insertion(unit: Unit, at: int) -> tuple[int, bool]:
    """The content behind words between commas: "said, however, that ..."."""
    stop = next((j for j in range(at + 1, min(at + 14, unit.size)) if unit.marks(j)), unit.size)
    if stop < unit.size and "," in unit.marks(stop) and unit.form(stop) == "that" and stop + 1 < unit.size:
        return stop + 1, True
    return at, False


def _of(unit: Unit, cue: Cue, at: int) -> int | None:
    """Behind the "of" of "spoke of ..."; for "accused X of ..." at X, so that it is known of whom it is said."""
    near = range(at, min(at + 14, unit.size))
    found = next((j for j in near if unit.form(j) in ("of", "about") or (j > at and unit.marks(j))), None)
    if found is None or unit.marks(found) or found + 1 >= unit.size:
        return None
    if cue.base in ("accuse", "suspect"):
        return at if found > at else found + 1
    opens = found == at or unit.form(at) in wordset("prepositions") or is_time(unit, at) or is_adverb(unit.form(at))
    return found + 1 if opens and found - at <= 5 else None
