"""What is known of a feed -> one visit to it: new reports, and what is known of it from now on."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import NamedTuple
from urllib.parse import urljoin

from twosource.desk.entries_taken import PAGES, Taken, take_entries
from twosource.desk.entry_pages import Get, read_entry_page
from twosource.errors import FetchError, UnreadableInput
from twosource.fetching.exchange import Reply
from twosource.fetching.schedule import SOONEST, USUAL, Wishes, after_failure, after_success
from twosource.intake.decode import decode
from twosource.intake.entries import Feed, Hints
from twosource.intake.feed import read_feed
from twosource.intake.http_block import charset_of
from twosource.model.archive import FeedState, SeenEntry
from twosource.model.article import Finding
from twosource.model.received import Received

CHILDREN = 20
"""Sitemaps of an index that are read in one visit."""

GONE = 410
"""The answer for what will never come back: such a feed is not asked again."""

_UNCHANGED = 304
_MOVED_ON = ("stopped",)
_NAMED = re.compile(r"(?i)<link\b(?=[^>]{0,500}type=[\"']application/(?:rss|atom|feed)\+(?:xml|json))[^>]{0,500}>")
_PLACE = re.compile(r"(?i)href=[\"']([^\"'<>]{1,500})")


class Wanted(NamedTuple):
    """How feeds are visited: whether pages are fetched and how many of one feed, how long is usual between visits."""

    pages: bool = True
    most: int = PAGES
    usual: timedelta = USUAL


class Visit(NamedTuple):
    """What came of a visit: reports and findings, what is known of the feed and of its entries from now on, the keys of
    entries that still stand in it. `failed` says why nothing came."""

    state: FeedState
    items: tuple[Received | Finding, ...] = ()
    seen: tuple[SeenEntry, ...] = ()
    standing: tuple[str, ...] = ()
    failed: str | None = None


_NO_ANSWER = Reply("", 0, {}, b"")


def visit(state: FeedState, known: Mapping[str, SeenEntry], get: Get, now: datetime, wanted: Wanted) -> Visit:
    """One visit to a feed. Whatever goes wrong is told, and says when it is tried again."""
    try:
        reply = get(state.url, _conditions(state))
    except FetchError as error:
        if error.kind in _MOVED_ON:
            return Visit(state, failed=error.message)
        return _failed(state, now, error.message, _NO_ANSWER)
    if reply.status == _UNCHANGED:
        return Visit(_next(state, now, reply, wanted.usual))
    if reply.status != 200:
        return _failed(state, now, f"answer {reply.status}", reply)
    try:
        feed = _read(state.url, reply, get, now)
    except UnreadableInput as error:
        return _failed(state, now, _with_named(error.message, reply), reply)
    read = (lambda entry: read_entry_page(entry, get, now)) if wanted.pages else None
    taken = take_entries(feed, known, read, wanted.most)
    return _visited(state, now, reply, feed, taken, wanted)


def visit_file(source: str, data: bytes, known: Mapping[str, SeenEntry], get: Get | None, now: datetime) -> Taken:
    """The reports of a feed in a file; their pages are fetched where `get` is given. Raises UnreadableInput where it is
    no feed."""
    feed = read_feed(source, decode(source, data).text, now=now)
    taken = take_entries(
        feed, known, (lambda entry: read_entry_page(entry, get, now)) if get else None, len(feed.entries)
    )
    taken.items[:0] = feed.findings
    return taken


def is_due(state: FeedState, now: datetime) -> bool:
    """Whether a feed is to be asked now."""
    return state.last_status != GONE and (state.next_at is None or state.next_at <= stamp(now))


def stamp(moment: datetime) -> str:
    """A time as the rows of feeds have it: to the second, which is ordered among the finer ones of `clock.noted`."""
    return moment.astimezone(UTC).isoformat(timespec="seconds")


def _conditions(state: FeedState) -> dict[str, str]:
    asked = {"If-None-Match": state.etag, "If-Modified-Since": state.modified}
    return {name: value for name, value in asked.items() if value}


def _read(source: str, reply: Reply, get: Get, now: datetime) -> Feed:
    """The feed in an answer; that of an index with the entries of the sitemaps that it names."""
    feed = _parsed(source, reply, now)
    findings = list(feed.findings)
    entries = list(feed.entries)
    for address in feed.more[:CHILDREN]:
        try:
            child = _parsed(address, get(address, {}), now)
        except (FetchError, UnreadableInput) as error:
            findings.append(Finding(address, "sitemap", f"{error.message}: left out", True))
            continue
        entries += child.entries
        findings += child.findings
    if len(feed.more) > CHILDREN:
        left = len(feed.more) - CHILDREN
        message = f"{left} sitemaps more than are read in one visit: watch those with news themselves"
        findings.append(Finding(source, "sitemap", message, True))
    if reply.cut:
        findings.append(Finding(source, "cut", "the end of the feed did not come: what was there is read", False))
    return replace(feed, entries=tuple(entries), findings=tuple(findings))


def _parsed(source: str, reply: Reply, now: datetime) -> Feed:
    if reply.status != 200:
        raise UnreadableInput(source, "answer", f"answer {reply.status}")
    text = decode(source, reply.body, charset_of(reply.headers.get("content-type", ""))).text
    return read_feed(source, text, base=reply.url, now=now)


def _with_named(message: str, reply: Reply) -> str:
    """What is wrong, and the feeds that a page names which was taken for one."""
    page = reply.body[:200_000].decode("utf-8", "replace")
    named = [urljoin(reply.url, place[1]) for link in _NAMED.findall(page) if (place := _PLACE.search(link))]
    return f"{message}; the page names {', '.join(dict.fromkeys(named[:5]))}" if named else message


def _visited(state: FeedState, now: datetime, reply: Reply, feed: Feed, taken: Taken, wanted: Wanted) -> Visit:
    after = _next(state._replace(wishes=_written(feed.hints)), now, reply, wanted.usual)
    if taken.left:
        # Without what makes the next request conditional, the rest of the entries comes with the next answer.
        after = after._replace(next_at=stamp(now + SOONEST), etag=None, modified=None)
    elif any(entry.tries for entry in taken.seen):
        after = after._replace(etag=None, modified=None)
    note = f"moved for good to {reply.moved}: watch that" if reply.moved else None
    # What is wrong with entries that were taken before was told then.
    items = (*(feed.findings if taken.seen else ()), *taken.items)
    if note and note != state.note:
        items = (Finding(state.url, "moved", note, False), *items)
    after = after._replace(title=feed.title or state.title, note=note)
    return Visit(after, items, tuple(taken.seen), tuple(taken.standing))


def _written(hints: Hints) -> str | None:
    """What a feed asks for, as the archive keeps it."""
    if hints == Hints():
        return None
    return json.dumps({"minutes": hints.minutes, "hours": hints.hours, "days": hints.days})


def _wishes(state: FeedState) -> Wishes:
    """What a feed asked for when it was read last."""
    told = json.loads(state.wishes) if state.wishes else {}
    return Wishes(told.get("minutes"), tuple(told.get("hours", ())), tuple(told.get("days", ())))


def _next(state: FeedState, now: datetime, reply: Reply, usual: timedelta) -> FeedState:
    moment = after_success(now, reply.headers, _wishes(state), usual)
    return state._replace(
        etag=reply.headers.get("etag", state.etag if reply.status == _UNCHANGED else None),
        modified=reply.headers.get("last-modified", state.modified if reply.status == _UNCHANGED else None),
        next_at=stamp(moment),
        failures=0,
        last_status=reply.status,
        last_at=stamp(now),
    )


def _failed(state: FeedState, now: datetime, why: str, reply: Reply) -> Visit:
    failures = state.failures + 1
    gone = reply.status == GONE
    message = f"{why}: gone for good, not asked again" if gone else why
    after = state._replace(
        next_at=None if gone else stamp(after_failure(now, failures, reply.headers)),
        failures=failures,
        last_status=reply.status or None,
        last_at=stamp(now),
        note=message,
    )
    told = () if message == state.note else (Finding(state.url, "feed", message, True),)
    return Visit(after, told, failed=message)
