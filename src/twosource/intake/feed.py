"""Text of a feed -> what it tells of reports."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any, NamedTuple

from twosource.errors import UnreadableInput
from twosource.intake.addresses import know_address
from twosource.intake.entries import Entry, Feed, FeedKind, Hints
from twosource.intake.feed_dates import Dated
from twosource.intake.feed_fields import Field, every, field_of, first, name_of
from twosource.intake.feed_items import Place, read_item
from twosource.intake.feed_json import load_json_feed, read_json_items
from twosource.intake.feed_once import once
from twosource.intake.fragments import one_line
from twosource.intake.safe_xml import elements, let_go
from twosource.intake.sitemaps import read_url
from twosource.model.article import Finding

MAX_ENTRIES = 20_000
"""Entries of one feed; a sitemap of news may hold 1,000, an archive of a year of a daily some 20,000."""

_TOLD = 5
"""Findings of one kind that are told one by one; the rest are told as a number."""

_ROOTS: dict[str, FeedKind] = {"rss": "rss", "rdf": "rss", "channel": "rss", "feed": "atom", "urlset": "sitemap"}
_ITEMS = ("item", "entry", "url", "sitemap")
_HEAD = ("title", "link", "ttl", "hour", "day", "sy:updateperiod", "sy:updatefrequency", "id")
_HEADED = ("channel", "feed", "skiphours", "skipdays")
_PERIODS = {"hourly": 60, "daily": 1_440, "weekly": 10_080, "monthly": 43_200, "yearly": 525_600}


class _Read(NamedTuple):
    """What has been gathered from a feed so far."""

    entries: list[Entry]
    findings: list[Finding]
    more: list[str]
    head: dict[str, list[Field]]


def read_feed(source: str, text: str, *, base: str | None = None, now: datetime | None = None) -> Feed:
    """The feed in `text`: RSS 0.9 to 2.0, RDF, Atom, JSON Feed, a sitemap of news or an index of sitemaps. `base` is
    the address that it came from, `now` the time after which no date can be right (None: not asked). What is broken in
    it is a finding and the rest is read. Raises UnreadableInput where it is no feed, or one that is refused."""
    if text.lstrip("\ufeff \t\r\n")[:1] == "{":
        return _tidied(_json(Place(source, None, base or None, now), text))
    return _tidied(_xml(Place(source, None, base, now), text))


def _json(place: Place, text: str) -> Feed:
    value = load_json_feed(place.source, text)
    home = str(value.get("home_page_url") or "") or None
    title = one_line(str(value.get("title") or "")) or None
    read = _Read([], [], [], {})
    within = place._replace(title=title, base=place.base or home)
    for found in read_json_items(value, within):
        _take(found, read)
    return Feed(place.source, "json", title, home, tuple(read.entries), findings=tuple(read.findings))


def _xml(place: Place, text: str) -> Feed:
    read = _Read([], [], [], {})
    faults: list[str] = []
    kinds: Counter[str] = Counter()
    numbers = iter(range(1, MAX_ENTRIES + 1))
    root = ""
    for element in elements(place.source, text, faults):
        name = name_of(element)
        root = name
        if name in _ITEMS:
            kinds[name] += 1
            _item(element, name, place, numbers, read)
        elif name == "xi:include":
            read.findings.append(_finding(place.source, "include", "an XInclude: never followed"))
        elif name in _HEAD and (parent := element.getparent()) is not None and name_of(parent) in _HEADED:
            read.head.setdefault(name, []).append(field_of(element))
    kind: FeedKind | None = "index" if kinds["sitemap"] else _ROOTS.get(root)
    if kind is None and not kinds:
        message = "XML that is no feed: give its reports as text or as web pages"
        raise UnreadableInput(place.source, "feed", message)
    if faults:
        message = f"broken XML ({faults[0][:100]}): what could be read was read"
        read.findings.append(_finding(place.source, "broken-xml", message))
    if kinds.total() > MAX_ENTRIES:
        left = kinds.total() - MAX_ENTRIES
        read.findings.append(Finding(place.source, "too-many", f"{left} entries too many: left out", True))
    return _made(place.source, kind or "rss", read)


def _item(element: Any, name: str, place: Place, numbers: Iterator[int], read: _Read) -> None:
    number = next(numbers, None)
    if number is not None:
        title = one_line(first(read.head, "title")) or None
        within = place._replace(source=f"{place.source}#{number}", title=title, base=place.base or _home(read.head))
        if name == "sitemap":
            _more(element, place, read)
        else:
            reader: Callable[[object, Place], tuple[Entry, Dated] | None] = read_url if name == "url" else read_item
            found = reader(element, within)
            if found:
                _take(found, read)
    let_go(element)


def _more(element: Any, place: Place, read: _Read) -> None:
    for child in element:
        known = know_address((child.text or "").strip(), place.base) if name_of(child) == "loc" else None
        if known:
            read.more.append(known.address)


def _take(found: tuple[Entry, Dated], read: _Read) -> None:
    """Keep an entry; what it lacks and what is wrong with it are findings."""
    entry, dated = found
    if not entry.title and not entry.text:
        read.findings.append(Finding(entry.source, "no-text", "an entry without title and text: left out", True))
        return
    if dated.fault:
        read.findings.append(_finding(entry.source, "date", f"{dated.fault}: kept as undated"))
    if entry.known is None:
        read.findings.append(_finding(entry.source, "no-address", "an entry without an address: known by its words"))
    read.entries.append(entry)


def _home(head: dict[str, list[Field]]) -> str | None:
    """The address of the feed's site: the link of RSS, or that of Atom which is not the feed itself."""
    links = head.get("link", [])
    shown = (f.attributes.get("href", "") for f in links if f.attributes.get("rel", "alternate") == "alternate")
    return next((words for words in (*(f.words for f in links), *shown) if "://" in words), None)


