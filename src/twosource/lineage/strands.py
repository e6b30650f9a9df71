"""Words and their partners -> strands: runs of words in order within one sentence of either side."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from twosource.lineage.links import ALONE, Links, link_words
from twosource.lineage.sides import Side

_MANY = 12
"""Words in common that make two sentences one whatever else is in them."""

_SHARE = 0.35
"""Part (by letters) of the shorter of two sentences below which fewer words make them no versions of each other."""

_SHORTEST_PART = 7
"""Words that a sentence must have in common with another than its own version: the shortest passage."""

_ISLAND_WORDS, _ISLAND_LETTERS = 2, 6
"""An equal "of the" between two changes is read more easily as part of one."""

_FLANK = 2
"""Words of the changes on either side of such an island."""


class Strand(NamedTuple):
    """Words `first..last` (inclusive) of one sentence of each side whose partners follow one another; `words` counts
    the partners, `weight` is what they weigh."""

    sentences: tuple[int, int]
    left: tuple[int, int]
    right: tuple[int, int]
    words: int
    weight: int


def strands(links: Links, left: Side, right: Side) -> list[Strand]:
    """The strands in the order of the left side; no partner stands between two words of one on either side."""
    found: list[Strand] = []
    before, tied = _before(links.right), [i for i, j in enumerate(links.left) if j != ALONE]
    start = 0
    for n, i in enumerate(tied):
        j, following = links.left[i], tied[n + 1] if n + 1 < len(tied) else ALONE
        after = links.left[following] if following != ALONE else ALONE
        goes_on = after != ALONE and before[after] == j and right.within[after] == right.within[j]
        if not (goes_on and left.within[following] == left.within[i]):
            first = tied[start]
            weight = sum(left.weights[at] for at in tied[start : n + 1])
            sentences = left.within[i], right.within[j]
            found.append(Strand(sentences, (first, i), (links.left[first], j), n + 1 - start, weight))
            start = n + 1
    return found


def _before(partners: Sequence[int]) -> list[int]:
    """For each word the last word before it that has a partner."""
    found, last = [], ALONE
    for at, partner in enumerate(partners):
        found.append(last)
        last = at if partner != ALONE else last
    return found


def dissolve_chance(links: Links, left: Side, right: Side) -> None:
    """Take the partners from strands that are too small a part of both sentences to be a version of them."""
    found = strands(links, left, right)
    best: defaultdict[tuple[int, int], int] = defaultdict(int)
    for strand in found:
        for side, sentence in enumerate(strand.sentences):
            best[side, sentence] = max(best[side, sentence], strand.weight)
    for strand in found:
        shorter = min(left.weight(strand.sentences[0]), right.weight(strand.sentences[1]))
        aside = all(strand.weight < best[side, sentence] for side, sentence in enumerate(strand.sentences))
        few = strand.words < _MANY and strand.weight < _SHARE * shorter
        if few or (aside and strand.words < _SHORTEST_PART):
            links.part(*strand.left)


def link_around(links: Links, left: Side, right: Side) -> None:
    """Tie equal words before and behind each strand, in what no other strand has of its two sentences."""
    for strand in strands(links, left, right):
        (start, other_start), (stop, other_stop) = _reach(links, left, right, strand)
        for here, there in (
            (range(start, strand.left[0]), range(other_start, strand.right[0])),
            (range(strand.left[1] + 1, stop), range(strand.right[1] + 1, other_stop)),
        ):
            link_words(links, left, right, here, there)


def _reach(links: Links, left: Side, right: Side, strand: Strand) -> tuple[tuple[int, int], tuple[int, int]]:
    """The first words on either side, and those behind the last, that have no partner but in this strand."""
    starts, stops = [], []
    sides = (left, links.left, strand.left), (right, links.right, strand.right)
    for sentence, (side, partners, words) in zip(strand.sentences, sides, strict=True):
        first, end = side.words(sentence)
        start, stop = words[0], words[1] + 1
        while start > first and partners[start - 1] == ALONE:
            start -= 1
        while stop < end and partners[stop] == ALONE:
            stop += 1
        starts.append(start)
        stops.append(stop)
    return (starts[0], starts[1]), (stops[0], stops[1])


def dissolve_islands(links: Links, left: Side, right: Side) -> None:
    """Take the partners from one or two short words that stand alone between two changes; numbers keep theirs."""
    for strand in strands(links, left, right):
        start, stop = _reach(links, left, right, strand)
        runs = [_Run(*start, 0), *_runs(links, strand), _Run(*stop, 0)]
        for before, run, after in zip(runs, runs[1:], runs[2:], strict=False):
            if _is_island(left, run) and min(_change(before, run), _change(run, after)) >= _FLANK:
                links.part(run.left, run.left + run.size - 1)


class _Run(NamedTuple):
    """Words that follow one another on both sides."""

    left: int
    right: int
    size: int


def _runs(links: Links, strand: Strand) -> list[_Run]:
    runs: list[_Run] = []
    for i in range(strand.left[0], strand.left[1] + 1):
        j, last = links.left[i], runs[-1] if runs else None
        if last and (last.left + last.size, last.right + last.size) == (i, j):
            runs[-1] = last._replace(size=last.size + 1)
        elif j != ALONE:
            runs.append(_Run(i, j, 1))
    return runs


def _is_island(side: Side, run: _Run) -> bool:
    if run.size > _ISLAND_WORDS or sum(side.weights[run.left : run.left + run.size]) > _ISLAND_LETTERS:
        return False
    words = side.content[side.starts[run.left] : side.ends[run.left + run.size - 1]]
    return not any(character.isdigit() for character in words)


def _change(before: _Run, after: _Run) -> int:
    """Words between two runs, on the side that has more of them."""
    return max(after.left - before.left, after.right - before.right) - before.size
