"""Row of words -> the phrases of a word list in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cache

from twosource.language.lexicon import entries
from twosource.language.words import words


@cache
def phrase_list(name: str) -> frozenset[tuple[str, ...]]:
    """The entries of a word list, each as its folded words."""
    return frozenset(tuple(w.form for w in words(entry)) for entry in entries(name))


@cache
def _sizes(name: str) -> dict[str, tuple[int, ...]]:
    """The numbers of words of the entries that begin with a word, the greatest first."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    for phrase in phrase_list(name):
        if phrase:
            found[phrase[0]].add(len(phrase))
    return {first: tuple(sorted(sizes, reverse=True)) for first, sizes in found.items()}


def phrases_in(forms: Sequence[str], name: str) -> list[tuple[int, int]]:
    """Where entries of a word list stand in a row of folded words, the longest first at each place."""
    known, sizes = phrase_list(name), _sizes(name)
    found, i = [], 0
    while i < len(forms):
        size = next((n for n in sizes.get(forms[i], ()) if tuple(forms[i : i + n]) in known and i + n <= len(forms)), 0)
        if size:
            found.append((i, i + size))
        i += max(1, size)
    return found
