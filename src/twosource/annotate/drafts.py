"""Attributed piece of a report -> the spans in it that assert one thing each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from twosource.annotate.bearing import Marks
from twosource.annotate.clauses import split_clauses
from twosource.annotate.spoken import Spoken
from twosource.annotate.tails import AFTERMATHS
from twosource.annotate.units import Unit
from twosource.annotate.voices import attribute
from twosource.annotate.word_classes import word_class
from twosource.language.lexicon import wordset
from twosource.language.predicates import Sentence
from twosource.language.sentences import sentences
from twosource.language.words import fold_word
from twosource.model.marks import Attribution, Mention, Quote, StatementKind
from twosource.model.text import Anchor

_SHORT = 90
"""Characters: two sentences of a quotation, of which the second takes up the first, say one thing up to this length."""
_CRY = 3
"""Spaces: a sentence with fewer in a quotation says nothing apart ("Glory to them.")."""


class Draft(NamedTuple):
    """A statement without what bears on it, and the sentence that it stands in."""

    unit: Unit
    where: Anchor
    kind: StatementKind
    quotes: tuple[Quote, ...]
    attribution: tuple[Attribution, ...]


def draft_statements(spoken: Spoken, own_words: dict[int, Quote], names: Marks[Mention]) -> Iterator[Draft]:
    """The statements of a piece, in order; `own_words` are the report's quotations by their first place."""
    piece = spoken.piece
    own = tuple(own_words[s] for i in piece.quotes if (s := piece.unit.quotes[i].start) in own_words)
    attribution = attribute(spoken, names)
    clauses = _cut(spoken, own)
    holders = [next((c for c in clauses if c.overlap(quote.where)), clauses[0]) for quote in own]
    for where in clauses:
        inside = tuple(q for q, holder in zip(own, holders, strict=True) if holder == where)
        speaks = piece.chain or not piece.quotes or any(q.where.overlap(where) for q in own)
        yield Draft(piece.unit, where, _kind(where, own, spoken), inside, attribution if speaks else ())


def _kind(where: Anchor, own: tuple[Quote, ...], spoken: Spoken) -> StatementKind:
    if any(q.where.covers(where) for q in own):
        return "direct"
    if any(q.where.overlap(where) for q in own):
        return "mixed"
    if spoken.piece.chain:
        return "indirect"
    return "direct" if spoken.voices and not spoken.piece.quotes else "narration"


def _cut(spoken: Spoken, own: tuple[Quote, ...]) -> tuple[Anchor, ...]:
    """A quotation is cut to its sentences, anything else to its clauses."""
    piece = spoken.piece
    unit, text = piece.unit, piece.unit.where.text
    if piece.only_quote and own:
        return _own_sentences(own[0].where)
    first, last = unit.quotes.get(piece.begin), unit.quotes.get(piece.stop - 1)
    start = first.start if first and own and first.start == own[0].where.start else unit.words[piece.begin].start
    end = last.end if last and own and last.end == own[-1].where.end else _with_signs(unit, piece.stop)
    clauses = split_clauses(text.anchor(start, end))
    return _rejoined(clauses) if piece.chain else clauses


def _own_sentences(quotation: Anchor) -> tuple[Anchor, ...]:
    """The sentences of a quotation; a cry, or a short sentence that takes up the one before it, goes with that one."""
    found: list[Anchor] = []
    for sentence in sentences(quotation):
        short = found and sentence.end - found[-1].start <= _SHORT
        takes_up = short and fold_word(sentence.words.split()[0]) in word_class("taking_up")
        if found and (takes_up or sentence.words.count(" ") < _CRY):
            found[-1] = quotation.text.anchor(found[-1].start, sentence.end)
        else:
            found.append(sentence)
    return tuple(found)


def _rejoined(clauses: tuple[Anchor, ...]) -> tuple[Anchor, ...]:
    """The clauses of what somebody said, cut only where a new subject comes: the rest is one thing that was said."""
    found = [clauses[0]]
    for clause in clauses[1:]:
        if _has_subject(clause) or _tells_aftermath(clause):
            found.append(clause)
        else:
            found[-1] = clause.text.anchor(found[-1].start, clause.end)
    return tuple(found)


def _tells_aftermath(clause: Anchor) -> bool:
    """Whether a clause was cut off because it tells of an event that went before."""
    words = Sentence(clause)
    return words.form(0) in AFTERMATHS and not words.starts_clause(1, words.size)


def _has_subject(clause: Anchor) -> bool:
    """Whether a clause stands alone: it begins neither with its verb nor with a word that hangs it on another."""
    words = Sentence(clause)
    first = words.form(0)
    hangs = first in wordset("clause_subordinators") or first in ("which", "who", "whose", "where", "with", "that")
    return not hangs and not words.starts_predicate(0) and words.starts_clause(0, words.size)


def _with_signs(unit: Unit, stop: int) -> int:
    """The end of word `stop - 1` with the signs that are part of it: 40%, (the soldiers)."""
    content, end = unit.where.text.content, unit.words[stop - 1].end
    limit = unit.words[stop].start if stop < unit.size else unit.where.end
    while end < limit and content[end] in "%°)]":
        end += 1
    return end
