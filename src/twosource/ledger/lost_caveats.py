"""Carriers of a claim, their caveats, who was made from whom -> the caveats that copies and retellings left out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from typing import NamedTuple

from twosource.ledger.aligned import align
from twosource.ledger.caveats import Caveat, Caveats, says
from twosource.ledger.docket import Docket
from twosource.model.claims import CaveatKind, LostCaveat
from twosource.model.descent import Bond, Chain
from twosource.model.marks import Statement
from twosource.model.text import Anchor

_ALIKE = 0.5
"""Share of the telling words of a caveat that a sentence of another report must have to tell the same caveat there."""

_SHOWN = 160
"""Characters of a caveat that are shown."""


_BESIDE = 3
"""Sentences beside a carrier in which a caveat of whatever wording is taken for the one that it stands with."""


class _Kept(NamedTuple):
    """A carrier and its caveats, one of each kind."""

    statement: Statement
    caveats: tuple[Caveat, ...]


class LostCaveats:
    """Finds what was left out; who descends from whom is read off the trees and bonds once."""

    def __init__(self, docket: Docket, caveats: Caveats, chains: Iterable[Chain], bonds: Iterable[Bond]) -> None:
        self._docket = docket
        self._caveats = caveats
        self._made_from = _parents(chains, bonds)

    def of(self, carriers: Sequence[Statement]) -> tuple[LostCaveat, ...]:
        """One entry for each report that carries the claim without any caveat though a report that it was made from,
        the nearest one of them, gives it with one."""
        by_report: defaultdict[str, list[Statement]] = defaultdict(list)
        for carrier in carriers:
            by_report[carrier.report].append(carrier)
        if len(by_report) < 2:
            return ()
        kept = {report: k for report, row in by_report.items() if (k := self._kept(row)) is not None}
        found = []
        for report, row in by_report.items() if kept else ():
            source = next((kept[r] for r in self._ancestors(report) if r in kept), None)
            if source is not None:
                there = {c.kind for c in kept[report].caveats} if report in kept else set()
                found += [_entry(source.statement, row[0], c) for c in self._lost(source.caveats, row[0], there)]
        return tuple(found)

    def _lost(self, caveats: Sequence[Caveat], carrier: Statement, there: Set[CaveatKind]) -> Iterator[Caveat]:
        """The caveats of a source that a carrier stands without. Who keeps the denial keeps the other side; where any
        of them stands there in other words, none is said to be lost."""
        told = {c.kind for c in caveats if self._told_there(c, carrier)} | there
        loose = not there and any(self._warned(c, carrier) for c in caveats)
        for caveat in caveats:
            sided = caveat.kind == "other-side" and "denial" in told
            if not loose and caveat.kind not in told and not sided:
                yield caveat

    def _kept(self, row: Sequence[Statement]) -> _Kept | None:
        """The first carrier of a report that stands with a caveat; a headline has none by habit."""
        given = ((s, self._caveats.of(s)) for s in row)
        return next((_Kept(s, caveats) for s, caveats in given if caveats), None)

    def _ancestors(self, report: str) -> Iterator[str]:
        """The reports that one was made from, the nearest first."""
        seen, row = {report}, [report]
        for one in row:
            for parent in self._made_from.get(one, ()):
                if parent not in seen:
                    seen.add(parent)
                    row.append(parent)
                    yield parent

    def _told_there(self, caveat: Caveat, carrier: Statement) -> bool:
        """Whether a carrier's report tells a caveat in nearly its words."""
        own = self._docket.sentence(carrier.where)
        row = (sentence for sentence in self._docket.sentences(carrier.report) if sentence != own)
        return any(align(caveat.where, sentence).likeness >= _ALIKE for sentence in row)

    def _stands_in(self, said: Anchor, report: str) -> bool:
        """Whether a report has a sentence in nearly the same words."""
        return any(align(said, sentence).likeness >= _ALIKE for sentence in self._docket.sentences(report))

    def _warned(self, caveat: Caveat, carrier: Statement) -> bool:
        """Whether a report gives some caveat in other words, beside its carrier or of those whom the caveat names, or
        lets one of those whom its carrier names say right behind it what the source has not."""
        if any(not self._stands_in(said, caveat.where.report) for said in self._caveats.heard(carrier, _BESIDE)):
            return True
        near = [self._docket.sentence(carrier.where, step) for step in range(-1, _BESIDE + 1)]
        named = {entity for _, entity in self._docket.mentions(caveat.where)}
        return any(
            self._warns(sentence)
            for sentence in self._docket.sentences(carrier.report)
            if sentence in near or named & {entity for _, entity in self._docket.mentions(sentence)}
        )

    def _warns(self, sentence: Anchor) -> bool:
        """Whether a sentence gives some caveat, whatever it is about."""
        kinds = {h.kind for h in self._docket.hedges(sentence)}
        return (
            bool(kinds & {"denial", "unverified"}) or says(sentence, "no_comment") or says(sentence, "without_evidence")
        )


def _entry(kept: Statement, without: Statement, caveat: Caveat) -> LostCaveat:
    said = " ".join(caveat.where.words.split())
    shown = said if len(said) <= _SHOWN else f"{said[:_SHOWN].rstrip()} …"
    return LostCaveat(kept.id, without.id, caveat.kind, f"left out: “{shown}”", caveat.where)


def _parents(chains: Iterable[Chain], bonds: Iterable[Bond]) -> dict[str, tuple[str, ...]]:
    """The reports that each report was made from or tells its story after, those of the tree first."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for chain in chains:
        lost = {version.id: version.parent for version in chain.lost}
        for branch in chain.tree:
            parent = branch.parent or lost.get(branch.lost or "")
            if parent is not None:
                found[branch.report].append(parent)
    for bond in bonds:
        if bond.judgement == "dependent" and bond.reason == "cites":
            found[bond.later].append(bond.earlier)
    return {report: tuple(dict.fromkeys(parents)) for report, parents in found.items()}
