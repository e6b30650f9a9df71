"""The nouns of an archive: what arrives, what is filed, what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from twosource.model.received import Received

Standing = Literal["here", "withdrawn"]
"""Whether a report counts: `withdrawn` ones are kept and shown, and no ledger reads them."""

Outcome = Literal["new", "again", "changed", "forgotten"]
"""What became of an arrival. `again`: the report was there; `changed`: it was there, and what is known of it beside its
text is now taken from this arrival; `forgotten`: people had the archive forget it, and it was not taken."""


class Arrival(NamedTuple):
    """What is handed to the archive: what was received, the id, outlet and title that were read off it, the feed that
    it came by."""

    received: Received
    id: str
    outlet: str | None
    title: str | None
    feed: str | None = None
    packed: bytes | None = None


class Taken(NamedTuple):
    """What became of an arrival: the number and the id that it has in the archive, and the title that it had there
    before where that has changed."""

    number: int | None
    id: str
    outcome: Outcome
    title_before: str | None = None


@dataclass(frozen=True, slots=True)
class Filed:
    """What the archive tells of a report without unpacking its text. `number` counts arrivals; `day` is the day of
    `published` since 1970, None where that is unknown."""

    number: int
    id: str
    outlet: str | None
    title: str | None
    url: str | None
    published: str | None
    day: int | None
    words: int
    added: str
    standing: Standing


class Receipt(NamedTuple):
    """One way on which a report came in: by which source and feed, and when first. What is known of a report beside its
    text is taken from the one that `speaks` for it."""

    source: str
    feed: str | None
    at: str
    speaks: bool


class Placing(NamedTuple):
    """The section `[start, stop)` of a report (code points of its text; all of it where it is in one story), and the
    story that it tells of, both by number."""

    report: int
    start: int
    stop: int
    story: int


class StoryRow(NamedTuple):
    """A story: what names it (the id and the number of its founder), how it is called, the days of its first and last
    report, how many reports tell of it, and whether its ledger lacks something of them (`stale`)."""

    number: int
    id: str
    founder: int
    label: str
    begun: int | None
    last: int | None
    reports: int
    stale: bool


StoryEventKind = Literal["founded", "joined", "moved", "merged", "split", "renamed", "withdrawn", "forgotten"]


class StoryEvent(NamedTuple):
    """Something that happened to a story, when, by which report (its number), and with which `other` story (ids)."""

    at: str
    kind: StoryEventKind
    story: str
    report: int | None = None
    other: str | None = None


class StandingRow(NamedTuple):
    """How the ledger of a story (by number) stood at a time: the digest of it, and what is kept of it, as bytes."""

    story: int
    at: str
    digest: str
    value: bytes


class Change(NamedTuple):
    """What changed in the ledger of a story (by number): when, what kind of change, and what it says, as JSON."""

    story: int
    at: str
    kind: str
    detail: str


class FeedState(NamedTuple):
    """What is known of a feed between two visits. Times are ISO 8601 in UTC; `etag` and `modified` are what its server
    said last, given back to it; `failures` counts visits in a row that failed; `note` says what was wrong; `wishes` are
    when it wants to be asked, as JSON."""

    url: str
    title: str | None = None
    etag: str | None = None
    modified: str | None = None
    next_at: str | None = None
    failures: int = 0
    last_status: int | None = None
    last_at: str | None = None
    note: str | None = None
    wishes: str | None = None


class RobotsState(NamedTuple):
    """What a host said that programs may fetch, and when it was asked; an empty `body` allows all."""

    host: str
    body: str
    at: str


class Fault(NamedTuple):
    """Something in an archive that is not as it should be: the table, the row, what is wrong, and what to do."""

    table: str
    row: str
    what: str
    what_to_do: str


class SeenEntry(NamedTuple):
    """An entry that a feed gave before: what it is known by, a digest of what the feed told under it (empty while its
    page could not be had), the address under which it was taken, and how often its page was asked for in vain."""

    key: str
    told: str
    address: str | None = None
    tries: int = 0
