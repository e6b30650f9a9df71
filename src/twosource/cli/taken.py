"""How much was taken in -> words for people, JSON for programs."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Timer
from typing import Any

import click

from twosource.cli.output import say
from twosource.cli.telling import Telling
from twosource.desk.tallying import Tally
from twosource.model.archive import StoryRow
from twosource.report.archive_json import finding_rows
from twosource.report.wording import count

_SAID = 10
"""Findings that are told one by one."""

_STORIES = 10
"""Stories that are named where reports were taken in."""


def summed_up(tally: Tally) -> str:
    """How much was taken in, in words."""
    parts = [f"{count(tally.new, 'new report')}"]
    parts += [f"{tally.again:,} there before"] if tally.again else []
    parts += [f"{tally.changed:,} told otherwise now"] if tally.changed else []
    parts += [f"{tally.forgotten:,} forgotten before"] if tally.forgotten else []
    parts += [f"{tally.left_out:,} left out"] if tally.left_out else []
    return ", ".join(parts)


def print_taken(tally: Tally, stories: tuple[StoryRow, ...], waiting: int, name: str | None = None) -> None:
    """How much was taken in, of the feed `name`, and into which stories; `waiting` ledgers are not worked out yet."""
    from twosource.report.archive_terminal import put_lines, story_lines

    click.echo(f"{name}: {summed_up(tally)}" if name else summed_up(tally))
    put_lines(story_lines(stories[:_STORIES]), sys.stdout)
    if len(stories) > _STORIES:
        click.echo(f"and {count(len(stories) - _STORIES, 'story', 'more stories')}: twosource stories")
    if waiting and tally.new:
        click.echo(f"{count(waiting, 'ledger')} to be worked out: twosource story ID does it when it is asked for")


def say_findings(tally: Tally) -> None:
    """The first findings on standard error, those about what was left out first."""
    ordered = sorted(tally.findings, key=lambda finding: not finding.left_out)
    for finding in ordered[:_SAID]:
        say(f"{'left out ' if finding.left_out else ''}{finding.source}: {finding.message}")
    if len(ordered) > _SAID:
        say(f"{len(ordered) - _SAID:,} more findings: the archive keeps them")


def as_json(tally: Tally) -> dict[str, Any]:
    """A tally as JSON values."""
    counts = {name: getattr(tally, name) for name in ("new", "again", "changed", "forgotten", "left_out")}
    return {**counts, "reports": tally.ids, "findings": finding_rows(tally.findings)}


_PATIENCE = 3.0
"""Seconds after which it is said why nothing is on disk yet."""


@contextmanager
def told(telling: Telling) -> Iterator[Callable[[Tally], object] | None]:
    """A watch that tells on a terminal after each batch how much is on disk, on one line; None where nobody sees it."""
    if telling.quiet or not sys.stderr.isatty():
        yield None
        return
    why = "reading; the first time on a machine some code is compiled, which takes about 20 seconds"
    waiting = Timer(_PATIENCE, lambda: click.echo(f"\r\x1b[K{why}", err=True, nl=False))
    waiting.daemon = True

    def watch(tally: Tally) -> None:
        waiting.cancel()
        click.echo(f"\r\x1b[K{summed_up(tally)}", err=True, nl=False)

    waiting.start()
    try:
        yield watch
    finally:
        waiting.cancel()
        click.echo("\r\x1b[K", err=True, nl=False)
