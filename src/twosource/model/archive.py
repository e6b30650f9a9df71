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
