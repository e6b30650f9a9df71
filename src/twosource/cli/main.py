"""The command `twosource`."""

from __future__ import annotations

import json
import sys

from twosource.desk.run import analyze
from twosource.intake.read import read
from twosource.report.contract import to_contract


def main() -> None:
    """Baseline: `twosource analyze PATH... --format json`."""
    articles, findings = read(tuple(a for a in sys.argv[2:] if a not in ("--format", "json")))
    print(json.dumps(to_contract(analyze(articles, findings)), ensure_ascii=False))
