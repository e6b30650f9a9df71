"""Text of a feed's file -> the reports that it carries."""

from __future__ import annotations

from collections.abc import Iterator

from twosource.intake.article import Received
from twosource.intake.entries import to_received
from twosource.intake.feed import read_feed
from twosource.intake.feed_lists import is_list
from twosource.model.article import Finding

_SHORTEST = 60
"""Characters from which what an entry carries is taken for a report, as on a page."""


def read_feed_file(source: str, text: str) -> Iterator[Received | Finding]:
    """The reports that the entries of a feed carry, and what is to be said of those that carry none. Raises
    UnreadableInput where it is no feed, or one that is refused."""
    if is_list(text):
        yield Finding(source, "feed", "a list of feeds, not of reports: watch it", True)
        return
    feed = read_feed(source, text)
    yield from feed.findings
    read = [found for entry in feed.entries if len(entry.text) >= _SHORTEST and (found := to_received(entry))]
    yield from read
    bare = len(feed.entries) - len(read)
    if bare or not feed.entries:
        yield Finding(source, "feed", _bare(bare, bool(feed.more)), True)
    cut = sum(not entry.whole for entry in feed.entries if len(entry.text) >= _SHORTEST)
    if cut:
        yield Finding(
            source, "summary", f"{cut} entries carry a summary alone: read as reports, their pages hold more", False
        )


def _bare(entries: int, leads_on: bool) -> str:
    if entries:
        return f"{entries} entries of this feed carry no text: watch it, or give their pages"
    return "an index of other feeds: watch it" if leads_on else "a feed without entries: check that it was saved whole"
