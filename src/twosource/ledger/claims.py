"""Groups of statements -> claims with what stands behind them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from twosource.ledger.carriers import read_carrier
from twosource.ledger.caveats import Caveats
from twosource.ledger.citers import Citers
from twosource.ledger.conflicts import conflicts_of, find_clashes, in_dispute
from twosource.ledger.denials import Denial, find_denials
from twosource.ledger.docket import Docket
from twosource.ledger.drift import trace_drift
from twosource.ledger.drift_copied import CopiedDrift, copied_drift
from twosource.ledger.drift_near import besides, near_drift
from twosource.ledger.echoes import Echoes
from twosource.ledger.lost_caveats import LostCaveats
from twosource.ledger.origins import count_origins
from twosource.ledger.relations import Weighing
from twosource.ledger.replies import Replies
from twosource.ledger.saying_best import best_wording
from twosource.ledger.speakers import Speaker, Speakers
from twosource.ledger.unverified import unverified
from twosource.ledger.verdicts import answers, judge
from twosource.ledger.voices import gather_voices
from twosource.model.analysis import Analysis
from twosource.model.claims import Claim, Conflict, Drift, Group


class _Bench(NamedTuple):
    """What every claim is weighed with."""

    docket: Docket
    who: Mapping[str, Speaker]
    weighing: Weighing
    denials: Sequence[Denial]
    against: Mapping[str, Sequence[Denial]]
    disputed: frozenset[str]
    conflicts: Mapping[str, tuple[Conflict, ...]]
    copied: CopiedDrift
    near: Mapping[str, tuple[Drift, ...]]
    lost: LostCaveats


def weigh_claims(analysis: Analysis) -> tuple[Claim, ...]:
    """One claim for each group, in the order of the groups, counted and judged as the contract of the output says."""
    bench = _bench(analysis)
    return tuple(_weigh(group, bench) for group in analysis.groups)


def _bench(analysis: Analysis) -> _Bench:
    docket = Docket(analysis)
    speakers = Speakers(docket)
    who = {s.id: speakers.of(s) for s in analysis.assertions}
    denials = find_denials(docket, who)
    against: defaultdict[str, list[Denial]] = defaultdict(list)
    for denial in denials:
        for target in denial.denied:
            against[target].append(denial)
    clashes = find_clashes(analysis.groups, analysis.near_misses, denials, who, docket)
    copied = copied_drift(docket, who, analysis.chains, analysis.groups)
    near = near_drift(analysis.near_misses, analysis.groups, who, docket)
    caveats = Caveats(docket, denials, Replies(docket, who, speakers))
    lost = LostCaveats(docket, caveats, analysis.chains, analysis.bonds)
    weighing = Weighing(docket, speakers, who, Echoes(analysis.groups, who, docket), Citers(who))
    return _Bench(
        docket, who, weighing, denials, against, in_dispute(clashes), conflicts_of(clashes), copied, near, lost
    )


def _weigh(group: Group, bench: _Bench) -> Claim:
    docket = bench.docket
    carriers = [docket.statements[s] for s in group.statements]
    count = count_origins(carriers, bench.weighing, group.joinings)
    against = [d for s in group.statements for d in bench.against.get(s, ())]
    contested = group.id in bench.disputed or answers(carriers, bench.denials)
    denying = dict.fromkeys(d.statement.id for d in against)
    read = [read_carrier(s, bench.who[s.id], docket) for s in carriers] if len(carriers) > 1 else []
    drift = trace_drift(read, group.id, bench.copied)
    return Claim(
        id=group.id,
        text=best_wording(carriers, bench.who, docket),
        statements=group.statements,
        reports=len({s.report for s in carriers}),
        chains=count.chains,
        voices=gather_voices(carriers, bench.who, docket),
        at_least=count.at_least,
        at_most=count.at_most,
        verdict=judge(carriers, (count.at_least, count.at_most), against, contested),
        unverified=any(unverified(s, docket) for s in carriers),
        drift=(*drift, *besides(bench.near.get(group.id, ()), drift)),
        lost=bench.lost.of(carriers),
        conflicts=bench.conflicts.get(group.id, ()),
        ties=count.ties,
        joinings=group.joinings,
        grounds=(*count.grounds, *(i for i in denying if i not in count.grounds)),
    )
