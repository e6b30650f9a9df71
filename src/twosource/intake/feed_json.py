"""A JSON Feed -> what it tells of reports."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from twosource.errors import UnreadableInput
from twosource.intake.addresses import know_address
from twosource.intake.entries import Entry
from twosource.intake.feed_dates import Dated, read_date
from twosource.intake.feed_items import Place
from twosource.intake.fragments import one_line, text_of

VERSION = "jsonfeed.org/version/"


def is_json_feed(text: str) -> bool:
    """Whether JSON says of itself near its beginning or end that it is a feed."""
    return VERSION in text[:2_000].replace("\\/", "/") or VERSION in text[-2_000:].replace("\\/", "/")


def load_json_feed(source: str, text: str) -> dict[str, Any]:
    """The object of a JSON Feed. Raises UnreadableInput where it is none."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UnreadableInput(source, "json", f"a JSON Feed that cannot be read ({type(error).__name__})") from error
    if not isinstance(value, dict) or VERSION not in str(value.get("version")):
        raise UnreadableInput(source, "json", "JSON that is no JSON Feed: it names no version of it")
    return value


def read_json_items(feed: dict[str, Any], place: Place) -> Iterator[tuple[Entry, Dated]]:
    """The entries of a JSON Feed 1.0 or 1.1, with what is to be known of their dates. An `external_url` is what an
    entry speaks of, so it credits nobody."""
    items = feed.get("items")
    for number, item in enumerate(items if isinstance(items, list) else [], 1):
        if isinstance(item, dict):
            yield _entry(item, place._replace(source=f"{place.source}#{number}"), _people(feed))


def _entry(item: dict[str, Any], place: Place, feed_people: tuple[str, ...]) -> tuple[Entry, Dated]:
    dated = _date(item, place.now)
    known = next((k for key in ("url", "id") if (k := know_address(_words(item, key), place.base))), None)
    external = know_address(_words(item, "external_url"), place.base)
    html, plain = _words(item, "content_html"), _words(item, "content_text")
    apart = external and known and external.key != known.key
    entry = Entry(
        source=place.source,
        id=_words(item, "id") or None,
        known=known or external,
        title=one_line(_words(item, "title")) or None,
        published=dated.iso,
        authors=_people(item) or feed_people,
        outlet=None if known or external else place.title,
        sources=(external.address,) if external and apart else (),
        text=text_of(html) if html else plain.strip() or text_of(_words(item, "summary")),
        whole=bool(html or plain.strip()),
    )
    return entry, dated


def _date(item: dict[str, Any], now: datetime | None) -> Dated:
    read = [read_date(words, now) for key in ("date_published", "date_modified") if (words := _words(item, key))]
    return next((dated for dated in read if dated.iso), read[0] if read else Dated(None))


def _people(value: dict[str, Any]) -> tuple[str, ...]:
    """The names of authors: a list since 1.1, one author before."""
    listed = value.get("authors") if isinstance(value.get("authors"), list) else [value.get("author")]
    names = (one_line(str(who.get("name") or "")) for who in listed or () if isinstance(who, dict))
    return tuple(dict.fromkeys(name for name in names if name))


def _words(value: dict[str, Any], key: str) -> str:
    """A field's words; numbers are told as they stand, halves of characters replaced."""
    found = value.get(key)
    if isinstance(found, bool) or not isinstance(found, (str, int, float)):
        return ""
    return str(found).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
