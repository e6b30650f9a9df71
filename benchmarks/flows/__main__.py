"""Invented events with a recorded flow of information: `python -m benchmarks.flows [--events N] [--seed S]
[--half develop|further|held-out] [--language model|rules] [--misses] [--only NUMBER]`.

Data: templates and word lists of our own beside this file; no text of anybody else. Half of the fields, names and ways
of telling are for developing rules (`--half develop`, and more of them with other fields, names and ways of telling:
`--half further`), the other half for reporting figures (`--half held-out`).

Printed: for facts that two reports and more carry, how often the true number of origins is inside the interval, how
often the interval is exactly what a reader can know of the flow, how often it is more than there are; right chains and
verdicts; recall of each kind of seeded drift and what is told of copies in which nothing changed; lost caveats; and the
counts of peers' rules on the same events, which are told which reports carry a fact. `--misses` prints each item that
is not right, the worst first, with the number of its event; `--only` one event with its texts."""

from __future__ import annotations

import argparse
import time
from collections.abc import Sequence

from benchmarks.flows.answers import Answers
from benchmarks.flows.counting import CHAINS, EXACT, FOUND, INSIDE, JOINED, OF_JOINED, OVER, SPREAD, VERDICT, count
from benchmarks.flows.drifted import (
    FAITHFUL,
    KINDS,
    LOST_FOUND,
    LOST_RIGHT,
    NAMED,
    RETOLD,
    judge_drift,
    judge_losses,
)
from benchmarks.flows.events import Event, event
from benchmarks.flows.peers import count_peers
from benchmarks.flows.shown import show
from benchmarks.flows.tally import Tally
from benchmarks.flows.wordlists import HALVES
from twosource.desk.recipe import recipe
from twosource.desk.run import analyze
from twosource.desk.step import Step
from twosource.language.reader.choosing import DEFAULT_LANGUAGE, choose_reader
from twosource.report.contract import to_contract

_COUNTED = [name + part for part in ("", SPREAD) for name in (INSIDE, EXACT, OVER)]


def main() -> None:
    """Analyse the events and print the tables."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--events", type=int, default=300)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--half", choices=HALVES, default="held-out")
    options.add_argument("--misses", action="store_true")
    options.add_argument("--only", type=int)
    options.add_argument("--language", default=DEFAULT_LANGUAGE)
    wanted = options.parse_args()
    if wanted.only is not None:
        print(show(event(wanted.only, wanted.seed, wanted.half)))
        return
    events = [event(n, wanted.seed, wanted.half) for n in range(wanted.events)]
    print(f"{wanted.half}, seed {wanted.seed}, read by {wanted.language}")
    _report(events, recipe(choose_reader(wanted.language)), wanted.misses)


def _report(events: Sequence[Event], steps: tuple[Step, ...], misses: bool) -> None:
    tally, peers, seconds = Tally(), dict[str, Tally](), dict[str, float]()
    began = time.perf_counter()
    for one in events:
        judge(one, steps, tally)
    ours = time.perf_counter() - began
    for one in events:
        count_peers(one, peers, seconds)
    reports = sum(len(one.articles) for one in events)
    print(f"{len(events)} events, {reports} reports, analysed in {ours:.0f} s")
    print(*tally.lines(_figures(tally)), sep="\n")
    _print_peers(tally, peers, seconds, ours)
    if misses:
        _print_misses(tally)


def judge(one: Event, steps: tuple[Step, ...], tally: Tally) -> None:
    """Analyse one event and score what comes of it."""
    answers = Answers(one, dict(to_contract(analyze(one.articles, recipe=steps))))
    count(answers, tally)
    judge_drift(answers, tally)
    judge_losses(answers, tally)


def _figures(tally: Tally) -> list[str]:
    drift = sorted(name for name in tally.total if name.startswith("drift found"))
    kinds = [f"drift found: {kind}" for kind in KINDS]
    rest = [name for name in drift if name not in kinds]
    return [
        *_COUNTED,
        INSIDE + OF_JOINED,
        JOINED,
        CHAINS,
        VERDICT,
        FOUND,
        *kinds,
        *rest,
        FAITHFUL,
        RETOLD,
        NAMED,
        LOST_RIGHT,
        LOST_FOUND,
    ]


def _print_peers(tally: Tally, peers: dict[str, Tally], seconds: dict[str, float], ours: float) -> None:
    print(f"\n{'origins by':<26}{'inside':>8}{'exact':>8}{'over':>8}{'seconds':>9}")
    row = [tally.share(name) or 0.0 for name in (INSIDE, EXACT, OVER)]
    print(f"{'twosource':<26}" + "".join(f"{share:8.3f}" for share in row) + f"{ours:9.1f}")
    for name, peer in peers.items():
        row = [peer.share(figure) or 0.0 for figure in ("inside", "exact", "over")]
        print(f"{name:<26}" + "".join(f"{share:8.3f}" for share in row) + f"{seconds[name]:9.1f}")


def _print_misses(tally: Tally) -> None:
    for name in (OVER, *(n for n in _figures(tally) if n != OVER)):
        print(f"\n{name}")
        print(*(f"  {shown}" for shown in tally.misses.get(name, []) if shown), sep="\n")


if __name__ == "__main__":
    main()
