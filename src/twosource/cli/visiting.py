"""The options of every command that fetches, and what is shared by those that take in -> a visitor; words for
people."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import wraps
from importlib.metadata import version
from typing import Any, NamedTuple

import click

from twosource.archive.opening import Archive
from twosource.cli.output import say
from twosource.desk.robots_kept import remembered
from twosource.desk.tallying import Tally
from twosource.fetching.vetting import Vetting
from twosource.fetching.visiting import NAME, Manners, Visitor
from twosource.report.wording import count

Command = Callable[..., int]


class Fetching(NamedTuple):
    """How a person wants things fetched: pages too, from networks of one's own too, in whose name."""

    pages: bool
    allow_private: bool
    contact: str | None


class Telling(NamedTuple):
    """How a person wants to be told: in JSON, without messages."""

    as_json: bool
    quiet: bool


_SAID = 10
"""Findings that are told one by one."""


def fetching_options(command: Command) -> Command:
    """The options `--pages`, `--allow-private` and `--contact`, handed to the command as one `fetching`."""

    @wraps(command)
    def bundled(*args: Any, pages: bool, allow_private: bool, contact: str | None, **others: Any) -> int:
        return command(*args, fetching=Fetching(pages, allow_private, contact), **others)

    with_pages = click.option(
        "--pages/--no-pages", default=True, show_default=True, help="Fetch the page where a feed does not carry all."
    )
    with_private = click.option(
        "--allow-private", is_flag=True, help="Connect inside a network too, on any port. Not for the feeds of others."
    )
    with_contact = click.option(
        "--contact", metavar="TEXT", default=None, help="Who fetches: an address or mail, told to every server."
    )
    made: Command = with_pages(with_private(with_contact(bundled)))
    return made


def telling_options(command: Command) -> Command:
    """The options `--json` and `--quiet`, handed to the command as one `telling`."""

    @wraps(command)
    def bundled(*args: Any, as_json: bool, quiet: bool, **others: Any) -> int:
        return command(*args, telling=Telling(as_json, quiet), **others)

    with_json = click.option("--json", "as_json", is_flag=True, help="Write what was taken in as JSON.")
    with_quiet = click.option("-q", "--quiet", is_flag=True, help="No messages on standard error.")
    made: Command = with_json(with_quiet(bundled))
    return made


def visitor(fetching: Fetching, archive: Archive) -> Visitor:
    """A visitor that follows these options, under the name of the program, and knows what the archive knows of
    robots."""
    told = f"{NAME}/{version('twosource')}" + (f" ({fetching.contact})" if fetching.contact else "")
    return Visitor(Manners(Vetting(private=fetching.allow_private), agent=told), robots=remembered(archive, now()))


def now() -> datetime:
    """The time of this moment."""
    return datetime.now(UTC)


def summed_up(tally: Tally) -> str:
    """How much was taken in, in words."""
    parts = [f"{count(tally.new, 'new report')}"]
    parts += [f"{tally.again} there before"] if tally.again else []
    parts += [f"{tally.changed} told otherwise now"] if tally.changed else []
    parts += [f"{tally.forgotten} forgotten before"] if tally.forgotten else []
    parts += [f"{tally.left_out} left out"] if tally.left_out else []
    return ", ".join(parts)


def say_findings(tally: Tally) -> None:
    """The first findings on standard error, those about what was left out first."""
    ordered = sorted(tally.findings, key=lambda finding: not finding.left_out)
    for finding in ordered[:_SAID]:
        say(f"{'left out ' if finding.left_out else ''}{finding.source}: {finding.message}")
    if len(ordered) > _SAID:
        say(f"{len(ordered) - _SAID} more findings: the archive keeps them")


def as_json(tally: Tally) -> dict[str, Any]:
    """A tally as JSON values."""
    return {
        **{name: getattr(tally, name) for name in ("new", "again", "changed", "forgotten", "left_out")},
        "reports": tally.ids,
        "findings": [
            {"source": f.source, "kind": f.kind, "message": f.message, "left_out": f.left_out} for f in tally.findings
        ],
    }
