"""Words of one place in a report -> how much they read like an outlet's form."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise

from twosource.language.lexicon import pairs

BEGIN, END, BIAS = "<begin>", "<end>", "<bias>"
"""Entries of the list that are no words: where the place stands, and what every place has."""

BEGIN_WORDS, END_WORDS = 40, 80
"""Words from the beginning and to the end of a report within which a place counts as standing there."""


def marks_of(forms: Sequence[str]) -> Iterator[str]:
    """What is looked up for the folded words of a place: each word and each two in a row."""
    yield from forms
    for left, right in pairwise(forms):
        yield f"{left} {right}"


def marks_of_place(first: int, size: int, whole: int) -> Iterator[str]:
    """What is looked up for a place of so many words, whose first one is the `first` of a report of `whole` words."""
    if first < BEGIN_WORDS:
        yield BEGIN
    if first + size > whole - END_WORDS:
        yield END


def word_score(forms: Sequence[str]) -> float:
    """The log-odds, by the words alone, that they are an outlet's form: above 0 it is more likely than not. English
    only: other languages stay below."""
    return _word_score(tuple(forms))


@lru_cache(maxsize=1024)
def _word_score(forms: tuple[str, ...]) -> float:
    """Kept, since both sides of a passage, and of hundreds of copies many, are the same words."""
    weights = form_weights()
    return sum(weights.get(mark, 0.0) for mark in marks_of(forms)) / math.sqrt(max(1, len(forms))) + weights[BIAS]


def form_score(forms: Sequence[str], first: int, whole: int) -> float:
    """The log-odds by the words and by where they stand: form stands at the beginning and the end of a report
    mostly."""
    return word_score(forms) + place_score(first, len(forms), whole)


def place_score(first: int, size: int, whole: int) -> float:
    """What the place of so many words (`marks_of_place`) adds to their log-odds."""
    weights = form_weights()
    return sum(weights[mark] for mark in marks_of_place(first, size, whole)) / math.sqrt(max(1, size))


@cache
def form_weights() -> dict[str, float]:
    """The weight of each entry of `form_words`."""
    return {entry: float(weight) for entry, weight in pairs("form_words").items()}
