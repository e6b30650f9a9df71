"""A claim of a ledger -> every report that carries it, in its words, and who says it there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rich.text import Text

from twosource.report import schema
from twosource.report.dossier import to_dossier
from twosource.report.register import Register
from twosource.report.visible import one_line
from twosource.report.wording import NAMELESS


def carried_rows(ledger: schema.Analysis, claim: str) -> dict[str, Any]:
    """The voices that a claim rests on in the end, and its statements with their words."""
    known, row = _found(ledger, claim)
    statements = [known.statements[statement] for statement in row["statements"]]
    return {
        "voices": row["voices"],
        "statements": [{**statement, "text": _words(known, statement)} for statement in statements],
        "grounds": row["grounds"],
    }


def carried_lines(ledger: schema.Analysis, claim: str, width: int) -> Iterator[Text]:
    """The same as lines: the voices, then for each report what it says."""
    known, row = _found(ledger, claim)
    for voice in row["voices"]:
        said = one_line(voice["name"], width - 30) + ("" if voice["named"] or voice["report"] else f" ({NAMELESS})")
        if voice["report"]:
            said = f"{said} of {one_line(known.labels[voice['report']], 40)}"
        yield Text.assemble(("              rests on ", "dim"), said)
    for statement in row["statements"]:
        where = known.statements[statement]
        label = one_line(known.labels[where["report"]], 28)
        yield Text.assemble("  ", (f"{label:<28}", "bold"), "  “", one_line(_words(known, where), width - 36), "”")


def _found(ledger: schema.Analysis, claim: str) -> tuple[Register, schema.Claim]:
    dossier = to_dossier(ledger)
    return dossier.register, dossier.line(claim).claim


def _words(known: Register, statement: schema.Statement) -> str:
    return known.reports[statement["report"]]["text"][statement["start"] : statement["end"]]