def _made(source: str, kind: FeedKind, read: _Read) -> Feed:
    title = one_line(first(read.head, "title")) or None
    return Feed(
        source=source,
        kind=kind,
        title=title,
        home=_home(read.head),
        entries=tuple(read.entries),
        more=tuple(dict.fromkeys(read.more)),
        hints=_hints(read.head),
        findings=tuple(read.findings),
    )


def _hints(head: dict[str, list[Field]]) -> Hints:
    ttl = first(head, "ttl")
    minutes = int(ttl) if re.fullmatch(r"\d{1,6}", ttl) else None
    period = _PERIODS.get(first(head, "sy:updateperiod").casefold())
    times = first(head, "sy:updatefrequency")
    if minutes is None and period:
        minutes = period // max(1, int(times) if re.fullmatch(r"\d{1,4}", times) else 1)
    hours = {int(words) % 24 for words in every(head, "hour") if re.fullmatch(r"\d{1,2}", words)}
    days = tuple(words.casefold() for words in every(head, "day"))
    return Hints(minutes, tuple(sorted(hours)), days)


def _finding(source: str, kind: str, message: str) -> Finding:
    return Finding(source, kind, message, left_out=False)


def _tidied(feed: Feed) -> Feed:
    """The feed with each report once, and findings of one kind told as a number once there are many."""
    entries, twice = once(feed.entries)
    findings: list[Finding] = []
    counts = Counter(found.kind for found in (*feed.findings, *twice))
    told: Counter[str] = Counter()
    for found in (*feed.findings, *twice):
        told[found.kind] += 1
        if told[found.kind] <= _TOLD:
            findings.append(found)
        elif told[found.kind] == counts[found.kind]:
            findings.append(
                Finding(feed.source, found.kind, f"{counts[found.kind] - _TOLD} more of this", found.left_out)
            )
    return replace(feed, entries=entries, findings=tuple(findings))
