"""Reports of one chain -> the agency or outlet that their text began with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from twosource.lineage.agencies import carried_from, evidence_of, outlet_of
from twosource.lineage.citations import citations
from twosource.lineage.evidence import is_unsigned, sign
from twosource.lineage.listeners import Listener, sole_listener
from twosource.lineage.weighing import chances, likeliest, scores
from twosource.model.article import Article
from twosource.model.descent import Bond, Passage
from twosource.model.origin import OriginEvidence

_COPIED = 0.5
"""Share (0..1) of a report's characters that stand in the one that credits an agency, from which it has its text."""

_SHOWN = 24
"""Signs that a chain keeps: one of each kind from each report would fill pages where hundreds copy."""


class Origin(NamedTuple):
    """Who a chain's text began with (None: the texts do not tell), the chance (0..1) of it, and every sign that was
    weighed, the weightiest first."""

    publisher: str | None
    confidence: float | None
    signs: tuple[OriginEvidence, ...]


def origin_of(reports: Sequence[Article], bonds: Sequence[Bond], passages: Sequence[Passage]) -> Origin:
    """The origin of a chain. The likeliest agency, if it is likelier than not; else the likeliest outlet that reports
    carry or tell their story after."""
    own = [one for report in reports for one in _unblended(evidence_of(report))]
    signs = (*own, *_copies(own, reports, bonds, passages))
    found = _likeliest(signs)
    if found.publisher is None and not _named(own):
        said = tuple(one for report in reports for one in _outlets(report, reports))
        outlets = _likeliest((*said, *_listening({one.agency for one in said}, reports, bonds, passages)))
        if outlets.publisher:
            return outlets._replace(signs=(*outlets.signs, *found.signs)[:_SHOWN])
    return found


def _likeliest(signs: Sequence[OriginEvidence]) -> Origin:
    likely = chances(scores(signs))
    name = likeliest(likely)
    shown = tuple(sorted(dict.fromkeys(signs), key=lambda one: (one.agency != name, -one.weight, one.report, one.kind)))
    if name is None:
        return Origin(None, None, shown[:_SHOWN])
    return Origin(name, likely[name], shown[:_SHOWN])


def _named(signs: Sequence[OriginEvidence]) -> bool:
    """Whether some agency is likelier than not when no other is held against it: the reports are agencies' text."""
    return any(score >= 0 for score in scores(signs).values())


def _unblended(signs: tuple[OriginEvidence, ...]) -> tuple[OriginEvidence, ...]:
    """The signs of one report; none where they show several agencies about alike, which says that it is a blend."""
    scored = scores(signs)
    shown = [score for score in scored.values() if score >= 0]
    return () if len(shown) > 1 and likeliest(chances(scored)) is None else signs


def _copies(
    own: Sequence[OriginEvidence], reports: Sequence[Article], bonds: Sequence[Bond], passages: Sequence[Passage]
) -> Iterator[OriginEvidence]:
    """Signs by reports of other outlets that credit nobody and carry the wording of one that does: what several outlets
    print is seldom one's own work."""
    by_report: dict[str, list[OriginEvidence]] = {}
    for one in own:
        by_report.setdefault(one.report, []).append(one)
    known = {report.id: report for report in reports}
    for bond in bonds:
        for copy, credited in ((bond.later, bond.earlier), (bond.earlier, bond.later)):
            agency = _only(by_report.get(credited, ()))
            if agency is None or copy in by_report or not _elsewhere(known[copy], known[credited]):
                continue
            sides = [
                side for i in bond.passages for side in (passages[i].left, passages[i].right) if side.report == copy
            ]
            if sum(map(len, sides)) >= _COPIED * len(known[copy].text.content):
                yield sign("copied", agency, copy, max(sides, key=len))


def _elsewhere(copy: Article, credited: Article) -> bool:
    """Whether two reports are not known to be one outlet's."""
    return outlet_of(copy) is None or outlet_of(copy) != outlet_of(credited)


def _only(signs: Sequence[OriginEvidence]) -> str | None:
    """The agency that all of a report's signs are for, None where there are none or they differ."""
    names = {one.agency for one in signs}
    return names.pop() if len(names) == 1 else None


def _outlets(report: Article, reports: Sequence[Article]) -> Iterator[OriginEvidence]:
    """Signs for other outlets that a report carries, tells after, or names though their own report is its text."""
    for credited in carried_from(report):
        yield sign("syndication", credited.publisher, report.id, credited.where)
    published = {outlet_of(other) for other in reports if other.id != report.id}
    for cited in citations(report):
        if (cited.rests and len(reports) > 1) or cited.publisher in published:
            yield sign("cites", cited.publisher, report.id, cited.places[0])


def _listening(
    named: set[str], reports: Sequence[Article], bonds: Sequence[Bond], passages: Sequence[Passage]
) -> Iterator[OriginEvidence]:
    """Signs for outlets that published none of the reports and that people speak to in them: where two other outlets
    print the very words, neither asked, or where one says so more than once. `named` are shown otherwise."""
    published = named | {outlet_of(report) for report in reports}
    heard = {r.id: listener for r in reports if (listener := sole_listener(r)) and listener.publisher not in published}
    known = {report.id: report for report in reports}
    taken: set[str] = set()
    for bond in bonds:
        one, other = heard.get(bond.earlier), heard.get(bond.later)
        if one and other and one.publisher == other.publisher and _elsewhere(known[bond.later], known[bond.earlier]):
            shared = next((p for p in map(passages.__getitem__, bond.passages) if _holds(p, one, other)), None)
            if shared:
                side = shared.left if shared.left.report == bond.later else shared.right
                taken |= {bond.earlier, bond.later}
                yield sign("copied", one.publisher, bond.later, side)
    for report, listener in heard.items():
        if report in taken or len(listener.places) > 1:
            yield sign("told", listener.publisher, report, listener.places[0])
            if is_unsigned(known[report]):
                yield sign("unsigned", listener.publisher, report, None)


def _holds(passage: Passage, one: Listener, other: Listener) -> bool:
    """Whether a copied passage holds a place of both."""
    places = (*one.places, *other.places)
    sides = (passage.left, passage.right)
    return passage.sharing == "copy" and all(any(side.covers(place) for place in places) for side in sides)
