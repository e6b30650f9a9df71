"""Words of one place in a report -> how much they read like an outlet's form."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from twosource.language.lexicon import pairs

BEGIN, END, BIAS = "<begin>", "<end>", "<bias>"
"""Entries of the list that are no words: where the place stands, and what every place has."""

BEGIN_WORDS, END_WORDS = 40, 80
"""Words from the beginning and to the end of a report within which a place counts as standing there."""


def marks_of(forms: Sequence[str], first: int, whole: int) -> Iterator[str]:
    """What is looked up for the folded words of a place: each word, each two in a row, and the place itself (its first
    word is the `first` of a report of `whole` words)."""
    yield from forms
    for left, right in pairwise(forms):
        yield f"{left} {right}"
    if first < BEGIN_WORDS:
        yield BEGIN
    if first + len(forms) > whole - END_WORDS:
        yield END


def form_score(forms: Sequence[str], first: int, whole: int) -> float:
    """The log-odds, by the words, that a place is its outlet's form: above 0 it is more likely than not. English only:
    other languages stay below."""
    weights = form_weights()
    told = sum(weights.get(mark, 0.0) for mark in marks_of(forms, first, whole))
    return told / math.sqrt(max(1, len(forms))) + weights[BIAS]


@cache
def form_weights() -> dict[str, float]:
    """The weight of each entry of `form_words`."""
    return {entry: float(weight) for entry, weight in pairs("form_words").items()}
