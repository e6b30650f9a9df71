"""How well reports in other words are told from independent ones: `python -m benchmarks.rewritten [--fit]`.

Data: `clough_stevenson` (answers rewritten from a source in three degrees, and others), `news_events` (pairs of reports
on one event; remade reports, see `remade.py`). Weights are fitted on every other event and on tasks a to c; figures
are given for the other events, for tasks d and e, and for all tasks with each left out in turn. Printed: recall beside
the Jaccard coefficient at equal rates of false alarms, with intervals by bootstrap over events or answers; how often
the probability is right; the doubts that the product raises in `news_events`, with what a reader found; the time.
`--fit` prints weights fitted anew, for `lexicons/rewriting.toml`.
"""

from __future__ import annotations

import argparse
import random
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from benchmarks.rewritten_found import print_cost, print_found
from benchmarks.rewritten_model import APART, RETOLD, fitted, scorer, stored, threshold
from benchmarks.rewritten_pairs import Judged, clough_pairs, events, other_pairs, remade_pairs, same_event_pairs
from twosource.lineage.rewriting import may_be_rewritten

Score = Callable[[Judged], float]

_DRAWS = 1000
_FIT_TASKS = "abc"
_JACCARDS = ("Jaccard of words", "Jaccard of 3-grams", "Jaccard of 5-shingles")


def to_fit(pair: Judged, names: Sequence[str]) -> bool:
    """Whether the weights may be fitted on a pair: every other event, the first tasks."""
    return pair.part in _FIT_TASKS or (pair.part in names and names.index(pair.part) % 2 == 1)


def recalls(pairs: Sequence[Judged], kinds: Sequence[str], negative: str, score: Score, rate: float) -> list[float]:
    """Recall of each kind at a rate of false alarms among the pairs of the kind `negative`."""
    over = threshold([score(p) for p in pairs if p.kind == negative], rate)
    found = []
    for kind in kinds:
        scores = [score(p) for p in pairs if p.kind == kind]
        found.append(sum(s > over for s in scores) / max(1, len(scores)))
    return found


def print_recalls(pairs: Sequence[Judged], kinds: Sequence[str], negative: str, rate: float, unit: str) -> None:
    """The table of recalls: ours (among the event's reports and alone) and Jaccard's, with bootstrap intervals."""
    ours = scorer(stored())
    scores: dict[str, Score] = {"signs of rewriting": lambda p: ours(p.among)}
    if negative == "independent":
        scores["  with the two alone"] = lambda p: ours(p.alone)
    scores |= {name: (lambda p, n=n: p.jaccard[n]) for n, name in enumerate(_JACCARDS)}  # type: ignore[misc]
    counts = ", ".join(f"{sum(p.kind == k for p in pairs)} {k}" for k in (*kinds, negative))
    print(f"  {counts}; at most {rate:.0%} of {negative}; 90% intervals by bootstrap over {unit}")
    for name, score in scores.items():
        row = recalls(pairs, kinds, negative, score, rate)
        low, high = _interval(pairs, kinds, negative, score, rate)
        shown = "  ".join(f"{k} {v:.2f} ({a:.2f}-{b:.2f})" for k, v, a, b in zip(kinds, row, low, high, strict=True))
        print(f"    {name:22} {shown}")


