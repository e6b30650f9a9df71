"""What was received, one by one -> the archive that holds it, batch by batch, and what became of each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from twosource.archive import findings, putting, search
from twosource.archive.opening import Archive
from twosource.archive.pace import ready_for_much
from twosource.archive.search import Words
from twosource.desk.batches import Limits, ahead, batches
from twosource.desk.outcomes import New, Outcomes, outcomes
from twosource.desk.preparing import Prepared, Preparer
from twosource.desk.room import MEMORY, shared_out
from twosource.desk.wording import share
from twosource.lineage.stored_index import StoredIndex
from twosource.model.archive import Taken
from twosource.model.article import Finding
from twosource.model.received import Received
from twosource.model.wording import SharedWording

Placing = Callable[[Archive, tuple[New, ...]], None]
"""Puts new reports into stories; called within the transaction of their batch, once all else of it is written."""


class Acknowledged(NamedTuple):
    """A batch that is on disk: what became of each report, in the order in which they came, and behind these those that
    had to change their id; what was found; the pairs that share wording."""

    taken: tuple[Taken, ...]
    findings: tuple[Finding, ...]
    shared: tuple[SharedWording, ...]


@dataclass(frozen=True, slots=True)
class Ways:
    """How reports are taken in: by which feed they come, the memory that the process may take (bytes), how many reports
    a batch holds at most and how many seconds it waits for more, and what places reports in stories."""

    feed: str | None = None
    reports: int = 1000
    seconds: float = 1.0
    memory: int = MEMORY
    placing: Placing | None = None


def take_in(
    archive: Archive, items: Iterable[Received | Finding], now: Callable[[], str], ways: Ways | None = None
) -> Iterator[Acknowledged]:
    """Keeps reports and findings as they come: each batch in one transaction, acknowledged when it is on disk.

    `items` is read by a thread of its own, as far as two batches ahead. What is raised while they are read comes behind
    the acknowledgement of what was read before. Raises ArchiveError where a batch cannot be written; nothing of that
    batch is kept then.
    """
    ways = ways or Ways()
    room = shared_out(ways.memory)
    ready_for_much(archive.connection, room.pages)
    index = StoredIndex(room.prints)
    limits = Limits(ways.reports, room.characters, ways.seconds)
    made = ahead(map(Preparer(ways.feed).prepared, batches(items, limits, _weight)))
    for prepared in made:
        try:
            with archive.transaction():
                kept = _keep(archive, index, prepared, now(), ways.placing)
        except BaseException:
            index.forget()
            raise
        yield kept


def _weight(item: Received | Finding) -> int:
    return len(item.content) if isinstance(item, Received) else len(item.message)


def _keep(archive: Archive, index: StoredIndex, prepared: Prepared, at: str, placing: Placing | None) -> Acknowledged:
    connection = archive.connection
    taken = putting.put(connection, prepared.arrivals, at)
    findings.add(connection, prepared.findings, at)
    found = outcomes(archive, prepared.arrivals, taken)
    _let_be_found(archive, found)
    pairs = share(archive, index, prepared, found.new)
    if placing and found.new:
        placing(archive, found.new)
    return Acknowledged(taken, prepared.findings, pairs)


def _let_be_found(archive: Archive, found: Outcomes) -> None:
    connection = archive.connection
    search.remove(connection, (one.before for one in found.changed))
    search.add(connection, (one.after for one in found.changed))
    search.add(connection, (Words(one.number, one.received.content, one.title, one.outlet) for one in found.new))
