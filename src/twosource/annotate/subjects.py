"""Verb -> who it is said of, named before it in the same sentence."""

from __future__ import annotations

from twosource.annotate.cues import Cue
from twosource.annotate.phrases import Phrase
from twosource.annotate.said import Said
from twosource.annotate.source_phrases import phrase_before
from twosource.annotate.units import Unit
from twosource.annotate.word_classes import word_class
from twosource.language.lexicon import wordset
from twosource.language.predicates import is_adverb

_OWN_SUBJECT = word_class("own_subject")
"""In the -ing form these belong to whoever stands before them, not to the one who was quoted before."""


def find_subject(unit: Unit, cue: Cue, before: tuple[Said, ...], floor: int) -> tuple[Phrase | None, int, bool] | None:
    """The source before the cue, where the cue's clause begins, and whether the source was named earlier."""
    first = cue.first
    if cue.form == "ing":
        own = _own_subject(unit, first)
        if own is not None:
            return own, first, True
        if before and cue.base not in _OWN_SUBJECT:
            return before[-1].source, first, True
        return subject_before(unit, first), first, True
    joint = unit.form(first - 1) in ("and", "but", "or", "then") if first else False
    if joint or (first and unit.form(first - 1) in ("later", "also") and unit.form(first - 2) == "and"):
        source = before[-1].source if before else subject_before(unit, first - 1)
        return (source, first - 1, True) if source else None
    if first == 0:
        return None
    phrase = phrase_before(unit, first, _floor(unit, first, floor))
    if phrase is None:
        if before and unit.marks(first):
            return before[-1].source, first, True
        return None
    return phrase, phrase.outer_start, False


def _own_subject(unit: Unit, first: int) -> Phrase | None:
    """The name that stands right before an -ing form: "a clip of Ruiz saying", "with both sides accusing"."""
    if first == 0 or unit.marks(first) or first - 1 in unit.quotes:
        return None
    near = range(first - 2, max(first - 8, -1), -1)
    opened = next((j for j in near if unit.marks(j + 1) or unit.form(j) == "with"), None)
    if unit.capital(first - 1) or (opened is not None and unit.form(opened) == "with"):
        return phrase_before(unit, first, (opened or 0) + 1 if opened is not None else 0)
    return None


def _floor(unit: Unit, first: int, floor: int) -> int:
    """A quotation that ends with a comma parts what stands before it from the source behind it."""
    quotes = [i for i in unit.quotes if i < first and (unit.ends_saying(i) or unit.marks(i + 1))]
    return max([floor, *(i + 1 for i in quotes)])


def subject_before(unit: Unit, first: int) -> Phrase | None:
    """The subject of the finite verb that stands nearest before word `first`."""
    for j in range(first - 1, 0, -1):
        if unit.finite(j):
            k = j
            while (
                k > 0
                and not unit.marks(k)
                and (is_adverb(unit.form(k - 1)) or unit.form(k - 1) in wordset("auxiliaries"))
            ):
                k -= 1
            if unit.form(k - 1) in ("and", "but", "or"):
                continue
            phrase = phrase_before(unit, k, 0)
            if phrase is not None:
                return phrase
    return None