def _interval(
    pairs: Sequence[Judged], kinds: Sequence[str], negative: str, score: Score, rate: float
) -> tuple[list[float], list[float]]:
    """The 5th and 95th percentile of each recall over draws of whole events, or of answers of each kind."""
    rng, groups = random.Random(7), defaultdict(list)
    for pair in pairs:
        groups[pair.part if negative == "independent" else f"{pair.kind} {pair.right}"].append(pair)
    names, scored = sorted(groups), {id(p): score(p) for p in pairs}
    rows = []
    for _ in range(_DRAWS):
        drawn = [p for name in rng.choices(names, k=len(names)) for p in groups[name]]
        if any(p.kind == negative for p in drawn):
            rows.append(recalls(drawn, kinds, negative, lambda p: scored[id(p)], rate))
    columns = [sorted(column) for column in zip(*rows, strict=True)]
    return [c[len(c) // 20] for c in columns], [c[-len(c) // 20] for c in columns]


def print_each_left_out(news: Sequence[Judged], answers: Sequence[Judged]) -> None:
    """Recall on all answers, each task scored by weights fitted without it."""
    scores: dict[int, float] = {}
    for task in sorted({p.part for p in answers}):
        score = scorer(fitted([*news, *(p for p in answers if p.part != task)]))
        scores |= {id(p): score(p.among) for p in answers if p.part == task}
    kinds = ("cut", "light", "heavy")
    row = recalls(answers, kinds, "non", lambda p: scores[id(p)], 0.1)
    print(
        "  each task left out of the fit in turn: " + "  ".join(f"{k} {v:.2f}" for k, v in zip(kinds, row, strict=True))
    )


def print_outcomes(pairs: Sequence[Judged]) -> None:
    """How many pairs of each kind pass the product's test, that is, get a doubt where nothing else binds them."""
    count: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for p in pairs:
        row = count[p.kind]
        row[0] += 1
        row[1] += p.one_event and may_be_rewritten(p.among)
        row[2] += p.one_event and may_be_rewritten(p.alone)
    for kind, (size, among, alone) in sorted(count.items()):
        print(f"    {kind:24} {among:4} of {size:4} among the event's reports, {alone:4} with the two alone")


def print_calibration(pairs: Iterable[Judged]) -> None:
    """The probability beside the share of rewritings, both classes weighing the same."""
    score, rows = scorer(stored()), [p for p in pairs if p.kind in (*RETOLD, *APART) and p.one_event]
    sizes = [sum((p.kind in RETOLD) == side for p in rows) for side in (False, True)]
    for low in (0.0, 0.2, 0.4, 0.6, 0.8):
        inside = [p for p in rows if low <= score(p.among) < low + 0.2 or (low == 0.8 and score(p.among) == 1.0)]
        parts = [sum((p.kind in RETOLD) == side for p in inside) / sizes[side] for side in (False, True)]
        said = sum(score(p.among) for p in inside) / max(1, len(inside))
        print(f"    said {said:.2f}: {parts[1] / (sum(parts) or 1):.2f} rewritten ({len(inside)} pairs)")


def main() -> None:
    """Print the figures."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--fit", action="store_true", help="print weights fitted anew and end")
    chosen = options.parse_args()
    given = events()
    names = [event.name for event in given]
    answers = list(clough_pairs())
    news = [p for e in given for p in (*same_event_pairs(e), *remade_pairs(e))] + list(other_pairs(given))
    fit = [p for p in news if to_fit(p, names)]
    kept = [p for p in news if not to_fit(p, names)]
    if chosen.fit:
        for name, weight in fitted([*fit, *(p for p in answers if p.part in _FIT_TASKS)]).items():
            print(f"{name} = {weight:.2f}")
        return
    print("Clough and Stevenson's answers, tasks d and e")
    print_recalls([p for p in answers if p.part not in _FIT_TASKS], ("cut", "light", "heavy"), "non", 0.1, "answers")
    print("all tasks (a to c are in the fit)")
    print_recalls(answers, ("cut", "light", "heavy"), "non", 0.1, "answers")
    print_each_left_out(fit, answers)
    print("\nnews_events, the events that are not in the fit")
    kinds = ("made light", "made middle", "made heavy", "dependent cites")
    print_recalls(kept, kinds, "independent", 0.02, "events")
    print("  probability and outcome")
    print_calibration(kept)
    print("  passes the test, events of the fit (the threshold was chosen there)")
    print_outcomes(fit)
    print("  passes the test, the other events")
    print_outcomes(kept)
    print("\nnews_events, doubts that the product raises")
    print_found(given)
    print_cost(given)


if __name__ == "__main__":
    main()
