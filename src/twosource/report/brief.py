"""Dossier -> a brief of the story: sentences taken from statements or filled into templates, each with its grounds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

from twosource.report import schema
from twosource.report.carriers import speaker
from twosource.report.dossier import Dossier, Line
from twosource.report.lede import lede
from twosource.report.wording import DRIFTS, count, origins

Chapter = Literal["gist", "agreed", "one-voice", "open", "disputed", "changed", "unverified"]
Fill = Literal["gist", "counts", "voices", "speaker", "teller", "change", "number"]

MOST = {"agreed": 5, "one-voice": 4, "open": 3, "disputed": 4, "changed": 5, "unverified": 2}
"""Claims of each chapter that a brief tells, those that stand first in the listing; the rest are counted there."""

_LONG = 200
"""Characters of a statement that are quoted; what is longer is cut at a word and says so."""

CUT = " …"
"""Stands behind words that were cut."""

HEADINGS: dict[Chapter, str] = {
    "gist": "In short",
    "agreed": "Told by independent origins",
    "one-voice": "In several reports, resting on one",
    "open": "Origins unclear",
    "disputed": "In dispute",
    "changed": "Changed on the way",
    "unverified": "Said to be unverified",
}


class Part(NamedTuple):
    """A piece of a sentence: words of a statement (`ground` its id), a template's own words, or a value filled in
    (`ground` the claim, statement or nothing that it is of; `fill` what it tells)."""

    kind: Literal["words", "form", "fill"]
    text: str
    ground: str = ""
    fill: Fill | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of the brief, and the claims and statements that it rests on."""

    chapter: Chapter
    parts: tuple[Part, ...]
    claims: tuple[str, ...]
    statements: tuple[str, ...]

    @property
    def text(self) -> str:
        """The sentence as it is read."""
        return "".join(part.text for part in self.parts)


def write_brief(dossier: Dossier) -> tuple[Sentence, ...]:
    """The brief: what is agreed, what rests on one voice, what is disputed, what changed, each claim once."""
    if not dossier.lines:
        return ()
    told: set[str] = set()
    sentences = [Sentence("gist", (fill(dossier, "gist", ""),), (), ())]
    for chapter, lines in _chapters(dossier):
        fresh = [line for line in lines if line.claim["id"] not in told][: MOST[chapter]]
        for line in fresh:
            if line.claim["id"] not in told:
                sentences += (new := _SENTENCES[chapter](dossier, chapter, line))
                told.update(claim for sentence in new for claim in sentence.claims)
    return tuple(sorted(sentences, key=lambda s: _ORDER.index(s.chapter)))


_ORDER = tuple(HEADINGS)


def _chapters(dossier: Dossier) -> Iterator[tuple[Chapter, tuple[Line, ...]]]:
    """The claims of each chapter, the most worrying first. What is contested or changed stands there alone."""
    of = {section.kind.key: section.lines for section in dossier.sections}
    marked = {line.number for key in ("contested", "changed") for line in of[key]}
    plain = {key: tuple(line for line in of[key] if line.number not in marked) for key in ("more", "one", "open")}
    yield "disputed", of["contested"]
    yield "changed", of["changed"]
    yield "agreed", plain["more"]
    yield "one-voice", plain["one"]
    yield "open", plain["open"]
    yield "unverified", of["unverified"]


def _plain(dossier: Dossier, chapter: Chapter, line: Line) -> list[Sentence]:
    """“...” (3 reports, 2 chains, 2 origins: A; B)."""
    claim = line.claim
    parts = (
        *_opening(dossier, line),
        _form(" ("),
        fill(dossier, "counts", claim["id"]),
        _form(": "),
        fill(dossier, "voices", claim["id"]),
        _form(")."),
    )
    return [Sentence(chapter, parts, (claim["id"],), (_best(dossier, claim),))]


def _contested(dossier: Dossier, chapter: Chapter, line: Line) -> list[Sentence]:
    """“...” (counts: voices); against it: “...” (speaker, in report)."""
    claim = line.claim
    against = [dossier.line(clash["claim"]) for clash in claim["conflicts"][:1]]
    parts = [*_plain(dossier, chapter, line)[0].parts]
    statements = [_best(dossier, claim)]
    for other in against:
        said = _best(dossier, other.claim)
        statements.append(said)
        parts[-1] = _form("); against it: ")
        parts += [
            *_quoted(other.claim["text"], said),
            _form(" ("),
            fill(dossier, "speaker", said),
            _form(", in "),
            fill(dossier, "teller", said),
            _form(") ["),
            fill(dossier, "number", other.claim["id"]),
            _form("]."),
        ]
    claims = (claim["id"], *(other.claim["id"] for other in against))
    return [Sentence(chapter, tuple(parts), claims, tuple(statements))]


