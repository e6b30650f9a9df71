"""`twosource stories`: an archive -> its stories."""

from __future__ import annotations

import click

from twosource.cli.archive_option import archive_option
from twosource.cli.telling import json_option


@click.command(short_help="List the stories of the archive, the latest first.")
@archive_option
@click.option(
    "--since", metavar="TIME", help="Only stories that changed since then: 2026-03-01, 2026-03-01T08:00, 24h."
)
@click.option("--limit", type=click.IntRange(0), default=50, show_default=True, metavar="N", help="How many; 0: all.")
@json_option
def stories(archive: str, since: str | None, limit: int, as_json: bool) -> int:
    """List the stories of the archive: which reports tell of one event, the latest first."""
    import sys

    from twosource.cli import opening
    from twosource.report.archive_json import story_row
    from twosource.report.archive_terminal import put_lines, story_lines

    with opening.to_ask(archive) as desk:
        found = desk.stories(since, limit or -1)
        more = len(desk.stories(since)) - len(found)
    if as_json:
        opening.put_json(stories=[story_row(story) for story in found], more=more)
        return 0
    put_lines(story_lines(found, opening.width()), sys.stdout)
    if not found:
        click.echo("no story changed since then" if since else "no stories: add reports with twosource add PATH...")
    if more:
        click.echo(f"{more:,} more: --limit 0 lists all")
    return 0
