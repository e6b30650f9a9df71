"""Dossier -> everything that a written report shows, as data for its template."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath
from typing import NamedTuple
from urllib.parse import urlsplit

from twosource.report import schema, schema_reports
from twosource.report.brief import Sentence, write_brief
from twosource.report.carriers import contexts
from twosource.report.dossier import ChainLine, Dossier, Line
from twosource.report.drawings import Drawing, draw
from twosource.report.marking import Mark, Piece, pieces
from twosource.report.proof import Proof, prove
from twosource.report.quotations import Speaker, quotations
from twosource.report.register import Register
from twosource.report.source_map import source_map
from twosource.report.tallies import Reckoned, Thing, reckoned, things

LOOK_FIRST = {"one": 2, "contested": 2, "changed": 2, "open": 1}
"""How many claims of each kind stand under "look at first": those that mislead when they are printed as they are."""

_SHARED = {"copy": "shared", "quotation": "quoted"}
"""Kinds of shared wording that are shown; forms of an outlet and stock phrases tell nothing."""
_WITH, _FROM, _SAID = "with ", "from ", "said"
"""Marks that cut the text, but are not shown as such."""


@dataclass(frozen=True, slots=True)
class Tree:
    """A chain of several reports and its drawing."""

    chain: ChainLine
    drawing: Drawing


class Start(NamedTuple):
    """A statement that begins at some place, and the claims that it carries."""

    statement: str
    lines: tuple[Line, ...]


class Stretch(NamedTuple):
    """Words of a report, what they are (`shared`, `quoted`, `notice`), the names of the reports that share them, and
    where their sentence came from."""

    start: int
    words: str
    kinds: str
    also: tuple[str, ...]
    source: str

    @property
    def title(self) -> str:
        """What is shown where the pointer rests on the words."""
        others = [name for name in self.also if self.source != f"from {name}"]
        also = f"also in {', '.join(others)}" if others else ""
        return " · ".join(filter(None, (self.source, also)))


@dataclass(frozen=True, slots=True)
class Shown:
    """A report with its text in stretches; `sources` tells what part of it came from whom, `starts` which statements
    begin at which offset."""

    report: schema_reports.Report
    label: str
    letter: str
    address: str | None
    file: str
    agencies: tuple[str, ...]
    shared: float
    sources: str
    stretches: tuple[Stretch, ...]
    starts: dict[int, tuple[Start, ...]]


@dataclass(frozen=True, slots=True)
class Page:
    """All parts of a written report, in order; `unsure` are the bonds that settle nothing,
    `elsewhere` the claims of other events by id, with the event."""

    dossier: Dossier
    first: tuple[tuple[str, Line], ...]
    trees: tuple[Tree, ...]
    single: tuple[ChainLine, ...]
    unsure: tuple[schema.Bond, ...]
    proofs: tuple[Proof, ...]
    alone: tuple[tuple[str, tuple[Proof, ...]], ...]
    texts: tuple[Shown, ...]
    speakers: tuple[Speaker, ...]
    things: tuple[Thing, ...]
    reckoned: tuple[Reckoned, ...]
    elsewhere: dict[str, str]
    brief: tuple[Sentence, ...]

    def bonds_of(self, chain: ChainLine) -> tuple[schema.Bond, ...]:
        """The dependent bonds inside a chain, with what shows each."""
        members = set(chain.chain["reports"])
        return tuple(b for b in self.dossier.register.steps.values() if {b["earlier"], b["later"]} <= members)


def to_page(dossier: Dossier) -> Page:
    """The page of a dossier. Claims that one report carries and that nothing else is known of stand by report."""
    known = dossier.register
    around = contexts(known)
    proofs = [prove(dossier, around, line.claim["id"]) for line in dossier.lines]
    full = tuple(proof for proof in proofs if proof.line.kinds != {"alone"})
    carried = _carried(dossier)
    rest: dict[str, list[Proof]] = {}
    for proof in proofs:
        if proof.line.kinds == {"alone"}:
            rest.setdefault(known.statements[proof.line.claim["statements"][0]]["report"], []).append(proof)
    return Page(
        dossier,
        _first(dossier),
        tuple(Tree(c, draw(known, c.chain)) for c in dossier.chains if len(c.reports) > 1),
        tuple(c for c in dossier.chains if len(c.reports) == 1),
        tuple(b for b in known.analysis["bonds"] if b["judgement"] == "unsure"),
        full,
        tuple((report, tuple(sorted(rest[report], key=_height))) for report in known.reports if report in rest),
        tuple(_shown(known, report, carried.get(report, {})) for report in _by_chain(dossier)),
        quotations(known),
        things(known),
        reckoned(known),
        _other_stories(known),
        write_brief(dossier),
    )


def _other_stories(known: Register) -> dict[str, str]:
    """Claims that tell of another event than the largest story's, by id, with that event's label."""
    stories = sorted(known.analysis["stories"], key=lambda story: -len(story["reports"]))
    homes = {
        claim["id"]: next((s for s in stories if _tells(known, s, claim["statements"][0])), None)
        for claim in known.claims.values()
    }
    return {claim: story["label"] for claim, story in homes.items() if story and story is not stories[0]}


def _tells(known: Register, story: schema.Story, statement: str) -> bool:
    place = known.statements[statement]
    return any(
        s["report"] == place["report"] and s["start"] <= place["start"] and place["end"] <= s["end"]
        for s in story["sections"]
    )


def _height(proof: Proof) -> int:
    return proof.carriers[0].statement["start"]


def _by_chain(dossier: Dossier) -> list[str]:
    return [report for chain in dossier.chains for report in chain.chain["reports"]]


def _first(dossier: Dossier) -> tuple[tuple[str, Line], ...]:
    """What an editor should look at first, each claim once under its most worrying kind."""
    found: dict[str, tuple[str, Line]] = {}
    for section in dossier.sections:
        fresh = [line for line in section.lines if line.claim["id"] not in found]
        for line in fresh[: LOOK_FIRST.get(section.kind.key, 0)]:
            found[line.claim["id"]] = (section.kind.key, line)
    return tuple(found.values())


def _shown(known: Register, report: str, carried: dict[str, list[Line]]) -> Shown:
    row = known.reports[report]
    marks = [*_shared(known, report), *(Mark(n["start"], n["end"], "notice") for n in row["notices"])]
    marks += [Mark(known.statements[s]["start"], known.statements[s]["end"], _SAID) for s in carried]
    mapped = source_map(known, report) if known.analysis["sources"] else None
    marks += [Mark(s.row["start"], s.row["end"], _FROM + s.told) for s in (mapped.sentences if mapped else ())]
    starts: dict[int, list[Start]] = {}
    for statement, lines in carried.items():
        starts.setdefault(known.statements[statement]["start"], []).append(Start(statement, tuple(lines)))
    found = pieces(row["text"], 0, len(row["text"]), marks)
    covered = sum(len(p.words) for p in found if "shared" in p.marks)
    address = row["url"] or (row["source"] if "://" in row["source"] else None)
    return Shown(
        row,
        known.labels[report],
        known.letter(report),
        web_address(address),
        PurePath(row["source"]).name or row["source"],
        tuple(dict.fromkeys(f"{credit['agency']} ({credit['kind']})" for credit in row["credits"])),
        covered / max(len(row["text"]), 1),
        mapped.head if mapped else "",
        tuple(_stretch(known, piece) for piece in found),
        {start: tuple(begun) for start, begun in starts.items()},
    )


def _carried(dossier: Dossier) -> dict[str, dict[str, list[Line]]]:
    """The claims of each statement, by the report that it stands in."""
    found: dict[str, dict[str, list[Line]]] = {}
    for line in dossier.lines:
        for statement in line.claim["statements"]:
            report = dossier.register.statements[statement]["report"]
            found.setdefault(report, {}).setdefault(statement, []).append(line)
    return found


def _shared(known: Register, report: str) -> list[Mark]:
    """Wording that the report shares with another, copied or the words of third parties; and with which other."""
    found = []
    for passage in known.analysis["passages"]:
        for side, other in ((passage["a"], passage["b"]), (passage["b"], passage["a"])):
            if side["report"] == report and passage["sharing"] in _SHARED:
                found.append(Mark(side["start"], side["end"], _SHARED[passage["sharing"]]))
                found.append(Mark(side["start"], side["end"], _WITH + other["report"]))
    return found


def _stretch(known: Register, piece: Piece) -> Stretch:
    others = sorted(known.labels[mark.removeprefix(_WITH)] for mark in piece.marks if mark.startswith(_WITH))
    source = next((mark.removeprefix(_FROM) for mark in piece.marks if mark.startswith(_FROM)), "")
    kinds = sorted(mark for mark in piece.marks if mark != _SAID and not mark.startswith((_WITH, _FROM)))
    return Stretch(piece.start, piece.words, " ".join(kinds), tuple(others), source)


def web_address(address: str | None) -> str | None:
    """The address where it leads to the web (http or https) and nowhere else; None otherwise."""
    try:
        parts = urlsplit(address or "")
    except ValueError:
        return None
    return address if parts.scheme in ("http", "https") and parts.netloc else None
