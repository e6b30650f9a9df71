"""Corpora of pairs of sentences -> pairs with what they teach (other people's texts: never copied)."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Iterator
from typing import NamedTuple

from benchmarks.corpora import DATA

from training.pair_network import CONTRADICTS, ENTAILS, OPEN_CASE
from training.unpacked import unpacked

_LABELS = {"entailment": ENTAILS, "neutral": OPEN_CASE, "contradiction": CONTRADICTS}
_HELD = 10
"""One row in so many of the corpora of inference is kept for the figures: chosen by the digest of its first sentence, so
that all rows about one sentence are on one side."""
_MOST = 5.0
"""The greatest mark of likeness."""

_NEWS = ("headlines", "deft-news", "tweet-news", "SMTnews")
"""Sets of news of the STS tasks; most pairs of the STS benchmark were taken from them."""


class Pair(NamedTuple):
    """Two sentences; `inference` is one of the three labels, `like` 0..1, `same` 0 or 1, each None where not told."""

    left: str
    right: str
    inference: int | None = None
    like: float | None = None
    same: float | None = None
    weight: float = 1.0


def held(sentence: str) -> bool:
    """Whether rows about a sentence are kept for the figures."""
    return int.from_bytes(hashlib.sha256(sentence.encode()).digest()[:4], "big") % _HELD == 0


def inference(corpus: str) -> Iterator[Pair]:
    """The development rows of a corpus of inference (`mnli`, `snli`) with their labels."""
    path = unpacked("nli_mix") / "nli_datasets" / corpus / "dev.csv"
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["label"] in _LABELS:
                yield Pair(row["premise"], row["hypothesis"], _LABELS[row["label"]])


def likeness(split: str) -> Iterator[Pair]:
    """Rows of the STS benchmark (train, dev, test), the mark brought to 0..1. Those that stand in the news sets of the
    years 2012 to 2016, on which figures are given, are left out (2,353 of 5,749 in train)."""
    known = frozenset(_news())
    with (DATA / "stsb" / "data" / f"stsb-en-{split}.csv").open(encoding="utf-8", newline="") as file:
        for left, right, mark in csv.reader(file):
            if (left.strip(), right.strip()) not in known:
                yield Pair(left, right, like=float(mark) / _MOST)


def _news() -> Iterator[tuple[str, str]]:
    folder = DATA / "sts_semeval_sick_msr" / "data" / "sts" / "semeval-sts"
    for path in sorted(p for name in _NEWS for p in folder.glob(f"20*/{name}.test.tsv")):
        for line in path.read_text(encoding="utf-8").splitlines():
            columns = line.split("\t")
            yield columns[1].strip(), columns[2].strip()
