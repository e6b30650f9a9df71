"""Proof of one claim's counts -> GitHub-flavoured Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from twosource.report.carriers import Carrier
from twosource.report.dossier import KINDS, Line
from twosource.report.marking import Piece
from twosource.report.proof import Change, Lost, Pair, Proof
from twosource.report.visible import one_line, visible
from twosource.report.wording import CAVEATS, CONFLICTS, DRIFTS, NAMELESS, count, origins

_SPECIAL = re.compile(r"[\\`*_{}\[\]<>|~#&$@]")
_MOST = 6
"""Pairs, reasons and near misses that are written out; the rest are counted."""


def plain(words: str, width: int | None = None) -> str:
    """Words of a report on one line, with everything escaped that Markdown would obey."""
    return _SPECIAL.sub(_escaped, one_line(words, width))


def _escaped(found: re.Match[str]) -> str:
    # An entity keeps GitHub from calling somebody of that name; the others are spelt as Markdown wants them.
    entities = {"<": "&lt;", ">": "&gt;", "&": "&amp;", "@": "&#64;"}
    return entities.get(found.group(), "\\" + found.group())


def counts(line: Line) -> str:
    """`5 reports, 1 chain, 1 origin`."""
    claim = line.claim
    bound = origins(claim["origins"]["at_least"], claim["origins"]["at_most"])
    return f"{count(claim['reports'], 'report')}, {count(claim['chains'], 'chain')}, **{bound}**"


def kinds(line: Line) -> str:
    """The kinds that a claim is of, by their headings."""
    return ", ".join(kind.heading.lower() for kind in KINDS if kind.key in line.kinds)


def claim_lines(proof: Proof) -> Iterator[str]:
    """The claim as a heading, with its proof below."""
    line = proof.line
    yield f"### {line.number}. “{plain(line.claim['text'], 300)}”"
    yield ""
    rests = f"; rests on {', '.join(map(plain, line.voices))}" if line.voices else ""
    yield f"{counts(line)}{rests}. {kinds(line).capitalize()}. `{line.short}`"
    yield ""
    for wording in proof.wordings:
        yield _wording(wording)
    for judgement, heading in (("dependent", "Why these count as one"), ("unsure", "Why these may be one")):
        yield from _bullets(heading, _bounds(proof, judgement))
    yield from _bullets("Changed on the way", map(_change, proof.changes))
    yield from _bullets("Left out on the way", map(_lost, proof.lost))
    clashes = (
        f"{c.line.number}. “{plain(c.line.claim['text'], 200)}”: {CONFLICTS[c.kind]}: {plain(c.detail)}"
        for c in proof.clashes
    )
    yield from _bullets("Cannot hold together, or not plainly, with", clashes)
    yield from _bullets("Nearly the same, kept apart", map(_pair, proof.nearly[:_MOST]))
    yield from _bullets("What would change the count", map(plain, proof.next))
    yield ""


def _wording(wording: tuple[Carrier, ...]) -> str:
    reports = ", ".join(dict.fromkeys(f"{c.letter} {plain(c.label)}" for c in wording))
    speaker = plain(wording[0].speaker) + (f", {NAMELESS}" if wording[0].nameless else "")
    return f"- {reports} ({speaker}): {_sentence(wording[0].context)}"


def _sentence(pieces: Iterable[Piece]) -> str:
    """The sentence with the words of the claim in bold."""
    told = []
    for is_claim, run in groupby(pieces, key=lambda piece: "claim" in piece.marks):
        words = visible("".join(piece.words for piece in run))
        inner = plain(words)
        before, after = words[: len(words) - len(words.lstrip())], words[len(words.rstrip()) :]
        shown = f"**{inner}**" if is_claim and inner else inner
        told.append(f"{' ' if before else ''}{shown}{' ' if after else ''}")
    return "".join(told).strip()


def _bullets(heading: str, lines: Iterable[str]) -> Iterator[str]:
    shown = [f"- {line}" for line in lines]
    if shown:
        yield from ("", f"**{heading}**", "", *shown)


def _bounds(proof: Proof, judgement: str) -> Iterator[str]:
    for bound in proof.bounds:
        if bound.judgement == judgement:
            pairs = "; ".join(f"{plain(a)} – {plain(b)}" if a != b else plain(a) for a, b in bound.pairs[:_MOST])
            rest = f"; and {len(bound.pairs) - _MOST} more" if len(bound.pairs) > _MOST else ""
            compared = "".join(f" {plain(said)}" for said in bound.compared[:_MOST])
            yield f"{plain(bound.detail)} ({pairs}{rest}){compared}"


def _change(change: Change) -> str:
    before = f"{plain(change.before.label)}: “{plain(change.before.words, 240)}”"
    after = f"{plain(change.after.label)}: “{plain(change.after.words, 240)}”"
    return f"{DRIFTS[change.kind]}: {plain(change.detail)}. {before} → {after}"


def _lost(lost: Lost) -> str:
    kept, without = plain(lost.kept.label), plain(lost.without.label)
    return f"{CAVEATS[lost.kind]}: {plain(lost.detail)} (given by {kept}, not by {without})"


def _pair(pair: Pair) -> str:
    compared = ", ".join(f"{plain(what)}: {plain(value)}" for what, value in pair.compared)
    left, right = (f"{plain(c.label)}: “{plain(c.words, 160)}”" for c in (pair.left, pair.right))
    return f"{left}; {right} ({compared})"
