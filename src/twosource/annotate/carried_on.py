"""Sentences in a row -> the voices of quotations without a cue: whoever spoke before them, or speaks next."""

from __future__ import annotations

from collections.abc import Iterable

from twosource.annotate.phrases import Phrase, phrase_after
from twosource.annotate.pieces import Piece
from twosource.annotate.reported import Reading
from twosource.annotate.source_phrases import phrase_before
from twosource.annotate.spoken import Spoken, Voice, anchor_of, voice_of
from twosource.annotate.subjects import subject_before
from twosource.annotate.units import Unit
from twosource.language.lexicon import pairs
from twosource.language.verbs import read_verb
from twosource.language.words import fold_word

_FRAGMENT = 40
"""Characters: a shorter quotation that stands alone in its sentence is no sentence of somebody's own."""
_LONG_FRAGMENT = 8
"""Words: so many that are quoted inside of a sentence without a cue go on with what the one before said."""
_DASHES = frozenset(("-", "--", "–", "—", "―"))


def carry_on(readings: list[Reading], spoken: list[list[Spoken]]) -> None:
    """Give quotations without a cue the one who spoke before, or, where nobody did, the one who speaks next."""
    last: Voice | None = None
    last_paragraph = -2
    for place, reading in enumerate(readings):
        unit = reading.unit
        near = last is not None and unit.paragraph - last_paragraph <= 1
        for i, said in enumerate(spoken[place]):
            if said.voices or not said.piece.quotes:
                continue
            voice = _voiced(reading, said.piece) or _fragment_voice(reading, said.piece) or _signature(readings, place)
            goes_on = near and unit.paragraph - last_paragraph <= 1 and _is_long_fragment(said.piece)
            if voice is None and (goes_on or _stands_alone(said.piece)):
                voice = last if near else _next_voice(spoken, readings, place)
                voice = voice and voice._replace(cue=None, said=None)
            if voice is not None:
                spoken[place][i] = Spoken(said.piece, (voice,))
        found = _speaker(reading, spoken[place]) if last is None or not _is_caption(unit) else None
        if found is not None:
            last, last_paragraph = found, unit.paragraph
        elif unit.paragraph - last_paragraph > 1:
            last = None
        if _is_caption(unit) and found is None and near:
            last_paragraph = unit.paragraph


def _voiced(reading: Reading, piece: Piece) -> Voice | None:
    """Who speaks in the first quotation of a piece, as a reader heard it."""
    first = piece.quotes[0]
    found = next((part.said for part in reading.voiced if part.begin <= first < part.stop), None)
    return voice_of(reading.unit, found) if found else None


def _signature(readings: list[Reading], place: int) -> Voice | None:
    """The name behind a dash that signs a quotation: "Never again." - Ana Ruiz, baker."""
    unit = readings[place].unit
    at = 1
    if unit.size == 1 and place + 1 < len(readings):
        unit, at = readings[place + 1].unit, 0
    dashed = 0 in readings[place].unit.quotes and at < unit.size and unit.marks(at) in _DASHES
    if not dashed or not unit.capital(at) or unit.has_finite(at, unit.size):
        return None
    phrase = phrase_after(unit, at)
    return Voice(anchor_of(unit, phrase.start, phrase.stop), None, None) if phrase else None


def _stands_alone(piece: Piece) -> bool:
    """Whether a quotation is a sentence of its own, perhaps with a few words beside it."""
    first = piece.quotes[0]
    quote = piece.unit.quotes[first]
    content = piece.unit.where.text.content
    long = quote.end - quote.start > _FRAGMENT or content[quote.end - 1] in ".!?,…" or quote.marks != "balanced"
    unit = piece.unit
    beside = unit.size - len(unit.quotes)
    return long and (beside <= 3 or (first == 0 and not unit.has_finite(1, unit.size)))


def _is_caption(unit: Unit) -> bool:
    """Whether a line ends without any mark, as captions and headings between paragraphs do."""
    content, end = unit.where.text.content, unit.where.end
    ends_line = end < len(content) and content[end] in "\r\n"
    quote = unit.quotes.get(unit.size - 1)
    return ends_line and not unit.tail and (quote is None or content[quote.end - 1] not in ".!?,…")


def _is_long_fragment(piece: Piece) -> bool:
    """Whether a quotation has so many words that it can only be somebody's own, though its sentence has no cue."""
    quote = piece.unit.quotes[piece.quotes[0]]
    return piece.unit.where.text.content.count(" ", quote.start, quote.end) + 1 >= _LONG_FRAGMENT


def _fragment_voice(reading: Reading, piece: Piece) -> Voice | None:
    """The source of the cue that stands nearest before the quotation in its sentence, else behind it."""
    cues = [c for c in reading.cues if c.source is not None and c.cue.frames - {"parenthetical", "that", "mind"}]
    first = piece.quotes[0]
    teller = _quoted_telling(reading.unit, first)
    if teller is not None:
        return Voice(anchor_of(reading.unit, teller.start, teller.stop), None, None)
    if ":" in reading.unit.marks(first) and not cues:
        phrase = _subject(reading.unit)
        return Voice(anchor_of(reading.unit, phrase.start, phrase.stop), None, None) if phrase else None
    before = [c for c in cues if c.cue.at < first]
    chosen = before[-1] if before else (cues[0] if cues else None)
    return voice_of(reading.unit, chosen) if chosen else None


def _quoted_telling(unit: Unit, place: int) -> Phrase | None:
    """The subject before a quotation that begins with its verb of saying: two guards "said that the gate was open"."""
    if place == 0 or unit.marks(place):
        return None
    quote = unit.quotes[place]
    verb = read_verb(fold_word(unit.where.text.content[quote.start : quote.end].split()[0]))
    if verb is None or not verb.forms & {"past", "s"} or "clause" not in pairs("cue_verbs").get(verb.base, ""):
        return None
    opened = (j + 1 for j in range(place - 2, -1, -1) if unit.form(j) in ("where", "which"))
    return phrase_before(unit, place, next(opened, 0))


def _speaker(reading: Reading, spoken: Iterable[Spoken]) -> Voice | None:
    """Who a following quotation without a cue belongs to: the last one who speaks in this sentence."""
    voices = [s.voices[-1] for s in spoken if s.voices]
    if voices:
        return voices[-1]
    unit = reading.unit
    cues = [c for c in reading.cues if c.source is not None]
    if cues and unit.tail.endswith(":"):
        return voice_of(unit, cues[-1])
    phrase = _subject(unit)
    if (
        phrase is None
        or not unit.capital(phrase.stop - 1)
        or unit.form(phrase.start) in ("he", "she", "it", "they", "we", "i")
    ):
        return None
    return Voice(anchor_of(unit, phrase.start, phrase.stop), None, None)


def _subject(unit: Unit) -> Phrase | None:
    first = next((j for j in range(1, unit.size) if unit.finite(j)), None)
    return subject_before(unit, first + 1) if first is not None else None


def _next_voice(spoken: list[list[Spoken]], readings: list[Reading], place: int) -> Voice | None:
    """The one who speaks in the next sentences, at most one paragraph on."""
    paragraph = readings[place].unit.paragraph
    for later in range(place + 1, min(place + 4, len(spoken))):
        if readings[later].unit.paragraph - paragraph > 1:
            return None
        for said in spoken[later]:
            if said.voices:
                return said.voices[0]
        found = _speaker(readings[later], ())
        if found is not None:
            return found
    return None
