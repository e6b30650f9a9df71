"""Words of texts as numbers -> the pairs of texts that may share a passage."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from twosource.lineage.fingerprints import COMMON, NEIGHBOURS, REPEATS, fingerprints


def candidates(texts: Sequence[Sequence[int]]) -> list[tuple[int, int]]:
    """Pairs (i < j) of texts, by their places in the row, that share a fingerprint; sorted.

    Of a fingerprint that more than `COMMON` earlier places have, the `NEIGHBOURS` next ones alone count (so does
    `compiled_index.seeds_in`).
    """
    places: defaultdict[int, list[int]] = defaultdict(list)
    found: set[tuple[int, int]] = set()
    for text, keys in enumerate(texts):
        times = Counter(hash_ for hash_, _ in fingerprints(keys))
        for hash_ in times:
            earlier = places[hash_]
            found.update((other, text) for other in (earlier if len(earlier) <= COMMON else earlier[-NEIGHBOURS:]))
        for hash_, count in times.items():
            places[hash_] += [text] * min(count, REPEATS)
    return sorted(found)
