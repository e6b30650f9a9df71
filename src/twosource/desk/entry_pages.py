"""An entry of a feed -> the report on its page, fetched politely."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple

from twosource.errors import FetchError, UnreadableInput
from twosource.fetching.exchange import Reply
from twosource.intake.addresses import know_address, site_of
from twosource.intake.decode import decode
from twosource.intake.entries import Entry, with_credits
from twosource.intake.feed_dates import read_date
from twosource.intake.http_block import charset_of
from twosource.intake.page import read_page
from twosource.model.received import Received

Get = Callable[[str, dict[str, str]], Reply]
"""Asks for an address with some headers more. Raises FetchError."""

_LATER = ("unreachable", "slow", "later", "stopped")
_TOO_MANY = 429


class NoPage(NamedTuple):
    """Why there is no report from a page, and whether another time there may be one."""

    why: str
    passing: bool


def read_entry_page(entry: Entry, get: Get, now: datetime) -> Received | NoPage:
    """The report on the page that an entry leads to, with what the feed tells of it; a date of the page that cannot be
    right (before the web, still to come) gives way to the feed's."""
    if entry.url is None:
        return NoPage("it has no address", False)
    try:
        reply = get(entry.url, {})
    except FetchError as error:
        return NoPage(error.message, error.kind in _LATER)
    if reply.status != 200:
        return NoPage(f"answer {reply.status}", reply.status >= 500 or reply.status == _TOO_MANY)
    try:
        text = decode(entry.source, reply.body, charset_of(reply.headers.get("content-type", ""))).text
        page = read_page(entry.source, text)
    except UnreadableInput as error:
        return NoPage(error.message, False)
    published = read_date(page.published, now).iso
    return with_credits(replace(page, url=_address(reply.url, page.url), published=published), entry)


def _address(asked: str, told: str | None) -> str:
    """The address of a page: the one that it tells where that is a page of the same site, else where it was found."""
    found = know_address(asked)
    own = know_address(told) if told else None
    if own and site_of(own.address) == site_of(asked) and "/" in own.key.rstrip("/"):
        return own.address
    return found.address if found else asked
