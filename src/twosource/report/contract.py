"""Analysis -> the published format `twosource.analysis/1`, and that -> JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from importlib.metadata import version

from twosource.model.analysis import Analysis, StepRun
from twosource.model.marks import Statement
from twosource.report import contract_figures as figures
from twosource.report import contract_ledger as ledger
from twosource.report import contract_marks as marks
from twosource.report import schema, schema_reports
from twosource.report.contract_judgements import judgement_row

_NOT_PLAIN = re.compile("[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""What JSON may hold as it is, but a terminal may obey (C1 controls), an editor may turn round (directional marks) and
UTF-8 cannot carry (lone surrogates)."""


def to_contract(analysis: Analysis) -> schema.Analysis:
    """The whole analysis as plain JSON values; `docs/schema/analysis-1.json` tells what each field means."""
    index = {quantity: i for i, quantity in enumerate(analysis.quantities)}
    return {
        "format": schema.FORMAT,
        "generator": generator(analysis.steps),
        "reports": [marks.report_row(a) for a in analysis.articles],
        "stories": [ledger.story_row(s) for s in analysis.stories],
        "passages": [ledger.passage_row(p) for p in analysis.passages],
        "bonds": [ledger.bond_row(b) for b in analysis.bonds],
        "chains": [ledger.chain_row(c) for c in analysis.chains],
        "sources": [ledger.sourced_row(s) for s in analysis.sources],
        "entities": [marks.entity_row(e) for e in analysis.entities],
        "quantities": [marks.quantity_row(q) for q in analysis.quantities],
        "statements": [marks.statement_row(s, index) for s in _statements(analysis)],
        "claims": [ledger.claim_row(c) for c in analysis.claims],
        "near_misses": [ledger.joining_row(j) for j in analysis.near_misses],
        "circles": [ledger.circle_row(c) for c in analysis.circles],
        "timeline": [ledger.moment_row(m) for m in analysis.timeline],
        "figures": [figures.figure_row(f, index) for f in analysis.figures],
        "tallies": [figures.tally_row(t) for t in analysis.tallies],
        "checks": [figures.check_row(c) for c in analysis.checks],
        "judgements": [judgement_row(r) for r in analysis.ruled],
        "findings": [
            {"source": f.source, "kind": f.kind, "message": f.message, "left_out": f.left_out}
            for f in analysis.findings
        ],
    }


def _statements(analysis: Analysis) -> tuple[Statement, ...]:
    """The statements, then the parts of those that are cut."""
    return (*analysis.statements, *(s for s in analysis.assertions if s.part_of))


def generator(steps: tuple[StepRun, ...]) -> schema_reports.Generator:
    """Which program wrote it, with which steps."""
    return {
        "name": "twosource",
        "version": version("twosource"),
        "steps": [{"name": s.name, "version": s.version, "settings": dict(s.settings)} for s in steps],
    }


def to_json(contract: Mapping[str, object]) -> str:
    """What is published as one JSON document that any terminal, editor and UTF-8 file can hold."""
    plain = json.dumps(contract, ensure_ascii=False, allow_nan=False, indent=1)
    return _NOT_PLAIN.sub(lambda found: f"\\u{ord(found.group()):04x}", plain) + "\n"
