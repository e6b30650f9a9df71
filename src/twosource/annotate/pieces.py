"""Read sentence -> its pieces, each attributed to the same sources throughout."""

from __future__ import annotations

from typing import NamedTuple

from twosource.annotate.reported import Part, Reading
from twosource.annotate.said import Said
from twosource.annotate.units import Unit
from twosource.annotate.word_classes import word_class
from twosource.language.lexicon import wordset

_LEAST_REST = 4
"""Words: a shorter rest beside attributed words asserts nothing ("On Monday", "the mayor")."""
_UNNAMED = frozenset(("anonymity", "anonymous", "anonymously", "named", "identified"))
"""Who did not want to be any of these: "who spoke on condition of anonymity"."""
_HANGING = frozenset(("who", "which", "whose", "where", "whom", "with"))
_JOINTS = word_class("joints_of_pieces")


_DANGLING = word_class("dangling")


class Piece(NamedTuple):
    """Words `begin` to `stop` of a sentence and the cues that attribute them, innermost first; empty for narration."""

    unit: Unit
    begin: int
    stop: int
    chain: tuple[Said, ...]

    @property
    def quotes(self) -> tuple[int, ...]:
        """The places of the quotations in it."""
        return tuple(i for i in range(self.begin, self.stop) if i in self.unit.quotes)

    @property
    def only_quote(self) -> bool:
        """Whether it is one quotation and nothing else."""
        return self.stop - self.begin == 1 and self.begin in self.unit.quotes


def cut_pieces(reading: Reading) -> tuple[Piece, ...]:
    """The pieces of a sentence in order, without its cues and their sources."""
    unit = reading.unit
    parts = _joined(reading)
    owners = _owners(unit, parts)
    cues = _cue_words(unit, parts)
    for said in reading.cues:
        if said.cue.form == "according":
            cues[said.head : said.tail] = [True] * (min(said.tail, unit.size) - said.head)
    found: list[Piece] = []
    begin = 0
    for i in range(1, unit.size + 1):
        if i < unit.size and (owners[i], cues[i]) == (owners[begin], cues[begin]):
            continue
        chain = tuple(parts[p].said for p in owners[begin])
        piece = _trimmed(Piece(unit, begin, i, chain))
        beside = (begin > 0 and cues[begin - 1]) or (i < unit.size and cues[i])
        empty = not chain and beside and _only_describes(piece)
        if not cues[begin] and piece.begin < piece.stop and (chain or _asserts(piece, bool(parts))) and not empty:
            found.append(piece)
        begin = i
    return tuple(found)


def _joined(reading: Reading) -> tuple[Part, ...]:
    """The parts, where those that a cue interrupts are one: "The fire, police said, was set"."""
    found: list[Part] = []
    for part in reading.parts:
        before = found[-1] if found else None
        broken = before and before.said == part.said and part.said.side == "both"
        if not before or not broken or _stands(reading.unit, before):
            found.append(part)
        elif reading.unit.starts_predicate(part.begin):
            found[-1] = Part(before.begin, part.stop, part.said)
        else:
            found[-1] = part
    return tuple(found)


def _stands(unit: Unit, part: Part) -> bool:
    return any(part.begin <= q < part.stop for q in unit.quotes) or unit.has_finite(part.begin, part.stop)


def _owners(unit: Unit, parts: tuple[Part, ...]) -> list[tuple[int, ...]]:
    """For each word the parts that it is in, the shortest first."""
    owners: list[tuple[int, ...]] = [()] * unit.size
    for place in sorted(range(len(parts)), key=lambda p: (_size(parts[p]), -parts[p].begin, -parts[p].said.head)):
        for i in range(parts[place].begin, min(parts[place].stop, unit.size)):
            owners[i] = (*owners[i], place)
    return owners


def _size(part: Part) -> int:
    return part.stop - part.begin


def _cue_words(unit: Unit, parts: tuple[Part, ...]) -> list[bool]:
    """For each word whether it belongs to a cue or its source. Long descriptions of a source assert something."""
    cues = [False] * unit.size
    for part in parts:
        said = part.said
        if part.begin <= said.head < part.stop:
            continue
        _mark(cues, said.head, said.tail, True)
        source = said.source
        if source is None or said.shared:
            continue
        described = source.outer_stop - source.stop >= _LEAST_REST
        behind = said.side == "left" and said.cue.first < source.start
        _mark(cues, source.stop, source.outer_stop if said.side == "left" else said.cue.first, not described)
        if behind:
            _mark(cues, source.outer_stop, said.tail, True)
    return cues


def _mark(cues: list[bool], start: int, stop: int, value: bool) -> None:
    for i in range(start, min(stop, len(cues))):
        cues[i] = value


def _trimmed(piece: Piece) -> Piece:
    unit, begin, stop = piece.unit, piece.begin, piece.stop
    joints = _JOINTS if begin else _JOINTS & {"and", "but", "or", "yet"}
    while begin < stop and unit.form(begin) in joints and begin not in unit.quotes:
        if unit.form(begin) == "that" and unit.form(begin + 1) in wordset("auxiliaries") and unit.marks(begin):
            break
        begin += 1
    while stop > begin and unit.form(stop - 1) in _DANGLING and stop - 1 not in unit.quotes:
        stop -= 1
    return Piece(unit, begin, stop, piece.chain)


def _only_describes(piece: Piece) -> bool:
    """Whether a piece beside a source only says who that is: "an aide to the mayor", "a guard who saw it"."""
    unit, first = piece.unit, piece.begin
    if unit.form(first) == "who" and any(unit.form(j) in _UNNAMED for j in range(first, piece.stop)):
        return True
    if piece.quotes or unit.form(first) in _HANGING or unit.form(first) in wordset("clause_subordinators"):
        return False
    if unit.form(first) in ("quoting", "citing"):
        return True
    hanging = unit.past_adverbs(first)
    participial = unit.is_participle(hanging) or unit.is_past_participle(hanging)
    return not participial and not unit.starts_clause(first, piece.stop) and not unit.starts_predicate(first)


def _asserts(piece: Piece, beside: bool) -> bool:
    """Whether a piece in the outlet's own voice says anything; `beside` others of its sentence are attributed."""
    unit = piece.unit
    if piece.quotes:
        return True
    if unit.has_finite(piece.begin, piece.stop):
        return piece.stop - piece.begin >= 2
    if beside:
        return piece.stop - piece.begin >= _LEAST_REST and unit.form(piece.begin) not in wordset("prepositions")
    return piece.stop - piece.begin >= _LEAST_REST
