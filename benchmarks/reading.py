"""An analysis in the contract's form, looked at through a case's report keys."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path
from typing import Any

from benchmarks.cases import Case, Span, places

Json = dict[str, Any]


def shared_characters(a: Span, b: Span) -> int:
    """How many characters two spans share."""
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def span(place: Json) -> Span:
    """Start and end of a place."""
    return place["start"], place["end"]


class Reading:
    """Look-ups that every figure needs. A report's key is the beginning of its file name, as gold has it."""

    def __init__(self, case: Case, analysis: Json) -> None:
        self.gold = case.gold
        self.analysis = analysis
        self.report: dict[str, Json] = {}
        self.key: dict[str, str] = {}
        for report in analysis["reports"]:
            name = Path(report["source"]).name
            key = next((k for k in case.gold["reports"] if name.startswith(k)), None)
            if key is not None:
                self.report[key] = report
                self.key[report["id"]] = key
        self.statement: dict[str, Json] = {s["id"]: s for s in analysis["statements"]}
        self.claim: dict[str, Json] = {c["id"]: c for c in analysis["claims"]}
        self.entity: dict[str, Json] = {e["id"]: e for e in analysis["entities"]}
        self.statements: dict[str, list[Json]] = defaultdict(list)
        for statement in analysis["statements"]:
            if statement["report"] in self.key:
                self.statements[self.key[statement["report"]]].append(statement)
        self.claims_of: dict[str, set[str]] = defaultdict(set)
        for claim in analysis["claims"]:
            for statement_id in claim["statements"]:
                self.claims_of[statement_id].add(claim["id"])

    def place(self, key: str, words: str, nth: int | None = None) -> Span | None:
        """Where gold's `words` stand in the report `key`: the first place, or the `nth`."""
        if key not in self.report:
            return None
        found = places(self.report[key]["text"], words)
        wanted = (nth or 1) - 1
        return found[wanted] if wanted < len(found) else None

    def carriers(self, key: str, where: Span | None) -> set[str]:
        """The claims whose statements cover at least six tenths of a place."""
        if where is None:
            return set()
        enough = 0.6 * (where[1] - where[0])
        return {
            claim
            for s in self.statements[key]
            if shared_characters(where, span(s)) >= enough
            for claim in self.claims_of[s["id"]]
        }

    def names_of(self, statement: Json) -> set[str]:
        """Everything that any level of a statement's attribution is called, folded."""
        found: set[str] = set()
        for level in statement["attribution"]:
            source = level["source"] or {}
            found.add(source.get("text") or "")
            entity = self.entity.get(source.get("entity") or "")
            if entity:
                found |= {entity["name"], *entity["names"]}
        return {fold(name) for name in found if name}

    def is_said_by(self, statement: Json, source: str | list[str]) -> bool:
        """Whether a statement is attributed to `source`: a gold entity's id or words; of several, any."""
        if isinstance(source, list):
            return any(self.is_said_by(statement, one) for one in source)
        names = self.names_of(statement)
        entity = next((e for e in self.gold.get("entities", []) if e["id"] == source), None)
        if entity is None:
            return any(fold(source) in name for name in names)
        wanted = {fold(v) for v in (*entity["variants"], entity["name"])}
        return bool(names & wanted) or any(
            re.search(rf"\b{re.escape(w)}\b", name) for w in wanted if len(w) >= 3 for name in names
        )


def fold(words: str) -> str:
    """Words for comparison: small letters, straight apostrophes, no article, no marks at the ends."""
    flat = re.sub(r"\s+", " ", re.sub("[‘’‛`´]", "'", words.casefold())).strip(" .,;:'\"“”")
    return re.sub(r"^(the|a|an) ", "", flat)
