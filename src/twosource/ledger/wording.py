"""Readings of statements -> how alike their words are, pair by pair."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from twosource.ledger.reading import Reading
from twosource.ledger.terms import is_weak, word_key

_GRAM = 4
"""Characters: the n-gram that told equal claims from others best (F1 .77 alone) of what needs no model."""

_COMMON = 400
"""Statements: a term of more than these is too common to bring two statements together; it counts in the score."""

_FLOOR = 0.2
"""Cosine of terms below which no pair of statements has been seen to carry one claim: not looked at."""

_OWN = "="
"""Begins the key of a word as itself, beside that of its set of synonyms."""


class Alike(NamedTuple):
    """How alike two statements are (their places in the row of readings): cosines of terms and of characters, 0..1.

    `evidence` is how much the terms tell that both have: a term that stands nowhere else counts nearly one, one that
    stands in every tenth statement about half; `rarest` is how much that one tells,
    names aside, that tells most."""

    left: int
    right: int
    terms: float
    characters: float
    evidence: float
    rarest: float

    @property
    def likeness(self) -> float:
        """The mean of both: each errs where the other does not, by words of many meanings or by names in common."""
        return (self.terms + self.characters) / 2


class Wordings:
    """The terms and character n-grams of a row of statements, weighted by how rare they are among them."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self._bags = [_bag(r) for r in readings]
        self._weights = _rarity(self._bags)
        self._rarest = math.log(1 + len(set(self._bags))) if readings else 1.0
        self._norms = np.array([_norm(bag, self._weights) for bag in self._bags])
        self._grams = [_grams(r) for r in readings]
        self._gram_weights = _rarity(self._grams)
        self._gram_norms = [_norm(bag, self._gram_weights) for bag in self._grams]
        self._squares = {key: weight**2 for key, weight in self._weights.items()}
        self._gram_squares = {key: weight**2 for key, weight in self._gram_weights.items()}

    def pairs(self) -> Iterator[Alike]:
        """Each pair of statements that share a term which is not common, and whose terms are alike at all."""
        for right, terms in self._candidates():
            near = np.flatnonzero(terms >= _FLOOR)
            for left in near.tolist():
                yield self.measure(left, right)

    def measure(self, left: int, right: int) -> Alike:
        """How alike two statements are."""
        both_have = self._bags[left] & self._bags[right]
        shared = sum(map(self._squares.__getitem__, both_have))
        telling = {k: self._weights[k] / self._rarest for k in both_have if not k.startswith(_OWN)}
        both = float(self._norms[left] * self._norms[right])
        grams = sum(map(self._gram_squares.__getitem__, self._grams[left] & self._grams[right]))
        gram_norm = self._gram_norms[left] * self._gram_norms[right]
        return Alike(
            left,
            right,
            shared / both if both else 0.0,
            grams / gram_norm if gram_norm else 0.0,
            sum(telling.values()),
            max((tells for k, tells in telling.items() if not k.startswith("@")), default=0.0),
        )

    def contained(self, left: int, right: int) -> float:
        """How much of the terms of the one that has less of them the other has, by how rare they are, 0..1."""
        shared = sum(map(self._squares.__getitem__, self._bags[left] & self._bags[right]))
        less = min(float(self._norms[left]), float(self._norms[right])) ** 2
        return shared / less if less else 0.0

    def _candidates(self) -> Iterator[tuple[int, NDArray[np.float64]]]:
        """Each statement with the cosines of its terms with those of all statements before it."""
        postings: dict[str, NDArray[np.int64]] = _postings(self._bags)
        for right, bag in enumerate(self._bags):
            rows = [postings[k][: np.searchsorted(postings[k], right)] for k in sorted(bag)]
            if not self._norms[right] or not any(map(len, rows)):
                continue
            weights = np.repeat([self._weights[k] ** 2 for k in sorted(bag)], [len(r) for r in rows])
            sums = np.bincount(np.concatenate(rows), weights=weights, minlength=right)
            with np.errstate(divide="ignore", invalid="ignore"):
                yield right, np.nan_to_num(sums / (self._norms[:right] * self._norms[right]))


def _postings(bags: Sequence[frozenset[str]]) -> dict[str, NDArray[np.int64]]:
    found: defaultdict[str, list[int]] = defaultdict(list)
    for i, bag in enumerate(bags):
        for key in bag:
            found[key].append(i)
    return {k: np.array(v if len(v) <= _COMMON else [], dtype=np.int64) for k, v in found.items()}


def _bag(reading: Reading) -> frozenset[str]:
    """Each term twice where it has synonyms, as its set and as itself: so that the same word counts more than another
    of its set, which in this place may mean something else; of a phrase its words too."""
    own = {f"{_OWN}{t.own}" for t in reading.terms if t.own != t.key}
    parts = {word_key(w) for t in reading.terms if " " in t.form for w in t.form.split() if not is_weak(w)}
    return reading.keys | own | parts | {f"#{q.value:g}" for q in reading.figures} | {f"#{y}" for y in reading.years}


def _grams(reading: Reading) -> frozenset[str]:
    text = " ".join(reading.forms)
    return frozenset(text[i : i + _GRAM] for i in range(max(1, len(text) - _GRAM + 1)))


def _rarity(bags: Sequence[frozenset[str]]) -> dict[str, float]:
    """How much each key tells: log(1 + N / n), for N different statements of which n have it; copies count once."""
    different = set(bags)
    counts = Counter(key for bag in different for key in bag)
    return {key: math.log(1 + len(different) / n) for key, n in counts.items()}


def _norm(bag: frozenset[str], weights: dict[str, float]) -> float:
    return math.sqrt(sum(weights[k] ** 2 for k in bag))
