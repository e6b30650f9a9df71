"""Two places side by side -> words that became a stronger, weaker or wider one."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from twosource.language.lexicon import pairs
from twosource.language.words import Word, words
from twosource.ledger.aligned import NOTHING, Aligned
from twosource.ledger.beside import Beside, Shift, shift
from twosource.ledger.terms import lemma_key

_LONGEST = 3
"""Words of the longest entry of a scale."""

_REACH = 3
"""Words at either side within which what stands for another word stands, where the whole phrase was written anew."""


class _Step(NamedTuple):
    """A place on a scale."""

    scale: str
    rank: int
    start: int
    end: int


def term_shifts(pair: Beside) -> Iterator[Shift]:
    """Words of a scale in whose place the other side has words of another step of it."""
    free = _steps(pair.words.right)
    told: set[int] = set()
    for mine in _steps(pair.words.left):
        kin = [s for s in free if s.scale == mine.scale]
        if any(s.rank == mine.rank for s in kin):
            continue
        its = next((s for s in kin if _stands_for(pair.words, mine, s)), None)
        if its and mine.start not in told:
            told.add(mine.start)
            free.remove(its)
            yield shift(pair, "term", (mine.start, mine.end), (its.start, its.end))


def _stands_for(row: Aligned, mine: _Step, its: _Step) -> bool:
    """Whether words stand in each other's place, or are counterparts that a scale parts."""
    if set(row.of_left[mine.start : mine.end]) & set(range(its.start, its.end)):
        return True
    if not row.changed(mine.start, mine.end) or not row.flipped().changed(its.start, its.end):
        return False
    begin, stop = row.instead(mine.start, mine.end)
    if its.start < stop and begin < its.end:
        return True
    before = [at for at in row.of_left[max(0, mine.start - _REACH) : mine.start] if at != NOTHING]
    behind = [at for at in row.of_left[mine.end : mine.end + _REACH] if at != NOTHING]
    return any(0 < its.start - at <= _REACH for at in before) and any(0 < at - its.end + 1 <= _REACH for at in behind)


def _steps(row: tuple[Word, ...]) -> list[_Step]:
    """The words of a row that stand on a scale, the longest entries first."""
    keys = [lemma_key(w.form) for w in row]
    found, i = [], 0
    while i < len(keys):
        most = min(_LONGEST, len(keys) - i)
        size = next((n for n in range(most, 0, -1) if tuple(keys[i : i + n]) in _scales()), 0)
        if size:
            found += [_Step(*step, i, i + size) for step in _scales()[tuple(keys[i : i + size])]]
        i += max(1, size)
    return found


@cache
def _scales() -> dict[tuple[str, ...], tuple[tuple[str, int], ...]]:
    table: dict[tuple[str, ...], tuple[tuple[str, int], ...]] = {}
    for scale, row in pairs("term_scales").items():
        for rank, step in enumerate(row.split("|")):
            for entry in step.split(","):
                key = tuple(lemma_key(w.form) for w in words(entry))
                table[key] = (*table.get(key, ()), (scale, rank))
    return table
