"""Reports and shared passages -> who rests on whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from twosource.lineage.agencies import outlet_of
from twosource.lineage.direction import Side, find_order
from twosource.lineage.grouping import Groups
from twosource.lineage.known import Known, read_report
from twosource.lineage.reasons import detail_of
from twosource.lineage.retold_pairs import retold_pairs
from twosource.lineage.rewriting import grounds_of, places_of
from twosource.lineage.settling import Tie, settled
from twosource.lineage.verdict import Verdict
from twosource.lineage.verdicts import judge
from twosource.model.article import Article
from twosource.model.descent import Bond, Passage
from twosource.model.identity import digest
from twosource.model.marks import Statement

_NEAR = 100
"""Reports after one, in time, with which it is paired for naming the same publisher: keeps a large archive linear."""


def find_bonds(
    articles: tuple[Article, ...], passages: tuple[Passage, ...], statements: tuple[Statement, ...]
) -> tuple[Bond, ...]:
    """A bond for each two reports that depend on each other or may. In the order of the reports' ids.

    Every dependence inside a chain is listed; a doubt is listed only where no chain joins the two reports anyway.
    """
    known = _read(articles, statements)
    shared: defaultdict[tuple[str, str], list[tuple[int, Passage]]] = defaultdict(list)
    for i, passage in enumerate(passages):
        shared[passage.left.report, passage.right.report].append((i, passage))
    ties = []
    for left, right in sorted(_pairs(known, set(shared))):
        verdict = judge(known[left], known[right], shared[left, right])
        if verdict:
            ties.append(_directed(known[left], known[right], verdict, [p for _, p in shared[left, right]]))
    held = settled(ties)
    return tuple(_bond(tie, passages) for tie in sorted([*held, *_retold(known, held)], key=lambda tie: tie.ends))


def _read(articles: tuple[Article, ...], statements: tuple[Statement, ...]) -> dict[str, Known]:
    said: defaultdict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        said[statement.report].append(statement)
    return {article.id: read_report(article, said[article.id]) for article in articles}


def _pairs(known: dict[str, Known], sharing: set[tuple[str, str]]) -> set[tuple[str, str]]:
    """The pairs worth judging, the lesser id first: those that share wording, an agency, or an outlet that one cites.
    Of many reports that name one agency each is paired with those next to it in time."""
    named: defaultdict[str, list[str]] = defaultdict(list)
    for report, one in sorted(known.items(), key=lambda item: (item[1].article.published or "", item[0])):
        for name in one.named | {outlet_of(one.article)}:
            if name:
                named[name].append(report)
    near = {
        (min(left, right), max(left, right))
        for reports in named.values()
        for at, left in enumerate(reports)
        for right in reports[at + 1 : at + 1 + _NEAR]
    }
    return sharing | near


def _directed(left: Known, right: Known, verdict: Verdict, passages: Sequence[Passage]) -> Tie:
    sides = (
        Side(left, verdict.shares[0], verdict.cited_left),
        Side(right, verdict.shares[1], verdict.cited_right),
    )
    left_first, order = find_order(*sides, passages)
    if left_first:
        return Tie(left, right, verdict, order)
    return Tie(right, left, verdict._replace(shares=(verdict.shares[1], verdict.shares[0])), order)


def _retold(known: dict[str, Known], held: list[Tie]) -> list[Tie]:
    """A doubt for each two reports that nothing else joins of which one may be rewritten from the other."""
    chains: Groups[str] = Groups()
    for tie in held:
        if tie.verdict.judgement == "dependent":
            chains.join(*tie.ends)
    doubted = frozenset((min(tie.ends), max(tie.ends)) for tie in held)
    found = []
    for signs in retold_pairs(known, chains, doubted):
        left, right = known[signs.source.account.report], known[signs.borrower.account.report]
        shares = (signs.source.carried_share(signs.borrower), signs.carried)
        tie = _directed(left, right, Verdict("unsure", "copied", shares, grounds=grounds_of(signs)), ())
        shown = places_of(signs, tie.ends[0])
        found.append(tie._replace(verdict=tie.verdict._replace(shares=(0.0, 0.0), shown=shown)))
    return found


def _bond(tie: Tie, passages: tuple[Passage, ...]) -> Bond:
    verdict, (earlier, later) = tie.verdict, tie.ends
    return Bond(
        id=digest("b", earlier, later, verdict.judgement, verdict.reason),
        earlier=earlier,
        later=later,
        judgement=verdict.judgement,
        reason=verdict.reason,
        detail=detail_of(tie.earlier, tie.later, verdict, tie.order),
        passages=verdict.passages,
        share=min(1.0, verdict.shares[1]),
        evidence=verdict.shown,
        order=tie.order,
    )
