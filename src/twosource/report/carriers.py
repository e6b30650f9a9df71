"""A statement -> its words in their sentence, with who says them and how sure they are."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from twosource.language.sentences import text_sentences
from twosource.model.text import Anchor, Text
from twosource.report import schema
from twosource.report.marking import Mark, Piece, pieces
from twosource.report.register import Register
from twosource.report.visible import one_line
from twosource.report.wording import HEDGES

Context = Callable[[str, int, int], tuple[int, int]]
"""(report, start, end) -> the whole sentences around that place, as offsets."""

OWN_WORDS = "in the report's own words"


@dataclass(frozen=True, slots=True)
class Carrier:
    """One place that carries a claim. `context` is its sentence in pieces with the marks `claim`, `source`, `cue`,
    `hedge`; `speaker` is who says it, the last teller last; `nameless` where one of them
    goes without a name ("officials")."""

    statement: schema.Statement
    label: str
    letter: str
    context: tuple[Piece, ...]
    words: str
    speaker: str
    nameless: bool
    hedges: tuple[str, ...]


def contexts(known: Register) -> Context:
    """Finds the sentences around a place; each report is cut into sentences once, when first asked for."""

    @cache
    def cut(report: str) -> tuple[Anchor, ...]:
        return text_sentences(Text(report, known.reports[report]["text"]))

    def around(report: str, start: int, end: int) -> tuple[int, int]:
        found = cut(report)
        if not found:
            return start, end
        first = max(bisect_right(found, start, key=lambda s: s.start) - 1, 0)
        last = bisect_left(found, end, key=lambda s: s.end)
        return min(start, found[first].start), max(end, found[min(last, len(found) - 1)].end)

    return around


def carrier(known: Register, around: Context, statement: str) -> Carrier:
    """The statement with this id, ready to be shown."""
    row = known.statements[statement]
    text = known.reports[row["report"]]["text"]
    marks = _marks(row)
    near = [m for m in marks if abs(m.start - row["start"]) <= _FAR or m.name == "claim"]
    start, end = around(row["report"], min(m.start for m in near), max(m.end for m in near))
    return Carrier(
        row,
        known.teller(statement),
        known.letter(row["report"]),
        _in_reach(pieces(text, start, end, marks)),
        text[row["start"] : row["end"]],
        speaker(known, row),
        not all(a["named"] for a in row["attribution"]),
        tuple(f"{HEDGES[h['kind']]}: {one_line(text[h['start'] : h['end']], 60)}" for h in row["hedges"]),
    )


_FAR = 600
"""Characters between a statement and a mark that bears on it ("could not verify", three paragraphs below) beyond which
the mark is named, but not shown in the same stretch."""


def _in_reach(found: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """The pieces, with what is too long to be read cut: unmarked words at either end by the side away from the marks,
    any other in its middle."""
    last = len(found) - 1
    return tuple(_cut(p, i == 0, i == last) if len(p.words) > _REACH else p for i, p in enumerate(found))


def _cut(piece: Piece, first: bool, last: bool) -> Piece:
    half = _REACH // 2
    head, tail = piece.words[:half], piece.words[-half:]
    if first and not last and not piece.marks:
        return Piece(piece.start, f"… {tail}", piece.marks)
    if last and not first and not piece.marks:
        return Piece(piece.start, f"{head} …", piece.marks)
    return Piece(piece.start, f"{head} … {tail}", piece.marks)


_REACH = 1200
"""Characters of one piece that are shown: a sentence of 200 words, longer than any that a writer meant as one."""


def _marks(row: schema.Statement) -> list[Mark]:
    marks = [Mark(row["start"], row["end"], "claim")]
    for told in row["attribution"]:
        if told["source"]:
            marks.append(Mark(told["source"]["start"], told["source"]["end"], "source"))
        if told["cue"]:
            marks.append(Mark(told["cue"]["start"], told["cue"]["end"], "cue"))
    return marks + [Mark(h["start"], h["end"], "hedge") for h in row["hedges"]]


def speaker(known: Register, row: schema.Statement) -> str:
    """Who says it, innermost first: `the minister (Ana Ruiz), cited by Continental Press`."""
    told = [_teller(known, attribution) for attribution in row["attribution"]]
    return ", according to ".join(t for t in told if t) or OWN_WORDS


def _both(words: str, name: str) -> str:
    """The words of the report with the full name behind them, or the one that holds the other."""
    if name.casefold() in words.casefold():
        return words
    return name if words.casefold() in name.casefold() else f"{words} ({name})"


def _teller(known: Register, told: schema.Attribution) -> str:
    source = told["source"]
    words = one_line(source["text"], 80) if source else ""
    name = one_line(known.names.get(source["entity"] or "", ""), 80) if source else ""
    said = _both(words, name)
    via = told["report_of"]
    if via and via.casefold() not in said.casefold():
        said = f"{said}, cited by {one_line(via, 60)}" if said else one_line(via, 60)
    return said
