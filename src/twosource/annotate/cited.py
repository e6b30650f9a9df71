"""Cue behind what was said -> the source that the one who tells it cites."""

from __future__ import annotations

from twosource.annotate.phrases import Phrase, phrase_after
from twosource.annotate.said import Said
from twosource.annotate.units import Unit
from twosource.language.lexicon import wordset

_CITING = frozenset(("citing", "quoting"))
_FARTHEST = 8
"""Words: how far behind the cue the one cited can be named: "reported on its site late on Monday, citing ..."."""


def cited_source(unit: Unit, said: Said) -> Phrase | None:
    """Who is named behind "the agency reported, citing ..."; None where nobody or only a reason is ("citing cost")."""
    if said.side not in ("left", "both"):
        return None
    near = range(said.cue.at + 1, min(said.tail + _FARTHEST, unit.size))
    at = next((j for j in near if unit.form(j) in _CITING), None)
    phrase = phrase_after(unit, at + 1) if at is not None else None
    if phrase is None or phrase.start in unit.quotes:
        return None
    return phrase if unit.capital(phrase.stop - 1) or _speaks(unit, phrase) else None


def _speaks(unit: Unit, phrase: Phrase) -> bool:
    """Whether the noun of a phrase is somebody or something that tells."""
    forms = [unit.form(j) for j in range(phrase.start, phrase.stop)]
    head = next((i for i, form in enumerate(forms) if i and form in wordset("prepositions")), len(forms)) - 1
    speaking = ("unnamed_sources", "role_nouns", "documents", "body_heads", "body_nouns", "spokespeople", "titles")
    noun = forms[head]
    return any(noun in wordset(name) or noun.removesuffix("s") in wordset(name) for name in speaking)
