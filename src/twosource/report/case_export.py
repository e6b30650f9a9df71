"""Judgements of an analysis -> a case that a later version can be scored on."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from twosource.report import schema
from twosource.report.schema_judgements import PersonsJudgement
from twosource.report.schema_reports import Place, Report

_NAME = re.compile(r"[^a-z0-9]+")
_NAME_WIDTH = 40


def case_files(analysis: schema.Analysis) -> Iterator[tuple[str, str]]:
    """The files of a case, by their names in its folder: each report as it was read, and `gold.yaml` (JSON, which is
    YAML too) with what people judged: joined statements as claims, parted ones as look-alikes, bonds as chains. A name
    that was given is no part of it: it says nothing of the texts."""
    keys = {report["id"]: f"{number:03d}" for number, report in enumerate(analysis["reports"])}
    for report in analysis["reports"]:
        yield f"reports/{keys[report['id']]}_{_name(report)}.json", _report(report)
    ruled = [row for row in analysis["judgements"] if row["applied"] and row["left"]]
    gold = {
        "reports": {key: {} for key in keys.values()},
        "chains": _chains([r for r in ruled if r["kind"] == "bond"], keys),
        "claims": _claims([r for r in ruled if r["kind"] == "join"], keys),
        "not_same": [_apart(r, keys) for r in ruled if r["kind"] == "part"],
    }
    yield "gold.yaml", json.dumps({k: v for k, v in gold.items() if v}, indent=1, ensure_ascii=False) + "\n"


def _name(report: Report) -> str:
    return (
        _NAME.sub("-", (report["outlet"] or report["title"] or "report").lower())[:_NAME_WIDTH].strip("-") or "report"
    )


def _report(report: Report) -> str:
    row = {name: report[name] for name in ("title", "outlet", "url", "published", "text")}
    return json.dumps({k: v for k, v in row.items() if v}, indent=1, ensure_ascii=False) + "\n"


def _chains(rows: Iterable[PersonsJudgement], keys: dict[str, str]) -> list[dict[str, list[str]]]:
    group: dict[str, list[str]] = {}
    for row in rows:
        pair = [keys[place["report"]] for place in (row["left"], row["right"]) if place]
        for key in pair:
            group.setdefault(key, [key])
        left, right = (group[key] for key in pair)
        if row["judgement"] == "dependent" and left is not right:
            left.extend(right)
            group.update((key, left) for key in right)
    return [{"reports": sorted(members)} for members in {id(m): m for m in group.values()}.values()]


def _claims(rows: Iterable[PersonsJudgement], keys: dict[str, str]) -> list[dict[str, Any]]:
    """Joined places, those that a place in common connects as one claim."""
    claims: list[list[Place]] = []
    for row in rows:
        pair = [place for place in (row["left"], row["right"]) if place]
        touched = [claim for claim in claims if any(place in claim for place in pair)]
        claims = [claim for claim in claims if claim not in touched]
        merged = [place for claim in touched for place in claim]
        claims.append(merged + [place for place in pair if place not in merged])
    return [{"id": f"joined-{number}", "carried_by": _carried(c, keys)} for number, c in enumerate(claims, 1)]


def _carried(places: Iterable[Place], keys: dict[str, str]) -> dict[str, list[list[int]]]:
    found: dict[str, list[list[int]]] = {}
    for place in places:
        found.setdefault(keys[place["report"]], []).append([place["start"], place["end"]])
    return found


def _apart(row: PersonsJudgement, keys: dict[str, str]) -> list[object]:
    places = [[keys[p["report"]], [p["start"], p["end"]]] for p in (row["left"], row["right"]) if p]
    return [*places, row["note"] or f"judged by {row['author']}"]
