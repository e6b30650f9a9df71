"""Differences -> the published format `twosource.diff/1`."""

from __future__ import annotations

from twosource.model import differences as model
from twosource.report import contract_marks as marks
from twosource.report import schema_differences as schema
from twosource.report.contract import generator
from twosource.report.schema_reports import Span


def differences_to_contract(given: model.Differences) -> schema.Differences:
    """The differences as plain JSON values; `docs/schema/diff-1.json` tells what each field means."""
    told = given.tally
    return {
        "format": schema.FORMAT,
        "generator": generator(()),
        "a": marks.report_row(given.left),
        "b": marks.report_row(given.right),
        "summary": {
            "share": {"a": round(told.kept_left, 4), "b": round(told.kept_right, 4)},
            "kept": told.kept,
            "reworded": told.reworded,
            "cut": told.cut,
            "added": told.added,
            "moved": told.moved,
            "words": told.words,
            "style": told.style,
        },
        "segments": [_segment(segment) for segment in given.segments],
        "alterations": [{"kind": a.kind, "a": _span(a.left), "b": _span(a.right)} for a in given.alterations],
    }


def _segment(segment: model.Segment) -> schema.Segment:
    return {
        "kind": segment.kind,
        "moved": segment.moved,
        "a": _span(segment.left),
        "b": _span(segment.right),
        "runs": [{"kind": run.kind, "a": _span(run.left), "b": _span(run.right)} for run in segment.runs],
    }


def _span(place: model.Span | None) -> Span | None:
    return {"start": place[0], "end": place[1]} if place else None
