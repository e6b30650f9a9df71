"""Sayings -> for any pairs of them the row of numbers that tells whether they carry one claim."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt

from twosource.ledger.meanings import Meanings, nearest
from twosource.ledger.pair_features import comparison_told, meant, words_told
from twosource.ledger.pairing import Pairing
from twosource.ledger.sayings import Saying

Numbers = npt.NDArray[np.float64]
Pair = tuple[int, int]

_MOST = 4
"""Sayings of other reports nearest in meaning that a saying is compared with."""

_LEAST = 0.5
"""Cosine of the means of their pieces below which nothing is compared: no topic is shared."""


class PairRows:
    """What is known of each saying, and the numbers of pairs of them (places, the smaller first)."""

    def __init__(self, sayings: Sequence[Saying], words: Pairing, meanings: Meanings) -> None:
        """`words` is what the words of the same sayings tell."""
        self._sayings = sayings
        self._words_alone = words
        self._meanings = meanings

    def candidates(self) -> list[Pair]:
        """Pairs that share telling words or a hallmark, or are among each other's nearest, in order."""
        reports = [saying.reports for saying in self._sayings]
        found = self._words_alone.candidates()
        found |= set(nearest(self._meanings.told, reports, _MOST, _LEAST))
        return sorted(found)

    def rows(self, pairs: Sequence[Pair]) -> Numbers:
        """The numbers of pairs [pairs, numbers], in the order of `WORDS` and `MEANT`."""
        told = np.array([self._words(*pair) for pair in pairs], np.float64)
        places = np.array(pairs, np.int64)
        return np.hstack([told, meant(self._meanings, places[:, 0], places[:, 1])])

    def _words(self, a: int, b: int) -> list[float]:
        one, other = self._sayings[a], self._sayings[b]
        words = self._words_alone
        alike, contained = words.wordings.measure(a, b), words.wordings.contained(a, b)
        first = words_told(one.reading, other.reading, alike, contained, words.hallmarks.get((a, b), 0.0))
        headline, one_report = one.headline or other.headline, bool(one.reports & other.reports)
        return first + comparison_told(one.reading, other.reading, words.compared(a, b), headline, one_report)


def ordered(pairs: Iterable[Pair]) -> list[Pair]:
    """Pairs with the smaller place first, each once, in order."""
    return sorted({(a, b) if a < b else (b, a) for a, b in pairs})
