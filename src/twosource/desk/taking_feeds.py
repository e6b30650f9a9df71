"""One feed, at an address or in a file -> its new reports in the archive."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from twosource.archive import feed_entries, feeds
from twosource.archive.opening import Archive
from twosource.desk.entry_pages import Get
from twosource.desk.feed_visit import Wanted, stamp, visit, visit_file
from twosource.desk.taking_in import Ways
from twosource.desk.tallying import Tally, take_all
from twosource.desk.watching import Visited, keep_visit
from twosource.errors import UsageError
from twosource.intake.read import MAX_BYTES

_PLAIN = Ways()


def take_feed(
    archive: Archive, url: str, get: Get, clock: Callable[[], datetime], wanted: Wanted, ways: Ways = _PLAIN
) -> Visited:
    """Visit a feed now, due or not, and keep what it brought."""
    state = feeds.state_of(archive.connection, url)
    known = feed_entries.known_of(archive.connection, url)
    return keep_visit(archive, visit(state, known, get, clock(), wanted), clock, ways)


def take_feed_file(
    archive: Archive, path: str, get: Get | None, clock: Callable[[], datetime], ways: Ways = _PLAIN
) -> Tally:
    """Take in the feed in a file; `get` fetches the pages of entries that do not carry all of their text.

    Raises UsageError where it cannot be read, UnreadableInput where it is no feed.
    """
    known = feed_entries.known_of(archive.connection, path)
    try:
        with Path(path).open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise UsageError(f"{path}: cannot be read ({error.strerror}): check the path") from error
    if len(data) > MAX_BYTES:
        raise UsageError(f"{path}: larger than {MAX_BYTES // 1_000_000} MB: give a smaller part of it")
    taken = visit_file(path, data, known, get, clock())
    tally = take_all(archive, tuple(taken.items), lambda: stamp(clock()), replace(ways, feed=path))
    with archive.transaction():
        feed_entries.keep(archive.connection, path, taken.seen, stamp(clock()))
    return tally
