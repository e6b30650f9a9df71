"""Verb -> who it is said of, named before it in the same sentence."""

from __future__ import annotations

from twosource.annotate.cues import Cue
from twosource.annotate.phrases import Phrase, phrase_after
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
            quoting = quoting_before(unit, own.start) if unit.form(first - 1) == "as" else None
            return own, quoting.outer_start if quoting else first, True
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
    if unit.form(first - 1) == "as":
        return _cited_before(unit, first - 1)
    near = range(first - 2, max(first - 8, -1), -1)
    opened = next((j for j in near if unit.marks(j + 1) or unit.form(j) == "with"), None)
    if unit.capital(first - 1) or (opened is not None and unit.form(opened) == "with"):
        return phrase_before(unit, first, (opened or 0) + 1 if opened is not None else 0)
    return None


def _cited_before(unit: Unit, at: int) -> Phrase | None:
    """Who is quoted right before the word `at`: "the agency quoted a guard | as saying"."""
    cited = next((j for j in range(at - 1, max(at - 13, -1), -1) if _cites(unit, j)), None)
    return phrase_after(unit, cited + 1) if cited is not None else None


def quoted_before(unit: Unit, at: int) -> Phrase | None:
    """Who is quoted before the word `at`, by somebody who is named or not: "a guard was quoted | as saying"."""
    verb = unit.verbs[at - 1]
    if verb is None or verb.base not in ("quote", "cite") or unit.form(at - 2) not in word_class("be"):
        return _cited_before(unit, at)
    return phrase_before(unit, at - 2)


def quoting_before(unit: Unit, at: int) -> Phrase | None:
    """Who quotes the source that begins at `at`: "the agency quoted | a guard as saying"."""
    if at < 2 or not _cites(unit, at - 1):
        return None
    first = at - 1
    while first and unit.form(first - 1) in wordset("auxiliaries"):
        first -= 1
    return phrase_before(unit, first)


def _cites(unit: Unit, i: int) -> bool:
    """Whether word `i` cites the one named behind it: "quoted a guard as saying", not "was quoted as saying"."""
    verb = unit.verbs[i]
    if verb is None or verb.base not in ("quote", "cite"):
        return False
    return unit.form(i - 1) not in wordset("auxiliaries") | {"been"} and unit.form(i + 1) not in (
        "as",
        "in",
        "by",
        "on",
    )


def _floor(unit: Unit, first: int, floor: int) -> int:
    """A quotation that ends with a comma parts what stands before it from the source behind it."""
    ends = (i for i in unit.quotes if i < first and (unit.ends_saying(i) or unit.marks(i + 1)))
    quotes = [i for i in ends if not unit.is_title(i)]
    return max([floor, *(i + 1 for i in quotes)])


def subject_before(unit: Unit, first: int) -> Phrase | None:
    """The subject of the main clause before word `first`, else of the nearest finite verb before it."""
    nearest = None
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
            if phrase is not None and not _hangs(unit, phrase):
                return phrase
            nearest = nearest or phrase
    return nearest


def _hangs(unit: Unit, phrase: Phrase) -> bool:
    """Whether the clause of this subject hangs on another one."""
    opener = unit.form(phrase.outer_start - 1) if phrase.outer_start else ""
    return opener in wordset("clause_openers") or unit.form(phrase.start) in ("why", "how", "whether", "what")
