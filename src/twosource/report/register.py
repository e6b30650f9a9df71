"""The published format -> everything in it by its id, and a name for each report and chain."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath
from string import ascii_uppercase
from urllib.parse import urlsplit

from twosource.report import schema, schema_reports
from twosource.report.visible import one_line
from twosource.report.wording import voice_name

LABEL_WIDTH = 40
"""Characters of a report's name: an outlet's fits, a headline in its place is cut."""


@dataclass(frozen=True, slots=True)
class Register:
    """An analysis, looked up by id. `labels` name reports for people; `letters` name chains, largest
    first; `names` are those of entities, `near` the near misses of each statement, `steps`
    the dependent bonds by (earlier, later)."""

    analysis: schema.Analysis
    reports: dict[str, schema_reports.Report]
    statements: dict[str, schema.Statement]
    claims: dict[str, schema.Claim]
    bonds: dict[str, schema.Bond]
    chains: tuple[schema.Chain, ...]
    chain_of: dict[str, schema.Chain]
    letters: dict[str, str]
    labels: dict[str, str]
    names: dict[str, str]
    near: dict[str, tuple[schema.Joining, ...]]
    steps: dict[tuple[str, str], schema.Bond]

    def letter(self, report: str) -> str:
        """The letter of the chain that a report belongs to."""
        return self.letters[self.chain_of[report]["id"]]

    def words(self, statement: str) -> str:
        """The exact words of a statement."""
        row = self.statements[statement]
        return self.reports[row["report"]]["text"][row["start"] : row["end"]]

    def teller(self, statement: str) -> str:
        """The name of the report that a statement stands in."""
        return self.labels[self.statements[statement]["report"]]

    def voices(self, claim: schema.Claim) -> tuple[str, ...]:
        """Who a claim rests on in the end, by name; the reporting of a copied text is its agency's."""
        named = (voice_name(v["name"], self._reporter(v["report"])) for v in claim["voices"])
        return tuple(dict.fromkeys(one_line(name) for name in named))

    def _reporter(self, report: str | None) -> str | None:
        chain = self.chain_of.get(report or "")
        if chain is None or report is None:
            return None
        origin = chain["origin"] or {"name": None}
        return origin["name"] if origin["name"] and len(chain["reports"]) > 1 else self.labels[report]


def register(analysis: schema.Analysis) -> Register:
    """Look-ups over an analysis. A report that no chain holds is a chain of its own."""
    reports = {r["id"]: r for r in analysis["reports"]}
    chains = _chains(analysis, reports)
    near: dict[str, list[schema.Joining]] = {}
    for joining in analysis["near_misses"]:
        near.setdefault(joining["left"], []).append(joining)
        near.setdefault(joining["right"], []).append(joining)
    return Register(
        analysis,
        reports,
        {s["id"]: s for s in analysis["statements"]},
        {c["id"]: c for c in analysis["claims"]},
        {b["id"]: b for b in analysis["bonds"]},
        chains,
        {report: chain for chain in chains for report in chain["reports"]},
        {chain["id"]: chain_letter(i) for i, chain in enumerate(chains)},
        _labels(analysis["reports"], _agencies(chains)),
        {e["id"]: e["name"] for e in analysis["entities"]},
        {statement: tuple(joinings) for statement, joinings in near.items()},
        {(b["earlier"], b["later"]): b for b in analysis["bonds"] if b["judgement"] == "dependent"},
    )


def _chains(analysis: schema.Analysis, reports: dict[str, schema_reports.Report]) -> tuple[schema.Chain, ...]:
    place = {report: i for i, report in enumerate(reports)}
    held = {report for chain in analysis["chains"] for report in chain["reports"]}
    alone: list[schema.Chain] = [
        {
            "id": f"alone {report}",
            "reports": [report],
            "origin": {"name": None, "report": None},
            "tree": [{"report": report, "parent": None}],
            "lost": [],
            "grounds": [],
            "origin_confidence": None,
            "evidence": [],
        }
        for report in reports
        if report not in held
    ]
    known = [chain for chain in analysis["chains"] if chain["reports"]]
    return tuple(sorted([*known, *alone], key=lambda c: (-len(c["reports"]), min(place[r] for r in c["reports"]))))


def chain_letter(index: int) -> str:
    """`A` to `Z`, then `A2` to `Z2`, and so on."""
    turn, letter = divmod(index, len(ascii_uppercase))
    return ascii_uppercase[letter] + (str(turn + 1) if turn else "")


def _agencies(chains: tuple[schema.Chain, ...]) -> dict[str, str]:
    """Who wrote the report that a chain began with."""
    origins = (chain["origin"] for chain in chains)
    return {o["report"]: o["name"] for o in origins if o and o["report"] and o["name"]}


def _labels(reports: list[schema_reports.Report], agencies: dict[str, str]) -> dict[str, str]:
    """A name for each report: its outlet, else the agency that its chain began with it, else where it came from. Those
    with one name get the day of their publication added, where each has another one, then the time; else their file's
    name, then its folder's, at last a number."""
    named = {r["id"]: one_line(r["outlet"] or agencies.get(r["id"]) or "", LABEL_WIDTH) for r in reports}
    full = {r["id"]: named[r["id"]] or _from(r) for r in reports}
    for told in (_day, _minute):
        full = {**full, **_told_apart(reports, named, full, told)}
    for told in (_from, _from_folder):
        often = Counter(full.values())
        full = {r["id"]: _with(named[r["id"]], told(r)) if often[full[r["id"]]] > 1 else full[r["id"]] for r in reports}
    often = Counter(full.values())
    numbers: Counter[str] = Counter()
    for report, label in full.items():
        if often[label] > 1:
            numbers[label] += 1
            full[report] = f"{label} #{numbers[label]}"
    return full


def _told_apart(
    reports: list[schema_reports.Report],
    named: dict[str, str],
    full: dict[str, str],
    told: Callable[[schema_reports.Report], str],
) -> dict[str, str]:
    """The reports that have one name and are all told apart by what `told` says of them, under that."""
    same: dict[str, list[schema_reports.Report]] = {}
    for report in reports:
        if named[report["id"]]:
            same.setdefault(full[report["id"]], []).append(report)
    apart: dict[str, str] = {}
    for label, rows in same.items():
        said = [told(row) for row in rows]
        if len(rows) > 1 and all(said) and len(set(said)) == len(rows):
            apart |= {row["id"]: _with(label, one) for row, one in zip(rows, said, strict=True)}
    return apart


def _day(report: schema_reports.Report) -> str:
    return (report["published"] or "")[:10]


def _minute(report: schema_reports.Report) -> str:
    return (report["published"] or "")[:16].replace("T", " ")


def _with(name: str, place: str) -> str:
    return f"{name} ({place})" if name else place


def _from(report: schema_reports.Report) -> str:
    address = urlsplit(report["source"]) if "://" in report["source"] else None
    name = (address.hostname or "") if address else PurePath(report["source"]).stem
    return one_line(name or report["source"], LABEL_WIDTH) or "unnamed report"


def _from_folder(report: schema_reports.Report) -> str:
    folder = "" if "://" in report["source"] else PurePath(report["source"]).parent.name
    return f"{one_line(folder, LABEL_WIDTH)}/{_from(report)}" if folder else _from(report)
