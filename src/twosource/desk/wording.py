"""New reports of the archive -> the pairs of reports that share wording, as they are now, kept."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from twosource.archive import reports, shared
from twosource.archive.opening import Archive
from twosource.archive.segments import Segments
from twosource.desk.outcomes import New
from twosource.desk.preparing import Prepared, words_of
from twosource.errors import ArchiveError
from twosource.lineage.compiled_meeting import Meetings
from twosource.lineage.compiled_sharing import pairs_of, rare_words
from twosource.lineage.compiled_words import Memo, new_memo
from twosource.lineage.kept_pairs import NEAR_COPY, Known, kept_pairs, without_common
from twosource.lineage.prints import Prints, numbered, prints_of
from twosource.lineage.stored_index import StoredIndex
from twosource.model.wording import SharedWording

_AT_ONCE = 2000
"""Pairs that are looked at again at once: each report in them is read once, and its prints are held meanwhile."""


def share(archive: Archive, index: StoredIndex, prepared: Prepared, new: tuple[New, ...]) -> tuple[SharedWording, ...]:
    """The pairs that new reports make, kept. Those that had to change their id come by themselves: they are few, and
    their texts were not made ready."""
    numbers = np.full(len(prepared.arrivals), -1, np.int64)
    for one in new:
        if one.arrival is not None:
            numbers[one.arrival] = one.number
    pairs = _compared(archive, index, numbered(prepared.prints, numbers))
    moved = tuple(one for one in new if one.arrival is None)
    if moved:
        prints = _prints([one.received.content for one in moved])
        pairs += _compared(archive, index, numbered(prints, np.array([one.number for one in moved], np.int64)))
    return pairs


def _compared(archive: Archive, index: StoredIndex, prints: Prints) -> tuple[SharedWording, ...]:
    if not len(prints):
        return ()
    found = index.add(Segments(archive.connection), prints)
    made = pairs_of(found)
    rows = reports.filed(archive.connection, made.reports())
    pairs = tuple(kept_pairs(made, {row.number: Known(row.words, row.outlet) for row in rows}))
    shared.add(archive.connection, pairs)
    again = _looked_at_again(archive, found)
    return tuple(one for pair in pairs if (one := again.get(pair, pair)))


def _looked_at_again(archive: Archive, found: Meetings) -> dict[SharedWording, SharedWording | None]:
    """Lets pairs go that share little but wording that has become common by now: whether they were there before it or
    came behind it must be all one. What became of each pair that was looked at."""
    common = shared.note_common(archive.connection, found.common_hashes().tolist())
    if not common:
        return {}
    holders = found.reports_with(np.array(common, np.uint32)).tolist()
    doubtful = shared.among(archive.connection, holders, NEAR_COPY)
    again: dict[SharedWording, SharedWording | None] = {}
    for start in range(0, len(doubtful), _AT_ONCE):
        again |= _decided_again(archive, doubtful[start : start + _AT_ONCE])
    return again


def _decided_again(archive: Archive, pairs: Sequence[SharedWording]) -> dict[SharedWording, SharedWording | None]:
    prints = {number: _prints_of(archive, number) for pair in pairs for number in (pair.earlier, pair.later)}
    again: dict[SharedWording, SharedWording | None] = {}
    for pair in pairs:
        one, other = prints[pair.earlier], prints[pair.later]
        if one is None or other is None:
            continue
        again[pair] = now = without_common(pair, rare_words(one, other, _common(archive, one, other)))
        if now is None:
            shared.drop(archive.connection, pair)
        elif now != pair:
            shared.set_words(archive.connection, now)
    return again


def _prints_of(archive: Archive, number: int) -> Prints | None:
    """The prints of a report that is there; None where its text is damaged, which must not keep new ones out."""
    try:
        ((_, received),) = reports.received(archive.connection, [number])
    except ArchiveError:
        return None
    return _prints([received.content])


def _common(archive: Archive, one: Prints, other: Prints) -> NDArray[np.uint32]:
    met = np.intersect1d(one.hashes, other.hashes)
    return np.array(shared.common_among(archive.connection, met.tolist()), np.uint32)


def _prints(contents: Sequence[str]) -> Prints:
    return prints_of(*words_of(contents, _memo()))


@cache
def _memo() -> Memo:
    """The words that were read again: two megabytes, not to be filled anew for each text."""
    return new_memo()
