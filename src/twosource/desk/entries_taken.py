"""The entries of a feed and what is known of them -> the reports that are new."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from twosource.desk.entry_pages import NoPage
from twosource.intake.entries import Entry, Feed, to_received
from twosource.model.archive import SeenEntry
from twosource.model.article import Finding
from twosource.model.identity import digest
from twosource.model.received import Received

TRIES = 3
"""Times that a page is asked for in vain, round by round, before what the feed carries is taken for it."""

PAGES = 50
"""Pages of one feed that are fetched in one round: with a second between two, a feed never takes minutes for itself."""

_SHORTEST = 60
"""Characters from which what an entry carries is taken for a report, as on a page."""

ReadPage = Callable[[Entry], Received | NoPage]


@dataclass(slots=True)
class Taken:
    """What came of a feed's entries: reports and findings, the entries that are known from now on, the keys of those
    that were known and still stand there, and how many are left for the next round."""

    items: list[Received | Finding] = field(default_factory=list)
    seen: list[SeenEntry] = field(default_factory=list)
    standing: list[str] = field(default_factory=list)
    pages: int = 0
    left: int = 0
    bare: int = 0


def take_entries(feed: Feed, known: Mapping[str, SeenEntry], read: ReadPage | None, most: int = PAGES) -> Taken:
    """The reports of entries that are new, or that the feed tells otherwise than before. The page is read where the
    feed does not carry all of the text; without `read` what it carries has to do."""
    taken = Taken()
    told_now: dict[str, str] = {}
    for entry in feed.entries:
        key, told = entry_key(entry), digest("e", entry.title, entry.text)
        if told_now.get(key) is not None:
            key = digest("k", key, told)  # a feed all of whose entries lead to one page
        told_now[key] = told
        before = known.get(key, SeenEntry(key, ""))
        if before.told == told:
            taken.standing.append(key)
        elif read and not entry.whole and entry.url and taken.pages >= most:
            taken.left += 1
        else:
            _take(entry, before._replace(told=told), read, taken)
    if taken.bare and (taken.seen or not known):
        message = f"{taken.bare} entries carry no text, or hardly any: let their pages be fetched"
        taken.items.append(Finding(feed.source, "no-text", message, True))
    return taken


def entry_key(entry: Entry) -> str:
    """What an entry is known by within its feed: its address, else its id, else its title. A digest: an archive that
    forgets a report must not keep words of it here."""
    return digest("k", entry.known.key if entry.known else entry.id or entry.title or entry.text)


def _take(entry: Entry, seen: SeenEntry, read: ReadPage | None, taken: Taken) -> None:
    if read is None or entry.whole or entry.url is None:
        _carried(entry, seen, taken)
        return
    taken.pages += 1
    page = read(entry)
    if isinstance(page, Received):
        # A report that came before under another address keeps that one: its id must not hang on how a reader came.
        address = seen.address or page.url
        taken.items.append(replace(page, url=address, source=address or page.source))
        taken.seen.append(seen._replace(address=address, tries=0))
        return
    if page.passing and seen.tries + 1 < TRIES:
        taken.seen.append(seen._replace(told="", tries=seen.tries + 1))
        taken.items.append(Finding(entry.source, "page", f"{entry.url}: {page.why}; asked again later", False))
        return
    holds = len(entry.text) >= _SHORTEST
    message = f"{entry.url}: {page.why}; {'what the feed carries is taken' if holds else 'left out'}"
    taken.items.append(Finding(entry.source, "page", message, not holds))
    if holds:
        _carried(entry, seen, taken)
    else:
        taken.seen.append(seen)


def _carried(entry: Entry, seen: SeenEntry, taken: Taken) -> None:
    """Take what the feed carries of an entry."""
    received = to_received(entry) if len(entry.text) >= _SHORTEST else None
    if received is None:
        taken.bare += 1
        return
    address = seen.address or received.url
    taken.items.append(replace(received, url=address, source=address or received.source))
    taken.seen.append(seen._replace(address=address, tries=0))
