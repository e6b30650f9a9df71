"""Numbers of pairs -> the chance that each carries one claim, by weights that were learnt from labelled pairs."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from twosource.errors import WeightsError

Numbers = npt.NDArray[np.float64]

_FILE = files("twosource.ledger") / "learnt" / "claim_pairs.json"


class Weights(NamedTuple):
    """A logistic regression: the numbers by name, in their order, with what is taken off each and its weight."""

    names: tuple[str, ...]
    centres: Numbers
    weights: Numbers
    base: float

    def odds(self, rows: Numbers) -> Numbers:
        """The logarithm of the odds of each row."""
        found: Numbers = (rows - self.centres) @ self.weights + self.base
        return found


def chance(odds: Numbers) -> Numbers:
    """The chance, 0..1, of each logarithm of the odds."""
    found: Numbers = 1 / (1 + np.exp(-odds))
    return found


class Learnt(NamedTuple):
    """The weights that see a pair alone, and those that see too how it stands out from its rivals."""

    alone: Weights
    among: Weights


@cache
def load_learnt() -> Learnt:
    """The package's weights. Raises WeightsError where the file is missing or damaged."""
    try:
        told = json.loads(_FILE.read_text(encoding="utf-8"))
        return Learnt(*(_weights(told[name]) for name in ("alone", "among")))
    except (OSError, ValueError, KeyError, TypeError) as problem:
        raise WeightsError(f"the weights of pairs are not here ({problem}): install twosource again") from None


def _weights(told: dict[str, object]) -> Weights:
    rows = told["weights"]
    if not isinstance(rows, dict) or not isinstance(told["base"], float):
        raise TypeError("weights and base are wanted")
    table = np.array(list(rows.values()), np.float64).reshape(-1, 2)
    return Weights(tuple(rows), table[:, 0], table[:, 1], told["base"])
