"""Number -> how the words around it bind it."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple, cast

from twosource.annotate.measures import Measure
from twosource.language.lexicon import pairs, wordset
from twosource.language.wording import Wording
from twosource.model.marks import Bound

_LONGEST = 5
"""Words of the longest bound or modifier in the lists."""
_MOST_LAYERS = 3
"""Bounds and modifiers that stack before one number: "up to an estimated", "at least another"."""
_SPATIAL = frozenset(("over", "under", "above", "below", "beyond", "around", "about", "south of", "north of"))
"""Prepositions of place and time too."""
_BEFORE_A_LENGTH = frozenset(("for", "of", "in", "after", "at", "is", "was", "took", "lasted", "aged", "by"))
"""Between these and a time, "over" is "more than"; elsewhere it says during what."""
_FEW = 10
"""Fewer counted things than this are "under" or "above" something in space ("under two arches")."""


class Bounding(NamedTuple):
    """How a number is bound, and the words `[first, stop)` that the number and its bound take."""

    first: int
    stop: int
    bound: Bound


def read_bound(words: Wording, measure: Measure) -> Bounding:
    """The bound of a measure; `exactly` where no word binds it. The outermost word before the number decides."""
    first, bound = _before(words, measure)
    stop, behind = _behind(words, measure.stop)
    if behind and bound in (None, "about"):
        bound = behind
    return Bounding(first, stop, bound or "exactly")


def _before(words: Wording, measure: Measure) -> tuple[int, Bound | None]:
    at = first = measure.first
    bound: Bound | None = None
    during = False
    for _ in range(_MOST_LAYERS):
        if not _close(words, at):
            break
        size, phrase = _longest(words, at)
        if not size:
            break
        at -= size
        if phrase not in _bounds():
            during = during or phrase.split()[-1] in ("past", "last", "next", "previous")
        elif not _spatial(words, measure, phrase, at, during):
            bound, first = cast(Bound, _bounds()[phrase]), at
    return first, bound


def _close(words: Wording, at: int) -> bool:
    """Whether word `at` stands close behind the one before it, a sign of money between them not counted."""
    gap = words.gap(at) if 0 < at < words.size else ","
    return not any(mark in gap for mark in ',.;:!?()\n"“”–—')


def _longest(words: Wording, stop: int) -> tuple[int, str]:
    for size in range(_LONGEST, 0, -1):
        phrase = words.phrase(stop - size, size)
        if phrase and (phrase in _bounds() or phrase in wordset("number_modifiers")):
            return size, phrase
    return 0, ""


def _spatial(words: Wording, measure: Measure, phrase: str, at: int, during: bool) -> bool:
    """Whether "over", "under", "around" tell a place or a time and do not bind the number."""
    if phrase not in _SPATIAL:
        return False
    if during or (measure.unit is None and measure.value < _FEW and phrase not in ("about", "around")):
        return True
    over_time = measure.kind == "time" and not measure.age and phrase in ("over", "under", "beyond", "above", "below")
    modified = words.form(at - 1) in ("just", "well", "slightly", "far") or words.form(at - 1) in _BEFORE_A_LENGTH
    return over_time and not modified


def _behind(words: Wording, stop: int) -> tuple[int, Bound | None]:
    if words.gap(stop).startswith("+"):
        return stop, "at-least"
    for size in (2, 1):
        phrase = words.phrase(stop, size)
        if phrase in pairs("bounds_behind") and words.near(stop):
            return stop + size, cast(Bound, pairs("bounds_behind")[phrase])
    return stop, None


@cache
def _bounds() -> dict[str, str]:
    return pairs("bounds")
