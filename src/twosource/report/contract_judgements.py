"""What became of people's rulings -> its rows in the published format."""

from __future__ import annotations

from twosource.model.rulings import Ruled, Spot
from twosource.report.schema_judgements import PersonsJudgement
from twosource.report.schema_reports import Place


def judgement_row(ruled: Ruled) -> PersonsJudgement:
    """One judgement by a person."""
    ruling = ruled.ruling
    return {
        "id": ruling.id,
        "kind": ruling.kind,
        "author": ruling.author,
        "time": ruling.time,
        "note": ruling.note,
        "judgement": ruling.judgement,
        "name": ruling.name,
        "left": _place(ruling.left),
        "right": _place(ruling.right),
        "applied": ruled.applied,
        "detail": ruled.detail,
        "targets": list(ruled.targets),
    }


def _place(spot: Spot | None) -> Place | None:
    return {"report": spot.report, "start": spot.start, "end": spot.end} if spot else None
