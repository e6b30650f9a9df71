"""A claim as it stood and as it stands -> whether its count rose or fell, and the report or bond that did it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from twosource.report.ledger_change import Both, LedgerChange, quoted
from twosource.report.standing_rows import BondRow, ClaimRow, StandingRows

_WORDS = 100
"""Characters of the claim that a sentence quotes."""

_SHOWN = 3
"""Reasons that a sentence gives."""


def count_changes(was: ClaimRow, claim: ClaimRow, both: Both) -> Iterator[LedgerChange]:
    """One change where the number of origins is another, with what brought it about."""
    old, new = tuple(was["origins"]), tuple(claim["origins"])
    if old == new:
        return
    why = list(dict.fromkeys(_why(was, claim, both)))
    more = f", and {len(why) - _SHOWN} reasons more" if len(why) > _SHOWN else ""
    because = "; ".join(why[:_SHOWN]) + more if why else "other ties between its statements are known"
    said = f"{quoted(claim['text'], _WORDS)}: {_shown(old)} became {_told(new)}: {because}"
    # What is known to stand behind a claim counts first, then what may.
    yield LedgerChange(
        "count-rose" if new > old else "count-fell", said, (claim["id"], *_new_reports(was, claim, both.before))
    )


def _told(origins: tuple[int, ...]) -> str:
    low, high = origins
    return f"{low}" if low == high else f"{low} to {high}"


def _shown(origins: tuple[int, ...]) -> str:
    return f"{_told(origins)} origin{'s' * (origins != (1, 1))}"


def _carriers(claim: ClaimRow) -> set[str]:
    return {report for _, report in claim["statements"]}


def _new_reports(was: ClaimRow, claim: ClaimRow, before: StandingRows) -> tuple[str, ...]:
    """The reports of which a claim's new count comes: those that carry it now, new ones of the story first."""
    here = {report["id"] for report in before["reports"]}
    return tuple(sorted(_carriers(claim) - _carriers(was), key=lambda report: (report in here, report)))


def _why(was: ClaimRow, claim: ClaimRow, both: Both) -> Iterator[str]:
    """What speaks for the way that the count went; what speaks for the other way where nothing does."""
    fell, rose = list(_lowering(was, claim, both)), list(_raising(was, claim, both.called))
    down = tuple(claim["origins"]) < tuple(was["origins"])
    yield from (fell or rose) if down else (rose or fell)


def _lowering(was: ClaimRow, claim: ClaimRow, both: Both) -> Iterator[str]:
    yield from _joined(was, claim, both)
    yield from _tied(was, claim, both)
    gone = {report["id"] for report in both.now["withdrawn"]}
    for report in sorted(_carriers(was) - _carriers(claim)):
        name = both.called[report]
        yield f"{name} was withdrawn" if report in gone else f"{name} does not carry it any more"


def _raising(was: ClaimRow, claim: ClaimRow, called: dict[str, str]) -> Iterator[str]:
    for report in sorted(_carriers(claim) - _carriers(was)):
        yield f"{called[report]} carries it too"
    yield from _loosed(was, claim, called)


def _joined(was: ClaimRow, claim: ClaimRow, both: Both) -> Iterator[str]:
    """The carriers of before whose texts descend from one now and did not before, and through whom."""
    old = _chain_of(both.before)
    for chain in both.now["chains"]:
        reports = sorted(_carriers(was) & _carriers(claim) & set(chain["reports"]))
        if len({old[report] for report in reports if report in old}) > 1:
            through = _since(chain["reports"], both)
            yield f"{_and(both.called[report] for report in reports)} descend from one text{through}"


def _since(chain: list[str], both: Both) -> str:
    """Which new report made the chain of several, by the bonds that it has to the others; else the new bonds."""
    called, known = both.called, {report["id"] for report in both.before["reports"]}
    bonds = [b for b in both.now["bonds"] if b["earlier"] in chain and b["later"] in chain]
    old = {bond["id"] for bond in both.before["bonds"]}
    arrived = [report for report in chain if report not in known]
    for report in sorted(arrived, key=lambda r: (-sum(r in (b["earlier"], b["later"]) for b in bonds), r))[:1]:
        own = [b for b in bonds if report in (b["earlier"], b["later"])]
        return f" since {called[report]} arrived ({_bonded(own, called)})"
    return f" ({_bonded([b for b in bonds if b['id'] not in old], called)})"


def _bonded(bonds: list[BondRow], called: dict[str, str]) -> str:
    rows = sorted(f"{called[b['later']]} rests on {called[b['earlier']]}: {b['reason']}" for b in bonds)
    return ", ".join(rows[:_SHOWN]) + (f" and {len(rows) - _SHOWN} bonds more" if len(rows) > _SHOWN else "")


def _tied(was: ClaimRow, claim: ClaimRow, both: Both) -> Iterator[str]:
    """The ties of statements that were there before and are tied only now, or otherwise; not those of reports whose
    chains became one, which `_joined` tells."""
    old = {(t["left"], t["right"]): t["judgement"] for t in was["ties"]}
    kept, now, before = _in_both(was, claim), _chain_of(both.now), _chain_of(both.before)
    for tie in claim["ties"]:
        pair = tie["left"], tie["right"]
        if old.get(pair) == tie["judgement"] or not all(statement in kept for statement in pair):
            continue
        left, right = (kept[statement] for statement in pair)
        if now[left] != now[right] or before.get(left) == before.get(right):
            how = "are one origin" if tie["judgement"] == "dependent" else "may be one origin"
            yield f"{_and((both.called[left], both.called[right]))} {how}: {tie['detail'].rstrip('.')}"


def _chain_of(standing: StandingRows) -> dict[str, str]:
    return {report: chain["id"] for chain in standing["chains"] for report in chain["reports"]}


def _loosed(was: ClaimRow, claim: ClaimRow, called: dict[str, str]) -> Iterator[str]:
    """The ties that were there before, between statements that carry the claim still, and are there no more."""
    now = {(t["left"], t["right"]) for t in claim["ties"]}
    both = _in_both(was, claim)
    for tie in was["ties"]:
        pair = tie["left"], tie["right"]
        if pair not in now and all(statement in both for statement in pair):
            yield f"{_and(called[both[s]] for s in pair)} are not tied any more"


def _in_both(was: ClaimRow, claim: ClaimRow) -> dict[str, str]:
    """The statements that a claim had and has, with their reports."""
    old = {statement for statement, _ in was["statements"]}
    return {statement: report for statement, report in claim["statements"] if statement in old}


def _and(called: Iterable[str]) -> str:
    *others, last = dict.fromkeys(called)
    return f"{', '.join(others)} and {last}" if others else last
