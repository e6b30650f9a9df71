"""A story with what stands beside it, or what changed in it -> a terminal, or JSON values."""

from __future__ import annotations

import sys
from typing import Any

import click
from rich.text import Text

from twosource.cli import opening
from twosource.cli.output import print_summary
from twosource.desk.library import Desk, Since, Told
from twosource.model.archive import StoryEvent
from twosource.report.archive_json import change_row, event_row, report_row, story_row
from twosource.report.archive_terminal import change_lines, days, event_lines, put_lines, report_line, report_lines
from twosource.report.wording import count

_REPORTS = 12
"""Reports of a story that are listed."""

_EVENTS = 6
"""Things that happened to a story that are told, the last ones."""

_NEAR = 3
"""Reports that nearly joined that are told."""


def told_json(desk: Desk, told: Told) -> dict[str, Any]:
    """A story with its ledger."""
    ids = desk.report_ids(event.report for event in told.events)
    return {
        "story": story_row(told.story),
        "before": list(told.before),
        "reports": [report_row(report) for report in told.reports],
        "events": [event_row(event, ids) for event in told.events],
        "near": [{"report": report_row(report), "likeness": round(likeness, 3)} for report, likeness in told.near],
        "ledger": told.ledger,
    }


def told_lines(desk: Desk, told: Told) -> None:
    """A story on the terminal: its name, its reports, its ledger, what happened, what nearly belongs to it."""
    story, width = told.story, opening.width()
    head = [story.id, count(story.reports, "report"), *([days(story)] if story.begun is not None else [])]
    put_lines([Text(" · ".join(head), "dim")], sys.stdout)
    put_lines(report_lines(told.reports[:_REPORTS], width), sys.stdout)
    if len(told.reports) > _REPORTS:
        click.echo(f"            and {len(told.reports) - _REPORTS} more")
    click.echo()
    if told.ledger["reports"]:
        print_summary(told.ledger, archived=True)
    _happened(desk, told.events)
    if told.near:
        click.echo("\nNEARLY  reports that tell of something close to it, and are not counted here")
        lines = (report_line(report, width - 8).append(f"  {likeness:.2f}") for report, likeness in told.near[:_NEAR])
        put_lines(lines, sys.stdout)
    click.echo(f"What changed:     twosource story {story.id[:10]} --since 24h")


def _happened(desk: Desk, events: tuple[StoryEvent, ...]) -> None:
    told = [event for event in events if event.kind != "joined"]
    if len(told) > 1:
        click.echo("\nWHAT HAPPENED TO IT")
        put_lines(event_lines(told[-_EVENTS:], desk.reports_by_number(e.report for e in told)), sys.stdout)


def since_json(desk: Desk, changed: Since) -> dict[str, Any]:
    """What became of a story since a time."""
    ids = desk.report_ids(event.report for event in changed.events)
    return {
        "story": story_row(changed.story),
        "since": changed.since,
        "known": changed.known,
        "events": [event_row(event, ids) for event in changed.events],
        "changes": [change_row(change) for change in changed.changes],
    }


def since_lines(desk: Desk, changed: Since) -> None:
    """The same on the terminal."""
    put_lines(
        [Text(f"{changed.story.label}", "bold"), Text(f"since {changed.since[:16].replace('T', ' ')}", "dim")],
        sys.stdout,
    )
    numbers = desk.reports_by_number(event.report for event in changed.events)
    put_lines(event_lines(changed.events, numbers), sys.stdout)
    put_lines(change_lines(changed.changes, opening.width()), sys.stdout)
    if not changed.known:
        click.echo("its ledger was first worked out after that: all of it is new (twosource story shows it)")
    elif not changed.changes and not changed.events:
        click.echo("nothing changed")
