"""Analysis -> the published format `twosource.analysis/1` as plain JSON values."""

from __future__ import annotations

from typing import Any

from twosource.model.analysis import Analysis
from twosource.model.marks import Statement
from twosource.model.text import Anchor


def _place(where: Anchor) -> dict[str, Any]:
    return {"report": where.report, "start": where.start, "end": where.end}


def _span(where: Anchor) -> dict[str, int]:
    return {"start": where.start, "end": where.end}


def to_contract(analysis: Analysis) -> dict[str, Any]:
    """The whole analysis; every field of the contract is there."""
    quantity = {q: i for i, q in enumerate(analysis.quantities)}

    def statement(s: Statement) -> dict[str, Any]:
        return {
            "id": s.id,
            **_place(s.where),
            "kind": s.kind,
            "quotes": [_span(q.where) for q in s.quotes],
            "attribution": [
                {
                    "source": a.source and {**_span(a.source), "text": a.source.words, "entity": a.entity},
                    "cue": a.cue and _span(a.cue),
                    "named": a.named,
                    "report_of": a.report_of,
                }
                for a in s.attribution
            ],
            "hedges": [{**_span(h.where), "kind": h.kind} for h in s.hedges],
            "negated": s.negated,
            "quantities": [quantity[q] for q in s.quantities],
        }

    return {
        "format": "twosource.analysis/1",
        "reports": [
            {"id": a.id, "source": a.source, "title": a.title, "outlet": a.outlet, "text": a.text.content}
            for a in analysis.articles
        ],
        "stories": [
            {"id": s.id, "label": s.label, "reports": list(s.reports), "sections": [_place(x) for x in s.sections]}
            for s in analysis.stories
        ],
        "passages": [],
        "bonds": [],
        "chains": [
            {"id": c.id, "reports": list(c.reports), "origin": {"name": c.origin, "report": c.origin_report}}
            for c in analysis.chains
        ],
        "entities": [
            {
                "id": e.id,
                "type": e.type,
                "name": e.name,
                "names": list(e.names),
                "roles": list(e.roles),
                "mentions": [{**_place(m.where), "form": m.form} for m in e.mentions],
            }
            for e in analysis.entities
        ],
        "quantities": [
            {**_place(q.where), "value": q.value, "unit": q.unit, "bound": q.bound, "of": q.of and _span(q.of)}
            for q in analysis.quantities
        ],
        "statements": [statement(s) for s in analysis.statements],
        "claims": [
            {
                "id": c.id,
                "text": c.text,
                "statements": list(c.statements),
                "reports": c.reports,
                "chains": c.chains,
                "origins": {"at_least": c.at_least, "at_most": c.at_most},
                "verdict": c.verdict,
                "unverified": c.unverified,
                "drift": [{"from": d.earlier, "to": d.later, "kind": d.kind, "detail": d.detail} for d in c.drift],
                "conflicts": [],
            }
            for c in analysis.claims
        ],
        "timeline": [],
    }
