"""What a feed tells of reports: the nouns, and how an entry becomes a report."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from twosource.intake.addresses import Known, site_of
from twosource.intake.article import Received
from twosource.intake.credit_fields import agencies_of_field
from twosource.language.agencies import publisher_of_domain
from twosource.model.article import Finding

FeedKind = Literal["rss", "atom", "json", "sitemap", "index", "list"]

_DAY = len("2031-03-04")
"""Characters of a date in ISO 8601 that has no hour."""

_LONGEST_NAME = 80
"""Characters of a name; a field for a source that is longer holds a sentence."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A report as a feed tells of it. `text` is what the feed carries of it, `whole` whether that looks like all of it;
    `sources` are the names and addresses that the feed gives as where it came from, `agencies` who is credited."""

    source: str
    id: str | None = None
    known: Known | None = None
    title: str | None = None
    published: str | None = None
    authors: tuple[str, ...] = ()
    outlet: str | None = None
    sources: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    text: str = ""
    whole: bool = False

    @property
    def url(self) -> str | None:
        """The address that can be followed."""
        return self.known.address if self.known else None


@dataclass(frozen=True, slots=True)
class Hints:
    """When a feed wants to be asked again: `minutes` at the soonest, never in the `hours` (UTC) nor on the `days`."""

    minutes: int | None = None
    hours: tuple[int, ...] = ()
    days: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Feed:
    """What one file of a feed holds. `more` are addresses of other feeds: those of a list, or of an index of
    sitemaps."""

    source: str
    kind: FeedKind
    title: str | None = None
    home: str | None = None
    entries: tuple[Entry, ...] = ()
    more: tuple[str, ...] = ()
    hints: Hints = Hints()
    findings: tuple[Finding, ...] = ()


def to_received(entry: Entry) -> Received | None:
    """The report that an entry carries, its title as first line; None where it carries no text."""
    if not entry.text:
        return None
    title = entry.title
    body = entry.text
    return Received(
        source=entry.source,
        content=body if title is None or body.startswith(title) else f"{title}\n\n{body}",
        title=title,
        outlet=entry.outlet,
        url=entry.url,
        bylines=entry.authors,
        published=entry.published,
        agencies=entry.agencies,
    )


def with_credits(page: Received, entry: Entry) -> Received:
    """The report of a page with what the feed told of it: who is credited, and what the page does not tell itself."""
    return replace(
        page,
        title=page.title or entry.title,
        published=_published(page.published, entry.published),
        bylines=page.bylines or entry.authors,
        agencies=tuple(dict.fromkeys((*page.agencies, *entry.agencies))),
    )


def _published(page: str | None, feed: str | None) -> str | None:
    """When a report was published: as the page says, with the hour of the feed where both mean one day, a zone apart. A
    feed that is more than a day behind tells of an update."""
    if not page or not feed or len(page) > _DAY:
        return page or feed
    apart = abs(date.fromisoformat(page) - date.fromisoformat(feed[:_DAY]))
    return feed if apart <= timedelta(days=1) else page


def credited(names: tuple[str, ...], address: str | None, own: str | None) -> tuple[str, ...]:
    """Who is credited by fields for a source: names, or addresses whose owner is known. `own` is the feed's title and
    `address` the entry's: a feed that names itself credits nobody. A name that no list has counts as it stands."""
    site = site_of(address or "")
    found: list[str] = []
    for name in names:
        listed = agencies_of_field(name)
        if listed:
            found += listed
        elif "://" in name:
            owner = publisher_of_domain(site_of(name))
            found += [owner.name] if owner and not _same_site(site_of(name), site) else []
        elif len(name) <= _LONGEST_NAME and not _is_own(name, own, site):
            found.append(name)
    return tuple(dict.fromkeys(found))


def _same_site(one: str, other: str) -> bool:
    return bool(one and other) and (one == other or one.endswith(f".{other}") or other.endswith(f".{one}"))


def _is_own(name: str, own: str | None, site: str) -> bool:
    """Whether a source's name is that of the feed, or stands in the site's own name."""
    folded, title = _letters(name), _letters(own or "")
    return not folded or (bool(title) and (folded in title or title in folded)) or folded in _letters(site)


def _letters(name: str) -> str:
    return "".join(letter for letter in name.casefold() if letter.isalnum())
