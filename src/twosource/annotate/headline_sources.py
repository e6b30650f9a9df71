"""Headline -> the source that a colon parts from what it says."""

from __future__ import annotations

from typing import NamedTuple

from twosource.annotate.cues import Cue
from twosource.annotate.phrases import Phrase
from twosource.annotate.said import Said, Side
from twosource.annotate.units import Unit
from twosource.annotate.word_classes import word_class
from twosource.language.lexicon import wordset

_LONGEST = 3
"""Words: a longer phrase beside the colon is a second half of the headline."""
_LEAST = 3
"""Words: fewer say nothing that could be attributed."""


class Headed(NamedTuple):
    """A headline's content, words `content[0]` to `content[1]`, and the source beside it."""

    content: tuple[int, int]
    said: Said


def read_headline(unit: Unit) -> Headed | None:
    """For "Two hurt in mill fire: police", "Police: Two hurt in mill fire" and the like; None for any other line."""
    colons = [i for i in range(1, unit.size) if unit.marks(i) == ":"]
    if len(colons) != 1 or unit.tail.endswith((".", "?", "!", ":")):
        return None
    at = colons[0]
    if unit.size - at <= _LONGEST and at >= _LEAST and _is_source(unit, at, unit.size):
        return _headed(unit, (0, at), at, unit.size)
    if at <= _LONGEST and unit.size - at >= _LEAST and _is_source(unit, 0, at):
        return _headed(unit, (at, unit.size), 0, at)
    return None


def _headed(unit: Unit, content: tuple[int, int], start: int, stop: int) -> Headed:
    cue = Cue(start, start, ":", frozenset(("colon",)), "colon")
    side: Side = "left" if start else "right"
    return Headed(content, Said(cue, Phrase(start, stop, start, stop), start, stop, side))


def _is_source(unit: Unit, start: int, stop: int) -> bool:
    """Whether the words name a kind of source, the last of them: "army", "UN report", "health officials"."""
    if any(i in unit.quotes for i in range(start, stop)):
        return False
    return unit.form(stop - 1) in wordset("unnamed_sources") | word_class("headline_sources")
