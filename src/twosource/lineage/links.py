"""Passages of two reports -> which word of one is which word of the other."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher

from twosource.lineage.sides import Side
from twosource.model.descent import Passage
from twosource.model.differences import Span

_COMPARED = 250_000
"""Words of one side times words of the other up to which a stretch is searched for equal words: a quarter of a second
at most; longer ones are sentences by their lack of stops alone."""

ALONE = -1
"""The partner of a word that stands on its side alone."""


class Links:
    """For each word of a side its partner on the other, ALONE where it has none; a word has one partner at most."""

    __slots__ = ("left", "right")

    def __init__(self, left: Side, right: Side) -> None:
        self.left = [ALONE] * len(left.starts)
        self.right = [ALONE] * len(right.starts)

    def tie(self, i: int, j: int, size: int = 1) -> None:
        """Make words `i ..` of the left and `j ..` of the right partners, unless they have one."""
        for n in range(size):
            if self.left[i + n] == ALONE and self.right[j + n] == ALONE:
                self.left[i + n], self.right[j + n] = j + n, i + n

    def part(self, first: int, last: int) -> None:
        """Take their partners from the left words `first` to `last`."""
        for i in range(first, last + 1):
            if self.left[i] != ALONE:
                self.right[self.left[i]] = ALONE
                self.left[i] = ALONE


def link_passages(passages: Iterable[Passage], left: Side, right: Side, report: str) -> Links:
    """The partners that `passages` show; `report` is the id of the left one."""
    links = Links(left, right)
    for passage in passages:
        for a, b in _equal_stretches(passage, passage.left.report == report):
            link_words(links, left, right, _words_in(left, a), _words_in(right, b))
    return links


def _equal_stretches(passage: Passage, as_given: bool) -> Iterator[tuple[Span, Span]]:
    """What stands between the edits, the left report's place first."""
    here, there = passage.left.start, passage.right.start
    ends = ((passage.left.end, passage.left.end), (passage.right.end, passage.right.end))
    for a, b in [*((edit.left, edit.right) for edit in passage.edits), ends]:
        stretch = (here, a[0]), (there, b[0])
        yield stretch if as_given else (stretch[1], stretch[0])
        here, there = a[1], b[1]


def _words_in(side: Side, where: Span) -> range:
    return range(bisect_left(side.starts, where[0]), bisect_left(side.starts, where[1]))


def link_words(links: Links, left: Side, right: Side, here: range, there: range) -> None:
    """Tie equal words of two places, in order."""
    keys = left.keys[here.start : here.stop], right.keys[there.start : there.stop]
    for i, j, size in common_words(*keys):
        links.tie(here.start + i, there.start + j, size)


def common_words(left: Sequence[int], right: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    """Equal words in order: (place on the left, place on the right, how many); long runs before scattered words."""
    shorter = min(len(left), len(right))
    head = next((n for n in range(shorter) if left[n] != right[n]), shorter)
    tail = next((n for n in range(shorter - head) if left[-1 - n] != right[-1 - n]), shorter - head)
    if head:
        yield 0, 0, head
    inner = left[head : len(left) - tail], right[head : len(right) - tail]
    if inner[0] and inner[1] and len(inner[0]) * len(inner[1]) <= _COMPARED:
        for block in SequenceMatcher(None, *inner, autojunk=False).get_matching_blocks():
            if block.size:
                yield head + block.a, head + block.b, block.size
    if tail:
        yield len(left) - tail, len(right) - tail, tail


def link_sentences(links: Links, left: Side, right: Side, pair: tuple[int, int]) -> None:
    """Tie equal words of two sentences that have no partners yet."""
    link_words(links, left, right, range(*left.words(pair[0])), range(*right.words(pair[1])))
