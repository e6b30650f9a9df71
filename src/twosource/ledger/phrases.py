"""Row of words -> the phrases of a word list in it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from twosource.language.lexicon import entries
from twosource.language.words import words


@cache
def phrase_list(name: str) -> frozenset[tuple[str, ...]]:
    """The entries of a word list, each as its folded words."""
    return frozenset(tuple(w.form for w in words(entry)) for entry in entries(name))


def phrases_in(forms: Sequence[str], name: str) -> list[tuple[int, int]]:
    """Where entries of a word list stand in a row of folded words, the longest first at each place."""
    known = phrase_list(name)
    longest = max(map(len, known))
    found, i = [], 0
    while i < len(forms):
        most = min(longest, len(forms) - i)
        size = next((n for n in range(most, 0, -1) if tuple(forms[i : i + n]) in known), 0)
        if size:
            found.append((i, i + size))
        i += max(1, size)
    return found
