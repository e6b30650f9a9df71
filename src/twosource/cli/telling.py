"""The options of every command that takes in or fetches: how it tells of it, how things are fetched."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, NamedTuple

import click

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


MOST_LEDGERS = 20
"""Ledgers that are worked out at once without being asked for: some 20 seconds. The others are when they are asked."""

ledgers_option = click.option(
    "--ledgers/--no-ledgers",
    default=None,
    help=f"Work the ledgers out now, or when they are asked for. Without it, where they are {MOST_LEDGERS} at most.",
)
"""For commands that take in once."""

json_option = click.option("--json", "as_json", is_flag=True, help="Write the answer as JSON.")
