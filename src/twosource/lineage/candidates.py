"""Fingerprints of texts -> the pairs of texts that may share a passage."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from twosource.lineage.fingerprints import Hashes

_COMMON = 60
"""Texts that hold one fingerprint, beyond which each is paired with its neighbours in the row alone: a form of the
outlet, or a dispatch that everybody carried, must not make a quadratic number of pairs."""

_NEIGHBOURS = 3


def candidates(prints: Sequence[Hashes]) -> list[tuple[int, int]]:
    """Pairs (i < j) of texts, by their places in `prints`, that share a fingerprint; sorted (a sort-join)."""
    sizes = [row.size for row in prints]
    if sum(sizes) == 0:
        return []
    hashes = np.concatenate(prints)
    texts = np.repeat(np.arange(len(prints), dtype=np.int64), sizes)
    order = np.lexsort((texts, hashes))
    hashes, texts = hashes[order], texts[order]
    bounds = np.flatnonzero(np.diff(hashes)) + 1
    sizes_of_runs = np.diff(np.concatenate(([0], bounds, [hashes.size])))
    reach = np.repeat(np.where(sizes_of_runs > _COMMON, _NEIGHBOURS, sizes_of_runs - 1), sizes_of_runs)
    return _pairs(hashes, texts, reach, len(prints))


def _pairs(hashes: Hashes, texts: NDArray[np.int64], reach: NDArray[np.int64], count: int) -> list[tuple[int, int]]:
    """Each posting with those up to `reach` behind it that hold the same hash."""
    found: set[int] = set()
    for step in range(1, int(reach.max(initial=0)) + 1):
        same = (hashes[step:] == hashes[:-step]) & (reach[:-step] >= step)
        codes = texts[:-step][same] * count + texts[step:][same]
        found.update(np.unique(codes).tolist())
    return [divmod(code, count) for code in sorted(found)]
