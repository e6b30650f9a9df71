"""Reports -> what each step of taking them in costs, in one thread."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import numpy as np

from twosource.archive import putting, search
from twosource.archive import reports as rows
from twosource.archive.opening import Archive, open_archive
from twosource.archive.pace import ready_for_much
from twosource.archive.packing import pack
from twosource.archive.segments import Segments
from twosource.desk.preparing import words_of
from twosource.intake.article import identify, make_article
from twosource.language.words import words
from twosource.lineage.compiled_sharing import pairs_of
from twosource.lineage.compiled_words import new_memo
from twosource.lineage.kept_pairs import Known, kept_pairs
from twosource.lineage.prints import Prints, numbered, prints_of
from twosource.lineage.stored_index import StoredIndex
from twosource.model.archive import Arrival
from twosource.model.received import Received

_BATCH, _PAGES = 1000, 32_000_000


class Costs:
    """CPU seconds of each step."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = defaultdict(float)

    @contextmanager
    def of(self, step: str) -> Iterator[None]:
        """The time inside counts for a step."""
        began = time.process_time()
        yield
        self.seconds[step] += time.process_time() - began


def costs(folder: Path, reports: Sequence[Received]) -> None:
    """Print the microseconds of each step a report."""
    _run(folder / "first.db", reports[:_BATCH])
    found = _run(folder / "costs.db", reports)
    for step, seconds in found.seconds.items():
        print(f"{step:<44}{seconds / len(reports) * 1e6:8.1f}")
    print(f"{'all of it':<44}{sum(found.seconds.values()) / len(reports) * 1e6:8.1f}")
    some = reports[:300]
    with found.of("beside it: words() in Python"):
        for report in some:
            words(report.content)
    with found.of("beside it: make_article"):
        for report in some:
            make_article(report)
    for step in ("beside it: words() in Python", "beside it: make_article"):
        print(f"{step:<44}{found.seconds[step] / len(some) * 1e6:8.1f}")


def _run(path: Path, reports: Sequence[Received]) -> Costs:
    found, memo, index = Costs(), new_memo(), StoredIndex(10**9)
    with open_archive(path, create=True) as archive:
        ready_for_much(archive.connection, _PAGES)
        for start in range(0, len(reports), _BATCH):
            batch = reports[start : start + _BATCH]
            with found.of("id, outlet, title"):
                known = [identify(report) for report in batch]
            with found.of("packing (JSON, zlib)"):
                packed = [pack(report) for report in batch]
            with found.of("words as numbers"):
                read = words_of([report.content for report in batch], memo)
            with found.of("prints"):
                prints = prints_of(*read)
            arrivals = [
                Arrival(report, one.id, one.outlet, one.title, None, body)
                for report, one, body in zip(batch, known, packed, strict=True)
            ]
            with found.of("commit, on disk"), archive.transaction():
                _write(
                    archive, arrivals, (index, numbered(prints, np.arange(start + 1, start + 1 + len(batch)))), found
                )
    found.seconds["commit, on disk"] -= sum(found.seconds[step] for step in _INSIDE)
    return found


_INSIDE = ("rows and receipts", "full-text search", "looking prints up, keeping them", "pairs")


def _write(archive: Archive, arrivals: Sequence[Arrival], wording: tuple[StoredIndex, Prints], found: Costs) -> None:
    connection = archive.connection
    index, prints = wording
    with found.of(_INSIDE[0]):
        taken = putting.put(connection, arrivals, "")
    with found.of(_INSIDE[1]):
        search.add(
            connection,
            (
                search.Words(one.number, arrival.received.content, arrival.title, arrival.outlet)
                for one, arrival in zip(taken, arrivals, strict=False)
                if one.outcome == "new" and one.number
            ),
        )
    with found.of(_INSIDE[2]):
        pairs = pairs_of(index.add(Segments(connection), prints))
    with found.of(_INSIDE[3]):
        known = rows.filed(connection, pairs.reports())
        list(kept_pairs(pairs, {row.number: Known(row.words, row.outlet) for row in known}))
