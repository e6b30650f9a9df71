"""Pairs of reports that share wording, what is known of the reports -> the pairs that an archive keeps."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import starmap
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from twosource.language.agencies import canonical_outlet
from twosource.lineage.compiled_sharing import WORDS, Pairs
from twosource.model.wording import SharedWording

NEAR_COPY = 0.3
"""Share of the shorter report's words from which two reports of one outlet are versions of one: of the pairs that share
less nine in ten share the outlet's forms, which stand in thousands of reports. Also what makes a pair of wording that
is common: a dispatch that everybody carried."""


class Known(NamedTuple):
    """What is known of a report: how many words it has, and its outlet."""

    words: int
    outlet: str | None


_UNKNOWN = Known(-1, None)


def kept_pairs(pairs: Pairs, known: Mapping[int, Known]) -> Iterator[SharedWording]:
    """The pairs that are kept: near copies, and of two outlets those that share rare wording, with the words of that
    alone. None of a report that is not known any more."""
    numbers = np.array(pairs.reports(), np.int64)
    sizes, outlets = _told(numbers.tolist(), known)
    one, other = np.searchsorted(numbers, pairs.earlier), np.searchsorted(numbers, pairs.later)
    there = (sizes[one] >= 0) & (sizes[other] >= 0)
    shorter = np.maximum(1, np.minimum(sizes[one], sizes[other]))
    near = there & (pairs.words >= NEAR_COPY * shorter)
    apart = (outlets[one] != outlets[other]) | (outlets[one] < 0)
    kept = near | (there & apart & (pairs.rare >= WORDS))
    words = np.where(near, pairs.words, pairs.rare)
    first, second = np.minimum(pairs.earlier, pairs.later), np.maximum(pairs.earlier, pairs.later)
    columns = (column[kept].tolist() for column in (first, second, words, np.minimum(1.0, words / shorter)))
    return starmap(SharedWording, zip(*columns, strict=True))


def _told(numbers: Sequence[int], known: Mapping[int, Known]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The words of each report, -1 where it is not known, and a number of its outlet, -1 where that is not known."""
    codes: dict[str | None, int] = {None: -1}
    canonical: dict[str | None, int] = {None: -1}
    rows = [known.get(number, _UNKNOWN) for number in numbers]
    for row in rows:
        if row.outlet not in codes:
            codes[row.outlet] = canonical.setdefault(canonical_outlet(row.outlet), len(codes))
    return np.array([row.words for row in rows], np.int64), np.array([codes[row.outlet] for row in rows], np.int64)


def without_common(pair: SharedWording, rare: int) -> SharedWording | None:
    """A pair that is no near copy with its rare words as they are now that more wording is common; None where too few
    are left."""
    if rare < WORDS:
        return None
    shorter = pair.words / pair.share
    return pair._replace(words=rare, share=_share(rare, shorter))


def _share(words: int, shorter: float) -> float:
    return min(1.0, words / shorter)
