"""Reports of one chain, their bonds and passages -> the tree of who was made from whom, lost versions included."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from twosource.lineage.gaps import Gap, find_gaps
from twosource.lineage.pedigree import Pedigree, find_parents
from twosource.lineage.witnesses import Witnesses
from twosource.model.article import Article
from twosource.model.descent import Bond, Branch, Lost, Passage
from twosource.model.identity import digest
from twosource.model.text import Anchor

_CUT = 0.9
"""Share of a report that its parent must hold for it to be a cut of it, where both may come from a version that nobody
handed in."""


class Beginning(NamedTuple):
    """Whose text a chain is, where that is known: the publisher, the report at hand that is its own, what shows it."""

    publisher: str | None = None
    own: str | None = None
    credits: tuple[Anchor, ...] = ()


class Stemma(NamedTuple):
    """A tree, the root first and each report after the one it was made from, and the lost versions that it names."""

    branches: tuple[Branch, ...]
    lost: tuple[Lost, ...]


def draw_tree(
    reports: Sequence[Article], bonds: Sequence[Bond], passages: Iterable[Passage], beginning: Beginning
) -> Stemma:
    """The stemma of a chain.

    Lost versions stand where the reports show that none of them can be the source of the others (`gaps`), and at the
    top where several reports carry the text of a publisher whose own is not there.
    """
    witnesses = Witnesses(reports, passages)
    pedigree = find_parents(reports, bonds, {report.id: witnesses.size(report.id) for report in reports})
    gaps = find_gaps(pedigree, witnesses, beginning.own) if len(reports) > 2 else ()
    loose = next((g.top for g in gaps if g.top and g.top != pedigree.root and pedigree.is_loose(g.top)), None)
    if loose and not beginning.own and all(gap.top is not None for gap in gaps):
        # The versions that nothing puts below the root are more simply the ones that the chain began with.
        pedigree = pedigree.hung_at(loose)
        gaps = find_gaps(pedigree, witnesses, None)
    if beginning.publisher and not beginning.own and len(reports) > 1:
        gaps = _under_the_publisher(gaps, pedigree)
    versions = [(gap, _lost(gap, beginning)) for gap in gaps]
    made_from = {report: lost.id for gap, lost in versions for report in gap.made}
    branches = (
        Branch(report, lost=made_from[report]) if report in made_from else Branch(report, pedigree.parents[report])
        for report in pedigree.order
    )
    return Stemma(tuple(branches), tuple(lost for _, lost in versions))


def _under_the_publisher(gaps: Sequence[Gap], pedigree: Pedigree) -> tuple[Gap, ...]:
    """The gaps with one above the root, under which stand, too, those that no other report holds whole."""
    above = next((gap for gap in gaps if gap.top is None), Gap(None, (), ()))
    others = tuple(gap for gap in gaps if gap.top is not None)
    placed = {report for gap in gaps for report in gap.made}
    apart = [r for r in pedigree.order if r not in placed and (r == pedigree.root or _held(r, pedigree) < _CUT)]
    made = tuple(report for report in pedigree.order if report in above.made or report in apart)
    return above._replace(made=made), *others


def _held(report: str, pedigree: Pedigree) -> float:
    parent = pedigree.parents[report]
    return pedigree.shares.get((parent, report), 0.0) if parent else 0.0


def _lost(gap: Gap, beginning: Beginning) -> Lost:
    credited = gap.top is None and beginning.own is None
    return Lost(
        id=digest("lost", gap.top, sorted(gap.made)),
        parent=gap.top,
        detail=_detail(gap, beginning.publisher if credited else None),
        lacks=gap.lacks,
        credits=beginning.credits if credited else (),
    )


def _detail(gap: Gap, publisher: str | None) -> str:
    """What shows that a version is missing."""
    said = []
    if publisher:
        said.append(f"The text is {publisher}'s, whose own report is not among those given")
    if gap.lacks:
        shown = len({lack.report for lack in gap.lacks})
        said.append(f"Each of {shown} reports lacks words that two others share, so none of them is the source")
    return "; ".join(said) + "."
