"""Sentences that no passage touches -> those that are versions of each other all the same, their words tied."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from twosource.lineage.links import ALONE, Links, link_sentences
from twosource.lineage.order import in_order
from twosource.lineage.sides import Side
from twosource.lineage.strands import strands

_ALIKE_HERE = 0.4
"""Words in common (by letters, Dice) from which two sentences in one place of both texts are one reworded."""

_ALIKE_ELSEWHERE = 0.6
"""The same for sentences in different places: there is no neighbour that vouches for them."""

_LARGEST_GAP = 900
"""Sentences of a gap on one side times those on the other up to which every pair is compared."""

_COMMON = 8
"""Sentences that hold one word, beyond which it finds no version of a sentence elsewhere."""

Pair = tuple[int, int]


def link_leftovers(links: Links, left: Side, right: Side) -> None:
    """Tie the words of sentences without partners: first in the gaps between what keeps its order, then anywhere."""
    compare = _Likeness(left, right)
    for here, there in list(_gaps(links, left, right)):
        for pair in _aligned(compare, here, there):
            link_sentences(links, left, right, pair)
    here, there = _free(links.left, left), _free(links.right, right)
    for pair in _equal(left, right, here, there):
        link_sentences(links, left, right, pair)
    here, there = _free(links.left, left), _free(links.right, right)
    for pair in _nearest(compare, here, there):
        link_sentences(links, left, right, pair)


class _Likeness:
    """How alike a sentence of the left is to one of the right."""

    __slots__ = ("_known", "_sides")

    def __init__(self, left: Side, right: Side) -> None:
        self._sides = (left, right)
        self._known: tuple[dict[int, dict[int, int]], dict[int, dict[int, int]]] = ({}, {})

    def words(self, side: int, sentence: int) -> dict[int, int]:
        """The words of a sentence and what they weigh."""
        if sentence not in self._known[side]:
            where = slice(*self._sides[side].words(sentence))
            words = zip(self._sides[side].keys[where], self._sides[side].weights[where], strict=True)
            self._known[side][sentence] = dict(words)
        return self._known[side][sentence]

    def __call__(self, pair: Pair) -> float:
        a, b = self.words(0, pair[0]), self.words(1, pair[1])
        common = sum(weight for word, weight in a.items() if word in b)
        return 2 * common / max(1, sum(a.values()) + sum(b.values()))


def _free(partners: Sequence[int], side: Side) -> list[int]:
    """Sentences none of whose words has a partner."""
    taken = {side.within[at] for at, partner in enumerate(partners) if partner != ALONE}
    return [sentence for sentence in range(len(side.sentences)) if sentence not in taken]


def _gaps(links: Links, left: Side, right: Side) -> Iterator[tuple[list[int], list[int]]]:
    """Free sentences of both sides between two strands that keep their order."""
    found = strands(links, left, right)
    chain = [found[at].sentences for at in sorted(in_order(found))]
    here, there = iter(_free(links.left, left)), iter(_free(links.right, right))
    i, j = next(here, None), next(there, None)
    for _, (s, t) in pairwise([(-1, -1), *chain, (len(left.sentences), len(right.sentences))]):
        gap: tuple[list[int], list[int]] = ([], [])
        while i is not None and i < s:
            gap[0].append(i)
            i = next(here, None)
        while j is not None and j < t:
            gap[1].append(j)
            j = next(there, None)
        if gap[0] and gap[1]:
            yield gap


def _aligned(compare: _Likeness, here: list[int], there: list[int]) -> list[Pair]:
    """The pairs of two rows of sentences, in order, that are most alike together."""
    if len(here) * len(there) > _LARGEST_GAP:
        return []
    best: list[list[tuple[float, tuple[Pair, ...]]]] = [[(0.0, ())] * (len(there) + 1)]
    for i, s in enumerate(here):
        row: list[tuple[float, tuple[Pair, ...]]] = [(0.0, ())]
        for j, t in enumerate(there):
            above, beside, before = best[i][j + 1], row[j], best[i][j]
            alike = compare((s, t))
            options = [above, beside]
            if alike >= _ALIKE_HERE:
                options.append((before[0] + alike, (*before[1], (s, t))))
            row.append(max(options, key=lambda option: option[0]))
        best.append(row)
    return list(best[-1][-1][1])


def _equal(left: Side, right: Side, here: Iterable[int], there: Iterable[int]) -> Iterator[Pair]:
    """Sentences of the same words, the first with the first."""
    waiting: defaultdict[tuple[int, ...], list[int]] = defaultdict(list)
    for t in there:
        waiting[right.word_keys(t)].append(t)
    for queue in waiting.values():
        queue.reverse()
    for s in here:
        queue = waiting.get(left.word_keys(s), [])
        if queue:
            yield s, queue.pop()


def _nearest(compare: _Likeness, here: Iterable[int], there: Iterable[int]) -> Iterator[Pair]:
    """Pairs of which each is the most alike to the other, found by words that few sentences hold."""
    places: defaultdict[int, list[int]] = defaultdict(list)
    for t in there:
        for word in compare.words(1, t):
            places[word].append(t)
    scored: list[tuple[float, Pair]] = []
    for s in here:
        rare = (t for word in compare.words(0, s) if len(places[word]) <= _COMMON for t in places[word])
        for t, _ in Counter(rare).most_common(_COMMON):
            if (alike := compare((s, t))) >= _ALIKE_ELSEWHERE:
                scored.append((alike, (s, t)))
    taken: tuple[set[int], set[int]] = (set(), set())
    for _, (s, t) in sorted(scored, key=lambda entry: (-entry[0], entry[1])):
        if s not in taken[0] and t not in taken[1]:
            taken[0].add(s)
            taken[1].add(t)
            yield s, t
