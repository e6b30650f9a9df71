"""Pairs of reports that share wording, what is known of the reports -> the pairs that an archive keeps."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

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


def kept_pairs(pairs: Pairs, known: Mapping[int, Known]) -> Iterator[SharedWording]:
    """The pairs that are kept: near copies, and of two outlets those that share rare wording, with the words of that
    alone. None of a report that is not known any more."""
    for earlier, later, words, rare in zip(*(column.tolist() for column in pairs), strict=True):
        one, other = known.get(earlier), known.get(later)
        if one is None or other is None:
            continue
        shorter = max(1, min(one.words, other.words))
        pair = min(earlier, later), max(earlier, later)
        if words >= NEAR_COPY * shorter:
            yield SharedWording(*pair, words, _share(words, shorter))
        elif rare >= WORDS and not _same(one.outlet, other.outlet):
            yield SharedWording(*pair, rare, _share(rare, shorter))


def without_common(pair: SharedWording, rare: int) -> SharedWording | None:
    """A pair that is no near copy with its rare words as they are now that more wording is common; None where too few
    are left."""
    if rare < WORDS:
        return None
    shorter = pair.words / pair.share
    return pair._replace(words=rare, share=_share(rare, shorter))


def _share(words: int, shorter: float) -> float:
    return min(1.0, words / shorter)


def _same(one: str | None, other: str | None) -> bool:
    """Whether both are one outlet; what is not known is no outlet."""
    return one is not None and (one == other or canonical_outlet(one) == canonical_outlet(other))
