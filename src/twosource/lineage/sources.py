"""Reports with their passages, bonds and chains -> where each sentence of each report came from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from twosource.lineage.holding import Sentence, held_sentences
from twosource.lineage.standing import BEFORE, Kinship, Standing
from twosource.model.article import Article
from twosource.model.descent import Bond, Chain, Judgement, Passage
from twosource.model.sourced import CameFrom, Sourced, SourceKind

COVERED = 0.4
"""Share of a sentence's words that another report must have, in runs of several equal ones, for it to be the same
sentence: 0.2 to 0.6 do alike on lightly edited blends, the lower half better on heavily edited ones."""

_FORM = 0.8
"""The same for an outlet's form that shows in another report alone: less may be a caption that tells the same event."""

_ALIKE = 0.1
"""Reports whose shares of a sentence differ by no more hold it alike: then the nearer one in the tree is its source."""

_NAMED = 10
"""Reports that are named for one sentence: of many copies each would name all the others."""


def map_sources(
    articles: tuple[Article, ...], passages: tuple[Passage, ...], bonds: tuple[Bond, ...], chains: tuple[Chain, ...]
) -> tuple[Sourced, ...]:
    """Every sentence of every report, in the order of reports and places, with its source."""
    kinship = Kinship(articles, bonds, chains)
    shared: defaultdict[str, list[tuple[int, Passage]]] = defaultdict(list)
    for index, passage in enumerate(passages):
        shared[passage.left.report].append((index, passage))
        shared[passage.right.report].append((index, passage))
    found: list[Sourced] = []
    for article in articles:
        sentences = held_sentences(article, shared[article.id])
        others = {other for sentence in sentences for other in sentence.holders}
        standings = {other: kinship.of(article.id, other) for other in others}
        found += [_sourced(sentence, article.id, kinship, standings) for sentence in sentences]
    return tuple(found)


class _Holder(NamedTuple):
    """Another report that has words of a sentence: how it stands to the report, when it was published, the passages
    that show it, and the shares of the sentence (0..1) that it has as copied text, as that or a third party's words,
    and as an outlet's form."""

    report: str
    standing: Standing
    published: str | None
    passages: tuple[int, ...]
    copied: float
    told: float
    form: float


def _holders(sentence: Sentence, kinship: Kinship, standings: dict[str, Standing]) -> list[_Holder]:
    size = sentence.size
    return [
        _Holder(
            other,
            standings[other],
            kinship.articles[other].published,
            held.passages,
            held.copied / size,
            (held.copied + held.quoted) / size,
            held.formal / size,
        )
        for other, held in sentence.holders.items()
    ]


def _sourced(sentence: Sentence, report: str, kinship: Kinship, standings: dict[str, Standing]) -> Sourced:
    if not sentence.size:
        return Sourced(sentence.where, "own")
    holders = _holders(sentence, kinship, standings)
    formal = max((holder.form for holder in holders), default=0.0)
    if sentence.form / sentence.size >= COVERED or formal >= _FORM:
        return _form(sentence, holders)
    kind, nearest = _nearest([holder for holder in holders if not holder.standing.after])
    shown, came_from = nearest, _told(report, kind, nearest, kinship)
    carriers = _in_time(holder for holder in holders if holder.standing.after and holder.told >= COVERED)
    if carriers and kind != "copied":
        copy = min(carriers, key=_nearness)
        unseen = _unseen(report, kinship) if copy.standing.sure and copy.copied >= COVERED else None
        if unseen:
            kind, shown, came_from = "copied", copy, unseen
        elif kind == "own":
            shown = copy
    also = [h for h in _in_time(holders) if not h.standing.after and h.told >= COVERED]
    told = Sourced(sentence.where, kind, passages=shown.passages if shown else (), came_from=came_from)
    named = came_from.report if came_from else None
    return replace(
        told,
        share=min(1.0, shown.told) if shown else 0.0,
        judgement=_judgement(kind, shown, came_from),
        also=tuple(h.report for h in also if h.report != named)[:_NAMED],
        carried_by=tuple(h.report for h in carriers[:_NAMED]),
        held_by=len(also) + len(carriers),
    )


def _judgement(kind: SourceKind, shown: _Holder | None, came_from: CameFrom | None) -> Judgement | None:
    """Whether the report and the one that shows the sentence are known to hang together so."""
    if not shown or shown.told < COVERED or (kind == "shared-statement" and not came_from):
        return None
    return "dependent" if shown.standing.sure and kind != "shared-statement" else "unsure"


def _form(sentence: Sentence, holders: Sequence[_Holder]) -> Sourced:
    """A sentence of the outlet's form, with the reports that have it too."""
    share = min(1.0, max((holder.form for holder in holders), default=0.0))
    also = [holder for holder in _in_time(holders) if holder.form >= COVERED]
    shown = tuple(dict.fromkeys(i for holder in also[:_NAMED] for i in holder.passages))
    reports = tuple(holder.report for holder in also[:_NAMED])
    return Sourced(sentence.where, "boilerplate", share, passages=shown, also=reports, held_by=len(also))


def _nearest(before: Sequence[_Holder]) -> tuple[SourceKind, _Holder | None]:
    """What a sentence is, and the report that has the most of it among those that did not come after; of those that
    have it alike the nearest, then the first published. Of a sentence that is `own` it has less than COVERED."""
    if not before:
        return "own", None
    most = max(holder.copied for holder in before)
    if most >= COVERED:
        return "copied", min((h for h in before if h.copied >= max(COVERED, most - _ALIKE)), key=_nearness)
    most = max(holder.told for holder in before)
    nearest = min((h for h in before if h.told >= most - _ALIKE), key=_nearness)
    if most < COVERED:
        return "own", nearest
    return ("copied" if nearest.copied > nearest.told / 2 else "shared-statement"), nearest


def _nearness(holder: _Holder) -> tuple[int, bool, str, float, str]:
    return holder.standing.rank, not holder.published, holder.published or "", -holder.told, holder.report


def _in_time(holders: Iterable[_Holder]) -> list[_Holder]:
    return sorted(holders, key=lambda holder: (not holder.published, holder.published or "", holder.report))


def _told(report: str, kind: SourceKind, source: _Holder | None, kinship: Kinship) -> CameFrom | None:
    """Whose text a sentence is. A third party's words came by way of the other report only where that is likely: where
    this one rests on it anyway."""
    if source and kind == "copied":
        origin = kinship.origin(report, source.report)
        lost = kinship.lost_above(report, source.report)
        return CameFrom(source.report, None if kinship.is_agency(report, origin) else origin, lost)
    if source and kind == "shared-statement" and source.standing.rank <= BEFORE:
        return CameFrom(source.report)
    return None


def _unseen(report: str, kinship: Kinship) -> CameFrom | None:
    """Where a sentence came from that only reports resting on this one have copied: the lost version or the agency
    that this one was made from; None where it is the report's own."""
    lost = kinship.lost_above(report)
    agency = kinship.nearest_agency(report) if lost else kinship.agencies[report]
    if kinship.is_agency(report, agency) or not (lost or agency):
        return None
    return CameFrom(None, agency, lost)
