"""Cue -> the source that the one who tells it cites, or the one who quotes its source."""

from __future__ import annotations

from twosource.annotate.cue_sides import next_mark
from twosource.annotate.cues import Cue
from twosource.annotate.phrases import Phrase, phrase_after
from twosource.annotate.said import Said
from twosource.annotate.subjects import quoted_before, quoting_before
from twosource.annotate.units import Unit
from twosource.language.lexicon import wordset

_CITING = frozenset(("citing", "quoting"))
_FARTHEST = 8
"""Words: how far behind the cue the one cited can be named: "reported on its site late on Monday, citing ..."."""


def cited_source(unit: Unit, said: Said) -> Phrase | None:
    """Who is named behind "the agency reported, citing ..." or in "the agency, citing ..., reported"; None where nobody
    or only a reason is ("citing cost")."""
    phrase = _between(unit, said)
    if phrase is None and said.side in ("left", "both"):
        near = range(said.cue.at + 1, min(said.tail + _FARTHEST, unit.size))
        at = next((j for j in near if unit.form(j) in _CITING), None)
        phrase = phrase_after(unit, at + 1) if at is not None else None
    if phrase is None or phrase.start in unit.quotes:
        return None
    return phrase if unit.capital(phrase.stop - 1) or _speaks(unit, phrase) else None


def _between(unit: Unit, said: Said) -> Phrase | None:
    """All words behind "citing" up to the next mark, where they stand between the source and its cue."""
    source = said.source
    if source is None or said.shared or source.stop >= said.cue.first or not unit.marks(said.cue.first):
        return None
    at = next((j for j in range(source.stop, said.cue.first) if unit.form(j) in _CITING), said.cue.first)
    stop = next_mark(unit, at + 1)
    return Phrase(at + 1, stop, at + 1, stop) if at + 1 < stop <= said.cue.first else None


def quoting_source(unit: Unit, said: Said) -> Phrase | None:
    """Who quotes the source of "the agency quoted a guard as saying", else None."""
    if said.cue.form != "ing" or unit.form(said.cue.first - 1) != "as" or said.source is None:
        return None
    return quoting_before(unit, said.source.start)


def quoted_behind(unit: Unit, cue: Cue, floor: int) -> Said | None:
    """What stands before "the agency quoted a guard as saying", or "a guard was quoted as saying", as the guard's."""
    at = cue.first - 1
    if cue.form != "ing" or at < 1 or unit.form(at) != "as" or not (cue.at + 1 >= unit.size or unit.marks(cue.at + 1)):
        return None
    source = quoted_before(unit, at)
    quoting = quoting_before(unit, source.start) if source else None
    head = min(phrase.outer_start for phrase in (source, quoting) if phrase) if source else 0
    if head <= floor or "," not in unit.marks(head) or not unit.has_finite(floor, head):
        return None
    return Said(cue, source, head, cue.at + 1, "left")


def _speaks(unit: Unit, phrase: Phrase) -> bool:
    """Whether a noun of a phrase is somebody or something that tells; those behind its first preposition are not."""
    forms = [unit.form(j) for j in range(phrase.start, phrase.stop)]
    head = next((i for i, form in enumerate(forms) if i and form in wordset("prepositions")), len(forms))
    speaking = ("unnamed_sources", "role_nouns", "documents", "body_heads", "body_nouns", "spokespeople", "titles")
    nouns = {noun for form in forms[:head] for noun in (form, form.removesuffix("s"))}
    return any(not nouns.isdisjoint(wordset(name)) for name in speaking)
