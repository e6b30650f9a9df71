"""A WARC file -> its reports, the pages read by several processes."""

from __future__ import annotations

import multiprocessing
import sys
from collections import deque
from collections.abc import Generator, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from twosource.errors import UsageError
from twosource.intake.sources import STANDARD_INPUT
from twosource.intake.warc import Captured, read_captured, read_pages
from twosource.model.article import Finding
from twosource.model.received import Received

_TOGETHER = 8
"""Pages that are handed to a process at a time: some 50 ms of work each, against 1 ms of handing over."""

_WAITING = 4
"""Handfuls that wait for each process, so that none is idle and memory does not grow."""

Read = tuple[Received | Finding, ...]


def read_warc(source: str, stream: BinaryIO, processes: int = 2) -> Iterator[Received | Finding]:
    """The reports of a WARC file in its order, and what is to be said of it. The text of a page is found by one of
    `processes`; with 1 in this one. Pages over which a process dies are left out with a finding."""
    items = read_pages(source, stream)
    if processes <= 1:
        for item in items:
            yield from (item,) if isinstance(item, Finding) else read_captured(item)
        return
    while (lost := (yield from _shared_out(items, processes))) is not None:
        message = "a process died over it or over one beside it: left out; please report this"
        yield from (Finding(page.source, "fault", message, True) for page in lost)


def _shared_out(
    items: Iterator[Captured | Finding], processes: int
) -> Generator[Received | Finding, None, list[Captured] | None]:
    """What is read, until the end (None) or until a process dies (then the pages that it leaves behind)."""
    waiting: deque[tuple[list[Captured], Future[list[Read]]]] = deque()
    with ProcessPoolExecutor(processes, multiprocessing.get_context("spawn")) as pool:
        try:
            while handful := list(islice(items, _TOGETHER)):
                yield from (item for item in handful if isinstance(item, Finding))
                pages = [item for item in handful if isinstance(item, Captured)]
                waiting.append((pages, pool.submit(_read, pages)))
                if len(waiting) > _WAITING * processes:
                    yield from _told(waiting)
            while waiting:
                yield from _told(waiting)
        except BrokenProcessPool:
            return [page for pages, _ in waiting for page in pages]
    return None


def _told(waiting: deque[tuple[list[Captured], Future[list[Read]]]]) -> Iterator[Received | Finding]:
    """What came of the first handful that waits; it goes on waiting until that is known."""
    done = waiting[0][1].result()
    waiting.popleft()
    for found in done:
        yield from found


def _read(pages: list[Captured]) -> list[Read]:
    return [read_captured(page) for page in pages]


@contextmanager
def opened_warc(path: str) -> Iterator[BinaryIO]:
    """The file at `path` as a stream, - for standard input. Raises UsageError where it cannot be opened."""
    if path == STANDARD_INPUT:
        yield sys.stdin.buffer
        return
    try:
        file = Path(path).open("rb")  # noqa: SIM115
    except OSError as error:
        raise UsageError(f"{path}: cannot be read ({error.strerror}): check the path") from error
    with file:
        yield file
