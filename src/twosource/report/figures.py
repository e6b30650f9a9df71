"""Claims with numbers -> the figures that reports give for one thing, side by side."""

from __future__ import annotations

from dataclasses import dataclass

from twosource.report import schema
from twosource.report.dossier import Dossier, Line
from twosource.report.register import Register


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as reports put it, and the reports that do (by id)."""

    words: str
    reports: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """A claim, the figures given for it, and other claims whose figures clash with it."""

    line: Line
    figures: tuple[Figure, ...]
    clashes: tuple[tuple[str, Line], ...]


def compared_figures(dossier: Dossier) -> tuple[Comparison, ...]:
    """Claims for which reports give more than one figure or bound, or that another claim's figure clashes with; each
    clash is told once."""
    found, told = [], set()
    for line in dossier.lines:
        figures = _figures(dossier.register, line.claim)
        conflicts = (c for c in line.claim["conflicts"] if c["kind"] == "quantity" and c["claim"] not in told)
        clashes = tuple((c["detail"], dossier.line(c["claim"])) for c in conflicts)
        if len(figures) > 1 or clashes:
            found.append(Comparison(line, figures, clashes))
            told.add(line.claim["id"])
    return tuple(found)


def _figures(known: Register, claim: schema.Claim) -> tuple[Figure, ...]:
    """One figure for each value and bound, as the first report puts it. A statement with several numbers counts with
    its first: the rest are about other things."""
    same: dict[tuple[object, ...], tuple[str, list[str]]] = {}
    for statement in claim["statements"]:
        row = known.statements[statement]
        if row["quantities"]:
            number = known.analysis["quantities"][row["quantities"][0]]
            words = known.reports[row["report"]]["text"][number["start"] : number["end"]]
            key = (number["value"], number.get("upper"), number["unit"], number["bound"])
            same.setdefault(key, (words, []))[1].append(row["report"])
    return tuple(Figure(words, tuple(dict.fromkeys(reports))) for words, reports in same.values())
