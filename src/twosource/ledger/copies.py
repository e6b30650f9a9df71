"""Chains, passages -> sentences of reports beside the sentences that were copied from them."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from twosource.ledger.aligned import Aligned, align
from twosource.ledger.docket import Docket
from twosource.ledger.shared_wording import equal_stretches
from twosource.model.descent import Chain, Passage
from twosource.model.text import Anchor

_ALIKE = 0.35
"""Share of the shorter sentence's characters that both have, from which one is the other's copy: a short sentence may
have lost or got a long source. Below it the sentence was written anew or stands for another one."""

_WHOLE = 0.8
"""Share of a sentence that stands in one copy of it, from which no other sentence is made from it too."""


class Copied(NamedTuple):
    """A sentence, the one that was made from it, and their words side by side; `ordered` is False where both were made
    from a version that nobody handed in, so that either may stand nearer to it."""

    before: Anchor
    after: Anchor
    words: Aligned
    ordered: bool


def copied_sentences(docket: Docket, chains: Iterable[Chain]) -> Iterator[Copied]:
    """The pairs of sentences along the branches of the trees that are not equal word by word, headlines left out."""
    for chain in chains:
        for before, after, ordered in _descents(chain, docket):
            for left, right in _pairs(docket.passages(before, after), before, docket):
                if docket.in_headline(left) or docket.in_headline(right):
                    continue
                if left.words.split() != right.words.split():
                    yield Copied(left, right, align(left, right), ordered)


def _descents(chain: Chain, docket: Docket) -> list[tuple[str, str, bool]]:
    """Which report was made from which: along the tree; those made from one lost version beside the earliest of them,
    in an order that is not known."""
    lost = {version.id: version.parent for version in chain.lost}
    of_lost: defaultdict[str, list[str]] = defaultdict(list)
    found: list[tuple[str, str, bool]] = []
    for branch in chain.tree:
        parent = branch.parent
        if branch.lost is not None:
            parent = parent or lost.get(branch.lost)
            of_lost[branch.lost].append(branch.report)
        if parent is not None:
            found.append((parent, branch.report, True))
    for siblings in of_lost.values():
        row = sorted(siblings, key=docket.published)
        found += [(row[0], other, False) for other in row[1:]]
    return list(dict.fromkeys(found))


def _pairs(passages: Iterable[Passage], before: str, docket: Docket) -> Iterator[tuple[Anchor, Anchor]]:
    """The sentences that passages align: each of the later report with the one that it has most of."""
    common: defaultdict[tuple[Anchor, Anchor], int] = defaultdict(int)
    for passage in passages:
        if passage.sharing in ("boilerplate", "stock"):
            continue
        for left, right, size in _aligned(passage, docket):
            pair = (left, right) if left.report == before else (right, left)
            common[pair] += size
    ranked = sorted(common.items(), key=lambda row: (-row[1], row[0][0].start, row[0][1].start))
    taken: set[Anchor] = set()
    for (left, right), size in ranked:
        if size < _ALIKE * min(len(left), len(right)) or left in taken or right in taken:
            continue
        taken.add(right)
        if size >= _WHOLE * len(left):
            taken.add(left)
        yield left, right


def _aligned(passage: Passage, docket: Docket) -> Iterator[tuple[Anchor, Anchor, int]]:
    """Pairs of sentences with the number of equal characters that each stretch of a passage gives them."""
    for start, its, size in equal_stretches(passage):
        for left in _over(docket.sentences(passage.left.report), start, start + size):
            a, b = max(start, left.start), min(start + size, left.end)
            for right in _over(docket.sentences(passage.right.report), a + its - start, b + its - start):
                yield left, right, min(b + its - start, right.end) - max(a + its - start, right.start)


def _over(row: tuple[Anchor, ...], start: int, end: int) -> Iterator[Anchor]:
    """The sentences that overlap `[start, end)`."""
    i = bisect_left(row, start, key=lambda s: s.end)
    while i < len(row) and row[i].start < end:
        if row[i].end > start:
            yield row[i]
        i += 1
