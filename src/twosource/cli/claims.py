"""`twosource claims`: an archive, or a story of it -> the lines of the ledger."""

from __future__ import annotations

from typing import get_args

import click

from twosource.cli.archive_option import archive_option
from twosource.cli.language import archive_language
from twosource.cli.telling import json_option
from twosource.model.claims import Verdict


@click.command(short_help="List claims with what stands behind them, of a story or of all.")
@click.argument("story", metavar="[STORY]", required=False)
@archive_option
@click.option("--verdict", type=click.Choice(get_args(Verdict)), help="Only claims that stand so.")
@click.option("--reports", type=click.IntRange(1), default=1, metavar="N", help="Only claims that N reports carry.")
@click.option("--limit", type=click.IntRange(0), default=50, show_default=True, metavar="N", help="How many; 0: all.")
@archive_language
@json_option
def claims(  # noqa: PLR0913 - click hands over each option by its name
    story: str | None,
    *,
    archive: str,
    verdict: Verdict | None,
    reports: int,
    limit: int,
    language: str | None,
    as_json: bool,
) -> int:
    """List claims with how many reports, chains and independent origins stand behind each: those of STORY, brought up
    to date, or those of all stories as they were worked out last."""
    import sys

    from twosource.cli import opening
    from twosource.report.archive_json import claim_row
    from twosource.report.archive_terminal import claim_lines, put_lines
    from twosource.report.wording import count

    if story is None:
        with opening.to_ask(archive) as asked:
            found = asked.kept_claims(verdict=verdict, at_least_reports=reports)
            stories, waiting = asked.stories_by_number(line.story for line in found), asked.stale
    else:
        from twosource.cli.working import to_read

        with to_read(archive, language) as desk:
            found = desk.claims(story, verdict=verdict, at_least_reports=reports)
            stories, waiting = desk.stories_by_number(line.story for line in found), 0
    shown = found[:limit] if limit else found
    if as_json:
        ids = {number: row.id for number, row in stories.items()}
        rows = [claim_row(line, ids) for line in shown]
        opening.put_json(claims=rows, more=len(found) - len(shown), waiting=waiting)
        return 0
    put_lines(claim_lines(shown, stories, opening.width()), sys.stdout)
    if len(shown) < len(found):
        click.echo(f"{len(found) - len(shown):,} more: --limit 0 lists all")
    if not found:
        click.echo("no claim stands so")
    if waiting:
        click.echo(f"{count(waiting, 'ledger')} to be worked out: twosource story ID does it when it is asked for")
    return 0
