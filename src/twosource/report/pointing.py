"""A person's words for a statement, or for somebody, of an analysis -> its place."""

from __future__ import annotations

from twosource.errors import UnknownClaim
from twosource.model.rulings import Spot
from twosource.report.dossier import Dossier
from twosource.report.named_report import find_report
from twosource.report.register import Register
from twosource.report.reread import find_claim

_LEAST = 4
"""Characters of an id's beginning that are enough to mean it."""


def statement_spot(asked: str, dossier: Dossier) -> Spot:
    """The place of the statement that is meant by its id, the beginning of it, a claim (its number or id: the statement
    that its text is from, else its first), or CLAIM:REPORT, the claim's statement in one report.

    Raises UnknownClaim or UnknownReport where none or more than one is meant.
    """
    known = dossier.register
    found = [s for s in known.statements if s == asked or (len(asked) >= _LEAST + 2 and s.startswith(asked))]
    if len(found) == 1:
        return _spot(known, found[0])
    claim, _, report = asked.partition(":")
    row = known.claims[find_claim(claim, tuple(line.claim["id"] for line in dossier.lines))]
    if not report:
        said = (s for s in row["statements"] if " ".join(known.words(s).split()) == row["text"])
        return _spot(known, next(said, row["statements"][0]))
    wanted = find_report(report, known)
    inside = [s for s in row["statements"] if known.statements[s]["report"] == wanted]
    if not inside:
        raise UnknownClaim(f"{asked}: the claim has no statement in {known.labels[wanted]}")
    return _spot(known, inside[0])


def report_spot(asked: str, dossier: Dossier) -> Spot:
    """The whole report that is meant (`find_report`). Raises UnknownReport."""
    return Spot(find_report(asked, dossier.register))


def entity_spot(asked: str, dossier: Dossier) -> Spot:
    """The first mention of the one who is meant by an id or by a name that nobody else bears.

    Raises UnknownClaim where nobody or more than one is meant.
    """
    rows = dossier.register.analysis["entities"]
    wanted = asked.strip().casefold()
    found = [e for e in rows if e["id"] == asked or wanted in {n.casefold() for n in (e["name"], *e["names"])}]
    if len(found) != 1:
        many = f"{len(found)} bear this name: give an id" if found else "nobody of this name is in the reports"
        raise UnknownClaim(f"{asked}: {many}")
    mention = found[0]["mentions"][0]
    words = dossier.register.reports[mention["report"]]["text"][mention["start"] : mention["end"]]
    return Spot(mention["report"], mention["start"], mention["end"], words)


def _spot(known: Register, statement: str) -> Spot:
    row = known.statements[statement]
    return Spot(row["report"], row["start"], row["end"], known.words(statement))
