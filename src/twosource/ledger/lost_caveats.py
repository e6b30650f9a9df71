"""Carriers of a claim, their caveats, who was made from whom -> the caveats that copies and retellings left out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from twosource.ledger.aligned import align
from twosource.ledger.caveats import Caveat, Caveats, says
from twosource.ledger.docket import Docket
from twosource.model.claims import LostCaveat
from twosource.model.descent import Bond, Chain
from twosource.model.marks import Statement
from twosource.model.text import Anchor

_ALIKE = 0.5
"""Share of the telling words of a caveat that a sentence of another report must have to tell the same caveat there."""

_SHOWN = 160
"""Characters of a caveat that are shown."""


class _Kept(NamedTuple):
    """A carrier and the first of its caveats."""

    statement: Statement
    caveat: Caveat


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
        for report, row in by_report.items():
            source = next((kept[r] for r in self._ancestors(report) if r in kept), None) if report not in kept else None
            if source is not None and not self._told_there(source.caveat, report):
                found.append(self._entry(source, row[0]))
        return tuple(found)

    def _kept(self, row: Sequence[Statement]) -> _Kept | None:
        """The first carrier of a report that stands with a caveat; a headline has none by habit."""
        given = ((s, self._caveats.of(s)) for s in row)
        return next((_Kept(s, caveats[0]) for s, caveats in given if caveats), None)

    def _ancestors(self, report: str) -> Iterator[str]:
        """The reports that one was made from, the nearest first."""
        seen, row = {report}, [report]
        for one in row:
            for parent in self._made_from.get(one, ()):
                if parent not in seen:
                    seen.add(parent)
                    row.append(parent)
                    yield parent

    def _told_there(self, caveat: Caveat, report: str) -> bool:
        """Whether a report tells a caveat, in nearly its words, or one of its kind in other words."""
        return any(
            align(caveat.where, sentence).likeness >= _ALIKE or self._of_kind(caveat, sentence)
            for sentence in self._docket.sentences(report)
        )

    def _of_kind(self, caveat: Caveat, sentence: Anchor) -> bool:
        """Whether a sentence gives some caveat, whatever it is about: then nothing is said to be lost."""
        kinds = {h.kind for h in self._docket.hedges(sentence)}
        if caveat.kind == "unverified":
            return "unverified" in kinds or says(sentence, "without_evidence")
        return "denial" in kinds or says(sentence, "no_comment")

    def _entry(self, source: _Kept, to: Statement) -> LostCaveat:
        said = " ".join(source.caveat.where.words.split())
        shown = said if len(said) <= _SHOWN else f"{said[:_SHOWN].rstrip()} …"
        return LostCaveat(source.statement.id, to.id, source.caveat.kind, f"left out: “{shown}”", source.caveat.where)


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
