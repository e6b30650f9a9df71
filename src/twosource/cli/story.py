"""`twosource story`: a story of the archive -> its ledger, or what changed in it."""

from __future__ import annotations

import click

from twosource.cli.archive_option import archive_option
from twosource.cli.language import archive_language
from twosource.cli.telling import json_option


@click.command(short_help="Show what stands behind each claim of a story, or what changed in it.")
@click.argument("story", metavar="STORY")
@archive_option
@click.option("--since", metavar="TIME", help="What changed since then: 2026-03-01, 2026-03-01T08:00, 24h, 7d.")
@archive_language
@json_option
def story(story: str, archive: str, since: str | None, language: str | None, as_json: bool) -> int:
    """Show the ledger of a story: what stands behind each of its claims, as its reports are now; its reports, what
    happened to it, which reports nearly joined it. With --since what changed, each change in a sentence.

    STORY is its id, or the beginning of its id, as `twosource stories` lists it; an id that it had before leads to it.
    """
    from twosource.cli import opening
    from twosource.cli.story_shown import since_json, since_lines, told_json, told_lines
    from twosource.cli.working import to_read

    with to_read(archive, language) as desk:
        if since:
            changed = desk.since(story, since)
            opening.put_json(**since_json(desk, changed)) if as_json else since_lines(desk, changed)
        else:
            told = desk.told(story)
            opening.put_json(**told_json(desk, told)) if as_json else told_lines(desk, told)
    return 0
