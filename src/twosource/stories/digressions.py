"""A report's paragraphs -> those that leave its event without saying so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple

LEAD = 4
"""Paragraphs from the top that tell the report's own event: title, captions, lead."""

_SHORTEST = 3
"""Paragraphs of a digression: background takes one or two."""

_CAST = 3
"""Names that stand in several of its paragraphs: another event has its own people, places and bodies, a witness or an
expert of the main event brings one or two."""

_SHARE = 0.6
"""Share of the reports' leads that name the whole affair, which other events of it are told under too."""


class Told(NamedTuple):
    """A paragraph: the words of names in it, the ids of the people whom it names, and whether it names a year."""

    names: frozenset[str]
    people: frozenset[str] = frozenset()
    dated: bool = False

    @property
    def all(self) -> frozenset[str]:
        """Words and ids together."""
        return self.names | self.people


def digressions(told: Sequence[Told], affair: frozenset[str], elsewhere: frozenset[str]) -> tuple[tuple[int, int], ...]:
    """Half-open runs of indexes of paragraphs about another event: none names what the report names above or the
    story's other reports name (`elsewhere`), save the `affair`; several names come again in them; one names a year.

    Each run begins and ends with a paragraph that has a name which comes again. Takes one walk over the paragraphs.
    """
    known = set(elsewhere).union(*(paragraph.all for paragraph in told[:LEAD])) - affair
    runs = []
    start = LEAD
    for i in range(LEAD, len(told) + 1):
        if i < len(told) and known.isdisjoint(told[i].all):
            continue
        run = _cast_run(told, start, i, affair)
        if run:
            runs.append(run)
        known.update(chain.from_iterable(paragraph.all - affair for paragraph in told[start : i + 1]))
        start = i + 1
    return tuple(runs)


def affair_of(leads: Sequence[frozenset[str]]) -> frozenset[str]:
    """The names that most leads of a story have, in two leads at least."""
    counted = Counter(chain.from_iterable(leads))
    return frozenset(name for name, count in counted.items() if count >= max(2, _SHARE * len(leads)))


def _cast_run(told: Sequence[Told], start: int, stop: int, affair: frozenset[str]) -> tuple[int, int] | None:
    """The part of `[start, stop)` from the first to the last name that comes again, None where that is no event."""
    counted = Counter(chain.from_iterable(paragraph.names - affair for paragraph in told[start:stop]))
    cast = {name for name, count in counted.items() if count > 1}
    held = [i for i in range(start, stop) if not cast.isdisjoint(told[i].names)]
    if len(cast) < _CAST or held[-1] + 1 - held[0] < _SHORTEST:
        return None
    first, last = held[0], held[-1] + 1
    return (first, last) if any(paragraph.dated for paragraph in told[first:last]) else None
