"""What became of the arrivals of a batch -> the reports that are new, and those that are told otherwise now."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from twosource.archive import reports
from twosource.archive.opening import Archive
from twosource.archive.search import Words
from twosource.model.archive import Arrival, Taken
from twosource.model.received import Received


class New(NamedTuple):
    """A report that the archive did not hold before: its number, the number of the arrival in the batch that it came
    as, and what was received. No arrival is that of a report that another one took the id from."""

    number: int
    arrival: int | None
    received: Received
    title: str | None
    outlet: str | None


class Changed(NamedTuple):
    """A report that the archive held before and of which it tells something else now: how it was found, and is."""

    before: Words
    after: Words
    report: New


class Outcomes(NamedTuple):
    """The reports that a batch changed something of, each once."""

    new: tuple[New, ...]
    changed: tuple[Changed, ...]


def outcomes(archive: Archive, arrivals: Sequence[Arrival], taken: Sequence[Taken]) -> Outcomes:
    """What a batch changed; a report may come several times in it."""
    new: dict[int, New] = {}
    changed: dict[int, Changed] = {}
    for n, (arrival, one) in enumerate(zip(arrivals, taken, strict=False)):
        if one.number is None or one.outcome not in ("new", "changed"):
            continue
        received, title, outlet = arrival.received, arrival.title, arrival.outlet
        if one.outcome == "new" or one.number in new:
            first = new[one.number].arrival if one.number in new else n
            new[one.number] = New(one.number, first, received, title, outlet)
        else:
            after = Words(one.number, received.content, title, outlet)
            first_told = changed[one.number].before if one.number in changed else after._replace(title=one.title_before)
            changed[one.number] = Changed(first_told, after, New(one.number, n, received, title, outlet))
    gave_way = {one.number: None for one in taken[len(arrivals) :] if one.outcome == "new" and one.number is not None}
    for row in reports.filed(archive.connection, gave_way):
        # It may have come again as a file of its own, and have been changed by that.
        changed.pop(row.number, None)
        ((_, received),) = reports.received(archive.connection, [row.number])
        new[row.number] = New(row.number, None, received, row.title, row.outlet)
    return Outcomes(tuple(new.values()), tuple(changed.values()))
