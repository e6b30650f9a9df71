"""The scoring of the invented events: an analysis made from the truth is right in everything, a wrong one is not."""

from typing import Any

import pytest
from benchmarks.flows.answers import Answers
from benchmarks.flows.counting import EXACT, INSIDE, OVER, VERDICT, count
from benchmarks.flows.drifted import (
    AS_CONFLICT,
    FAITHFUL,
    LOST_FOUND,
    LOST_RIGHT,
    NAMED,
    RETOLD,
    judge_drift,
    judge_losses,
)
from benchmarks.flows.events import Event, event
from benchmarks.flows.tally import Tally
from benchmarks.flows.wordlists import HALVES

NUMBERS = range(0, 40, 3)
NOT_WANTED = (OVER, FAITHFUL, RETOLD, AS_CONFLICT)


def from_truth(one: Event) -> dict[str, Any]:
    """An analysis that says exactly what is recorded."""
    reports = [article.id for article in one.articles]
    statements, claims = [], []
    for fact in one.facts:
        ids = {c.report: f"{fact.fact}-{c.report}" for c in fact.carriers}
        statements += [
            {"id": ids[c.report], "report": reports[c.report], "start": c.place.start, "end": c.place.end}
            for c in fact.carriers
        ]
        drift = [
            {"from": ids[c.before], "to": ids[c.after], "kind": c.kind, "detail": c.sort}
            for c in one.changes
            if c.fact == fact.fact
        ]
        lost = [
            {"from": ids[x.before], "to": ids[x.after], "kind": x.kind, "detail": ""}
            for x in one.losses
            if x.fact == fact.fact
        ]
        claims.append(
            {
                "id": fact.fact,
                "statements": list(ids.values()),
                "origins": {"at_least": fact.at_least, "at_most": fact.at_most},
                "chains": fact.chains,
                "verdict": fact.verdict,
                "drift": drift,
                "conflicts": [],
                "lost_caveats": lost,
            }
        )
    return {"statements": statements, "claims": claims}


def scored(one: Event, analysis: dict[str, Any]) -> Tally:
    tally, answers = Tally(), Answers(one, analysis)
    count(answers, tally)
    judge_drift(answers, tally)
    judge_losses(answers, tally)
    return tally


@pytest.mark.parametrize("half", HALVES)
def test_an_analysis_made_from_the_truth_is_right_in_everything(half: str) -> None:
    tally = Tally()
    for n in NUMBERS:
        one = event(n, 7, half)
        tally.add(scored(one, from_truth(one)))
    for name in tally.total:
        wanted = 0.0 if name.startswith(NOT_WANTED) else 1.0
        assert tally.share(name) == wanted, (name, tally.misses.get(name, [])[:3])
    assert tally.total[LOST_FOUND] > 0
    assert tally.total[LOST_RIGHT] > 0


def test_one_more_origin_than_there_are_is_an_over_count() -> None:
    one = event(0, 7, "develop")
    analysis = from_truth(one)
    fact = next(f for f in one.facts if len(f.carriers) > 1)
    claim = next(c for c in analysis["claims"] if c["id"] == fact.fact)
    claim["origins"] = {"at_least": fact.origins + 1, "at_most": fact.origins + 1}
    tally = scored(one, analysis)
    assert tally.right[OVER] == 1
    assert (tally.share(INSIDE) or 0) < 1
    assert (tally.share(EXACT) or 0) < 1


def test_drift_told_of_a_faithful_copy_counts_against() -> None:
    one = event(0, 7, "develop")
    analysis = from_truth(one)
    fact = next(f for f in one.facts if any(c.faithful for c in f.carriers))
    copied = next(c for c in fact.carriers if c.faithful)
    claim = next(c for c in analysis["claims"] if c["id"] == fact.fact)
    ends = {"from": f"{fact.fact}-{copied.parent}", "to": f"{fact.fact}-{copied.report}"}
    claim["drift"].append({**ends, "kind": "term", "detail": "made up"})
    tally = scored(one, analysis)
    assert tally.right[FAITHFUL] >= 1
    assert (tally.share(NAMED) or 0) < 1


def test_a_missing_claim_answers_nothing() -> None:
    one = event(0, 7, "develop")
    tally = scored(one, {"statements": [], "claims": []})
    assert tally.share(INSIDE) == tally.share(VERDICT) == 0
    assert tally.share(OVER) == 0


def test_peers_are_told_who_carries_a_fact_and_count_publishers() -> None:
    peers = pytest.importorskip("benchmarks.flows.peers", reason="the peers are not installed (--group peers)")
    one = event(0, 7, "develop")
    tallies: dict[str, Tally] = {}
    peers.count_peers(one, tallies, {})
    counted = [len(f.carriers) == f.origins for f in one.facts if len(f.carriers) > 1]
    assert tallies["publishers counted"].right["inside"] == sum(counted)
