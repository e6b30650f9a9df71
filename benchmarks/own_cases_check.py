"""Our own cases -> what is wrong with their gold: `python -m benchmarks.own_cases_check [CASE...]`, status 1 if any is.

Held to the rules by which gold is read: every anchor stands once (or `nth` says which), the counts of a claim agree
with who carries it and with the chains, drift joins two carriers, every quotation mark belongs to a listed span (single
marks are asked after in the reports that gold lists under `single_marks`), and an analysis made from the gold finds all
of it. Data: the folders in `own_cases`.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator
from typing import Any

from benchmarks.analysis_of_gold import perfect, texts
from benchmarks.cases import Case, Span, own_cases, places
from benchmarks.score import figures

Json = dict[str, Any]
Anchor = tuple[str, str, int | None]

_DOUBLE = re.compile(r"[\"“”„]")
_SINGLE = re.compile(r"(?<!\w)['‘’]|['‘’](?!\w)(?<!s['’](?= \w))")
"""A single mark at an edge of a word. An apostrophe between two letters is none, nor is a plural's ("years’ work")."""
KINDS = {"attribution", "certainty", "quantity", "scope", "term", "polarity"}
VERDICTS = {"corroborated", "single-source", "unresolved", "disputed", "denied"}


def wrong(case: Case) -> list[str]:
    """Everything that is wrong with a case's gold, one line each."""
    text = texts(case)
    missing = [f"no report {key}" for key in case.gold["reports"] if key not in text]
    if missing:
        return missing
    found = [*_anchors(case.gold, text), *_counts(case.gold), *_drift(case.gold), *_marks(case.gold, text)]
    return found or _unreached(case)


def anchors(gold: Json) -> Iterator[Anchor]:
    """Every anchor of a gold: report, words, which of several."""
    for part in ("quotes", "not_quotes", "indirect", "quantities"):
        yield from ((g["report"], g["text"], g.get("nth")) for g in gold.get(part, []))
    for section in gold.get("sections", []):
        yield from ((section["report"], words, None) for words in section["paragraphs"])
    for key, report in gold["reports"].items():
        yield from ((key, notice["text"], None) for notice in report.get("notices", []))
    for claim in gold.get("claims", []):
        for key, wordings in claim["carried_by"].items():
            yield from ((key, words, (claim.get("nth") or {}).get(key)) for words in wordings)
    for first, second, _ in gold.get("not_same", []):
        yield from ((key, words, None) for key, words in (first, second))


def _anchors(gold: Json, text: dict[str, str]) -> Iterator[str]:
    for key, words, nth in anchors(gold):
        times = len(places(text[key], words))
        if times != 1 and not (nth and nth <= times):
            yield f"{key}: stands {times} times: {words}"
    for entity in gold.get("entities", []):
        for name in entity["variants"]:
            if not any(places(t, name) for t in text.values()):
                yield f"{entity['id']}: no report writes {name}"


def _counts(gold: Json) -> Iterator[str]:
    chain = {key: n for n, c in enumerate(gold["chains"]) for key in c["reports"]}
    if sorted(chain) != sorted(gold["reports"]):
        yield "the chains do not part the reports"
        return
    for claim in gold.get("claims", []):
        carriers = set(claim["carried_by"])
        if claim.get("reports", len(carriers)) != len(carriers):
            yield f"{claim['id']}: reports is not {len(carriers)}"
        if "chains" in claim and claim["chains"] != len({chain[key] for key in carriers}):
            yield f"{claim['id']}: chains is not {len({chain[key] for key in carriers})}"
        if claim.get("verdict", "denied") not in VERDICTS:
            yield f"{claim['id']}: no such verdict"
        if claim.get("verdict") == "corroborated" and claim.get("chains", 2) < 2:
            yield f"{claim['id']}: corroborated by one chain"
    known = {claim["id"] for claim in gold.get("claims", [])}
    yield from (f"may_join: no claim {one}" for pair in gold.get("may_join", []) for one in pair if one not in known)


def _drift(gold: Json) -> Iterator[str]:
    for claim in gold.get("claims", []):
        for drift in claim.get("drift", []):
            if drift["kind"] not in KINDS or not {drift["from"], drift["to"]} <= set(claim["carried_by"]):
                yield f"{claim['id']}: drift {drift['from']} -> {drift['to']} {drift['kind']}"


def _marks(gold: Json, text: dict[str, str]) -> Iterator[str]:
    listed: dict[str, list[Span]] = {key: [] for key in text}
    for g in (*gold.get("quotes", []), *gold.get("not_quotes", [])):
        found = places(text[g["report"]], g["text"])
        listed[g["report"]] += found[(g.get("nth") or 1) - 1 :][:1]
    single = set(gold.get("single_marks", []))
    for key, words in text.items():
        marks = [m.start() for m in _DOUBLE.finditer(words)]
        marks += [m.start() for m in _SINGLE.finditer(words)] if key in single else []
        for at in marks:
            if not any(start - 1 <= at <= end for start, end in listed[key]):
                yield f"{key}: a mark outside what is listed: {words[max(0, at - 40) : at + 40]!r}"


def _unreached(case: Case) -> list[str]:
    analysis = perfect(case)
    return [
        f"an analysis made from the gold has {figure.name} {figure.value}: {shown}"
        for figure in figures(case, analysis)
        if figure.value != 1
        for right, shown in figure.items.values()
        if not right
    ]


def main() -> int:
    """Print what is wrong, case by case."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("case", nargs="*", help="names of cases (all)")
    chosen = options.parse_args()
    status = 0
    for case in own_cases():
        if chosen.case and case.name not in chosen.case:
            continue
        found = wrong(case)
        status |= bool(found)
        print("\n".join([f"{case.name}: {len(found)} wrong", *(f"  {line}" for line in found)]))
    return status


if __name__ == "__main__":
    sys.exit(main())
