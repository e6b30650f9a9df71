"""Events -> the doubts that the product raises in them, with what a reader found, and what the test costs."""

from __future__ import annotations

import csv
import time
from collections import Counter
from collections.abc import Iterable
from itertools import combinations
from pathlib import Path

from benchmarks.cases import ROOT
from benchmarks.remade import DEGREES, remake
from benchmarks.rewritten_pairs import Event, marked, read_known
from twosource.intake.article import Received, make_article
from twosource.lineage.bonds import find_bonds
from twosource.lineage.grouping import Groups
from twosource.lineage.known import Known
from twosource.lineage.retold_pairs import retold_pairs
from twosource.model.article import Article
from twosource.model.descent import Bond

READ = ROOT / "benchmarks" / "rewritten_read.csv"
"""What a reader found of each doubt: right (one retells the other or both one text), doubtful, wrong."""

_MANY = 200
"""Reports of one story that are timed."""


def judged(path: Path = READ) -> dict[frozenset[str], tuple[str, str]]:
    """Verdict and reason of each pair that was read."""
    with path.open(encoding="utf-8", newline="") as file:
        return {frozenset((row["left"], row["right"])): (row["verdict"], row["why"]) for row in csv.DictReader(file)}


def print_found(given: list[Event]) -> None:
    """Each doubt: event by event, all reports at once, and pair by pair."""
    names = {report: name for event in given for report, name in event.names.items()}
    pairs = [(event, pair) for event in given for pair in combinations(sorted(event.known), 2)]
    everything = marked([article for event in given for article in event.analysis.articles])
    _print("event by event", [b for event in given for b in event.analysis.bonds], names, len(pairs))
    _print("all reports at once", everything.bonds, names, len(names) * (len(names) - 1) // 2)
    alone = [bond for event, pair in pairs for bond in _bonds_of(event, pair)]
    _print("each pair of an event by itself", alone, names, len(pairs))


def _bonds_of(event: Event, pair: tuple[str, str]) -> tuple[Bond, ...]:
    """What the product says of two reports when they are all that it is given."""
    read = event.analysis
    articles = tuple(event.known[report].article for report in pair)
    passages = tuple(p for p in read.passages if {p.left.report, p.right.report} <= set(pair))
    return find_bonds(articles, passages, tuple(s for s in read.statements if s.report in pair))


def _print(how: str, bonds: Iterable[Bond], names: dict[str, str], pairs: int) -> None:
    read, count = judged(), Counter[str]()
    for bond in bonds:
        if bond.judgement == "unsure" and bond.reason == "copied" and not bond.passages:
            left, right = names[bond.earlier], names[bond.later]
            verdict, why = read.get(frozenset((left, right)), ("not read", ""))
            count[verdict] += 1
            print(f"    {verdict}: {left} and {right} ({why})\n      {bond.detail}")
    told = ", ".join(f"{n} {verdict}" for verdict, n in sorted(count.items())) or "none"
    print(f"  {how}: {told}, of {pairs} pairs")


def print_cost(given: list[Event]) -> None:
    """Processor time of the test alone, everything before it being done."""
    five = next(event for event in given if len(event.known) == 5)
    _time(five.known, "5 reports of one event", five.chains)
    large = max(given, key=lambda event: len(event.known))
    texts: list[Article] = []
    n = 0
    while len(texts) < _MANY:
        for report in sorted(large.known):
            text = remake(large.known[report].article, DEGREES["heavy"], seed=n)
            texts.append(make_article(Received(f"{n}.txt", text, outlet=f"Outlet {n}")))
            n += 1
    _time(read_known(marked(texts[:_MANY])), f"{_MANY} reports, remade from {len(large.known)} of one event", Groups())


def _time(known: dict[str, Known], name: str, chains: Groups[str]) -> None:
    best = 1e9
    for _ in range(3):
        began = time.process_time()
        found = sum(1 for _ in retold_pairs(known, chains, frozenset()))
        best = min(best, time.process_time() - began)
    print(f"  {1000 * best:.0f} ms for {name} ({found} doubts)")
