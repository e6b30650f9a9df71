"""Two groupings of the same things -> normalised mutual information and accuracy (best one-to-one matching)."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Hashable, Sequence

import numpy as np
from numpy.typing import NDArray


def mutual_information(gold: Sequence[Hashable], given: Sequence[Hashable]) -> float:
    """Mutual information over the mean of both entropies, 0..1."""
    both, golds, groups = Counter(zip(gold, given, strict=True)), Counter(gold), Counter(given)
    count = len(gold)
    shared = sum(n / count * math.log(n * count / (golds[a] * groups[b])) for (a, b), n in both.items())
    mean = (_entropy(golds, count) + _entropy(groups, count)) / 2
    return shared / mean if mean else 1.0


def accuracy(gold: Sequence[Hashable], given: Sequence[Hashable]) -> float:
    """The share of things in the group that is matched with their gold group, each with one at most."""
    golds, groups = sorted(set(gold), key=str), sorted(set(given), key=str)
    rows, columns = {a: n for n, a in enumerate(golds)}, {b: n for n, b in enumerate(groups)}
    table = np.zeros((len(golds), max(len(groups), len(golds))))
    for a, b in zip(gold, given, strict=True):
        table[rows[a], columns[b]] += 1
    return float(sum(table[row, column] for row, column in enumerate(matched(-table)))) / len(gold)


def pairs(gold: Sequence[Hashable], given: Sequence[Hashable]) -> tuple[float, float, float]:
    """Precision, recall and F1 of the pairs of things that stand in one group."""
    right, said, true = (_pairs(Counter(of)) for of in (zip(gold, given, strict=True), given, gold))
    precision, recall = right / said if said else 0.0, right / true if true else 0.0
    return precision, recall, 2 * precision * recall / (precision + recall) if right else 0.0


def matched(costs: NDArray[np.float64]) -> list[int]:
    """The column of each row in the cheapest matching (shortest augmenting paths; no more rows than columns)."""
    rows, columns = costs.shape
    row_price, column_price = np.zeros(rows), np.zeros(columns)
    row_of = np.full(columns, -1)
    for start in range(rows):
        least, came, done = np.full(columns, np.inf), np.full(columns, -1), np.zeros(columns, bool)
        row, column = start, -1
        while row >= 0:
            if column >= 0:
                done[column] = True
            gap = costs[row] - row_price[row] - column_price + (least[column] if column >= 0 else 0.0)
            better = ~done & (gap < least)
            least[better], came[better] = gap[better], column
            free = np.where(done, np.inf, least)
            column = int(free.argmin())
            row = int(row_of[column])
        end = least[column]
        ready = np.flatnonzero(done)
        row_price[row_of[ready]] += end - least[ready]
        row_price[start] += end
        column_price[ready] -= end - least[ready]
        while column >= 0:
            before = int(came[column])
            row_of[column] = row_of[before] if before >= 0 else start
            column = before
    return [int(np.flatnonzero(row_of == row)[0]) for row in range(rows)]


def _entropy(counts: Counter[Hashable], total: int) -> float:
    return -sum(n / total * math.log(n / total) for n in counts.values())


def _pairs(counts: Counter[Hashable]) -> int:
    return sum(n * (n - 1) // 2 for n in counts.values())
