"""Claims that strengthen or weaken one another, by the ledger's likeness: `python -m benchmarks.claim_differences`.

Data: `../shared/data/claimdiff`, train and test of both tasks: does claim B of another outlet strengthen claim A,
does it weaken it? The ledger asks neither: what it has to say is how like two claims are. The threshold on the odds
is the one with the best accuracy on train (either way round); printed are accuracy, F1 and area under precision and
recall on test, beside saying always what most pairs are. Published: strong baselines stay more than .19 below people
(accuracy; read in the repository).
"""

from __future__ import annotations

import json
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from benchmarks.corpora import DATA
from benchmarks.pair_likeness import LEDGER, weigh

TASKS = {"strengthens": ("ClaimDiff-S", "strength"), "weakens": ("ClaimDiff-W", "weak")}


class Scored(NamedTuple):
    """The odds of pairs and which of them are in the relation."""

    odds: npt.NDArray[np.float64]
    wanted: npt.NDArray[np.bool_]


def read(task: str, split: str) -> Scored:
    """The pairs of a split (train, test) of a task."""
    folder, name = TASKS[task]
    told = json.loads((DATA / "claimdiff" / folder / f"ClaimDiff-{name}-{split}.json").read_text(encoding="utf-8"))
    pairs = told["data"]
    weighed = weigh([p["claim_a"] for p in pairs], [p["claim_b"] for p in pairs])
    return Scored(weighed.scores[LEDGER], np.array([int(p["relation"]) == 1 for p in pairs]))


def best(scored: Scored) -> tuple[float, int]:
    """The threshold with the best accuracy, and whether the relation lies above (1) or below it (-1)."""
    tried = [(t, sign) for t in np.quantile(scored.odds, np.linspace(0, 1, 101)) for sign in (1, -1)]
    return max(tried, key=lambda t: float((((scored.odds - t[0]) * t[1] >= 0) == scored.wanted).mean()))


def area(values: npt.NDArray[np.float64], wanted: npt.NDArray[np.bool_]) -> float:
    """Area under precision and recall (average precision)."""
    order = np.argsort(-values, kind="stable")
    hits = wanted[order]
    return float((np.cumsum(hits) / np.arange(1, len(hits) + 1))[hits].mean())


def main() -> None:
    """The figures."""
    for task in TASKS:
        train, test = read(task, "train"), read(task, "test")
        threshold, sign = best(train)
        given = (test.odds - threshold) * sign >= 0
        right = int((given & test.wanted).sum())
        f1 = 2 * right / (given.sum() + test.wanted.sum())
        most = max(test.wanted.mean(), 1 - test.wanted.mean())
        accuracy, under = (given == test.wanted).mean(), area(test.odds * sign, test.wanted)
        print(
            f"{task:<12}{len(test.wanted):>5} pairs  accuracy {accuracy:.3f}  F1 {f1:.3f}  area {under:.3f}", end="  "
        )
        print(f"(always the same: {most:.3f}; share {test.wanted.mean():.3f})")


if __name__ == "__main__":
    main()
