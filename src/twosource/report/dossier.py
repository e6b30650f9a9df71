"""The published format -> what an editor wants to know first, as data."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import NamedTuple

from twosource.report import schema, schema_reports
from twosource.report.judged import Judged, judged
from twosource.report.origin_shown import origin_basis
from twosource.report.register import Register, register

SHORT_ID = 4
"""Digits of an id that are shown, where they tell the claims apart."""


class Kind(NamedTuple):
    """A kind of claims: its key, its heading, what it means, how a count of them goes on ("3 disputed or denied")."""

    key: str
    heading: str
    meaning: str
    counted: str


KINDS = (
    Kind(
        "one",
        "Many reports, one origin",
        "Several reports carry these, yet all rest on one text or one voice.",
        "on one origin in several reports",
    ),
    Kind(
        "contested",
        "Disputed or denied",
        "Another voice says what cannot hold with these, or the one concerned denies it.",
        "disputed or denied",
    ),
    Kind(
        "changed",
        "Changed on the way",
        "The words differ in substance between the reports that carry them, or a copy left a caveat out.",
        "changed on the way",
    ),
    Kind(
        "open",
        "Origins unclear",
        "The texts do not tell whether these rest on one origin or on more.",
        "with origins unclear",
    ),
    Kind(
        "more",
        "Independent origins",
        "At least two voices with texts of their own. That does not make them right.",
        "with independent origins",
    ),
    Kind(
        "unverified",
        "Said to be unverified",
        "A report that carries these says that it could not be verified.",
        "said to be unverified",
    ),
)
"""The kinds that claims are sorted into, in the order of an editor's worry; a claim can be of several."""

_WEIGHT = {"denied": 0, "disputed": 1, "unresolved": 2, "single-source": 3, "corroborated": 4}


@dataclass(frozen=True, slots=True)
class Line:
    """A claim in the listing. `number` is its place, from 1; `carriers` how many reports of which chain carry it."""

    number: int
    claim: schema.Claim
    short: str
    voices: tuple[str, ...]
    carriers: tuple[tuple[str, int], ...]
    kinds: frozenset[str]


@dataclass(frozen=True, slots=True)
class ChainLine:
    """A chain in the listing: its letter, who it began with (None: the texts do not tell), its reports by name, what
    its origin was read from."""

    letter: str
    chain: schema.Chain
    origin: str | None
    reports: tuple[str, ...]
    basis: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """Claims of one kind, the most important first."""

    kind: Kind
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Dossier:
    """What is known, in the order of reading."""

    register: Register
    title: str
    chains: tuple[ChainLine, ...]
    lines: tuple[Line, ...]
    by_claim: dict[str, Line]
    sections: tuple[Section, ...]
    alone: int
    findings: tuple[schema_reports.Finding, ...]
    judged: tuple[Judged, ...] = ()

    def line(self, claim: str) -> Line:
        """The line of the claim with this id."""
        return self.by_claim[claim]


def to_dossier(analysis: schema.Analysis) -> Dossier:
    """The dossier of an analysis, live or read from a file.

    Raises KeyError, IndexError or TypeError where parts of the analysis point at what is not there.
    """
    known = register(analysis)
    lines = _lines(known)
    sections = tuple(Section(kind, tuple(line for line in lines if kind.key in line.kinds)) for kind in KINDS)
    return Dossier(
        known,
        _title(known),
        tuple(_chain_line(known, chain) for chain in known.chains),
        lines,
        {line.claim["id"]: line for line in lines},
        sections,
        sum(line.claim["reports"] < 2 for line in lines),
        tuple(analysis["findings"]),
        judged(known),
    )


def _lines(known: Register) -> tuple[Line, ...]:
    claims = sorted(known.claims.values(), key=lambda claim: _importance(known, claim))
    digits = _telling(tuple(known.claims))
    return tuple(
        Line(number, claim, claim["id"][:digits], known.voices(claim), _carriers(known, claim), kinds(claim))
        for number, claim in enumerate(claims, 1)
    )


def _importance(known: Register, claim: schema.Claim) -> tuple[int, int, int, int, str]:
    """Carried by more comes first, then what is contested, then what stands higher up in a report: news is written
    with the weightiest first."""
    height = min((known.statements[s]["start"] for s in claim["statements"]), default=0)
    return (-claim["reports"], -claim["chains"], _WEIGHT.get(claim["verdict"], 5), height, claim["id"])


def _telling(ids: tuple[str, ...]) -> int:
    """How many characters of an id tell all of them apart."""
    shortest = min((i.find("-") + 1 + SHORT_ID for i in ids), default=SHORT_ID)
    longest = max(map(len, ids), default=shortest)
    return next((n for n in range(shortest, longest) if len({i[:n] for i in ids}) == len(ids)), longest)


def _carriers(known: Register, claim: schema.Claim) -> tuple[tuple[str, int], ...]:
    reports = dict.fromkeys(known.statements[s]["report"] for s in claim["statements"])
    letters = Counter(known.letter(report) for report in reports)
    return tuple((letter, letters[letter]) for letter in known.letters.values() if letters[letter])


def kinds(claim: schema.Claim) -> frozenset[str]:
    """Which of the KINDS a claim belongs to, or `alone` for one that a single report carries."""
    least, most = claim["origins"]["at_least"], claim["origins"]["at_most"]
    many = claim["reports"] > 1
    told = {
        "alone": not many,
        "one": many and most < 2,
        "open": many and least < 2 <= most,
        "more": least > 1,
        "contested": claim["verdict"] in ("disputed", "denied"),
        "changed": bool(claim["drift"] or claim["lost_caveats"]),
        "unverified": claim["unverified"],
    }
    return frozenset(kind for kind, is_so in told.items() if is_so)


def _chain_line(known: Register, chain: schema.Chain) -> ChainLine:
    names = tuple(known.labels[report] for report in chain["reports"])
    origin = (chain["origin"] or {}).get("name") or (names[0] if len(names) == 1 else None)
    return ChainLine(known.letters[chain["id"]], chain, origin, names, origin_basis(chain, known.reports))


def _title(known: Register) -> str:
    if not known.reports:
        return "No report could be read"
    stories = sorted(known.analysis["stories"], key=lambda s: -len(s["reports"]))
    if stories and stories[0]["label"].strip():
        return stories[0]["label"]
    titles = (report["title"] for report in known.reports.values())
    return next((title for title in titles if title), "Reports compared")
