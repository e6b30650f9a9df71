"""The segments, the pairs and the common prints of an archive -> what in them is not as it should be."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence

import numpy as np

from twosource.archive import reports, shared
from twosource.archive.segments import Segments
from twosource.desk.preparing import words_of
from twosource.errors import ArchiveError
from twosource.lineage.compiled_sharing import WORDS
from twosource.lineage.compiled_sums import add_prints
from twosource.lineage.compiled_words import Memo, new_memo
from twosource.lineage.inspecting import Inspected, faults_of, inspected
from twosource.lineage.prints import prints_of
from twosource.model.archive import Fault

_BACKUP = "go back to a backup"

_AT_ONCE = 250
"""Reports whose prints are made again at once."""

_NAMED = 20
"""Reports or prints that are named one by one; of the others how many there are is told."""


def wording_faults(connection: sqlite3.Connection) -> Iterator[Fault]:
    """What is wrong with the segments, their parts, and what follows from them: every print that a report's text has
    must be there once, none of a report that never came, and prints must be noted as common when, and only when, they
    are. Where segments are damaged, what follows from them is not looked at."""
    yield from _odd_pairs(connection)
    shelf = Segments(connection)
    damaged = False
    for fault in _broken(shelf):
        damaged = True
        yield fault
    if damaged:
        return
    index = inspected(shelf, [segment for segment in shelf.segments() if segment.state == "here"])
    yield from _strangers(connection, index)
    yield from _otherwise(connection, index)
    yield from _common(connection, index)


def _odd_pairs(connection: sqlite3.Connection) -> Iterator[Fault]:
    for pair in shared.odd(connection, WORDS):
        row = f"{pair.earlier}, {pair.later}"
        yield Fault("shared", row, f"{pair.words} words, a share of {pair.share}: no pair is kept so", _BACKUP)


def _broken(shelf: Segments) -> Iterator[Fault]:
    there = {segment.number: segment for segment in shelf.segments()}
    for number, highest in shelf.highest_parts():
        if number not in there:
            yield Fault("segment_parts", f"segment {number}", "they are parts of no segment", _BACKUP)
        elif highest >= 1 << there[number].bits:
            yield Fault("segment_parts", f"segment {number}", f"it has a part {highest} too many", _BACKUP)
    for segment in there.values():
        row = f"segment {segment.number}"
        into = there.get(segment.into) if segment.into is not None else None
        if segment.into is not None and (into is None or into.state != "building"):
            yield Fault("segments", row, f"segment {segment.into} is not built out of it", _BACKUP)
        yield from (Fault("segments", row, what, _BACKUP) for what in faults_of(shelf, segment))


def _strangers(connection: sqlite3.Connection, index: Inspected) -> Iterator[Fault]:
    known = np.zeros(len(index.counts), np.bool_)
    numbers = np.fromiter(reports.numbers_ever(connection), np.int64)
    known[numbers[numbers < len(known)]] = True
    yield from _named("report", np.flatnonzero(~known & (index.counts > 0)).tolist(), "it never came")


def _otherwise(connection: sqlite3.Connection, index: Inspected) -> Iterator[Fault]:
    """Reports of which the index holds other prints than their texts have; texts that cannot be read are left out."""
    memo = new_memo()
    other: list[int] = []
    batch: list[int] = []
    for row in reports.every(connection):
        batch.append(row.number)
        if len(batch) == _AT_ONCE:
            other += _differing(connection, index, batch, memo)
            batch = []
    other += _differing(connection, index, batch, memo)
    yield from _named("report", other, "other prints are held of it than its text has")


def _differing(connection: sqlite3.Connection, index: Inspected, numbers: Sequence[int], memo: Memo) -> list[int]:
    texts = dict(_texts(connection, numbers))
    counts, sums = np.zeros(len(texts), np.int64), np.zeros(len(texts), np.uint64)
    add_prints(prints_of(*words_of(list(texts.values()), memo)), counts, sums)
    asked = np.array(list(texts), np.int64)
    there = asked < len(index.counts)
    same = ~there & (counts == 0)
    held = asked[there]
    same[there] = (index.counts[held] == counts[there]) & (index.sums[held] == sums[there])
    return asked[~same].tolist()  # type: ignore[no-any-return]


def _texts(connection: sqlite3.Connection, numbers: Sequence[int]) -> Iterator[tuple[int, str]]:
    for number in numbers:
        try:
            ((_, received),) = reports.received(connection, [number])
        except ArchiveError:
            continue
        yield number, received.content


def _common(connection: sqlite3.Connection, index: Inspected) -> Iterator[Fault]:
    noted = np.fromiter(shared.common(connection), np.int64)
    lost = np.setdiff1d(index.common, noted).tolist()
    yield from _named("print", lost, "many reports have it, which is not noted", "common_prints")
    odd = np.setdiff1d(noted, index.common).tolist()
    yield from _named("print", odd, "it is noted as common, and few have it", "common_prints")


def _named(kind: str, numbers: Sequence[int], what: str, table: str = "segments") -> Iterator[Fault]:
    for number in numbers[:_NAMED]:
        yield Fault(table, f"{kind} {number}", what, _BACKUP)
    if len(numbers) > _NAMED:
        yield Fault(table, f"{len(numbers) - _NAMED} more", what, _BACKUP)
