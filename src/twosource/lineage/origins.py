"""Reports of one chain -> the agency or outlet that their text began with."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from twosource.lineage.agencies import Credited, carried_from, credited_agencies, outlet_of
from twosource.lineage.citations import citations
from twosource.model.article import Article
from twosource.model.text import Anchor

_CITED_OUTLET = 3.0
_NAMED_BY_COPIES = 2.0
"""Weight of an outlet after which reports of the chain tell their story; of one whose own report is in the chain and
that copies of it name as the one that was told."""


class Origin(NamedTuple):
    """Who a chain's text began with, and the words that show it."""

    publisher: str
    places: tuple[Anchor, ...]


def origin_of(reports: Sequence[Article]) -> Origin | None:
    """The origin of a chain, None where the texts do not tell. An agency that a report credits goes before an outlet
    that one tells its story after; where several are named, the one that the most reports name, best shown."""
    by_agency = [credited for report in reports for credited in _sole(credited_agencies(report))]
    found = by_agency or [credited for report in reports for credited in _outlets(report, reports)]
    if not found:
        return None
    weights: defaultdict[str, float] = defaultdict(float)
    for credited in found:
        weights[credited.publisher] += credited.weight
    name = min(weights, key=lambda publisher: (-weights[publisher], publisher))
    return Origin(name, tuple(c.where for c in found if c.publisher == name and c.where))


def _sole(credited: tuple[Credited, ...]) -> tuple[Credited, ...]:
    """The agencies of one report; none where it credits several alike, which says that it is a blend."""
    if len(credited) > 1 and credited[0].weight == credited[1].weight:
        return ()
    return credited[:1]


def _outlets(report: Article, reports: Sequence[Article]) -> tuple[Credited, ...]:
    """Other outlets that a report carries, tells after, or names though their own report is its text."""
    found = list(carried_from(report))
    published = {outlet_of(other) for other in reports if other.id != report.id}
    for cited in citations(report):
        if cited.rests and len(reports) > 1:
            found.append(Credited(cited.publisher, _CITED_OUTLET, cited.places[0]))
        elif cited.publisher in published:
            found.append(Credited(cited.publisher, _NAMED_BY_COPIES, cited.places[0]))
    return tuple(found)
