"""Kill a program at a random moment while it takes reports in, again and again: is every acknowledged report there?

    python -m benchmarks.killed [--runs 500] [--seed 1]

Data: reports of invented words, made here. A child process opens the archive of its run and takes reports in, batch by
batch, each in one transaction; it prints the ids of a batch when the transaction is committed, and is killed with
SIGKILL at a moment drawn between its first statement and some batches later. Each archive is filled by up to
`_PER_ARCHIVE` children in turn, so that a half-done step is taken up by the next one. After each kill the archive is
opened and checked. Printed: runs, kills before and after the first acknowledgement, reports acknowledged, those of them
that are missing (must be 0), batches that are there in part (must be 0), faults that the check found (must be 0).
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from twosource.archive import putting, reports, search
from twosource.archive.archive import Archive
from twosource.archive.checking import faults
from twosource.archive.opening import open_archive
from twosource.intake.article import identify
from twosource.model.archive import Arrival
from twosource.model.received import Received

_BATCH = 5
"""Reports of a transaction: small ones, so that a child gets through several before it is killed."""

_PER_ARCHIVE = 10
"""Children that fill one archive in turn."""

_LONGEST = 0.06
"""Seconds that a child lives at most: about six batches."""

_AT = "2024-03-01T08:00:00Z"

TakeIn = Callable[[Archive, list[Received]], list[str]]
"""What takes a batch in: the archive and what was received -> the ids that it acknowledges."""


@dataclass(slots=True)
class Outcome:
    """What all runs together showed."""

    runs: int = 0
    silent: int = 0
    acknowledged: int = 0
    missing: int = 0
    torn: int = 0
    faults: list[str] = field(default_factory=list)

    @property
    def lines(self) -> Iterator[str]:
        """The figures, for people."""
        yield f"{self.runs} kills, {self.silent} of them before a report was acknowledged"
        yield f"{self.acknowledged} reports acknowledged, {self.missing} of them missing, {self.torn} batches in part"
        yield f"{len(self.faults)} faults found by the check"
        yield from self.faults[:5]


def take_in(archive: Archive, received: list[Received]) -> list[str]:
    """Reports, receipts and search, as the desk writes them, in one transaction."""
    found = [identify(item) for item in received]
    arrivals = [Arrival(item, f.id, f.outlet, f.title) for item, f in zip(received, found, strict=True)]
    with archive.transaction() as connection:
        taken = putting.put(connection, arrivals, _AT)
        new = [(t.number, a) for t, a in zip(taken, arrivals, strict=False) if t.number and t.outcome == "new"]
        search.add(connection, [search.Words(n, a.received.content, a.title, a.outlet) for n, a in new])
    return [t.id for t in taken]


def invented(run: int, batch: int) -> list[Received]:
    """A batch of reports that no other run has."""
    chance = random.Random(run * 1000 + batch)
    words = ["".join(chance.choices("abcdefghijklmnop", k=chance.randint(2, 9))) for _ in range(80)]
    return [
        Received(f"run {run} batch {batch} {n}", " ".join(chance.choices(words, k=400)), f"Title {n}", f"Outlet {n}")
        for n in range(_BATCH)
    ]


def killed(runs: int, seed: int, folder: Path, take: TakeIn = take_in) -> Outcome:
    """Kill `runs` children, in archives in `folder`."""
    chance = random.Random(seed)
    outcome = Outcome()
    for run in range(runs):
        path = folder / str(run // _PER_ARCHIVE)
        known, by_us = _one(path, run, chance.uniform(0, _LONGEST), take)
        outcome.runs += 1
        outcome.faults += [] if by_us else [f"run {run}: the child ended before it was killed"]
        outcome.silent += not known
        outcome.acknowledged += len(known)
        _look(path, known, outcome)
    return outcome


def _one(path: Path, run: int, lives: float, take: TakeIn) -> tuple[list[str], bool]:
    """The ids that a child acknowledged before it was killed, and whether it was."""
    reading, writing = os.pipe()
    ready, go = os.pipe()
    child = os.fork()
    if child == 0:
        _child(path, run, take, writing, go)
    os.close(writing)
    os.close(go)
    os.read(ready, 1)
    time.sleep(lives)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    said = b""
    while part := os.read(reading, 65536):
        said += part
    os.close(reading)
    os.close(ready)
    # A line that was cut off acknowledges nothing.
    return said.decode().split("\n")[:-1], os.WIFSIGNALED(status)


def _child(path: Path, run: int, take: TakeIn, writing: int, go: int) -> None:
    """Takes reports in until it is killed; never returns."""
    try:
        os.write(go, b".")
        archive = open_archive(path, create=True, at=_AT)
        for batch in range(1000):
            ids = take(archive, invented(run, batch))
            os.write(writing, "".join(f"{report}\n" for report in ids).encode())
        time.sleep(60)
    except BaseException as error:
        os.write(2, f"the child failed: {error!r}\n".encode())
    os._exit(1)


def _look(path: Path, known: list[str], outcome: Outcome) -> None:
    """Open the archive as the next program would, and count what is wrong."""
    with open_archive(path, create=True, at=_AT) as archive:
        there = reports.numbers_of(archive.connection, known)
        outcome.missing += len(set(known) - set(there))
        batches: dict[str, int] = {}
        for (source,) in archive.connection.execute("SELECT source FROM receipts"):
            batch = source.rpartition(" ")[0]
            batches[batch] = batches.get(batch, 0) + 1
        outcome.torn += sum(count != _BATCH for count in batches.values())
        outcome.faults.extend(str(fault) for fault in faults(archive))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--runs", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        outcome = killed(arguments.runs, arguments.seed, Path(folder))
    for line in outcome.lines:
        print(line)
    print(f"{time.monotonic() - started:.0f} s")


if __name__ == "__main__":
    main()
