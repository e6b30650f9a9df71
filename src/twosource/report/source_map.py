"""One report of an analysis -> where its sentences came from, as data."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from string import ascii_lowercase

from twosource.errors import UsageError
from twosource.report import schema
from twosource.report.carriers import speaker
from twosource.report.register import Register
from twosource.report.schema_sources import SourcedSentence
from twosource.report.visible import one_line
from twosource.report.wording import count, percent

LOST = "a version that nobody handed in"
STATEMENTS, FORM, FIRST, NOWHERE = (
    "shared statements",
    "the outlet's form",
    "its own, carried by others",
    "found nowhere else",
)
_MARKS = {STATEMENTS: '"', FORM: "#", FIRST: "^", NOWHERE: "·"}
"""Marks in the margin of what came from no report; sources have letters."""

_LEAST = 0.02
"""Share of a sentence's words in another report below which it is not told."""

_WAYS = 3
"""Reports named as those that a source's text came by; the rest are counted."""


@dataclass(frozen=True, slots=True)
class Part:
    """What of a report came from one source. `share` is its part of the report's characters (0..1), `note` says by way
    of which reports it came."""

    mark: str
    name: str
    kind: str
    share: float
    sentences: int
    unsure: int
    note: str

    @property
    def told(self) -> str:
        """`62 % Reuters`, with its doubt."""
        doubt = {0: "", self.sentences: " (unsure)"}.get(self.unsure, " (partly unsure)")
        return f"{percent(self.share)} {self.name}{doubt}"


@dataclass(frozen=True, slots=True)
class Mapped:
    """One sentence: the mark of its part, whether its source is unsure, its words, whether it begins a paragraph, and
    what else is to be said of it."""

    mark: str
    source: str
    unsure: bool
    words: str
    begins: bool
    note: str
    row: SourcedSentence

    @property
    def told(self) -> str:
        """Its source in words."""
        given = f"from {self.source}" if self.row["kind"] == "copied" else self.source
        return f"{given} (unsure)" if self.unsure else given


@dataclass(frozen=True, slots=True)
class SourceMap:
    """A report by its sources: the parts, the largest first, what came from nobody last; and its text."""

    report: str
    label: str
    letter: str
    parts: tuple[Part, ...]
    sentences: tuple[Mapped, ...]

    @property
    def head(self) -> str:
        """The parts on one line."""
        return " · ".join(part.told for part in self.parts)


def source_map(known: Register, report: str) -> SourceMap:
    """The map of the report with this id.

    Raises UsageError where the analysis does not tell where sentences came from.
    """
    rows = [row for row in known.analysis["sources"] if row["report"] == report]
    text = known.reports[report]["text"]
    if not known.analysis["sources"] and text.strip():
        raise UsageError("this analysis does not tell where sentences came from; write it again with `analyze`")
    sources = [_source(known, row) for row in rows]
    size = Counter[str]()
    for source, row in zip(sources, rows, strict=True):
        size[source] += row["end"] - row["start"]
    marks = _marks(size)
    return SourceMap(
        report,
        known.labels[report],
        known.letter(report),
        tuple(
            _part(known, s, marks[s], size, [r for q, r in zip(sources, rows, strict=True) if q == s]) for s in marks
        ),
        tuple(
            Mapped(
                marks[source],
                source,
                row["judgement"] == "unsure" and row["kind"] == "copied",
                text[row["start"] : row["end"]],
                before is None or "\n" in text[before["end"] : row["start"]],
                _note(known, row),
                row,
            )
            for source, row, before in zip(sources, rows, [None, *rows], strict=False)
        ),
    )


def _source(known: Register, row: SourcedSentence) -> str:
    """The name of what a sentence came from."""
    told = row["from"]
    if row["kind"] == "copied" and told:
        by = known.labels[told["report"]] if told["report"] else None
        return one_line(told["origin"] or "") or by or LOST
    if row["kind"] == "shared-statement":
        return STATEMENTS
    if row["kind"] == "boilerplate":
        return FORM
    return FIRST if row["carried_by"] else NOWHERE


