"""`twosource claim`: a claim of the archive -> what stands behind it, and the story that it is told in."""

from __future__ import annotations

import click

from twosource.cli.archive_option import archive_option
from twosource.cli.language import archive_language
from twosource.cli.telling import json_option


@click.command(short_help="Show a claim of the archive: its line, its story, every report that carries it.")
@click.argument("claim", metavar="CLAIM")
@archive_option
@archive_language
@json_option
def claim(claim: str, archive: str, language: str | None, as_json: bool) -> int:
    """Show a claim of the archive: how many reports, chains and independent origins stand behind it, who it rests on,
    and every report that carries it, in its words.

    CLAIM is its id or the beginning of its id, as `twosource claims` lists it; an id that it had before leads to it.
    `twosource why CLAIM` shows what each count rests on.
    """
    import sys

    from twosource.cli import opening
    from twosource.cli.working import to_read
    from twosource.report.archive_json import claim_row, story_row
    from twosource.report.archive_terminal import claim_lines, put_lines
    from twosource.report.carried import carried_lines, carried_rows

    with to_read(archive, language) as desk:
        line, ledger = desk.claim(claim)
        story = desk.stories_by_number([line.story])[line.story]
    if as_json:
        rows = carried_rows(ledger, line.id)
        opening.put_json(claim=claim_row(line, {story.number: story.id}), story=story_row(story), **rows)
    else:
        put_lines(claim_lines([line], {story.number: story}, opening.width()), sys.stdout)
        put_lines(carried_lines(ledger, line.id, opening.width()), sys.stdout)
    return 0
