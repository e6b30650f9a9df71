"""The published format -> every span in it that is not a place of its text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from twosource.report import schema


def bad_spans(analysis: schema.Analysis) -> Iterator[tuple[str, str]]:
    """Where a span stands in the analysis, and what is wrong with it: it leaves its text, begins or ends on white
    space, or is of a report that is not there."""
    texts = {report["id"]: report["text"] for report in analysis["reports"]}
    for report in analysis["reports"]:
        yield from _spans(report, f"report {report['id']}", report["id"], texts)
    for name, rows in analysis.items():
        if isinstance(rows, list) and name not in ("reports", "judgements"):
            for number, row in enumerate(rows):
                yield from _spans(row, f"{name}[{number}]", row.get("report"), texts)


def _spans(row: Any, where: str, report: str | None, texts: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The bad spans of a row and of all rows within it; a row without a report of its own lies in the outer one's."""
    if isinstance(row, list):
        for number, inner in enumerate(row):
            yield from _spans(inner, f"{where}[{number}]", report, texts)
    elif isinstance(row, dict):
        own = row["report"] if isinstance(row.get("report"), str) else report
        if isinstance(row.get("start"), int) and isinstance(row.get("end"), int):
            wrong = _wrong(row["start"], row["end"], own, texts)
            if wrong:
                yield where, wrong
        for name, inner in row.items():
            if name == "edits":
                yield from _edits(row, where, texts)
            elif isinstance(inner, dict | list):
                yield from _spans(inner, f"{where}.{name}", own, texts)


def _edits(passage: Mapping[str, Any], where: str, texts: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The bad spans of a passage's edits: each side lies in that side's report."""
    for number, edit in enumerate(passage["edits"]):
        for side in ("a", "b"):
            yield from _spans(edit[side], f"{where}.edits[{number}].{side}", passage[side]["report"], texts)


def _wrong(start: int, end: int, report: str | None, texts: Mapping[str, str]) -> str | None:
    text = texts.get(report or "")
    if text is None:
        return "a span of a report that is not there"
    if not 0 <= start < end <= len(text):
        return f"a span that is no place of its text: {start} to {end} of {len(text)}"
    if text[start].isspace() or text[end - 1].isspace():
        return f"a span that begins or ends on white space: {start} to {end}"
    return None
