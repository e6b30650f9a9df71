"""An event -> how many origins each fact has by the rules of peers: publishers, headlines alike, texts alike."""

from __future__ import annotations

import itertools
import time
from collections.abc import Callable, Sequence
from typing import TypeVar

from datasketch import MinHash

from benchmarks.flows.events import Event
from benchmarks.flows.tally import Tally
from benchmarks.lineage_peers import shingles
from twosource.language.words import words

HEADLINE, BODY = 0.55, 0.5
"""Jaccard coefficients of words of two headlines, and of runs of five words of two texts as MinHash estimates it, from
which two reports are one cluster."""

_PERMUTATIONS = 128

T = TypeVar("T")


def by_publisher(event: Event) -> list[int]:
    """A cluster for each publisher."""
    order = sorted(set(event.outlets))
    return [order.index(outlet) for outlet in event.outlets]


def by_headline(event: Event) -> list[int]:
    """Clusters of reports with headlines alike."""
    rows = [{word.form for word in words(article.title or "")} for article in event.articles]
    return _clusters(rows, lambda a, b: len(a & b) >= HEADLINE * len(a | b))


def by_minhash(event: Event) -> list[int]:
    """Clusters of reports with texts alike."""
    sketches = []
    for article in event.articles:
        sketch = MinHash(num_perm=_PERMUTATIONS)
        sketch.update_batch([shingle.encode("utf8") for shingle in sorted(shingles(article.text.content))])
        sketches.append(sketch)
    return _clusters(sketches, lambda a, b: a.jaccard(b) >= BODY)


def _clusters(rows: Sequence[T], alike: Callable[[T, T], bool]) -> list[int]:
    group = list(range(len(rows)))
    for i, j in itertools.combinations(range(len(rows)), 2):
        if alike(rows[i], rows[j]):
            low, high = sorted((group[i], group[j]))
            group = [low if g == high else g for g in group]
    return group


PEERS: dict[str, Callable[[Event], list[int]]] = {
    "publishers counted": by_publisher,
    "headlines, Jaccard 0.55": by_headline,
    "bodies, MinHash 0.5": by_minhash,
}


def count_peers(event: Event, tallies: dict[str, Tally], seconds: dict[str, float]) -> None:
    """What each rule counts for the facts that two reports and more carry; that they carry it, each rule is told."""
    for name, rule in PEERS.items():
        began = time.perf_counter()
        cluster = rule(event)
        seconds[name] = seconds.get(name, 0.0) + time.perf_counter() - began
        tally = tallies.setdefault(name, Tally())
        for fact in event.facts:
            if len(fact.carriers) > 1:
                got = len({cluster[carrier.report] for carrier in fact.carriers})
                tally.item("inside", got == fact.origins, "")
                tally.item("exact", (got, got) == (fact.at_least, fact.at_most), "")
                tally.item("over", got > fact.origins, "")
