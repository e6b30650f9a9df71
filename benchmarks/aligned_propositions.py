"""Propositions of summaries aligned with those of reports: `python -m benchmarks.aligned_propositions`.

Data: `../shared/data/superpal`, the Multi-News rows: 4 topics of dev (198 aligned pairs), 5 of test (162). The whole
reports are not in the corpus, so that what is told apart are all pairs of a summary's and a report's listed proposition
of one topic (5,814 and 3,408; nobody looked at most of them, and some that are held to be wrong are not). The threshold
is the best of dev. Printed: precision, recall and F1 of the ledger's odds seen alone, of the cosine and of the likeness
of words, each with its own threshold; the best published figure (F1 about .71 to .74, recalled by the corpus, over
candidates that were chosen otherwise: a fair comparison is not to be had from these rows).
"""

from __future__ import annotations

import csv
from collections import defaultdict
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from benchmarks.corpora import DATA
from benchmarks.pair_likeness import WAYS, weigh


class Pairs(NamedTuple):
    """The scores of all pairs by way, and which are aligned."""

    scores: dict[str, npt.NDArray[np.float64]]
    aligned: npt.NDArray[np.bool_]


def topics(split: str) -> dict[str, list[dict[str, str]]]:
    """The aligned rows of a split (dev, test) by topic."""
    path = DATA / "superpal" / "manual_datasets" / f"{split}_MN_only.csv"
    found: defaultdict[str, list[dict[str, str]]] = defaultdict(list)
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found[row["topic"]].append(row)
    return dict(sorted(found.items()))


def read(split: str) -> Pairs:
    """Every pair of listed propositions of a split."""
    scores: defaultdict[str, list[npt.NDArray[np.float64]]] = defaultdict(list)
    aligned = []
    for rows in topics(split).values():
        told = [(_line(r["summarySpanText"]), (r["documentFile"], _line(r["docSpanText"]))) for r in rows]
        lefts, rights = (sorted(set(column)) for column in zip(*told, strict=True))
        places = [(i, j) for i in range(len(lefts)) for j in range(len(rights))]
        weighed = weigh(lefts, [words for _, words in rights], places)
        for way in WAYS:
            scores[way].append(weighed.scores[way])
        gold = set(told)
        aligned += [(lefts[i], rights[j]) in gold for i, j in places]
    return Pairs({way: np.concatenate(parts) for way, parts in scores.items()}, np.array(aligned))


def _line(words: str) -> str:
    return " ".join(words.split())


def threshold(scores: npt.NDArray[np.float64], aligned: npt.NDArray[np.bool_]) -> float:
    """The score from which F1 is best."""
    order = np.argsort(-scores, kind="stable")
    hits = np.cumsum(aligned[order])
    best = (2 * hits / (np.arange(1, len(order) + 1) + aligned.sum())).argmax()
    return float(scores[order][best])


def main() -> None:
    """The figures."""
    dev, test = read("dev"), read("test")
    print(f"{len(test.aligned)} pairs of test, {test.aligned.sum()} aligned    precision  recall     F1")
    for way in WAYS:
        given = test.scores[way] >= threshold(dev.scores[way], dev.aligned)
        right = (given & test.aligned).sum()
        precision, recall = right / given.sum(), right / test.aligned.sum()
        print(f"{way:<42}{precision:>8.3f}{recall:>8.3f}{2 * right / (given.sum() + test.aligned.sum()):>7.3f}")


if __name__ == "__main__":
    main()
