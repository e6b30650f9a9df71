"""What was received, one by one -> the archive that holds it, batch by batch, and what became of each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from twosource.archive import findings, putting, search
from twosource.archive.opening import Archive
from twosource.archive.pace import ready_for_much
from twosource.archive.search import Words
from twosource.desk.batches import Limits, ahead, batches
from twosource.desk.outcomes import New, Outcomes, outcomes
from twosource.desk.preparing import Prepared, Preparer
from twosource.desk.room import MEMORY, shared_out
from twosource.desk.telling import Teller
from twosource.desk.wording import share
from twosource.lineage.stored_index import StoredIndex
from twosource.model.archive import Taken
from twosource.model.article import Finding
from twosource.model.received import Received
from twosource.model.wording import SharedWording
from twosource.stories.compiled_telling import Tellings, rows_of


class Placing(Protocol):
    """Puts reports into stories; called within the transaction of their batch, once all else of it is written."""

    def __call__(self, archive: Archive, new: Sequence[New], told: Tellings | None = None) -> None:
        """Places new reports; `told`: their terms, where these were read already."""

    def again(self, archive: Archive, changed: Sequence[New]) -> None:
        """Places reports anew whose title or time is another now."""

    def forget(self) -> None:
        """Gives up what is held: the transaction went back."""


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
    room = shared_out(ways.memory, placing=ways.placing is not None)
    ready_for_much(archive.connection, room.pages)
    index = StoredIndex(room.prints)
    limits = Limits(ways.reports, room.characters, ways.seconds)
    preparer = Preparer(ways.feed, Teller() if ways.placing else None)
    made = ahead(map(preparer.prepared, batches(items, limits, _weight)))
    for prepared in made:
        try:
            with archive.transaction():
                kept = _keep(archive, index, prepared, now(), ways.placing)
        except BaseException:
            index.forget()
            if ways.placing:
                ways.placing.forget()
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
    if placing:
        _place(archive, placing, found, prepared)
    return Acknowledged(taken, prepared.findings, pairs)


def _place(archive: Archive, placing: Placing, found: Outcomes, prepared: Prepared) -> None:
    """Place what is new in stories, and anew what is told otherwise now: its time or title may be another."""
    if found.new:
        placing(archive, found.new, _told(found.new, prepared))
    if found.changed:
        placing.again(archive, tuple(one.report for one in found.changed))


def _told(new: Sequence[New], prepared: Prepared) -> Tellings | None:
    """The terms of new reports, if all were read under the titles that they have."""
    rows = [one.arrival for one in new if one.arrival is not None]
    if prepared.told is None or len(rows) < len(new):
        return None
    if any(one.title != prepared.arrivals[row].title for one, row in zip(new, rows, strict=True)):
        return None
    return rows_of(prepared.told, rows)


def _let_be_found(archive: Archive, found: Outcomes) -> None:
    connection = archive.connection
    search.remove(connection, (one.before for one in found.changed))
    search.add(connection, (one.after for one in found.changed))
    search.add(connection, (Words(one.number, one.received.content, one.title, one.outlet) for one in found.new))
