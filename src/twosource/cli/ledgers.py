"""Ledgers that lack something -> worked out, with a word on how far that is."""

from __future__ import annotations

import sys
import time

import click

from twosource.cli.telling import MOST_LEDGERS
from twosource.desk.library import Desk
from twosource.report.wording import count


def bring_up_if(desk: Desk, asked: bool | None, quiet: bool) -> None:
    """Work out every ledger that lacks something where that is `asked` for, or where they are few and nobody said."""
    if asked or (asked is None and desk.stale <= MOST_LEDGERS):
        bring_up(desk, quiet)


def bring_up(desk: Desk, quiet: bool, seconds: float | None = None) -> int:
    """Work out every ledger that lacks something, those that there is time for; how many. Ctrl-C leaves the rest for
    when they are asked for."""
    waiting, done = desk.stale, 0
    shown = not quiet and sys.stderr.isatty()
    until = None if seconds is None else time.monotonic() + seconds
    for _ in desk.bring_up():
        done += 1
        if until is not None and time.monotonic() > until:
            break
        if shown:
            click.echo(f"\r\x1b[K{done:,} of {count(waiting, 'ledger')}", err=True, nl=False)
    if shown and done:
        click.echo("\r\x1b[K", err=True, nl=False)
    return done
