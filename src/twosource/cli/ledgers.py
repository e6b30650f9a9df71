"""Ledgers that lack something -> worked out, with a word on how far that is."""

from __future__ import annotations

import sys

import click

from twosource.desk.library import Desk
from twosource.report.wording import count


def bring_up(desk: Desk, quiet: bool) -> int:
    """Work out every ledger that lacks something; how many. Ctrl-C leaves the rest for when they are asked for."""
    waiting, done = desk.stale, 0
    shown = not quiet and sys.stderr.isatty()
    for _ in desk.bring_up():
        done += 1
        if shown:
            click.echo(f"\r\x1b[K{done:,} of {count(waiting, 'ledger')}", err=True, nl=False)
    if shown and done:
        click.echo("\r\x1b[K", err=True, nl=False)
    return done
