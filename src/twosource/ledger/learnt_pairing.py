"""Sayings and their vectors -> which pairs of them may be one claim, with the chance that they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import product

import numpy as np
import numpy.typing as npt

from twosource.ledger.chances import Learnt, chance
from twosource.ledger.clustering import Link
from twosource.ledger.compared import Compared
from twosource.ledger.meanings import Meanings
from twosource.ledger.pair_features import MEANT, WORDS
from twosource.ledger.pair_rows import PairRows, ordered
from twosource.ledger.pairing import Pairing
from twosource.ledger.sayings import Saying
from twosource.ledger.standing import Standing, twins

Numbers = npt.NDArray[np.float64]
Pair = tuple[int, int]

SURE = 0.5
"""Chance from which two sayings of different reports are joined. Of the training events, each left out in turn, .62 of
the pairs labelled as one claim are joined then, .88 of what is joined rightly; of the held events .61 and .87."""

SURE_WITHIN = 0.85
"""Chance from which two sayings of one report are: a report seldom says a thing twice."""

NEAR = 0.3
"""Chance from which a pair that was not joined is listed as a near miss."""

_HOLDS = 0.5
"""Chance that the sayings of two groups must have on average, each with the best of the other group, to become one."""

_LEAST = 0.1
"""Chance that the least likely pair of two groups must have: below it one in twenty labelled pairs is one claim."""

_TOLD = 0.6
"""What is added to the logarithm of the odds where the words alone tell that a pair is one claim (`Pairing`): it makes
a chance of .4 one of .55."""


class LearntPairing:
    """Pairs of sayings: the chance that they carry one claim, what a comparison says, whether they may be one."""

    def __init__(
        self, sayings: Sequence[Saying], shared: Mapping[Pair, float], meanings: Meanings, learnt: Learnt
    ) -> None:
        """`shared` holds the pairs that stand on shared wording, with the share of it."""
        self.shared = shared
        self._sayings = sayings
        self._learnt = learnt
        self._words = Pairing(sayings, shared)
        self._told = {(link.left, link.right) for link in self._words.links()}
        self._numbers = PairRows(sayings, self._words, meanings)
        self._rows: dict[Pair, npt.NDArray[np.float64]] = {}
        self._alone: dict[Pair, float] = {}
        self._pairs = self._numbers.candidates()
        self._see(self._pairs)
        self._standing = Standing(sayings, dict(self._alone), self._twins)
        self._chance = self._among(self._pairs)

    def told(self, a: int, b: int) -> tuple[tuple[str, str], ...]:
        """How likely and how like two sayings are, in words for people."""
        pair = (a, b) if a < b else (b, a)
        (likely,) = self._chances([pair])
        self._see([pair])
        meaning = self._rows[pair][len(WORDS) + MEANT.index("told")]
        return (("chance", f"{likely:.2f}"), ("meaning", f"{meaning:.2f}"), *self._words.told(a, b))

    def compared(self, a: int, b: int) -> tuple[Compared, ...]:
        """Everything in which two sayings were compared."""
        return self._words.compared(a, b)

    def allowed(self, a: int, b: int) -> bool:
        """Whether nothing keeps two sayings apart: a story, a number, a denial."""
        return self._words.allowed(a, b)

    def links(self, owner: Sequence[int] | None = None) -> list[Link]:
        """The pairs that are to be one claim; shared wording comes before chances. `owner` is not needed: a saying
        that tells the same is no rival already (`_twins`)."""
        found = [Link(a, b, 1 + share) for (a, b), share in sorted(self.shared.items())]
        for (a, b), likely in self._chance.items():
            if (a, b) not in self.shared and likely >= (SURE_WITHIN if self._within(a, b) else SURE):
                found.append(Link(a, b, likely))
        return found

    def nearly(self) -> list[Link]:
        """The pairs that are too unsure to be joined, but not by much."""
        return [Link(*pair, likely) for pair, likely in self._chance.items() if likely >= NEAR]

    def fits(self, left: Sequence[int], right: Sequence[int]) -> bool:
        """Whether two groups of sayings can be one: nothing keeps any two apart, and all in all they are one claim."""
        pairs = list(product(left, right))
        if not all(self.allowed(a, b) for a, b in pairs):
            return False
        chances = np.array(self._chances(pairs)).reshape(len(left), len(right))
        holds = float((chances.max(1).mean() + chances.max(0).mean()) / 2)
        return holds >= _HOLDS and bool(chances.min() >= _LEAST)

    def standing_out(self, a: int, b: int, owner: Sequence[int] | None = None) -> float:
        """How many times the odds of the runner-up the odds of two sayings are, seen from the stronger rival."""
        pair = (a, b) if a < b else (b, a)
        self._see([pair])
        margin = self._standing.rows([pair], [self._alone[pair]])[0, 0]
        return float(np.exp(margin))

    def _chances(self, pairs: Sequence[Pair]) -> list[float]:
        rows = [(a, b) if a < b else (b, a) for a, b in pairs]
        unknown = ordered(pair for pair in rows if pair not in self._chance and pair not in self.shared)
        if unknown:
            self._see(unknown)
            self._chance.update(self._among(unknown))
        return [1.0 if pair in self.shared else self._chance[pair] for pair in rows]

    def _within(self, a: int, b: int) -> bool:
        """Whether two sayings stand in one report, and neither in another one."""
        one, other = self._sayings[a].reports, self._sayings[b].reports
        return bool(one & other) and not (one - other and other - one)

    def _twins(self, b: int, rival: int) -> bool:
        pair = (b, rival) if b < rival else (rival, b)
        return pair in self.shared or twins(self._sayings, b, rival, self._alone.get(pair))

    def _among(self, pairs: Sequence[Pair]) -> dict[Pair, float]:
        """The chance of each pair, its rivals seen."""
        if not pairs:
            return {}
        alone = [self._alone[pair] for pair in pairs]
        standing = self._standing.rows(pairs, alone)
        rows = np.hstack([np.array([self._rows[pair] for pair in pairs]), np.array(alone)[:, None], standing])
        told = np.array([_TOLD if pair in self._told else 0.0 for pair in pairs])
        return dict(zip(pairs, chance(self._learnt.among.odds(rows) + told).tolist(), strict=True))

    def _see(self, pairs: Sequence[Pair]) -> None:
        """Weighs pairs alone that were not weighed yet."""
        new = [pair for pair in pairs if pair not in self._alone]
        if new:
            rows = self._numbers.rows(new)
            self._alone.update(zip(new, self._learnt.alone.odds(rows).tolist(), strict=True))
            self._rows.update(zip(new, rows, strict=True))
