"""An event's answers -> how well origins, chains and verdicts were counted."""

from __future__ import annotations

from benchmarks.flows.answers import Answer, Answers
from benchmarks.flows.tally import Tally
from benchmarks.flows.truth import OTHER_CLAIM, Known, known

INSIDE = "origins inside the interval"
EXACT = "origins exactly as far as a reader can know"
OVER = "origins over-counted"
SPREAD = ", facts of two chains and more"
OF_JOINED, JOINED = ", of the carriers that were joined", "carriers joined to their claim"
CHAINS, VERDICT, FOUND = "right number of chains", "right verdict", "facts answered by a claim"


def count(answers: Answers, tally: Tally) -> None:
    """The figures of the facts that two reports and more carry, of all and of those in several chains."""
    for fact in answers.event.facts:
        if len(fact.carriers) > 1:
            _one(answers, answers.answer(fact), tally)


def _one(answers: Answers, answer: Answer, tally: Tally) -> None:
    event, fact = answers.event.name, answer.fact
    bounds = answer.origins()
    shown = f"{event} {fact.fact}: {told(fact)}, got {bounds}"
    low, high = bounds or (0, 0)
    tally.item(FOUND, bounds is not None, shown)
    for name in ("", SPREAD) if is_spread(fact) else ("",):
        tally.item(INSIDE + name, low <= fact.origins <= high, shown)
        tally.item(EXACT + name, bounds == (fact.at_least, fact.at_most), shown)
        tally.count(OVER + name, low > fact.origins, shown)
    _judge_joined(answers, answer, tally)
    if fact.chains is not None:
        got = answer.claim["chains"] if answer.claim else None
        tally.item(CHAINS, got == fact.chains, f"{event} {fact.fact}: want {fact.chains}, got {got}")
    verdict = answer.claim["verdict"] if answer.claim else None
    tally.item(VERDICT, verdict == fact.verdict, f"{event} {fact.fact}: want {fact.verdict}, got {verdict}")


def _judge_joined(answers: Answers, answer: Answer, tally: Tally) -> None:
    """How many of the fact's carriers its claim joined, and whether what it counted is right of those alone."""
    fact, bounds = answer.fact, answer.origins()
    if answer.claim is None or bounds is None:
        return
    mine = [c for c in fact.carriers if answer.claim["id"] in answers.claims_at(c)]
    for carrier in (c for c in fact.carriers if c.line.edit[1] not in OTHER_CLAIM):
        tally.item(JOINED, carrier in mine, f"{answers.event.name} {fact.fact} in {carrier.report}")
    part = known(fact.fact, mine, fact.verdict == "denied")
    shown = f"{answers.event.name} {fact.fact}: of those joined {told(part)}, got {bounds}"
    tally.item(INSIDE + OF_JOINED, bounds[0] <= part.origins <= bounds[1], shown)


def is_spread(fact: Known) -> bool:
    """Whether a fact stands in more than one chain, as far as a reader can see."""
    return len({carrier.chain for carrier in fact.carriers}) > 1


def told(fact: Known) -> str:
    """The truth of a fact in words."""
    return f"{fact.origins} origins, known {fact.at_least} to {fact.at_most}"
