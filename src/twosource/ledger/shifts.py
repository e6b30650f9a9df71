"""Two places side by side -> all that a reader of the one believes otherwise than a reader of the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from twosource.ledger.beside import Beside, Shift
from twosource.ledger.shift_certainty import certainty_shifts
from twosource.ledger.shift_figures import amount_shifts, figure_shifts
from twosource.ledger.shift_polarity import polarity_shifts
from twosource.ledger.shift_scope import scope_shifts
from twosource.ledger.shift_sources import source_shifts
from twosource.ledger.shift_terms import term_shifts

Finder = Callable[[Beside], Iterator[Shift]]

IN_WORDS: tuple[Finder, ...] = (
    figure_shifts,
    polarity_shifts,
    scope_shifts,
    amount_shifts,
    certainty_shifts,
    term_shifts,
)
"""What is read off the words alone, the weightiest first."""

_ALL: tuple[Finder, ...] = (*IN_WORDS, source_shifts)


def shifts(pair: Beside, finders: tuple[Finder, ...] = _ALL) -> tuple[Shift, ...]:
    """The changes, each once: words that changed in two ways are told by the weightier one."""
    kept: list[Shift] = []
    for find in finders:
        for one in find(pair):
            if not any(_same(one, k) for k in kept):
                kept.append(one)
    return tuple(kept)


def _same(one: Shift, other: Shift) -> bool:
    """Whether two entries tell of one change: at one place on both sides, or of one kind and at one place on either."""
    before, after = _touch(one.before, other.before), _touch(one.after, other.after)
    return (before and after) or (one.kind == other.kind and (before or after))


def _touch(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether two places share a character, or are one place between words."""
    return one == other or (one[0] < other[1] and other[0] < one[1])
