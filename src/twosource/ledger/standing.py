"""Scored pairs of sayings -> how far each stands out from the rivals that its sides have in each other's reports."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

import numpy as np
import numpy.typing as npt

from twosource.ledger.sayings import Saying

Numbers = npt.NDArray[np.float64]
Pair = tuple[int, int]

ALONE = "alone"
"""The name of the logarithm of odds of a pair that is seen alone."""

STANDING = ("worse margin", "better margin", "rivals")
"""What standing out tells: by how much (logarithm of odds) a pair is ahead of the runner-up seen from the side with the
stronger and from that with the weaker rival, below zero where it is behind; and from how many sides it is the best."""

_FAR = 4.0
"""Logarithm of odds beyond which being ahead or behind by more tells no more; also where there is no rival at all."""

_TWIN = 0.0
"""Logarithm of odds from which two sayings are no rivals: both tell the same thing."""


def twins(sayings: Sequence[Saying], b: int, rival: int, odds: float | None) -> bool:
    """Whether a rival tells what b tells: they overlap in the text, or are more likely one claim than not."""
    one, other = (sayings[i].reading.statement.where for i in (b, rival))
    return one.overlap(other) > 0 or (odds is not None and odds >= _TWIN)


class Standing:
    """Looks up rivals. A rival of a pair (a, b) is any other saying of a report of b that is like a, save one that
    `twin` holds to tell what b tells."""

    def __init__(self, sayings: Sequence[Saying], odds: Mapping[Pair, float], twin: Callable[[int, int], bool]) -> None:
        self._reports = [saying.reports for saying in sayings]
        self._twin = twin
        self._rivals: defaultdict[tuple[int, str], list[tuple[float, int]]] = defaultdict(list)
        for (a, b), score in odds.items():
            for i, j in ((a, b), (b, a)):
                for report in self._reports[j]:
                    self._rivals[i, report].append((-score, j))
        for row in self._rivals.values():
            row.sort()

    def rows(self, pairs: Sequence[Pair], odds: Sequence[float]) -> Numbers:
        """The numbers of `STANDING` [pairs, 3]."""
        found = np.empty((len(pairs), len(STANDING)))
        for row, ((a, b), score) in enumerate(zip(pairs, odds, strict=True)):
            ahead = (score - self._runner_up(i, j, score) for i, j in ((a, b), (b, a)))
            margins = [min(max(margin, -_FAR), _FAR) for margin in ahead]
            found[row] = min(margins), max(margins), sum(m < 0 for m in margins)
        return found

    def _runner_up(self, a: int, b: int, score: float) -> float:
        """The score of the best rival of `b` for `a`, far below `score` where there is none."""
        best = score - _FAR
        for report in self._reports[b]:
            for negative, rival in self._rivals.get((a, report), ()):
                if -negative <= best:
                    break
                if rival not in (a, b) and not self._twin(b, rival):
                    best = -negative
                    break
        return best
