"""Words of texts as numbers -> the pairs of texts that may share a passage."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from twosource.lineage.fingerprints import COMMON, NEIGHBOURS, REPEATS, shingles


def candidates(texts: Sequence[Sequence[int]]) -> list[tuple[int, int]]:
    """Pairs (i < j) of texts, by their places in the row, that share a run of five words; sorted.

    All runs count, not their fingerprints alone: a few reports are to be compared down to the shortest passage. Of a
    run that more than `COMMON` earlier places have, the `NEIGHBOURS` next ones alone count (so does
    `compiled_index.seeds_in`).
    """
    places: defaultdict[int, list[int]] = defaultdict(list)
    found: set[tuple[int, int]] = set()
    for text, keys in enumerate(texts):
        times = Counter(shingles(keys))
        for hash_ in times:
            earlier = places[hash_]
            found.update((other, text) for other in (earlier if len(earlier) <= COMMON else earlier[-NEIGHBOURS:]))
        for hash_, count in times.items():
            places[hash_] += [text] * min(count, REPEATS)
    return sorted(found)
