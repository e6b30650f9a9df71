"""Sentence -> the parts of it that are attributed to somebody."""

from __future__ import annotations

from typing import NamedTuple

from twosource.annotate.cue_clauses import read_cue
from twosource.annotate.cues import find_cues
from twosource.annotate.headline_sources import read_headline
from twosource.annotate.said import Said
from twosource.annotate.units import Unit
from twosource.annotate.word_classes import word_class

_SUBORDINATORS = word_class("subordinators_of_reported")
_OPENERS = word_class("openers")


_MOST_WORDS = 400
"""A longer "sentence" is a table or a list, and looking for sources in it would take too long."""


class Part(NamedTuple):
    """Words `begin` to `stop` of a sentence are what `said` attributes."""

    begin: int
    stop: int
    said: Said


class Reading(NamedTuple):
    """A sentence read: its attributed parts, and every cue that has a source; `voiced` are parts of which only the
    quotations are somebody's, as far as nothing else tells whose they are."""

    unit: Unit
    parts: tuple[Part, ...]
    cues: tuple[Said, ...]
    voiced: tuple[Part, ...] = ()


def read_unit(unit: Unit) -> Reading:
    """The attributed parts of a sentence; one inside another is attributed by both."""
    if unit.size > _MOST_WORDS:
        return Reading(unit, (), ())
    cues: list[Said] = []
    headed = read_headline(unit)
    if headed is not None:
        return Reading(unit, (Part(*headed.content, headed.said),), (headed.said,))
    for cue in find_cues(unit):
        said = read_cue(unit, cue, tuple(c for c in cues if c.side != "none" or c.source))
        if said is not None:
            cues.append(said)
    working = [c for c in cues if c.side != "none"]
    parts: list[Part] = []
    for place, said in enumerate(working):
        parts += _parts(unit, said, working, place)
    return Reading(unit, tuple(p for p in parts if p.begin < p.stop), tuple(cues))


def _parts(unit: Unit, said: Said, cues: list[Said], place: int) -> list[Part]:
    if said.embedded and said.side == "right" and said.head and unit.form(said.head - 1) == "what":
        return [Part(_clause_begin(unit, said, cues[:place]), _right_stop(unit, said, cues[place + 1 :]), said)]
    found = []
    relative = said.side == "both" and unit.form(said.head - 1) in ("which", "who", "that", "what")
    if said.side in ("left", "both") and not relative:
        found.append(Part(_left_begin(unit, said, cues[:place]), said.head, said))
    if said.side in ("right", "both"):
        found.append(Part(said.tail, _right_stop(unit, said, cues[place + 1 :]), said))
    return found


def _clause_begin(unit: Unit, said: Said, before: list[Said]) -> int:
    """Where the clause begins in which somebody's own name for a thing stands: "Two hurt in | what police call a riot".

    The whole clause goes with the name, as it asserts nothing alone; "in what ..." behind a clause is one of its own.
    """
    what = said.head - 1
    floor = max((c.tail for c in before if c.tail <= what and c.side in ("right", "both")), default=0)
    if unit.form(what - 1) == "in" and unit.has_finite(floor, what - 1):
        return what
    marked = [j for j in range(floor + 1, what + 1) if _parts_off(unit.marks(j))]
    return next((j for j in reversed(marked) if unit.has_finite(j, what) or unit.is_participle(j)), floor)


def _left_begin(unit: Unit, said: Said, before: list[Said]) -> int:
    """Where the content begins that stands before its cue: behind the last cue whose own quotation it is not."""
    if said.cue.form == "according" and "," not in unit.marks(said.head):
        return next((j for j in range(said.head - 1, 0, -1) if "," in unit.marks(j)), 0)
    begin = 0
    quoted = any(q < said.head for q in unit.quotes)
    for earlier in before:
        if quoted or earlier.side == "left":
            begin = max(begin, earlier.tail)
    while begin < said.head and unit.form(begin) in ("but", "and") and begin:
        begin += 1
    return begin


def _right_stop(unit: Unit, said: Said, after: list[Said]) -> int:
    """Where the content ends that stands behind its cue: where the next cue begins that is not part of it."""
    if said.embedded:
        return next((j for j in range(said.tail + 1, unit.size) if _parts_off(unit.marks(j))), unit.size)
    limit = unit.size
    as_said = said.head and unit.form(said.head - 1) == "as" and "," in unit.marks(said.tail)
    if (
        said.head
        and not as_said
        and unit.form(said.head - 1) in _SUBORDINATORS
        and (said.head == 1 or unit.marks(said.head - 1))
    ):
        limit = _main_clause(unit, said.tail)
    if unit.form(said.cue.first - 1) in ("who", "which") and unit.marks(said.cue.first - 1) == ",":
        commas = (j for j in range(said.tail + 1, limit) if unit.marks(j) == ",")
        limit = next((j for j in commas if unit.starts_predicate(j)), limit)
    for following in after:
        if following.head >= limit:
            break
        head = following.head
        if head < said.tail:
            continue
        if following.side == "left" and any(q >= said.tail and q < head for q in unit.quotes):
            quote = max(q for q in unit.quotes if q < head)
            return max(said.tail, quote)
        if following.side == "left" and not unit.quotes:
            return head
        if following.shared and _is_parallel(unit, said, following):
            return head
        opened = unit.form(head - 1) in _OPENERS if head else False
        if opened and not following.shared and ("," in unit.marks(head - 1) or ";" in unit.marks(head - 1)):
            return head - 1
        if ";" in unit.marks(head):
            return head
    return limit


def _main_clause(unit: Unit, at: int) -> int:
    """Where the main clause begins behind a subordinate one that began the sentence."""
    commas = (j for j in range(at + 1, unit.size) if "," in unit.marks(j))
    return next((j for j in commas if unit.starts_clause(j, unit.size)), unit.size)


def _is_parallel(unit: Unit, said: Said, following: Said) -> bool:
    """Whether a cue that shares its source goes on from `said` and is no part of what was said."""
    return following.source == said.source and (
        following.cue.form != "ing" or bool(unit.marks(following.head)) or following.head - 1 in unit.quotes
    )


def _parts_off(marks: str) -> bool:
    return any(c in ",;:–—()" for c in marks) or marks in ("-",)
