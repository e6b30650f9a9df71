"""Proof of one claim's counts -> lines on a terminal or plain text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TextIO

from rich.text import Text

from twosource.report.carriers import Carrier
from twosource.report.marking import Piece
from twosource.report.proof import Bound, Change, Lost, Pair, Proof
from twosource.report.terminal import console
from twosource.report.visible import one_line, visible
from twosource.report.wording import CAVEATS, CONFLICTS, DRIFTS, NAMELESS, VERDICTS, count, interval, origins

_STYLES = (("claim", "bold"), ("hedge", "italic yellow"), ("cue", "cyan"), ("source", "underline"))
_NARROWEST = 20
"""Columns that words get however far they are indented."""
_PAIRS = 4
"""Pairs of reports named for one reason; the rest are counted."""
_NEARLY = 3
"""Near misses shown, the nearest first."""

Lines = Iterator[tuple[int, Text]]
"""How far each line is indented, and the line."""


def print_proof(proof: Proof, stream: TextIO) -> None:
    """Print the proof, folded to the width of the terminal."""
    screen = console(stream)
    for indent, line in proof_lines(proof):
        for folded in line.wrap(screen, max(screen.width - indent, _NARROWEST)) or [line]:
            folded.rstrip()
            screen.print(Text(" " * indent).append_text(folded), soft_wrap=True)


def proof_lines(proof: Proof) -> Lines:
    """The proof, line by line: counts, exact words, origins, ties, changes, clashes, what would change the count."""
    yield from _head(proof)
    yield from _heading("The words, report by report", "[claim] in its sentence")
    for wording in proof.wordings:
        yield from _wording(wording)
    if proof.chains:
        yield from _heading("Whose text it is", "what shows it; the chance that it is so")
    for chain in proof.chains:
        yield 2, Text.assemble((f"{chain.letter}  {one_line(chain.origin or '')}", "bold"), f"  ({chain.basis})")
    yield from _origins(proof)
    yield from _bounds(proof.bounds)
    if proof.circles:
        yield from _heading("It goes round")
    yield from ((2, Text(one_line(circle))) for circle in proof.circles)
    yield from _changes(proof.changes)
    yield from _lost(proof.lost)
    if proof.clashes:
        yield from _heading("Cannot hold together, or not plainly, with")
        for clash in proof.clashes:
            yield 2, Text(f"{clash.line.number} {clash.line.short}  “{one_line(clash.line.claim['text'], 200)}”")
            yield 4, Text(f"{CONFLICTS[clash.kind]}: {one_line(clash.detail)}", "dim")
    yield from _pairs("Why these carry one claim", proof.joined)
    yield from _pairs("Nearly joined, kept apart", proof.nearly)
    yield from _heading("What would change the count")
    for said in proof.next:
        yield 2, Text(f"- {one_line(said)}")


def _heading(words: str, note: str = "") -> Lines:
    yield 0, Text()
    yield 0, Text.assemble((words.upper(), "bold cyan"), (f"  {note}" if note else "", "dim"))


def _head(proof: Proof) -> Lines:
    claim, line = proof.line.claim, proof.line
    yield 0, Text(f"“{one_line(claim['text'])}”", "bold")
    bound = origins(claim["origins"]["at_least"], claim["origins"]["at_most"])
    carried = f"{count(claim['reports'], 'report')}, {count(claim['chains'], 'chain')}, {bound}"
    yield 0, Text(f"claim {line.number}, {claim['id']}: {carried} · {VERDICTS[claim['verdict']]}")
    if claim["unverified"]:
        yield 0, Text("a report that carries it says that it could not be verified", "yellow")
    if line.voices:
        yield 0, Text(f"rests on: {'; '.join(line.voices)}")


def _wording(wording: tuple[Carrier, ...]) -> Lines:
    carrier = wording[0]
    reports = ", ".join(dict.fromkeys(c.label for c in wording))
    speaker = one_line(carrier.speaker) + (f" ({NAMELESS})" if carrier.nameless else "")
    yield 2, Text.assemble((f"{carrier.letter}  {reports}", "bold"), (f"  {speaker}", "dim"))
    yield 5, _marked(carrier.context)
    for hedge in carrier.hedges:
        yield 5, Text(one_line(hedge), "yellow")


def _marked(pieces: Iterable[Piece]) -> Text:
    """The words of a sentence with the claim in square brackets, so that it stands out without colours too."""
    shown = Text()
    for is_claim, run in groupby(pieces, key=lambda p: "claim" in p.marks):
        shown.append("[" if is_claim else "")
        for piece in run:
            style = " ".join(style for mark, style in _STYLES if mark in piece.marks)
            shown.append(" ".join(visible(piece.words).splitlines()), style)
        shown.append("]" if is_claim else "")
    return shown


def _origins(proof: Proof) -> Lines:
    claim = proof.line.claim["origins"]
    if not proof.origins:
        return
    yield from _heading(f"Origins: {interval(claim['at_least'], claim['at_most'])}")
    for number, members in enumerate(proof.origins, 1):
        reports = ", ".join(dict.fromkeys(f"{c.label} ({c.letter})" for c in members))
        speakers = "; ".join(dict.fromkeys(one_line(c.speaker, 80) for c in members))
        yield 2, Text.assemble((f"{number}  ", "bold"), reports, (f"  {speakers}", "dim"))


def _bounds(bounds: tuple[Bound, ...]) -> Lines:
    for judgement, heading in (("dependent", "Why these count as one"), ("unsure", "Why these may be one")):
        told = [bound for bound in bounds if bound.judgement == judgement]
        if told:
            yield from _heading(heading)
        for bound in told:
            yield 2, Text(one_line(bound.detail))
            yield 4, Text(_pairs_named(bound), "dim")
            for compared in bound.compared[:_PAIRS]:
                yield 4, Text(one_line(compared), "dim")


def _pairs_named(bound: Bound) -> str:
    shown = "; ".join(f"{a} – {b}" if a != b else a for a, b in bound.pairs[:_PAIRS])
    left = len(bound.pairs) - _PAIRS
    return shown + (f"; and {count(left, 'more pair')}" if left > 0 else "")


def _changes(changes: tuple[Change, ...]) -> Lines:
    if changes:
        yield from _heading("Changed on the way")
    for change in changes:
        yield 2, Text(f"{DRIFTS[change.kind]}: {one_line(change.detail)}")
        for side, label in ((change.was, change.before.label), (change.became, change.after.label)):
            yield 4, Text.assemble((f"{label}: ", "dim"), *(_word(piece) for piece in side))


def _lost(lost: tuple[Lost, ...]) -> Lines:
    if lost:
        yield from _heading("Left out on the way")
    for one in lost:
        yield 2, Text(f"{CAVEATS[one.kind]}: {one_line(one.detail)}")
        yield 4, Text(f"given by {one.kept.label}, not by {one.without.label}", "dim")


def _word(piece: Piece) -> tuple[str, str]:
    words = " ".join(visible(piece.words).splitlines())
    return (f"*{words}*", "bold yellow") if "changed" in piece.marks else (words, "")


def _pairs(heading: str, pairs: tuple[Pair, ...]) -> Lines:
    if pairs:
        yield from _heading(heading)
    for pair in pairs[:_NEARLY]:
        yield 2, Text(f"{pair.left.label}: “{one_line(pair.left.words, 120)}”")
        yield 2, Text(f"{pair.right.label}: “{one_line(pair.right.words, 120)}”")
        yield 4, Text(", ".join(f"{what}: {value}" for what, value in pair.compared), "dim")
    if len(pairs) > _NEARLY:
        yield 2, Text(f"and {len(pairs) - _NEARLY} more", "dim")
