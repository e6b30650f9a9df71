"""Whether reports make one ledger whatever order they come in: `python -m benchmarks.orders [--orders N] [--language
model|rules] [--only CASE] [--desk]`.

Data: the bundled example, our own cases, the shared ones where they are there. All reports of a case are put into one
story of an archive, in N random orders (200), one by one or in random batches; the ledger is worked out after each.
`--desk`: all that the desk does, taking in and placing with it; all stories, labels and ledgers are compared.
Printed for each case: reports, orders, batches, the different ledgers in the end (canonical JSON of the published
format) and standings; ids of claims that were shown at some time and neither stand in the ledger in the end nor lead
to one that does, of how many; seconds. Ends with 1 where an order made another ledger or an id leads nowhere.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.cases import Case, all_cases
from twosource.archive import aliases, placings, putting
from twosource.archive.archive import Archive
from twosource.archive.opening import open_archive
from twosource.desk.kept import InMemory
from twosource.desk.library import Desk
from twosource.desk.living import Lived, Living
from twosource.intake.article import identify
from twosource.intake.read import read_source
from twosource.intake.sources import find_sources
from twosource.language.reader.choosing import DEFAULT_LANGUAGE, choose_reader
from twosource.model.archive import Arrival, Placing
from twosource.model.received import Received

AT = "2031-01-01T00:00:00Z"


class Ending(NamedTuple):
    """The ledger and the standing in the end; ids of claims shown on the way, and those that lead nowhere; batches."""

    ledger: str
    standing: str
    shown: int
    lost: tuple[str, ...]
    batches: int


Endings = Callable[[Sequence[Received], int, str], Iterator[Ending]]


def main() -> None:
    """Feed and print."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--orders", type=int, default=200)
    options.add_argument("--language", default=DEFAULT_LANGUAGE)
    options.add_argument("--only")
    options.add_argument("--desk", action="store_true")
    wanted = options.parse_args()
    good = True
    print(
        f"{'case':<14}{'reports':>8}{'orders':>8}{'batches':>9}{'ledgers':>9}{'standings':>11}{'lost ids':>14}{'s':>8}"
    )
    for case in all_cases():
        if wanted.only in (None, case.name):
            good &= report(case, wanted.orders, by_desk if wanted.desk else by_living, wanted.language)
    sys.exit(0 if good else 1)


def report(case: Case, orders: int, by: Endings, language: str) -> bool:
    """Feed one case and print its line; whether it was the same from all orders."""
    began, reports = time.perf_counter(), received_of(case)
    ends = list(by(reports, orders, language))
    ledgers, standings = {end.ledger for end in ends}, {end.standing for end in ends}
    lost, shown = sum(len(end.lost) for end in ends), sum(end.shown for end in ends)
    print(
        f"{case.name:<14}{len(reports):>8}{orders:>8}{sum(end.batches for end in ends):>9}{len(ledgers):>9}"
        f"{len(standings):>11}{f'{lost} of {shown}':>14}{time.perf_counter() - began:>8.0f}",
        flush=True,
    )
    return len(ledgers) == len(standings) == 1 and not lost


def received_of(case: Case) -> list[Received]:
    """What is received of a case's reports."""
    sources, _ = find_sources((str(case.reports),))
    return [item for source in sources for item in read_source(source) if isinstance(item, Received)]


def by_desk(reports: Sequence[Received], orders: int, language: str) -> Iterator[Ending]:
    """What comes of the reports in each of the orders, by a desk of its own for each."""
    for order in range(orders):
        with tempfile.TemporaryDirectory() as folder, Desk.open(Path(folder) / "orders", language=language) as desk:
            desk.archive.connection.execute("PRAGMA synchronous = OFF")
            yield lived_through(desk, batched(reports, order))


def lived_through(desk: Desk, batches: Sequence[Sequence[Received]]) -> Ending:
    """Feed batches and work all ledgers out after each."""
    shown = set[str]()
    stories: dict[str, tuple[str, Any]] = {}
    for batch in batches:
        desk.take_in(batch)
        stories = {row.id: (row.label, desk.ledger(row.id)) for row in desk.stories()}
        shown |= {line.id for line in desk.claims()}
    here = {line.id for line in desk.claims()}
    lost = sorted(c for c in shown if c not in here and aliases.lead(desk.archive.connection, c) not in here)
    return Ending(json.dumps(stories, sort_keys=True), "", len(shown), tuple(lost), len(batches))


def by_living(reports: Sequence[Received], orders: int, language: str) -> Iterator[Ending]:
    """What comes of the reports in each of the orders; results that were kept serve all of them."""
    near = InMemory()
    for order in range(orders):
        with tempfile.TemporaryDirectory() as folder:
            archive = open_archive(Path(folder) / "orders.2src", create=True, at=AT)
            with archive:
                archive.connection.execute("PRAGMA synchronous = OFF")  # nothing here has to outlive the run
                yield fed(archive, Living(archive, choose_reader(language), near), batched(reports, order))


def batched(reports: Sequence[Received], order: int) -> list[list[Received]]:
    """The reports in a random order, every other time one by one, else in batches of random sizes."""
    chance = random.Random(order)
    row = chance.sample(reports, len(reports))
    batches: list[list[Received]] = []
    while row:
        size = 1 if order % 2 == 0 else chance.randint(1, max(1, len(reports) // 2))
        batches.append(row[:size])
        row = row[size:]
    return batches


def fed(archive: Archive, living: Living, batches: Sequence[Sequence[Received]]) -> Ending:
    """Feed batches and work the ledger out after each."""
    shown = set[str]()
    lived: Lived | None = None
    for batch in batches:
        story = come_in(archive, batch)
        lived = living.ledger(story, lambda: AT)
        shown |= {claim["id"] for claim in lived.standing["claims"]}
    assert lived is not None
    here = {claim["id"] for claim in lived.standing["claims"]}
    lost = sorted(c for c in shown if c not in here and aliases.lead(archive.connection, c) not in here)
    return Ending(lived.ledger.decode(), json.dumps(lived.standing), len(shown), tuple(lost), len(batches))


def come_in(archive: Archive, batch: Sequence[Received]) -> int:
    """Take reports in and place all of them in one story; its number."""
    with archive.transaction() as connection:
        arrivals = [Arrival(r, found.id, found.outlet, found.title) for r in batch if (found := identify(r))]
        taken = putting.put(connection, arrivals, AT)[: len(arrivals)]
        numbers = [one.number for one in taken if one.number is not None]
        rows = connection.execute("SELECT number FROM stories").fetchall()
        story: int = rows[0][0] if rows else placings.found(connection, "s-0000000000000001", numbers[0], "")
        for number, one in zip(numbers, batch, strict=False):
            placings.place(connection, number, [Placing(number, 0, max(1, len(one.content)), story)])
        placings.count(connection, [story])
    return story


if __name__ == "__main__":
    main()
