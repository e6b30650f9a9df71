"""Pieces of two statements -> how much of each has a counterpart in the other."""

from __future__ import annotations

import numpy as np

from twosource.ledger.meanings import Floats, Pieces

_AT_ONCE = 200_000
"""Multiplications of one product: libraries share out larger ones to threads, which takes longer than they do."""

COUNTERPARTS = ("shorter covered", "longer covered", "shorter lacks", "longer lacks")
"""What is told: the mean cosine of each piece of the one that tells less with the most like piece of the other, by how
rare the pieces are (Zhang et al. 2020), the same of the one that tells more; and of each the greatest weight that has
no counterpart (weight times one less the cosine)."""


def counterparts(left: Pieces, right: Pieces) -> tuple[float, float, float, float]:
    """The numbers of `COUNTERPARTS`; noughts where one has no pieces."""
    if not len(left.weights) or not len(right.weights):
        return 0.0, 0.0, 0.0, 0.0
    mine, its = left.weights.sum(), right.weights.sum()
    if mine > its:
        left, right, mine, its = right, left, its, mine
    products = _products(left.vectors, right.vectors.T)
    ahead, back = products.max(1), products.max(0)
    return (
        float((ahead * left.weights).sum() / mine),
        float((back * right.weights).sum() / its),
        float(((1 - ahead) * left.weights).max()),
        float(((1 - back) * right.weights).max()),
    )


def _products(left: Floats, right: Floats) -> Floats:
    rows = max(1, _AT_ONCE // right.size)
    if len(left) <= rows:
        return left @ right
    found: Floats = np.vstack([left[start : start + rows] @ right for start in range(0, len(left), rows)])
    return found
