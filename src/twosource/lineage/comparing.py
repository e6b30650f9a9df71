"""Words of texts as numbers -> every two of them that share wording, with the stretches."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from twosource.lineage.alignment import Seeds, Stretch, align
from twosource.lineage.candidates import candidates

_MUCH = 5_000_000
"""Texts times words from which compiled code is quicker, its loading included: a hundred reports of 500 words, some
seconds of plain Python."""

_LONG = 150_000
"""Words in all from which it is quicker whatever the number of texts: two of half a megabyte."""

Sharing = tuple[int, int, list[Stretch]]


def compare(texts: Sequence[Sequence[int]]) -> Iterator[Sharing]:
    """Each two texts (i < j, their places in the row) that share a run of five words, with the stretches that they
    share, in the order of the pairs."""
    if is_much(texts):
        from twosource.lineage.compiled_comparing import compare_compiled

        yield from compare_compiled(texts)
        return
    seeds: dict[int, Seeds] = {}
    for i, j in candidates(texts):
        for n in (i, j):
            if n not in seeds:
                seeds[n] = Seeds(texts[n])
        stretches = align(seeds[i], seeds[j])
        if stretches:
            yield i, j, stretches


def is_much(texts: Sequence[Sequence[int]]) -> bool:
    """Whether compiled code is quicker."""
    words = sum(map(len, texts))
    return len(texts) * words > _MUCH or words > _LONG
