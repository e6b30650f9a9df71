"""A chain -> in a few words, what its origin was read from."""

from __future__ import annotations

from collections.abc import Iterator

from twosource.report import schema, schema_reports
from twosource.report.visible import one_line

SIGNS = {
    "outlet": "published it",
    "address": "address",
    "metadata": "page data",
    "dateline": "dateline",
    "byline": "byline",
    "copyright": "rights",
    "credit-line": "credit line",
    "sign-off": "sign-off",
    "syndication": "notice",
    "own-voice": "own reporter",
    "told": "was told",
    "unsigned": "unsigned",
    "house-style": "house style",
    "spelling": "spelling",
    "cites": "told after it",
    "copied": "copied by others",
}
"""How each kind of sign is put in a list of them."""

_SHOWN = 3
"""Signs named; the rest are in the analysis."""

_WORDS = 40
"""Characters of a report's words that stand for a sign."""

_SURE = 0.99
"""The highest chance shown: none of it is certain."""


def origin_basis(chain: schema.Chain, reports: dict[str, schema_reports.Report]) -> str:
    """`dateline, “told Reuters”; 0.97`, with others that the reports show behind it; empty where no origin is told."""
    name, chance = (chain["origin"] or {"name": None})["name"], chain.get("origin_confidence")
    if not name or chance is None:
        return ""
    named = dict.fromkeys(said for one in chain["evidence"] if one["agency"] == name for said in _said(one, reports))
    others = dict.fromkeys(one["agency"] for one in chain["evidence"] if one["agency"] != name and one["weight"] > 1)
    shown = ", ".join(list(named)[:_SHOWN])
    also = f"; against {one_line(', '.join(others), _WORDS)}" if others else ""
    return f"{shown}{'; ' if shown else ''}{min(chance, _SURE):.2f}{also}"


def _said(one: schema_reports.OriginEvidence, reports: dict[str, schema_reports.Report]) -> Iterator[str]:
    """A sign's name; a reporter's own words stand for themselves where they are short."""
    if one["weight"] <= 0 or one["kind"] not in SIGNS:
        return
    start, end = one["start"], one["end"]
    if one["kind"] in ("told", "own-voice") and start is not None and end is not None and one["report"] in reports:
        words = one_line(reports[one["report"]]["text"][start:end])
        if 0 < len(words) <= _WORDS:
            yield f"“{words}”"
            return
    yield SIGNS[one["kind"]]
