"""Row of words -> the vague amounts in it: "some shops", "dozens of people"."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from twosource.language.lexicon import pairs
from twosource.language.words import Word
from twosource.ledger.terms import is_weak

RANKS_APART = 2
"""Ranks of vague amounts: "several" for "some" misleads nobody, "many" for "some" does."""


_LONGEST = 4
"""Words of the longest vague amount ("tens of thousands of")."""


class Amount(NamedTuple):
    """A vague amount: the index of its first word, its rank, the index of the word that it counts."""

    start: int
    rank: int
    counted: int


def amounts(row: tuple[Word, ...]) -> list[Amount]:
    """The vague amounts of a row of words, in order."""
    found, i = [], 0
    while i < len(row):
        most = min(_LONGEST, len(row) - i)
        sizes = (n for n in range(most, 0, -1) if " ".join(w.form for w in row[i : i + n]) in _ranks())
        size = next(sizes, 0)
        at = _counted(row, i + size) if size else None
        if at is not None:
            found.append(Amount(i, _ranks()[" ".join(w.form for w in row[i : i + size])], at))
        i += max(1, size)
    return found


def _counted(row: tuple[Word, ...], at: int) -> int | None:
    """The first telling word behind an amount, "of the" skipped."""
    while at < len(row) and row[at].form in ("of", "the", "its", "their", "his", "her"):
        at += 1
    return at if at < len(row) and not is_weak(row[at].form) else None


@cache
def _ranks() -> dict[str, int]:
    return {name: int(rank) for name, rank in pairs("vague_amounts").items()}
