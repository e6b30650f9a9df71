"""How fast and how large the archive grows: `python -m benchmarks.taking_in [--reports N] [--memory MB] [--stories]`.

Data: `data/article_bias_allsides`, 37,492 articles, as they stand in the file. Beyond that number the corpus comes
again with edits: in each further round one word in fifty is replaced by another one of the same article, drawn with a
fixed seed. Everything is on: each batch is one transaction on disk (synchronous=FULL), with full-text search and
lineage; with `--stories` each report is placed in a story too. Reading and unpacking the corpus is part of the time.

Printed: reports a second by the clock and CPU time of each; CPU time of the first and of the last thousand (reading and
preparing, which a thread does ahead, in the mean of all; writing and comparing as it was for them); bytes on disk a
byte of text; the peak of resident memory of the process, libraries and compiled code included. With `--costs` what each
step of the first 3,000 articles takes, in one thread. With `--copies` the share of planted copies that the archive
finds (`benchmarks.planted`, 10,000 texts), beside the index in memory, and whether another order finds the same.
"""

from __future__ import annotations

import argparse
import random
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from benchmarks.corpora import Document, bias_articles
from benchmarks.taking_in_copies import copies
from benchmarks.taking_in_costs import costs
from twosource.archive.opening import Archive, open_archive
from twosource.desk.placing import Placer
from twosource.desk.room import MEMORY
from twosource.desk.taking_in import Ways, take_in
from twosource.intake.article import Received

_EDITED = 0.02
"""Share of the words that a further round replaces."""

_LAP = 1000

_AT = "2026-11-24T00:00:00Z"


def received(document: Document, round_: int = 0) -> Received:
    """An article as it came in; in a further round under another address."""
    about = document.about
    return Received(
        f"{document.name}/{round_}" if round_ else document.name,
        document.text,
        title=about.get("title") or None,
        outlet=about.get("source") or None,
        url=f"{about.get('url')}#{round_}" if round_ else about.get("url") or None,
        published=about.get("date") or None,
        bylines=(about["authors"],) if about.get("authors") else (),
    )


def edited(text: str, seed: str) -> str:
    """The text with some words replaced by others of it."""
    chance = random.Random(seed)
    words = text.split(" ")
    for _ in range(round(len(words) * _EDITED)):
        words[chance.randrange(len(words))] = words[chance.randrange(len(words))]
    return " ".join(words)


def reports(count: int) -> Iterator[Received]:
    """So many reports: the corpus, again and again with edits."""
    return islice(_rounds(), count)


def _rounds() -> Iterator[Received]:
    round_ = 0
    while True:
        for document in bias_articles():
            text = edited(document.text, f"{document.name}/{round_}") if round_ else document.text
            yield received(document._replace(text=text), round_)
        round_ += 1


class Counting:
    """Reports that are passed on, with the bytes of their texts."""

    def __init__(self, items: Iterator[Received]) -> None:
        self._items = items
        self.bytes = 0

    def __iter__(self) -> Iterator[Received]:
        for item in self._items:
            self.bytes += len(item.content.encode("utf-8", "surrogatepass"))
            yield item


def measure(archive: Archive, count: int, ways: Ways) -> None:
    """Take reports in and print the figures."""
    items = Counting(reports(count))
    laps: list[tuple[int, float]] = []
    done = 0
    began, used, last = time.perf_counter(), time.process_time(), time.thread_time()
    for kept in take_in(archive, items, lambda: _AT, ways):
        now = time.thread_time()
        laps.append((len(kept.taken), now - last))
        done, last = done + len(kept.taken), now
        if done // 25_000 > (done - len(kept.taken)) // 25_000:
            print(f"  {done} reports, {time.process_time() - used:.0f} CPU-seconds, peak {_peak():.0f} MB", flush=True)
    spent, used = time.perf_counter() - began, time.process_time() - used
    archive.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    size = archive.path.stat().st_size
    (pairs,) = archive.connection.execute("SELECT count(*) FROM shared").fetchone()
    print(f"{done} reports, {items.bytes / 1e6:.0f} MB of text, {pairs} pairs that share wording")
    print(f"{spent:.1f} s by the clock: {done / spent:.0f} reports a second")
    print(
        f"{used:.1f} CPU-seconds: {used / done * 1e6:.0f} microseconds a report, {2 * done / used:.0f} a second on two"
    )
    ahead = (used - sum(lasted for _, lasted in laps)) / done * 1e6
    first, end = ahead + _speed(laps), ahead + _speed(laps[::-1])
    print(f"CPU time of the first thousand {first:.0f} microseconds each, of the last {end:.0f}: ", end="")
    print(f"{first / end:.2f} times as fast")
    print(f"on disk {size / 1e6:.0f} MB, {size / items.bytes:.2f} bytes a byte of text")
    print(f"peak of resident memory {_peak():.0f} MB, allowed {ways.memory / 1e6:.0f}")


def _speed(laps: list[tuple[int, float]]) -> float:
    """Microseconds a report over the first thousand of laps."""
    reports_, seconds = 0, 0.0
    for count, lasted in laps:
        reports_, seconds = reports_ + count, seconds + lasted
        if reports_ >= _LAP:
            break
    return seconds / reports_ * 1e6


def _peak() -> float:
    """The peak of resident memory in MB."""
    unit = 2**20 if sys.platform == "darwin" else 2**10
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit


def main() -> None:
    """Measure what was asked for."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--reports", type=int, default=37_492)
    options.add_argument("--memory", type=int, default=MEMORY // 1_000_000, help="MB that the process may take")
    options.add_argument("--folder", help="where the archive is made (a temporary folder)")
    options.add_argument("--stories", action="store_true", help="place the reports in stories too")
    options.add_argument("--costs", action="store_true")
    options.add_argument("--copies", action="store_true")
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory(dir=chosen.folder) as folder:
        if chosen.costs:
            costs(Path(folder), list(reports(3_000)))
        elif chosen.copies:
            copies(Path(folder))
        else:
            # What is compiled is compiled and kept on disk before the clock runs.
            for name, count in (("first.db", 300), ("archive.db", chosen.reports)):
                placing = Placer(lambda: _AT) if chosen.stories else None
                ways = Ways(memory=chosen.memory * 1_000_000, placing=placing)
                with open_archive(Path(folder, name), create=True) as archive:
                    if name == "first.db":
                        list(take_in(archive, reports(count), lambda: _AT, ways))
                    else:
                        measure(archive, count, ways)


if __name__ == "__main__":
    main()
