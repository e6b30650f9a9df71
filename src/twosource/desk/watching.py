"""Feeds and an archive -> one round over those that are due, each visit kept once its reports are."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import replace
from datetime import datetime, timedelta
from typing import NamedTuple
from urllib.parse import urlsplit

from twosource.archive import feed_entries, feeds
from twosource.archive.opening import Archive
from twosource.desk.entry_pages import Get
from twosource.desk.feed_visit import GONE, Visit, Wanted, is_due, stamp, visit
from twosource.desk.taking_in import Ways
from twosource.desk.tallying import Tally, take_all
from twosource.model.archive import FeedState, SeenEntry

WORKERS = 8
"""Hosts that are asked at the same time."""

LONGEST_SLEEP = timedelta(hours=1)
"""Between two looks at what is due."""


class Visited(NamedTuple):
    """A visit whose reports are on disk: what is known of the feed now, what was taken, why nothing came."""

    state: FeedState
    tally: Tally
    failed: str | None


class Due(NamedTuple):
    """A feed that is to be asked, with the entries of it that are known."""

    state: FeedState
    known: dict[str, SeenEntry]


def watch_round(
    archive: Archive, urls: Sequence[str], get: Get, clock: Callable[[], datetime], wanted: Wanted, ways: Ways
) -> Iterator[Visited]:
    """One round over the feeds that are due, as their visits end. What is known of a feed is kept behind its reports:
    if the program dies in between, they come again, which changes nothing."""
    now = clock()
    due = [Due(state, feed_entries.known_of(archive.connection, state.url)) for state in due_of(archive, urls, now)]
    for done in _visits(due, get, clock, wanted):
        yield keep_visit(archive, done, clock, ways)


def due_of(archive: Archive, urls: Sequence[str], now: datetime) -> list[FeedState]:
    """The feeds that are due, in the order of the list."""
    states = (feeds.state_of(archive.connection, url) for url in dict.fromkeys(urls))
    return [state for state in states if is_due(state, now)]


def seconds_to_next(archive: Archive, urls: Sequence[str], now: datetime) -> float | None:
    """Seconds until the next feed is due; None where none ever will be."""
    states = [feeds.state_of(archive.connection, url) for url in dict.fromkeys(urls)]
    times = [state.next_at or stamp(now) for state in states if state.last_status != GONE]
    if not times:
        return None
    return min(max(0.0, (datetime.fromisoformat(min(times)) - now).total_seconds()), LONGEST_SLEEP.total_seconds())


def keep_visit(archive: Archive, done: Visit, clock: Callable[[], datetime], ways: Ways) -> Visited:
    """Take in what a visit brought, then keep what is known of the feed."""
    url = done.state.url
    tally = take_all(archive, done.items, lambda: stamp(clock()), replace(ways, feed=url))
    with archive.transaction():
        feeds.keep(archive.connection, done.state)
        feed_entries.touch(archive.connection, url, done.standing, stamp(clock()))
        feed_entries.keep(archive.connection, url, done.seen, stamp(clock()))
    return Visited(done.state, tally, done.failed)


def _visits(due: list[Due], get: Get, clock: Callable[[], datetime], wanted: Wanted) -> Iterator[Visit]:
    """Visits as they end; feeds of one host one after another."""
    hosts: dict[str, list[Due]] = {}
    for one in due:
        hosts.setdefault(urlsplit(one.state.url).netloc, []).append(one)

    def ask(one: Due) -> Visit:
        return visit(one.state, one.known, get, clock(), wanted)

    pool = ThreadPoolExecutor(WORKERS, "feeds")
    try:
        running: dict[Future[Visit], list[Due]] = {pool.submit(ask, row[0]): row[1:] for row in hosts.values()}
        while running:
            ended, _ = wait(running, return_when=FIRST_COMPLETED)
            for future in ended:
                rest = running.pop(future)
                if rest:
                    running[pool.submit(ask, rest[0])] = rest[1:]
                yield future.result()
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
