"""Judged pairs -> the weights of `lexicons/rewriting.toml`, and probabilities by any such weights."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from benchmarks.rewritten_pairs import Judged
from twosource.language.lexicon import table
from twosource.lineage.rewriting import SIGNS
from twosource.lineage.rewriting_signs import Signs

Weights = dict[str, float]

RETOLD = ("made middle", "made heavy", "light", "heavy")
APART = ("independent", "other event", "non")
"""Kinds of pairs that the weights are fitted on. Near copies are left out: other tests find those."""

_RIDGE = 1.0
"""Weight of the penalty on large weights, in pairs."""


def stored() -> Weights:
    """The weights that the product uses."""
    return dict(table("rewriting")["weights"])


def fitted(pairs: Sequence[Judged]) -> Weights:
    """A logistic model with a ridge penalty, both classes weighing the same, each pair seen among the reports of its
    event and alone (Newton's method)."""
    rows = [p for p in pairs if p.kind in RETOLD or (p.kind in APART and p.one_event)]
    x = np.array([_row(signs) for p in rows for signs in (p.among, p.alone)])
    y = np.array([float(p.kind in RETOLD) for p in rows for _ in (p.among, p.alone)])
    share = np.where(y == 1, 0.5 / y.sum(), 0.5 / (1 - y).sum()) * len(y)
    penalty = _RIDGE * np.array([0.0] + [1.0] * len(SIGNS))
    b: NDArray[np.float64] = np.zeros(len(SIGNS) + 1)
    for _ in range(100):
        p = 1 / (1 + np.exp(-x @ b))
        slope = x.T @ (share * (p - y)) + penalty * b
        curve = (x * (share * p * (1 - p))[:, None]).T @ x + np.diag(penalty + 1e-9)
        b = b - np.linalg.solve(curve, slope)
    return dict(zip(("base", *SIGNS), map(float, b), strict=True))


def _row(signs: Signs) -> list[float]:
    return [1.0, *(float(getattr(signs, name)) for name in SIGNS)]


def scorer(weights: Weights) -> Callable[[Signs], float]:
    """Signs -> their probability by these weights."""
    b = np.array([weights["base"], *(weights[name] for name in SIGNS)])
    return lambda signs: float(1 / (1 + np.exp(-np.array(_row(signs)) @ b)))


def threshold(scores: Sequence[float], rate: float) -> float:
    """The score above which at most `rate` of the given ones lie."""
    ranked = sorted(scores, reverse=True)
    return ranked[min(int(rate * len(ranked)), len(ranked) - 1)]
