"""Register -> the things that reports count, each with its values over voices and times, and the arithmetic checked."""

from __future__ import annotations

from typing import NamedTuple

from twosource.report import schema_figures as schema
from twosource.report.register import Register
from twosource.report.visible import one_line
from twosource.report.wording import STANDINGS, count

_LINE = 200.0
"""Width of the drawn line, in its own units."""
_MARGIN = 6.0
"""What stays free at both ends of it, so that dots are whole."""
_RANKS = {"conflict": 0, "differ": 1, "updated": 2}
_OF_REPORT = " (day of the report)"
_MOST_APART = 4
"""Figures of other things that are named beside one."""


class Value(NamedTuple):
    """One value as it is told first, the reports (ids) that tell it, who says it, and for which days; `at` is its place
    on the drawn line."""

    words: str
    reports: tuple[str, ...]
    voices: tuple[str, ...]
    days: str
    at: float


class Thing(NamedTuple):
    """One thing that is counted: its values, how they stand, what stands close by and counts something else."""

    id: str
    label: str
    values: tuple[Value, ...]
    stands: tuple[tuple[str, str], ...]
    apart: tuple[str, ...]
    conflicts: int

    @property
    def summary(self) -> str:
        """How many values and reports: "3 values in 5 reports"."""
        reports = {report for value in self.values for report in value.reports}
        return f"{count(len(self.values), 'value')} in {count(len(reports), 'report')}"


def things(known: Register) -> tuple[Thing, ...]:
    """What is counted in more than one report or with more than one value: conflicts first, then what differs."""
    figures = {f["id"]: f for f in known.analysis["figures"]}
    made = [_thing(known, tally, figures) for tally in known.analysis["tallies"]]
    return tuple(sorted(made, key=lambda thing: (-thing.conflicts, len(thing.values) < 2)))


def _thing(known: Register, tally: schema.Tally, figures: dict[str, schema.Figure]) -> Thing:
    same: dict[tuple[object, ...], list[schema.Figure]] = {}
    for name in tally["figures"]:
        number = known.analysis["quantities"][figures[name]["quantity"]]
        key = (number["value"], number.get("upper"), number["unit"], number["bound"])
        same.setdefault(key, []).append(figures[name])
    values = tuple(_value(known, row, tally) for row in same.values())
    stands = sorted((s for s in tally["stands"] if s["standing"] in _RANKS), key=lambda s: _RANKS[s["standing"]])
    apart = (_apart(known, a, tally, figures) for a in tally["apart"][:_MOST_APART])
    return Thing(
        tally["id"],
        one_line(tally["label"], 60),
        tuple(sorted(values, key=lambda v: v.at)),
        tuple((STANDINGS[s["standing"]], one_line(s["detail"], 240)) for s in stands),
        tuple(dict.fromkeys(apart)),
        sum(s["standing"] == "conflict" for s in stands),
    )


def _value(known: Register, row: list[schema.Figure], tally: schema.Tally) -> Value:
    number = known.analysis["quantities"][row[0]["quantity"]]
    reports = dict.fromkeys(known.statements[f["statement"]]["report"] for f in row)
    days = dict.fromkeys(_days(f) for f in row)
    days = {d: None for d in days if d.removesuffix(_OF_REPORT) == d or d.removesuffix(_OF_REPORT) not in days}
    return Value(
        _words(known, row[0]),
        tuple(reports),
        tuple(dict.fromkeys(one_line(f["voice"], 60) for f in row)),
        ", ".join(filter(None, days)),
        _place(number["value"], tally),
    )


def _words(known: Register, figure: schema.Figure) -> str:
    number = known.analysis["quantities"][figure["quantity"]]
    return one_line(known.reports[number["report"]]["text"][number["start"] : number["end"]], 60)


def _days(figure: schema.Figure) -> str:
    told = figure["as_of"]
    if told is None:
        return ""
    days = told["start"] if told["start"] == told["end"] else f"{told['start']} to {told['end']}"
    since = "since " if figure["period"] == "since" else ""
    return f"{since}{days}" + ("" if told["named"] else _OF_REPORT) + (", so far" if figure["so_far"] else "")


def _place(value: float | None, tally: schema.Tally) -> float:
    """Where a value stands on the line from the least to the greatest."""
    low, high = tally["low"], tally["high"]
    if value is None or low is None or high is None or high <= low:
        return _LINE / 2
    share = min(max((value - low) / (high - low), 0.0), 1.0)
    return round(_MARGIN + share * (_LINE - 2 * _MARGIN), 1)


def _apart(known: Register, apart: schema.Apart, tally: schema.Tally, figures: dict[str, schema.Figure]) -> str:
    other = apart["right"] if apart["left"] in tally["figures"] else apart["left"]
    number = known.analysis["quantities"][figures[other]["quantity"]]
    text = known.reports[number["report"]]["text"]
    end = max(number["end"], number["of"]["end"]) if number["of"] else number["end"]
    return f"“{one_line(text[number['start'] : end], 60)}”: {apart['reason']}"


class Reckoned(NamedTuple):
    """Arithmetic that was checked: what was reckoned, whether it holds, the reports (ids) that carry it."""

    detail: str
    holds: bool
    reports: tuple[str, ...]


def reckoned(known: Register) -> tuple[Reckoned, ...]:
    """The arithmetic of the reports, what does not hold first."""
    rows = sorted(known.analysis["checks"], key=lambda c: c["holds"])
    return tuple(Reckoned(one_line(c["detail"], 300), c["holds"], tuple(c["reports"])) for c in rows)
