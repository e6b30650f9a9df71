"""Cases -> figures of their analyses against gold: `python -m benchmarks.score [CASE...] [--misses] [--items FILE]`.

`--misses` lists what was missed, `--language` chooses what reads. Data: the bundled example, every folder in
`own_cases`, and the cases under `../shared/cases` where they are there. Where `../shared/check` is there too, its
independent scorer's mean is printed beside ours.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from benchmarks import figures_of_claims as of_claims
from benchmarks import figures_of_reports as of_reports
from benchmarks.cases import SHARED, Case, all_cases
from benchmarks.figure import Figure
from benchmarks.items import Item, write_items
from benchmarks.reading import Reading
from twosource.desk.recipe import recipe
from twosource.desk.run import analyze
from twosource.intake.read import read
from twosource.language.reader.choosing import DEFAULT_LANGUAGE, LANGUAGES, choose_reader
from twosource.report.contract import to_contract


def analysis_of(case: Case, language: str = DEFAULT_LANGUAGE) -> dict[str, Any]:
    """The case's reports, analysed, in the contract's form."""
    articles, findings = read((str(case.reports),))
    return dict(to_contract(analyze(articles, findings, recipe=recipe(choose_reader(language)))))


def figures(case: Case, analysis: dict[str, Any]) -> list[Figure]:
    """All figures of a case that have an item."""
    r = Reading(case, analysis)
    found = [
        of_reports.origins(r),
        of_reports.chains(r),
        *of_reports.quotations(r),
        *of_reports.reported(r),
        of_reports.names(r),
        *of_claims.joined(r),
        *of_claims.counts(r),
        of_claims.drift(r),
        of_claims.apart(r),
        *of_claims.stories(r),
        of_reports.quantities(r),
    ]
    return [f for f in found if f.items]


def mean(values: list[float]) -> float:
    """Their mean."""
    return sum(values) / len(values)


def outside_score(case: Case, analysis: dict[str, Any]) -> str:
    """The last line of the shared scorer, which was not written by the authors of the analysis."""
    scorer = SHARED / "check" / "score_case.py"
    if not scorer.exists():
        return "shared scorer not there"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "analysis.json"
        path.write_text(json.dumps(analysis), encoding="utf-8")
        command = [sys.executable, str(scorer), str(case.folder), str(path), "--quiet"]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
    return "shared scorer: " + done.stdout.strip().splitlines()[-1].strip()


def items(case: Case, listed: list[Figure]) -> list[Item]:
    """The judged items of a case, each of the kind that its figure's name says."""
    return [
        Item(case.name, key, figure.name, shown, "", right)
        for figure in listed
        for key, (right, shown) in figure.items.items()
    ]


def main() -> None:
    """Print every case's figures."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("case", nargs="*", help="names of cases (all)")
    options.add_argument("--misses", action="store_true", help="list what was missed under each figure")
    options.add_argument("--language", default=DEFAULT_LANGUAGE, help=f"what reads: {LANGUAGES} (%(default)s)")
    options.add_argument("--items", type=Path, help="write every judged item there, for benchmarks.items")
    chosen = options.parse_args()
    means = {}
    written: list[Item] = []
    for case in all_cases():
        if chosen.case and case.name not in chosen.case:
            continue
        analysis = analysis_of(case, chosen.language)
        print(f"\n{case.name}")
        listed = figures(case, analysis)
        written += items(case, listed)
        for figure in listed:
            right = sum(ok for ok, _ in figure.items.values())
            print(f"  {figure.value:.2f}  {figure.name}  ({right}/{len(figure.items)})")
            for ok, shown in figure.items.values() if chosen.misses else ():
                if not ok:
                    print(f"          - {shown}")
        means[case.name] = mean([f.value for f in listed if f.value is not None])
        print(f"  {means[case.name]:.2f}  mean of {len(listed)} figures; {outside_score(case, analysis)}")
    write_items(chosen.items, written)
    print(f"\n{mean(list(means.values())):.3f}  mean of the means of {len(means)} cases")


if __name__ == "__main__":
    main()
