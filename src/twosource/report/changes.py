"""How a ledger stood, how it stands -> what changed, each change in one sentence that a reader can check."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from twosource.report.count_changes import count_changes
from twosource.report.ledger_change import Both, LedgerChange, both, quoted
from twosource.report.renamed_claims import Matched, match_claims
from twosource.report.standing_rows import ChainRow, ClaimRow, StandingRows

_WORDS = 120
"""Characters of words that a sentence quotes."""


class Changes(NamedTuple):
    """What changed, and which ids of claims lead to others now."""

    changes: tuple[LedgerChange, ...]
    renamed: dict[str, str]


def compare_standings(before: StandingRows, now: StandingRows) -> Changes:
    """What changed between two standings: reports, then chains, then claims. Nothing where they are equal."""
    if before == now:
        return Changes((), {})
    matched = match_claims(before, now)
    beside = both(before, now)
    rows = (*_reports(beside), *_chains(beside), *_claims(beside, matched))
    return Changes(rows, matched.renamed)


def _reports(beside: Both) -> Iterator[LedgerChange]:
    before, now, called = beside
    old, new = ({r["id"]: r for r in standing["reports"]} for standing in (before, now))
    withdrawn = {r["id"] for r in now["withdrawn"]}
    for report in sorted(new.keys() - old.keys()):
        again = any(r["id"] == report for r in before["withdrawn"])
        said = f"{called[report]} counts again" if again else f"a report by {called[report]} came in"
        yield LedgerChange("report-new", said, (report,))
    for report in sorted(old.keys() - new.keys()):
        if report in withdrawn:
            yield LedgerChange("report-withdrawn", f"the report by {called[report]} was withdrawn", (report,))
        else:
            yield LedgerChange("report-gone", f"the report by {called[report]} is no part of it any more", (report,))
    for report in sorted(new):
        known = [tuple(n) for n in old[report]["notices"]] if report in old else []
        for kind, words in new[report]["notices"]:
            if (kind, words) not in known:
                yield LedgerChange("notice", f"{called[report]} prints a {kind}: {quoted(words, _WORDS)}", (report,))


def _chains(beside: Both) -> Iterator[LedgerChange]:
    before, now, called = beside
    old = {report: chain for chain in before["chains"] for report in chain["reports"]}
    for chain in now["chains"]:
        came = sorted({c["id"]: c for r in chain["reports"] if (c := old.get(r))}.values(), key=lambda c: c["id"])
        if not came:
            yield LedgerChange("chain-new", f"a text of its own: {_listed(chain, called)}", (chain["id"],))
        elif len(came) > 1:
            of = " and ".join(f"{_listed(c, called)}" for c in came)
            said = f"{len(came)} chains became one, of {len(chain['reports'])} reports: {of}"
            yield LedgerChange("chains-joined", said, (chain["id"], *(c["id"] for c in came)))
    new = {report: chain["id"] for chain in now["chains"] for report in chain["reports"]}
    for chain in before["chains"]:
        into = sorted({new[report] for report in chain["reports"] if report in new})
        if len(into) > 1:
            said = f"the reports of one chain are {len(into)} chains now: {_listed(chain, called)}"
            yield LedgerChange("chain-split", said, (chain["id"], *into))


_LISTED = 4
"""Reports of a chain that a sentence names."""


def _listed(chain: ChainRow, called: dict[str, str]) -> str:
    shown = sorted(called[report] for report in chain["reports"])
    more = len(shown) - _LISTED
    return ", ".join(shown[:_LISTED]) + (f" and {more} more" if more > 0 else "")


def _claims(beside: Both, matched: Matched) -> Iterator[LedgerChange]:
    old, new = ({c["id"]: c for c in standing["claims"]} for standing in (beside.before, beside.now))
    for claim in matched.new:
        said = f"new: {quoted(new[claim]['text'], _WORDS)}, {_count(new[claim])}"
        yield LedgerChange("claim-new", said, (claim,))
    for claim in matched.gone:
        yield LedgerChange("claim-gone", f"nobody says any more: {quoted(old[claim]['text'], _WORDS)}", (claim,))
    for was, claim in sorted(matched.same.items()):
        if was != claim:
            yield _led(old[was], new[claim], claim in old)
    came: defaultdict[str, list[ClaimRow]] = defaultdict(list)
    for was, claim in matched.same.items():
        came[claim].append(old[was])
    for claim in sorted(came):
        yield from _changed(_main(came[claim], claim), new[claim], beside)


def _main(came: list[ClaimRow], claim: str) -> ClaimRow:
    """Of claims that are one now, that which it is compared with: the one of its id, else the largest."""
    return min(came, key=lambda c: (c["id"] != claim, -len(c["statements"]), c["id"]))


def _led(was: ClaimRow, claim: ClaimRow, joined: bool) -> LedgerChange:
    how = "is part of" if joined else "goes by another id, as"
    said = f"{quoted(was['text'], _WORDS)} {how} {quoted(claim['text'], _WORDS)} now"
    return LedgerChange("claim-joined" if joined else "claim-renamed", said, (claim["id"], was["id"]))


def _changed(was: ClaimRow, claim: ClaimRow, beside: Both) -> Iterator[LedgerChange]:
    said, called = quoted(claim["text"], _WORDS), beside.called
    yield from count_changes(was, claim, beside)
    if was["verdict"] != claim["verdict"]:
        yield LedgerChange("verdict", f"{said}: {was['verdict']} before, {claim['verdict']} now", (claim["id"],))
    for statement, report, words in _more(was["against"], claim["against"]):
        told = f"{said} is denied, {called[report]}: {quoted(words, _WORDS)}"
        yield LedgerChange("denial", told, (claim["id"], statement))
    for kind, other, detail in _more(was["conflicts"], claim["conflicts"]):
        yield LedgerChange(
            "conflict", f"{said} does not go with another claim ({kind}): {detail}", (claim["id"], other)
        )
    for kind, earlier, later, detail in _more(was["drift"], claim["drift"]):
        yield LedgerChange("drift", f"{said} changed on its way ({kind}): {detail}", (claim["id"], earlier, later))


def _more(was: Iterable[Iterable[str]], now: Iterable[Iterable[str]]) -> list[tuple[str, ...]]:
    """The rows of now that were not there before, as to whom they are about: a sentence in other words is no change."""
    known = {tuple(row)[:-1] for row in was}
    return [tuple(row) for row in now if tuple(row)[:-1] not in known]


def _count(claim: ClaimRow) -> str:
    low, high = claim["origins"]
    origins = f"{low} origin{'s' * (low != 1)}" if low == high else f"{low} to {high} origins"
    reports = len({report for _, report in claim["statements"]})
    return f"{origins} in {reports} report{'s' * (reports != 1)}"
