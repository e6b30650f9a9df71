"""How a person wants things fetched -> a visitor that follows it."""

from __future__ import annotations

from datetime import UTC, datetime
from importlib.metadata import version

from twosource.archive.opening import Archive
from twosource.cli.telling import Fetching
from twosource.desk.robots_kept import remembered
from twosource.fetching.vetting import Vetting
from twosource.fetching.visiting import NAME, Manners, Visitor


def visitor(fetching: Fetching, archive: Archive) -> Visitor:
    """A visitor that follows these options, under the name of the program, and knows what the archive knows of
    robots."""
    told = f"{NAME}/{version('twosource')}" + (f" ({fetching.contact})" if fetching.contact else "")
    return Visitor(Manners(Vetting(private=fetching.allow_private), agent=told), robots=remembered(archive, now()))


def now() -> datetime:
    """The time of this moment."""
    return datetime.now(UTC)
