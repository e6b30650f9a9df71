"""Reports that the tests of the archive file."""

from pathlib import Path

from twosource.archive import putting, search
from twosource.archive.opening import Archive, open_archive
from twosource.intake.article import identify
from twosource.model.archive import Arrival, Taken
from twosource.model.received import Received

AT = "2024-03-01T08:00:00Z"

DAM = "The dam above Oltava gave way on Sunday. Governor Ilse Tarn said that forty houses stood in water."
FERRY = "The ferry was towed to the shipyard on Saturday, and the port authority said that it would stay there."


def arrival(received: Received, feed: str | None = None) -> Arrival:
    found = identify(received)
    return Arrival(received, found.id, found.outlet, found.title, feed)


def file(archive: Archive, *reports: Received, at: str = AT) -> tuple[Taken, ...]:
    """Take reports in with their words, as a batch."""
    with archive.transaction() as connection:
        taken = putting.put(connection, [arrival(report) for report in reports], at)
        new = [(t.number, r) for t, r in zip(taken, reports, strict=False) if t.number and t.outcome == "new"]
        found = {number: identify(report) for number, report in new}
        search.add(
            connection,
            (search.Words(number, r.content, found[number].title, found[number].outlet) for number, r in new),
        )
    return taken


def made(folder: Path, *reports: Received) -> Archive:
    """An archive of some reports."""
    archive = open_archive(folder / "desk.2src", create=True, at=AT)
    file(archive, *reports)
    return archive
