"""Who speaks in a piece of a report: the noun that rules, readers and statements share."""

from __future__ import annotations

from typing import NamedTuple

from twosource.annotate.pieces import Piece
from twosource.annotate.said import Said
from twosource.annotate.units import Unit
from twosource.model.text import Anchor


class Voice(NamedTuple):
    """Who is made to say something and by which word; a voice without cue goes on from an earlier sentence."""

    source: Anchor | None
    cue: Anchor | None
    said: Said | None


class Spoken(NamedTuple):
    """A piece of a report with the voices behind it, innermost first."""

    piece: Piece
    voices: tuple[Voice, ...]


def voice_of(unit: Unit, said: Said) -> Voice | None:
    """The voice of a cue; None where nobody is told."""
    if said.found is not None:
        return Voice(said.found.source, said.found.cue, said)
    if said.source is None:
        return None
    cue = None if said.cue.form == "colon" else anchor_of(unit, said.cue.at, said.cue.at + 1)
    return Voice(anchor_of(unit, said.source.start, said.source.stop), cue, said)


def anchor_of(unit: Unit, start: int, stop: int) -> Anchor:
    """The place of words `start` to `stop` of a sentence."""
    return unit.where.text.anchor(unit.words[start].start, unit.words[stop - 1].end)
