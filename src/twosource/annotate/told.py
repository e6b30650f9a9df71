"""Place behind a cue -> the place behind times, places and persons spoken to."""

from __future__ import annotations

from twosource.annotate.cues import Cue
from twosource.annotate.phrases import is_time, phrase_after
from twosource.annotate.units import Unit
from twosource.annotate.word_classes import word_class
from twosource.language.lexicon import wordset

_PERSONS = word_class("persons")
_LONGEST_ADVERBIAL = 12


def past_person(unit: Unit, cue: Cue, at: int) -> int:
    """Behind the one who is told, `at` itself where nobody is named."""
    if at >= unit.size or unit.marks(at) or at in unit.quotes:
        return at
    if "of" in cue.frames and cue.base in ("accuse", "suspect"):
        return at
    if unit.form(at) == "to" and "parenthetical" in cue.frames and _is_told(unit, at + 1):
        phrase = phrase_after(unit, at + 1)
        return phrase.stop if phrase else at
    if "person" in cue.frames and unit.form(at) != "that":
        phrase = phrase_after(unit, at)
        return phrase.stop if phrase and phrase.stop > at else at
    if unit.form(at) in _PERSONS - {"her", "you"}:
        return at + 1
    if not unit.capital(at) and unit.form(at) in wordset("pronouns"):
        return at
    if cue.base in ("warn", "ask", "urge", "promise", "remind"):
        phrase = phrase_after(unit, at)
        stop = phrase.stop if phrase else at
        if unit.form(stop) in ("that", "whether", "if", "why", "how") or stop in unit.quotes or ":" in unit.marks(stop):
            return stop
    return at


def _is_told(unit: Unit, at: int) -> bool:
    """Whether somebody who is spoken to is named at `at`: "said to reporters"."""
    return unit.form(at) in _PERSONS | wordset("determiners") or unit.capital(at)


def past_adverbials(unit: Unit, at: int) -> int:
    """Behind times and places between the cue and its content: "said on Monday in a statement that"."""
    while at < unit.size and not unit.marks(at) and at not in unit.quotes:
        form = unit.form(at)
        if (
            is_time(unit, at)
            or (form.isdigit() and is_time(unit, at - 1))
            or form.endswith("ly")
            or form in ("also", "again", "later")
        ):
            at += 1
        elif form in wordset("prepositions"):
            if _counts(unit, at):
                return at
            behind = _behind_phrase(unit, at)
            if behind == at:
                return at
            at = behind
        else:
            break
    return at


def _counts(unit: Unit, at: int) -> bool:
    """Whether the preposition at `at` bounds a number that is the subject of what is said: "up to 300 people"."""
    number = at + 2 if unit.form(at + 1) in ("to", "a") else at + 1
    return unit.form(at) in ("up", "over", "about", "around", "under", "near") and unit.form(number)[:1].isdigit()


def _behind_phrase(unit: Unit, at: int) -> int:
    """Behind a prepositional phrase that content follows; `at` itself where none does."""
    for j in range(at + 1, min(at + _LONGEST_ADVERBIAL, unit.size)):
        marks, form = unit.marks(j), unit.form(j)
        if j in unit.quotes or ":" in marks:
            return at if unit.form(j - 1) in ("and", "or", "but") else j
        if marks:
            return at
        if form == "that":
            return j
        if unit.finite(j):
            return at
        if j < at + 2 or unit.form(j - 1) in wordset("prepositions") or unit.form(j - 1) in wordset("determiners"):
            continue
        if unit.form(j - 1).endswith(("'s", "s'")):
            continue
        opens = (
            form in wordset("pronouns")
            or form in wordset("determiners")
            or (unit.capital(j) and not unit.capital(j - 1))
        )
        if (opens or is_time(unit, j - 1)) and unit.starts_clause(j, unit.size):
            return at if unit.form(j - 1) in ("and", "but") else j
    return at