def _changed(dossier: Dossier, chapter: Chapter, line: Line) -> list[Sentence]:
    """figure: “...” in A became “...” in B [7]."""
    found = []
    for before, after in list(dict.fromkeys((d["from"], d["to"]) for d in line.claim["drift"]))[:_CHANGES]:
        parts = (
            fill(dossier, "change", f"{line.claim['id']} {before} {after}"),
            _form(": "),
            *_quoted(dossier.register.words(before), before),
            _form(" in "),
            fill(dossier, "teller", before),
            _form(", "),
            *_quoted(dossier.register.words(after), after),
            _form(" in "),
            fill(dossier, "teller", after),
            _form(" ["),
            fill(dossier, "number", line.claim["id"]),
            _form("]."),
        )
        found.append(Sentence(chapter, parts, (line.claim["id"],), (before, after)))
    return found


_CHANGES = 2
"""Changes of one claim that are told."""

_SENTENCES: dict[Chapter, Callable[[Dossier, Chapter, Line], list[Sentence]]] = {
    "agreed": _plain,
    "one-voice": _plain,
    "open": _plain,
    "unverified": _plain,
    "disputed": _contested,
    "changed": _changed,
}

FORMS = frozenset((" (", ": ", ").", "); against it: ", ", in ", ") [", "].", " in ", ", ", " [", "“", "”", "]"))
"""All words that are the templates' own."""


def _form(words: str) -> Part:
    return Part("form", words)


def _opening(dossier: Dossier, line: Line) -> tuple[Part, ...]:
    """“...” [7]"""
    claim = line.claim
    words = _quoted(claim["text"], _best(dossier, claim))
    return *words, _form(" ["), fill(dossier, "number", claim["id"]), _form("]")


def _quoted(words: str, statement: str) -> tuple[Part, ...]:
    return _form("“"), Part("words", _short(" ".join(words.split())), statement), _form("”")


def _short(words: str) -> str:
    return words if len(words) <= _LONG else words[: max(words.rfind(" ", 0, _LONG), 1)] + CUT


def _best(dossier: Dossier, claim: schema.Claim) -> str:
    """The statement that the text of a claim is from."""
    known = dossier.register
    within = [s for s in claim["statements"] if _one_line(known.words(s)) in claim["text"]]
    return max(within, key=lambda s: len(_one_line(known.words(s))), default=claim["statements"][0])


def _one_line(words: str) -> str:
    return " ".join(words.split()).rstrip(",;")


def fill(dossier: Dossier, name: Fill, ground: str) -> Part:
    """A value of the analysis, in the words in which a brief tells it."""
    return Part("fill", filled(dossier, name, ground), ground, name)


def filled(dossier: Dossier, name: Fill, ground: str) -> str:
    """What a fill tells of its ground: a claim, a statement, or (`change`) a claim and two statements.

    Raises KeyError where the ground is not there."""
    known = dossier.register
    match name:
        case "gist":
            return lede(dossier)
        case "counts":
            return _counts(known.claims[ground])
        case "voices":
            return "; ".join(_few(known.voices(known.claims[ground]))) or "no voice named"
        case "number":
            return str(dossier.line(ground).number)
        case "speaker":
            return speaker(known, known.statements[ground])
        case "teller":
            return known.teller(ground)
        case "change":
            return _change(known.claims[ground.split(maxsplit=1)[0]], *ground.split()[1:])


def _counts(claim: schema.Claim) -> str:
    bound = origins(claim["origins"]["at_least"], claim["origins"]["at_most"])
    return f"{count(claim['reports'], 'report')}, {count(claim['chains'], 'chain')}, {bound}"


def _few(voices: Iterable[str], most: int = 3) -> list[str]:
    names = list(voices)
    return [*names[:most], f"{len(names) - most} more"] if len(names) > most else names


def _change(claim: schema.Claim, before: str, after: str) -> str:
    kinds = [DRIFTS[d["kind"]] for d in claim["drift"] if (d["from"], d["to"]) == (before, after)]
    return ", ".join(dict.fromkeys(kinds)) or "nothing"
