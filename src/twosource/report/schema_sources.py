"""The published format's types for where the sentences of reports came from."""

from __future__ import annotations

from typing import TypedDict

from twosource.model.descent import Judgement
from twosource.model.sourced import SourceKind


class CameFrom(TypedDict):
    """Whose text a sentence is: the report at hand that it most probably came by, the agency whose text that is, the
    version that nobody handed in from which both were made."""

    report: str | None
    origin: str | None
    lost: str | None


SourcedSentence = TypedDict(
    "SourcedSentence",
    {
        "report": str,
        "start": int,
        "end": int,
        "kind": SourceKind,
        "from": CameFrom | None,
        "judgement": Judgement | None,
        "share": float,
        "passages": list[int],
        "also": list[str],
        "carried_by": list[str],
        "held_by": int,
    },
)
"""One sentence of a report. `share` is the part of its words, 0 to 1, that the report named has (for `own`: that the
nearest has), `passages` are indexes of those that show it. `judgement` is `dependent` where the two are known to hang
together so, `unsure` where no bond says it. `also` are further reports with the sentence, `carried_by` those that rest
on this one; both are cut after a few, `held_by` counts all."""