def _marks(size: Counter[str]) -> dict[str, str]:
    """A mark for every source, in the order in which they are shown."""
    named = sorted((name for name in size if name not in _MARKS), key=lambda name: (-size[name], name))
    letters = {name: _letter(place) for place, name in enumerate(named)}
    return letters | {name: mark for name, mark in _MARKS.items() if name in size}


def _letter(place: int) -> str:
    """`a` to `z`; a report of more sources has `z` for the rest."""
    return ascii_lowercase[min(place, len(ascii_lowercase) - 1)]


def _part(known: Register, name: str, mark: str, size: Counter[str], rows: list[SourcedSentence]) -> Part:
    unsure = sum(row["judgement"] == "unsure" and row["kind"] == "copied" for row in rows)
    note = "; ".join(filter(None, [_by_way_of(known, name, rows), _of_which(rows), _credited(known, name, rows)]))
    return Part(mark, name, rows[0]["kind"], size[name] / max(1, size.total()), len(rows), unsure, note)


def _by_way_of(known: Register, name: str, rows: list[SourcedSentence]) -> str:
    """The reports at hand that show a source's text, the one with the most sentences first."""
    ways = Counter(row["from"]["report"] for row in rows if row["from"] and row["kind"] == "copied")
    labels = [known.labels[report] for report, _ in ways.most_common() if report and known.labels[report] != name]
    if not labels:
        return ""
    more = [f"{len(labels) - _WAYS} more"] if len(labels) > _WAYS else []
    return f"as in {', '.join([*labels[:_WAYS], *more])}"


def _of_which(rows: list[SourcedSentence]) -> str:
    lost = sum(bool(row["from"] and row["from"]["lost"]) for row in rows)
    whole = "" if lost == len(rows) else f"{count(lost, 'sentence')} "
    return f"{whole}made from {LOST}" if lost else ""


def _credited(known: Register, name: str, rows: list[SourcedSentence]) -> str:
    """What a report's own credits say of the text that no other report has."""
    credited = (c for c in known.reports[rows[0]["report"]]["credits"] if c["kind"] != "picture")
    named = list(dict.fromkeys(one_line(c["agency"]) for c in credited))
    return f"the report credits {', '.join(named)}" if named and name == NOWHERE else ""


def _note(known: Register, row: SourcedSentence) -> str:
    """What is said behind a sentence: who has it too, how much of it, who says it."""
    if row["kind"] == "own" and row["carried_by"]:
        return f"in {_labels(known, row['carried_by'])}"
    if row["kind"] == "own" and row["share"] >= _LEAST:
        return f"{percent(row['share'])} of its words in {_labels(known, _sharing(known, row))}"
    if row["kind"] == "shared-statement":
        others = [*([row["from"]["report"]] if row["from"] else []), *row["also"], *row["carried_by"]]
        return f"{_speaker(known, row)}in {_labels(known, [other for other in others if other])}"
    return ""


def _labels(known: Register, reports: list[str]) -> str:
    more = [f"{len(reports) - _WAYS} more"] if len(reports) > _WAYS else []
    return ", ".join([*(known.labels[report] for report in reports[:_WAYS]), *more])


def _sharing(known: Register, row: SourcedSentence) -> list[str]:
    """The reports on the other side of the passages that show a sentence."""
    shown = [known.analysis["passages"][index] for index in row["passages"]]
    return list(dict.fromkeys(s["report"] for p in shown for s in (p["a"], p["b"]) if s["report"] != row["report"]))


def _speaker(known: Register, row: SourcedSentence) -> str:
    """Who says the words that a sentence shares, where a statement in it has a sayer."""
    said = (s for s in _statements(known, row) if s["attribution"])
    name = next((one_line(speaker(known, statement), 60) for statement in said), "")
    return f"{name}, " if name else ""


def _statements(known: Register, row: SourcedSentence) -> list[schema.Statement]:
    return [
        s
        for s in known.statements.values()
        if s["report"] == row["report"] and s["start"] < row["end"] and row["start"] < s["end"]
    ]
