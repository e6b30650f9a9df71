"""New reports of the archive -> the pairs of reports that share wording, as they are now, kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

import numpy as np

from twosource.archive import reports, shared
from twosource.archive.opening import Archive
from twosource.archive.segments import Segments
from twosource.desk.outcomes import New
from twosource.desk.preparing import Prepared, words_of
from twosource.errors import ArchiveError
from twosource.lineage.compiled_meeting import Meetings
from twosource.lineage.compiled_rare import rare_words, shared_hashes
from twosource.lineage.compiled_sharing import pairs_of
from twosource.lineage.compiled_words import Memo, new_memo
from twosource.lineage.kept_pairs import NEAR_COPY, Known, kept_pairs, without_common
from twosource.lineage.prints import Prints, numbered, prints_of
from twosource.lineage.stored_index import StoredIndex
from twosource.model.wording import SharedWording

_AT_ONCE = 300
"""Reports that are looked at again at once: each is read once for all its pairs, and as many texts are held meanwhile
as a batch has."""


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
    pairs = tuple(kept_pairs(made, _known(archive, made.reports())))
    shared.add(archive.connection, pairs)
    again = _looked_at_again(archive, found)
    return tuple(one for pair in pairs if (one := again.get(pair, pair)))


def _known(archive: Archive, numbers: Sequence[int]) -> dict[int, Known]:
    rows = reports.sized(archive.connection, numbers)
    return {number: Known(words, outlet) for number, words, outlet in rows}


def _looked_at_again(archive: Archive, found: Meetings) -> dict[SharedWording, SharedWording | None]:
    """Lets pairs go that share little but wording that has become common by now: whether they were there before it or
    came behind it must be all one. What became of each pair that was looked at."""
    common = shared.note_common(archive.connection, found.common_hashes().tolist())
    if not common:
        return {}
    holders = found.reports_with(np.array(common, np.uint32)).tolist()
    doubtful = shared.among(archive.connection, holders, NEAR_COPY)
    again: dict[SharedWording, SharedWording | None] = {}
    for group in _groups(doubtful):
        again |= _decided_again(archive, group)
    return again


def _decided_again(archive: Archive, pairs: Sequence[SharedWording]) -> dict[SharedWording, SharedWording | None]:
    connection = archive.connection
    numbers, prints = _prints_again(archive, pairs)
    known = [pair for pair in pairs if pair.earlier in numbers and pair.later in numbers]
    met = shared_hashes(prints).tolist()
    common = np.array(shared.common_among(connection, met), np.uint32)
    words = rare_words(prints, common, [(numbers[pair.earlier], numbers[pair.later]) for pair in known])
    again = {pair: without_common(pair, rare) for pair, rare in zip(known, words, strict=True)}
    for pair, now in again.items():
        if now is None:
            shared.drop(connection, pair)
        elif now != pair:
            shared.set_words(connection, now)
    return again


def _prints_again(archive: Archive, pairs: Sequence[SharedWording]) -> tuple[dict[int, int], Prints]:
    """The places of reports among those whose texts can be read, and the prints of these: a damaged one must not keep
    new ones out."""
    numbers = sorted({number for pair in pairs for number in (pair.earlier, pair.later)})
    texts = _texts(archive, numbers)
    return {number: n for n, number in enumerate(texts)}, _prints(list(texts.values()))


def _texts(archive: Archive, numbers: Sequence[int]) -> dict[int, str]:
    try:
        return {number: received.content for number, received in reports.received(archive.connection, numbers)}
    except ArchiveError:
        if len(numbers) == 1:
            return {}
    return {number: text for one in numbers for number, text in _texts(archive, [one]).items()}


def _groups(pairs: Sequence[SharedWording]) -> Iterator[list[SharedWording]]:
    """Pairs in groups that have few reports each."""
    group: list[SharedWording] = []
    there: set[int] = set()
    for pair in pairs:
        if len(there) >= _AT_ONCE:
            yield group
            group, there = [], set()
        group.append(pair)
        there |= {pair.earlier, pair.later}
    if group:
        yield group


def _prints(contents: Sequence[str]) -> Prints:
    return prints_of(*words_of(contents, _memo()))


@cache
def _memo() -> Memo:
    """The words that were read again: two megabytes, not to be filled anew for each text."""
    return new_memo()
