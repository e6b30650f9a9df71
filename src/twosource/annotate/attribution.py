"""Report -> its pieces with their sources, also those that only an earlier sentence names."""

from __future__ import annotations

from bisect import bisect_right
from collections import deque
from collections.abc import Iterator
from functools import lru_cache

from twosource.annotate.carried_on import carry_on
from twosource.annotate.cited import cited_source, quoting_source
from twosource.annotate.combining import combine
from twosource.annotate.heard import heard_in
from twosource.annotate.marks_scan import marked_spans
from twosource.annotate.pieces import Piece, cut_pieces
from twosource.annotate.reported import Reading, read_unit
from twosource.annotate.said import Said
from twosource.annotate.spoken import Spoken, Voice, anchor_of, voice_of
from twosource.annotate.turns import Turn, find_turns
from twosource.annotate.units import Unit, read_units
from twosource.model.article import Article
from twosource.model.reading import AttributionRead
from twosource.model.text import Anchor


@lru_cache(maxsize=32)
def read_report(article: Article, attributions: tuple[AttributionRead, ...] | None = None) -> tuple[Spoken, ...]:
    """The pieces of a report, in order; nothing that lies in a notice. `attributions` are what a reader found in it."""
    turns = find_turns(article.text)
    begins = {_line_start(article, t.start): t.start for t in turns}
    if article.dateline is not None:
        line = _line_start(article, article.dateline.where.start)
        begins[line] = _behind_dateline(article, article.dateline.where.end)
    units = tuple(_outside_notices(article, read_units(article.text, marked_spans(article.text), begins)))
    readings = [read_unit(unit) for unit in units]
    if attributions is not None:
        readings = _with_heard(readings, attributions, turns)
    spoken = [[Spoken(piece, _voices(piece)) for piece in cut_pieces(reading)] for reading in readings]
    if turns:
        _take_turns(spoken, turns)
    carry_on(readings, spoken)
    return tuple(s for own in spoken for s in own)


def _with_heard(
    readings: list[Reading], attributions: tuple[AttributionRead, ...], turns: tuple[Turn, ...]
) -> list[Reading]:
    """The sentences as rules and a reader have them; what is spoken in a transcript is told by its labels."""
    heard = heard_in([reading.unit for reading in readings], attributions)
    return [
        combine(reading, own) if _turn_at(turns, reading.unit.where.start) is None else reading
        for reading, own in zip(readings, heard, strict=True)
    ]


def _turn_at(turns: tuple[Turn, ...], at: int) -> Turn | None:
    """The turn of a transcript in which place `at` lies."""
    place = bisect_right(turns, at, key=lambda turn: turn.start) - 1
    return turns[place] if place >= 0 and at < turns[place].end else None


def _line_start(article: Article, at: int) -> int:
    content = article.text.content
    start = max(content.rfind(c, 0, at) for c in "\n\r\x0b\x0c\x85\u2028\u2029") + 1
    while content[start].isspace():
        start += 1
    return start


def _behind_dateline(article: Article, at: int) -> int:
    content = article.text.content
    while at < len(content) and content[at] in " \t\xa0-–—:,":
        at += 1
    return at


def _outside_notices(article: Article, units: tuple[Unit, ...]) -> Iterator[Unit]:
    """The sentences of which no more than half lies in a notice."""
    ahead = deque(sorted((n.where for n in article.notices), key=lambda where: where.start))
    near: list[Anchor] = []
    for unit in units:
        while ahead and ahead[0].start < unit.where.end:
            near.append(ahead.popleft())
        near = [notice for notice in near if notice.end > unit.where.start]
        if not any(notice.overlap(unit.where) * 2 > len(unit.where) for notice in near):
            yield unit


def _voices(piece: Piece) -> tuple[Voice, ...]:
    found = tuple(v for said in piece.chain for v in _levels(piece.unit, said))
    cited = cited_source(piece.unit, piece.chain[0]) if found else None
    if cited is None:
        return found
    return (Voice(anchor_of(piece.unit, cited.start, cited.stop), None, None), *found)


def _levels(unit: Unit, said: Said) -> Iterator[Voice]:
    """Who says it by a cue, and who quotes that one."""
    own, quoting = voice_of(unit, said), quoting_source(unit, said)
    if own is not None:
        yield own
    if quoting is not None and said.source is not None:
        cue = anchor_of(unit, said.source.start - 1, said.source.start)
        yield Voice(anchor_of(unit, quoting.start, quoting.stop), cue, None)


def _take_turns(spoken: list[list[Spoken]], turns: tuple[Turn, ...]) -> None:
    for own in spoken:
        for i, said in enumerate(own):
            turn = _turn_at(turns, said.piece.unit.where.start)
            if turn is not None:
                own[i] = Spoken(said.piece, (*said.voices, Voice(turn.speaker, None, None)))
