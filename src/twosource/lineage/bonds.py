"""Reports and shared passages -> who rests on whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from twosource.language.at_hand import AtHand
from twosource.lineage.agencies import outlet_of
from twosource.lineage.direction import Side, find_order
from twosource.lineage.grouping import Groups
from twosource.lineage.known import Known, read_report
from twosource.lineage.mixing import find_mixed
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

Pair = tuple[str, str]
Shared = Sequence[tuple[int, Passage]]


def find_bonds(
    articles: tuple[Article, ...], passages: tuple[Passage, ...], statements: tuple[Statement, ...]
) -> tuple[Bond, ...]:
    """A bond for each two reports that depend on each other or may. In the order of the reports' ids.

    Every dependence inside a chain is listed; a doubt is listed only where no chain joins the two reports anyway.
    """
    known = _read(articles, statements)
    shared: defaultdict[Pair, list[tuple[int, Passage]]] = defaultdict(list)
    for i, passage in enumerate(passages):
        shared[passage.left.report, passage.right.report].append((i, passage))
    ties = []
    for left, right in sorted(_pairs(known, set(shared))):
        verdict = judge(known[left], known[right], shared[left, right])
        if verdict:
            ties.append(_directed(known[left], known[right], verdict, [p for _, p in shared[left, right]]))
    held = list(_with_blends(known, settled(ties), shared))
    return tuple(_bond(tie, passages) for tie in sorted([*held, *_retold(known, held)], key=lambda tie: tie.ends))


def _read(articles: tuple[Article, ...], statements: tuple[Statement, ...]) -> dict[str, Known]:
    said: defaultdict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        said[statement.report].append(statement)
    at_hand = AtHand(articles)
    return {article.id: read_report(article, said[article.id], at_hand) for article in articles}


def _pairs(known: dict[str, Known], sharing: set[Pair]) -> set[Pair]:
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


def _directed(
    left: Known, right: Known, verdict: Verdict, passages: Sequence[Passage], mixed: frozenset[str] = frozenset()
) -> Tie:
    """The tie of two reports, the one with the lesser id given as the left one; `mixed` are reports mixed from others'
    texts."""
    sides = (
        Side(left, verdict.shares[0], verdict.cited_left, left.article.id in mixed),
        Side(right, verdict.shares[1], verdict.cited_right, right.article.id in mixed),
    )
    left_first, order = find_order(*sides, passages)
    if left_first:
        return Tie(left, right, verdict, order)
    return Tie(right, left, _turned(verdict), order)


def _turned(verdict: Verdict) -> Verdict:
    return verdict._replace(shares=(verdict.shares[1], verdict.shares[0]))


def _with_blends(known: Mapping[str, Known], ties: Sequence[Tie], shared: Mapping[Pair, Shared]) -> Iterator[Tie]:
    """The ties; those of reports that look mixed from texts of others are put in order once more."""
    copied = (pair for pair, found in shared.items() if any(passage.sharing == "copy" for _, passage in found))
    mixed = find_mixed(known, [tie.ends for tie in ties], copied)
    for tie in ties:
        left, right = pair = min(tie.ends), max(tie.ends)
        if (left in mixed) == (right in mixed):
            yield tie
        else:
            verdict = tie.verdict if tie.ends == pair else _turned(tie.verdict)
            yield _directed(known[left], known[right], verdict, [p for _, p in shared[pair]], mixed)


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
