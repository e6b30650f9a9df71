"""New reports, with their terms -> what of each is placed in one story: all of it, or the sections of a digest."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from twosource.desk.outcomes import New
from twosource.desk.telling import Teller
from twosource.stories.compiled_telling import Tellings, joined, rows_of
from twosource.stories.digests import sections_of


class Place(NamedTuple):
    """A report, by its place among the new ones, which section of it (0: all of it), and the code points `[start,
    stop)` that it takes."""

    report: int
    section: int
    start: int
    stop: int


class Units(NamedTuple):
    """What is placed, in the order of the reports and of their texts, and its terms, a row each."""

    places: tuple[Place, ...]
    told: Tellings


def units_in(new: Sequence[New], told: Tellings, teller: Teller) -> Units:
    """What is placed of new reports, whose terms as a whole are `told`."""
    cut = {}
    for n, one in enumerate(new):
        sections = sections_of(one.received.content, one.title or "", teller.told)
        if sections:
            cut[n] = sections
    if not cut:
        return Units(tuple(Place(n, 0, 0, len(one.received.content)) for n, one in enumerate(new)), told)
    places: list[Place] = []
    parts = []
    for n, one in enumerate(new):
        if n in cut:
            places += (Place(n, section, *run) for section, run in enumerate(cut[n].runs, 1))
            parts.append(cut[n].told)
        else:
            places.append(Place(n, 0, 0, len(one.received.content)))
            parts.append(rows_of(told, [n]))
    return Units(tuple(places), joined(parts))
