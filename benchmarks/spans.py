"""Spans of a text -> its tokens in them, and precision, recall and F1."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

Span = tuple[int, int]

_TOKEN = re.compile(r"\w+(?:['’.&-]\w+)*|[^\w\s]")
"""A token as the benchmarks count: letters and digits with what joins them inside a word, or one other mark."""


class Score(NamedTuple):
    """Precision, recall and F1, from 0 to 1."""

    precision: float
    recall: float
    f1: float

    def __str__(self) -> str:
        return f"P {self.precision:.3f}  R {self.recall:.3f}  F1 {self.f1:.3f}"


def score(right: float, given: float, right_of_gold: float, gold: float) -> Score:
    """From what is right of what is given, and what is found of gold; 0 where there is nothing."""
    precision = right / given if given else 0.0
    recall = right_of_gold / gold if gold else 0.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return Score(precision, recall, f1)


class Tokens:
    """The tokens of a text, numbered."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._places = [m.span() for m in _TOKEN.finditer(text)]
        self._number = [-1] * len(text)
        for number, (start, end) in enumerate(self._places):
            self._number[start:end] = [number] * (end - start)

    def inside(self, spans: Iterable[Span]) -> frozenset[int]:
        """The numbers of the tokens that the spans touch."""
        return frozenset(n for start, end in spans for n in self._number[start:end] if n >= 0)

    def words(self, numbers: frozenset[int]) -> frozenset[int]:
        """The tokens from the first to the last that is a word: without marks at the ends of any row of tokens."""
        solid = {n for n in numbers if self._text[self._places[n][0]].isalnum()}
        return frozenset(
            n
            for n in numbers
            if n in solid or (self._reaches(n, -1, numbers, solid) and self._reaches(n, 1, numbers, solid))
        )

    def _reaches(self, at: int, step: int, numbers: frozenset[int], solid: set[int]) -> bool:
        while at in numbers and at not in solid:
            at += step
        return at in solid
