"""Judgements of an analysis -> what is told of each to people."""

from __future__ import annotations

from dataclasses import dataclass

from twosource.report.register import Register
from twosource.report.schema_judgements import PersonsJudgement
from twosource.report.schema_reports import Place
from twosource.report.visible import one_line

_WORDS = 80
"""Characters of ruled words that are shown."""

_SAID = {
    "join": "one claim",
    "part": "two claims",
    "bond": "whether one rests on the other",
    "rename": "who is called what",
    "undo": "taken back",
}


@dataclass(frozen=True, slots=True)
class Judged:
    """One judgement by a person, in words: what was judged, by whom and when, on which words, what became of it."""

    id: str
    what: str
    who: str
    places: tuple[str, ...]
    outcome: str
    applied: bool


def judged(known: Register) -> tuple[Judged, ...]:
    """The judgements of an analysis, the earliest first."""
    return tuple(_judged(known, row) for row in known.analysis.get("judgements", ()))


def _judged(known: Register, row: PersonsJudgement) -> Judged:
    note = f": {row['note']}" if row["note"] else ""
    places = tuple(_told(known, place) for place in (row["left"], row["right"]) if place)
    who = one_line(f"{row['author']}, {row['time'][:16].replace('T', ' ')}{note}")
    what = _SAID[row["kind"]]
    return Judged(row["id"], what, who, places, one_line(row["detail"]), row["applied"])


def _told(known: Register, place: Place) -> str:
    report = known.reports.get(place["report"])
    if report is None:
        return "a report that is not at hand"
    words = one_line(report["text"][place["start"] : place["end"]], _WORDS)
    name = known.labels[place["report"]]
    return f"{name}: “{words}”" if words else name
