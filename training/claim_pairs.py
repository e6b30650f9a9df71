"""Labelled pairs -> weights that tell the chance of one claim: `python -m training.claim_pairs`.

Reads `benchmarks/labels/claim_pairs.jsonl` and the events that it was drawn from, fits two logistic regressions on the
events that are not held out, writes them to `src/twosource/ledger/learnt/claim_pairs.json` and prints what they do on
events that they were not fitted to: on those of the training left out in turn, and on the held ones. No cases are used.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from benchmarks.labelled_pairs import Event, Labelled, events

from twosource.language.reader.sentence_vectors import load_sentence_encoder
from twosource.ledger.chances import Weights, chance
from twosource.ledger.meanings import read_meanings
from twosource.ledger.pair_features import MEANT, WORDS
from twosource.ledger.pair_rows import PairRows, ordered
from twosource.ledger.pairing import Pairing
from twosource.ledger.standing import ALONE, STANDING, Standing, twins

Numbers = npt.NDArray[np.float64]

TARGET = Path(__file__).parents[1] / "src" / "twosource" / "ledger" / "learnt" / "claim_pairs.json"
_WANTED = {"same": 1.0, "part": 0.45, "unsure": 0.4, "not": 0.0}
"""What a label teaches: of the doubtful ones it is taught that they are doubtful, a little more apart than together."""
_RIDGE = 40.0
"""What large weights cost: chosen by leaving out training events in turn (.852 to .893 of the area under the curve)."""
_TRIED = (0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8)


class Sample(NamedTuple):
    """One labelled pair: its numbers alone, what is told of its standing, whether nothing keeps it apart."""

    pair: Labelled
    row: Numbers
    allowed: bool


class Told(NamedTuple):
    """An event: the labelled pairs, and all pairs that are compared, with their numbers."""

    event: Event
    pairs: list[tuple[int, int]]
    rows: Numbers
    allowed: dict[tuple[int, int], bool]


def read(event: Event) -> Told:
    """The numbers of every pair of an event that is compared or labelled."""
    sayings = event.sayings
    words = Pairing(sayings, {})
    meanings = read_meanings([s.reading.statement for s in sayings], load_sentence_encoder())
    numbers = PairRows(sayings, words, meanings)
    pairs = ordered((*numbers.candidates(), *event.labels))
    allowed = {pair: all(c.agrees is not False for c in words.compared(*pair)) for pair in event.labels}
    return Told(event, pairs, numbers.rows(pairs), allowed)


def fit(names: Sequence[str], rows: Numbers, wanted: Numbers) -> Weights:
    """A logistic regression by Newton's steps, large weights of standardised numbers made dear."""
    centres, scales = rows.mean(0), rows.std(0) + 1e-6
    design = np.hstack([(rows - centres) / scales, np.ones((len(rows), 1))])
    weights, dear = np.zeros(design.shape[1]), np.full(design.shape[1], _RIDGE)
    dear[-1] = 1e-4
    for _ in range(50):
        likely = chance(design @ weights)
        bend = (design * (likely * (1 - likely))[:, None]).T @ design + np.diag(dear)
        step = np.linalg.solve(bend, design.T @ (wanted - likely) - dear * weights)
        weights = weights + step
        if np.abs(step).max() < 1e-8:
            break
    return Weights(tuple(names), centres, weights[:-1] / scales, float(weights[-1]))


def among(told: Told, alone: Weights) -> Numbers:
    """The numbers of all pairs with those that tell how each stands out."""
    odds = alone.odds(told.rows)
    known = dict(zip(told.pairs, odds.tolist(), strict=True))
    sayings = told.event.sayings
    standing = Standing(
        sayings, known, lambda b, rival: twins(sayings, b, rival, known.get((min(b, rival), max(b, rival))))
    )
    return np.hstack([told.rows, odds[:, None], standing.rows(told.pairs, odds.tolist())])


def samples(told: Told, rows: Numbers) -> Iterator[Sample]:
    """The labelled pairs with their numbers."""
    place = {pair: i for i, pair in enumerate(told.pairs)}
    for pair, label in told.event.labels.items():
        yield Sample(label, rows[place[pair]], told.allowed[pair])


class Model(NamedTuple):
    """Both regressions."""

    alone: Weights
    among: Weights

    def chances(self, told: Told) -> dict[int, float]:
        """The chance of each labelled pair by its id, nought where something keeps it apart."""
        rows = list(samples(told, among(told, self.alone)))
        likely = chance(self.among.odds(np.array([s.row for s in rows])))
        return {s.pair.id: float(p) if s.allowed else 0.0 for s, p in zip(rows, likely, strict=True)}


def learn(taught: Sequence[Told]) -> Model:
    """Both regressions of some events."""
    first = [s for told in taught for s in samples(told, told.rows)]
    alone = fit((*WORDS, *MEANT), np.array([s.row for s in first]), _wanted(first))
    second = [s for told in taught for s in samples(told, among(told, alone))]
    return Model(alone, fit((*WORDS, *MEANT, ALONE, *STANDING), np.array([s.row for s in second]), _wanted(second)))


def _wanted(rows: Sequence[Sample]) -> Numbers:
    return np.array([_WANTED[s.pair.label] for s in rows])


def write(model: Model, path: Path) -> None:
    """The weights as a file of numbers."""
    told = {
        name: {
            "base": round(weights.base, 5),
            "weights": {
                n: [round(float(c), 5), round(float(w), 5)]
                for n, c, w in zip(weights.names, weights.centres, weights.weights, strict=True)
            },
        }
        for name, weights in zip(Model._fields, model, strict=True)
    }
    path.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")


def table(chances: dict[int, float], pairs: Sequence[Labelled]) -> Iterator[str]:
    """Of the pairs labelled `same` how many are joined from each chance on, of those joined how many are not `not`."""
    for least in _TRIED:
        joined = [p for p in pairs if chances[p.id] >= least]
        right, wrong, part = (sum(p.label == name for p in joined) for name in ("same", "not", "part"))
        found = right / sum(p.label == "same" for p in pairs)
        rightly = right / max(1, right + wrong)
        yield f"  from {least:.2f}: {found:.3f} of same joined, {rightly:.3f} rightly, {part} parts"


def main() -> None:
    """The command."""
    told = [read(event) for event in events()]
    taught, kept = ([t for t in told if next(iter(t.event.labels.values())).held == held] for held in (False, True))
    turns: dict[int, float] = {}
    for one in taught:
        turns.update(learn([t for t in taught if t is not one]).chances(one))
    model = learn(taught)
    write(model, TARGET)
    for name, listed, chances in (
        ("training events, each left out in turn", taught, turns),
        ("held events", kept, {i: p for t in kept for i, p in model.chances(t).items()}),
    ):
        pairs = [p for t in listed for p in t.event.labels.values()]
        print(f"{name}: {len(pairs)} pairs of {len(listed)} events")
        print("\n".join(table(chances, pairs)))


if __name__ == "__main__":
    main()
