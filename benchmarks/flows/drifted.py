"""An event's answers -> which seeded edits the ledger tells as drift, what it tells of faithful copies, and which lost
caveats it lists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from benchmarks.flows.answers import Answers, Row
from benchmarks.flows.tally import Tally
from benchmarks.flows.truth import OTHER_CLAIM, Carrier, Change, Known

KINDS = ("attribution", "certainty", "quantity", "scope", "term", "polarity")
FAITHFUL, RETOLD = "faithful copies told to have drifted", "faithful retellings told to have drifted"
AS_CONFLICT = "of other figures and opposites, told as a conflict"
NAMED = "drift entries that name a seeded edit"
LOST_RIGHT, LOST_FOUND = "lost caveats: precision", "lost caveats: recall"

_FIELDS = ("lost_caveats", "lost")
"""Where a claim lists what its copies lost, by the names that the field has had."""


def judge_drift(answers: Answers, tally: Tally) -> None:
    """Recall by kind, then what is told of copies and retellings in which nothing changed."""
    facts = {fact.fact: fact for fact in answers.event.facts}
    for change in answers.event.changes:
        fact = facts[change.fact]
        told = _is_told(answers, fact, change)
        other = not told and change.sort in OTHER_CLAIM and _is_conflict(answers, fact, change)
        shown = f"{answers.event.name} {change.fact} ({change.sort}) {change.before} -> {change.after}"
        tally.item(f"drift found: {change.kind}", told or other, shown)
        tally.item(f"drift found: {change.kind}, {change.sort}", told or other, shown)
        if change.sort in OTHER_CLAIM:
            tally.count(AS_CONFLICT, other, shown)
    for fact in facts.values():
        _judge_unchanged(answers, fact, tally)
    for row in _all_drift(answers):
        ends = {row["from"], row["to"]}
        right = any(_touches(answers, facts[c.fact], c, ends) for c in answers.event.changes if c.kind == row["kind"])
        tally.item(NAMED, right, f"{answers.event.name} {row['kind']}: {row['detail']}")


def _all_drift(answers: Answers) -> Iterator[Row]:
    for claim in answers.claims.values():
        yield from claim["drift"]


def _is_told(answers: Answers, fact: Known, change: Change) -> bool:
    rows = [row for row in _all_drift(answers) if row["kind"] == change.kind]
    return any(_touches(answers, fact, change, {row["from"], row["to"]}) for row in rows)


def _touches(answers: Answers, fact: Known, change: Change, ends: set[str]) -> bool:
    """Whether one end is the changed carrier and the other one of the same fact without that change."""
    after = _at(answers, (c for c in fact.carriers if c.report == change.after))
    others = _at(answers, (c for c in fact.carriers if c.line.edit != (change.kind, change.sort)))
    return bool(ends & after) and bool(ends & others)


def _at(answers: Answers, carriers: Iterable[Carrier]) -> frozenset[str]:
    return frozenset(name for carrier in carriers for name in answers.statements(carrier))


def _is_conflict(answers: Answers, fact: Known, change: Change) -> bool:
    ends = [
        {name for c in fact.carriers if c.report == report for name in answers.claims_at(c)}
        for report in (change.before, change.after)
    ]
    return any(
        conflict["claim"] in ends[1 - side]
        for side in (0, 1)
        for claim in ends[side]
        for conflict in answers.claims[claim]["conflicts"]
    )


def _judge_unchanged(answers: Answers, fact: Known, tally: Tally) -> None:
    """Whether drift is told between a faithful copy and its like, or between a retelling and what it retells."""
    for carrier in fact.carriers:
        line = carrier.line
        if line.edit[0]:
            continue
        chain = [c for c in fact.carriers if c != carrier and c.chain == carrier.chain]
        if carrier.faithful:
            _count_drift(answers, carrier, [c for c in chain if c.line == line], FAITHFUL, tally)
        elif carrier.parent is None and chain and chain[0].report < carrier.report:
            _count_drift(answers, carrier, chain[:1], RETOLD, tally)


def _count_drift(answers: Answers, carrier: Carrier, like: Sequence[Carrier], name: str, tally: Tally) -> None:
    mine, others = answers.statements(carrier), _at(answers, like)
    rows = [f"{row['kind']} ({row['detail']})" for row in _all_drift(answers) if _joins(row, mine, others)]
    shown = f"{answers.event.name} {carrier.line.fact} in {carrier.report}: {'; '.join(rows)}"
    tally.count(name, bool(rows), shown)


def _joins(row: Row, mine: frozenset[str], others: frozenset[str]) -> bool:
    return (row["from"] in mine and row["to"] in others) or (row["to"] in mine and row["from"] in others)


def judge_losses(answers: Answers, tally: Tally) -> None:
    """Lost caveats: how many of those listed are right, how many of the copies that lost one are listed."""
    wanted = {(loss.before, loss.after, loss.kind) for loss in answers.event.losses}
    listed = set()
    for claim in answers.claims.values():
        for row in _listed(claim):
            key = (_report(answers, row["from"]), _report(answers, row["to"]), row["kind"])
            listed.add(key)
            tally.item(
                LOST_RIGHT, key in wanted, f"{answers.event.name} {row['kind']} {key[0]} -> {key[1]}: {row['detail']}"
            )
    for after, kind in sorted({(after, kind) for _, after, kind in wanted}):
        found = any((before, after, kind) in listed for before, a, k in wanted if (a, k) == (after, kind))
        tally.item(LOST_FOUND, found, f"{answers.event.name} {kind} lost in {after}")


def _listed(claim: Row) -> list[Row]:
    return next((claim[name] for name in _FIELDS if name in claim), [])


def _report(answers: Answers, end: str) -> int | None:
    """The number of a report, given by itself or by one of its statements."""
    return answers.number.get(end, answers.report.get(end))
