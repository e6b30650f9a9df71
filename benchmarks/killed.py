"""Kill a program at a random moment while it takes reports in, again and again: is every acknowledged report there?

    python -m benchmarks.killed [--runs 500] [--seed 1] [--bare]

Data: reports of invented words, made here. A child process opens the archive of its run and takes reports in as the
desk does (`desk.taking_in`: reports, receipts, search, fingerprints, pairs that share wording), batch by batch, each in
one transaction; one report in five shares wording with an earlier one. The child prints the ids of a batch once that is
acknowledged, and is killed with SIGKILL: one in four soon after its start, the others within some batches after their
first acknowledgement. Ten children fill one archive in turn, so that each takes up what the one before it left half
done. After each kill the archive is opened and checked. `--bare` leaves fingerprints out.

Printed: kills, and how many came before an acknowledgement; reports acknowledged, those of them that are missing (must
be 0), batches that are there in part (must be 0), faults that the check found (must be 0).
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from twosource.archive import putting, reports, search
from twosource.archive.archive import Archive
from twosource.archive.checking import faults
from twosource.archive.opening import open_archive
from twosource.desk import taking_in
from twosource.desk.placing import Placer
from twosource.intake.article import identify
from twosource.model.archive import Arrival
from twosource.model.received import Received

_BATCH = 5
"""Reports of a transaction: small ones, so that a child gets through several before it is killed."""

_PER_ARCHIVE = 10
"""Children that fill one archive in turn."""

_SOON = 0.1
"""Seconds after its start within which one child in four is killed: it makes the archive, or opens it."""

_LATER = 0.1
"""Seconds after its first acknowledgement within which another one is killed: several batches."""

_AT = "2024-03-01T08:00:00Z"

TakeIn = Callable[[Archive, Iterable[list[Received]]], Iterator[list[str]]]
"""What takes reports in: the archive and batches of what was received -> the ids of each batch once it is
acknowledged."""


class _Moment(NamedTuple):
    """When a child is killed: after its first acknowledgement or its start, and how far into the time that it has."""

    acknowledged: bool
    share: float


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


def by_desk(archive: Archive, batches: Iterable[list[Received]]) -> Iterator[list[str]]:
    """All that the desk does when reports come in."""
    items = (received for batch in batches for received in batch)
    ways = taking_in.Ways(reports=_BATCH, seconds=60.0, placing=Placer(lambda: _AT))
    for acknowledged in taking_in.take_in(archive, items, lambda: _AT, ways):
        yield [taken.id for taken in acknowledged.taken]


def bare(archive: Archive, batches: Iterable[list[Received]]) -> Iterator[list[str]]:
    """Reports, receipts and search."""
    for batch in batches:
        yield take_in(archive, batch)


def take_in(archive: Archive, received: list[Received]) -> list[str]:
    """A batch of reports with their receipts and words, in one transaction; their ids."""
    found = [identify(item) for item in received]
    arrivals = [Arrival(item, f.id, f.outlet, f.title) for item, f in zip(received, found, strict=True)]
    with archive.transaction() as connection:
        taken = putting.put(connection, arrivals, _AT)
        new = [(t.number, a) for t, a in zip(taken, arrivals, strict=False) if t.number and t.outcome == "new"]
        search.add(connection, [search.Words(n, a.received.content, a.title, a.outlet) for n, a in new])
    return [t.id for t in taken]


def invented(run: int, batch: int) -> list[Received]:
    """A batch of reports that no other run has; the last one repeats much of the first one of the batch before."""
    texts = [_text(run, batch, n) for n in range(_BATCH - 1)]
    texts.append(" ".join((_text(run, batch - 1, 0)[:900], _text(run, batch, _BATCH))))
    return [Received(f"run {run} batch {batch} {n}", text, f"T {n}", f"Outlet {n}") for n, text in enumerate(texts)]


def _text(run: int, batch: int, number: int) -> str:
    chance = random.Random(f"{run} {batch} {number}")
    return " ".join("".join(chance.choices("abcdefghijklmnop", k=chance.randint(2, 9))) for _ in range(250))


def killed(runs: int, seed: int, folder: Path, take: TakeIn = by_desk) -> Outcome:
    """Kill `runs` children, in archives in `folder`."""
    chance = random.Random(seed)
    outcome = Outcome()
    for run in range(runs):
        path = folder / str(run // _PER_ARCHIVE)
        known, by_us = _one(path, run, _Moment(run % 4 > 0, chance.random()), take)
        outcome.runs += 1
        outcome.faults += [] if by_us else [f"run {run}: the child ended before it was killed"]
        outcome.silent += not known
        outcome.acknowledged += len(known)
        _look(path, known, outcome)
    return outcome


def _one(path: Path, run: int, moment: _Moment, take: TakeIn) -> tuple[list[str], bool]:
    """The ids that a child acknowledged before it was killed, and whether it was."""
    reading, writing = os.pipe()
    ready, go = os.pipe()
    child = os.fork()
    if child == 0:
        _child(path, run, take, writing, go)
    os.close(writing)
    os.close(go)
    os.read(ready, 1)
    said = os.read(reading, 65536) if moment.acknowledged else b""
    time.sleep(moment.share * (_LATER if moment.acknowledged else _SOON))
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
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
        for ids in take(archive, (invented(run, batch) for batch in range(1, 1000))):
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
    parser.add_argument("--bare", action="store_true")
    arguments = parser.parse_args()
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        take = bare if arguments.bare else by_desk
        # What is compiled once is compiled before the first child begins.
        with open_archive(Path(folder) / "first", create=True) as archive:
            list(take(archive, [invented(-1, batch) for batch in range(1, 4)]))
        outcome = killed(arguments.runs, arguments.seed, Path(folder), take)
    for line in outcome.lines:
        print(line)
    print(f"{time.monotonic() - started:.0f} s")


if __name__ == "__main__":
    main()
