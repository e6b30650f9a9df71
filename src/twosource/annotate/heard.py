"""Attributions that a reader found in a report -> for each of its sentences, the parts of them that lie in it."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from twosource.annotate.heard_sources import own_words
from twosource.annotate.phrases import Phrase
from twosource.annotate.units import Unit
from twosource.model.reading import AttributionRead, Span
from twosource.model.text import Anchor

Words = tuple[int, int]
"""Words `[begin, stop)` of a sentence; a quotation is one of them."""

_RELATIVES = frozenset(("who", "which", "that", "what"))
_LEAST = 3
"""Words: a shorter piece beside a longer one of the same attribution is a slip of the reader ("The ...", "Back in")."""
_WHOLE = 0.8
"""Share of the words of a sentence without a cue that must be said for any of them to be, marks apart: what somebody
says in one sentence seldom begins within another."""


class Heard(NamedTuple):
    """What of an attribution lies in one sentence: its cue, who speaks, the pieces of what is said. `speaker` may stand
    in another sentence; `content` is empty where nothing that is said stands here."""

    read: AttributionRead
    cue: Words | None
    source: Phrase | None
    speaker: Anchor | None
    content: tuple[Words, ...]


def heard_in(units: Sequence[Unit], attributions: Sequence[AttributionRead]) -> list[tuple[Heard, ...]]:
    """The attributions of each sentence, in order; those whose cue stands in somebody's quotation are left out."""
    starts = [unit.where.start for unit in units]
    found: dict[int, list[Heard]] = defaultdict(list)
    for read in attributions if units else ():
        if _is_quoted(units[_place(starts, read.cue[0])], read.cue):
            continue
        told = _source(units[_place(starts, read.source[0])], read.source) if read.source else None
        for place in _places(starts, read):
            found[place].append(_heard(units[place], read, told))
    return [tuple(found[place]) for place in range(len(units))]


def _place(starts: list[int], at: int) -> int:
    return max(0, bisect_right(starts, at) - 1)


def _places(starts: list[int], read: AttributionRead) -> list[int]:
    """The numbers of the sentences in which the cue or some of the content lies."""
    spans = (read.cue, *read.content)
    return sorted(
        {place for start, end in spans for place in range(_place(starts, start), _place(starts, end - 1) + 1)}
    )


def _is_quoted(unit: Unit, cue: Span) -> bool:
    return any(q.outer_start <= cue[0] and cue[1] <= q.outer_end for q in unit.quotes.values())


def _source(unit: Unit, span: Span) -> tuple[Unit, Phrase] | None:
    """The sentence in which the source stands, and the words that name it."""
    words = words_at(unit, span)
    return (unit, own_words(unit, *words)) if words else None


def _heard(unit: Unit, read: AttributionRead, told: tuple[Unit, Phrase] | None) -> Heard:
    cue = words_at(unit, read.cue)
    pieces = [_behind_colon(unit, words) for span in read.content if (words := words_at(unit, span))]
    content = tuple(words for words in pieces if _is_sound(unit, words, pieces))
    if cue is None and not _is_whole(unit, content):
        content = tuple(words for words in content if has_quote(unit, words))
    if told is None:
        return Heard(read, cue, None, None, content)
    where, phrase = told
    speaker = where.where.text.anchor(where.words[phrase.start].start, where.words[phrase.stop - 1].end)
    return Heard(read, cue, phrase if where is unit else None, speaker, content)


def _behind_colon(unit: Unit, words: Words) -> Words:
    """The words from a quotation that a colon leads up to, where what stands before it is no clause: it tells of the
    saying ("a picture of the mill: ...")."""
    begin, stop = words
    led = next((i for i in range(begin + 1, stop) if i in unit.quotes and ":" in unit.marks(i)), None)
    return words if led is None or unit.has_finite(begin, led) else (led, stop)


def _is_sound(unit: Unit, words: Words, pieces: list[Words]) -> bool:
    """Whether a piece is more than a slip: long enough, alone, quoted, or the subject of the piece that follows; what
    hangs as a participle behind another piece tells what the saying meant."""
    if len(pieces) == 1 or has_quote(unit, words):
        return True
    if words[1] - words[0] >= _LEAST:
        return words == pieces[0] or not unit.is_participle(unit.past_adverbs(words[0]))
    if words[1] - words[0] == 1 and unit.form(words[0]) in _RELATIVES:
        return False
    following = next((begin for begin, _ in pieces if begin >= words[1]), unit.size)
    return unit.starts_predicate(following)


def _is_whole(unit: Unit, content: tuple[Words, ...]) -> bool:
    return sum(stop - begin for begin, stop in content) >= _WHOLE * unit.size


def has_quote(unit: Unit, words: Words) -> bool:
    """Whether a quotation stands among the words."""
    return any(i in unit.quotes for i in range(*words))


def words_at(unit: Unit, span: Span) -> Words | None:
    """The words of a sentence that lie in a span: of a quotation more than half, of any other word a letter."""
    inside = [
        i
        for i, word in enumerate(unit.words)
        if (shared := min(word.end, span[1]) - max(word.start, span[0])) > 0
        and (i not in unit.quotes or shared * 2 > word.end - word.start)
    ]
    return (inside[0], inside[-1] + 1) if inside else None
