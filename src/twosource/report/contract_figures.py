"""Figures, tallies and checks -> their rows in the published format."""

from __future__ import annotations

from collections.abc import Mapping

from twosource.model.figures import Check, Figure, Tally
from twosource.model.marks import Quantity
from twosource.report import schema_figures as schema
from twosource.report.contract_marks import finite, place


def figure_row(figure: Figure, quantities: Mapping[Quantity, int]) -> schema.Figure:
    """One figure; `quantities` tells the index of each quantity."""
    counted = figure.counted
    return {
        "id": figure.id,
        "quantity": quantities[figure.quantity],
        "statement": figure.statement,
        "claim": figure.claim,
        "counted": {
            "dimension": counted.dimension,
            "head": counted.head,
            "fate": counted.fate,
            "sort": counted.sort,
            "party": counted.party,
            "narrowed": list(counted.narrowed),
        },
        "as_of": {"start": figure.as_of[0], "end": figure.as_of[1], "named": figure.dated} if figure.as_of else None,
        "period": figure.period,
        "so_far": figure.so_far,
        "voice": figure.voice,
        "told": figure.told,
    }


def tally_row(tally: Tally) -> schema.Tally:
    """One thing that is counted."""
    return {
        "id": tally.id,
        "label": tally.label,
        "unit": tally.unit,
        "figures": list(tally.figures),
        "low": finite(tally.low),
        "high": finite(tally.high),
        "stands": [
            {"left": s.left, "right": s.right, "standing": s.standing, "detail": s.detail} for s in tally.stands
        ],
        "apart": [{"left": a.left, "right": a.right, "reason": a.reason} for a in tally.apart],
    }


def check_row(check: Check) -> schema.Check:
    """One check of arithmetic."""
    return {
        "kind": check.kind,
        **place(check.where),
        "numbers": [place(where) for where in check.numbers],
        "detail": check.detail,
        "holds": check.holds,
        "reports": list(check.reports),
    }
