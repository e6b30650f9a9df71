"""`twosource add`: files, folders and standard input -> their reports in the archive."""

from __future__ import annotations

import click

from twosource.cli.archive_option import archive_option
from twosource.cli.language import archive_language
from twosource.cli.telling import Telling, ledgers_option, telling_options


@click.command(short_help="Take the reports at PATH... into the archive.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@archive_option
@ledgers_option
@archive_language
@telling_options
def add(paths: tuple[str, ...], *, archive: str, ledgers: bool | None, language: str | None, telling: Telling) -> int:
    """Take the reports at PATH... into the archive, which is made where there is none: text files, HTML pages, JSON,
    JSON Lines of any length, feeds in files, folders of these, - for standard input.

    A report that is there already is kept once. What is told as taken in is on disk.
    """
    from twosource.cli import opening
    from twosource.cli.ledgers import bring_up_if
    from twosource.cli.taken import as_json, print_taken, say_findings, told
    from twosource.cli.working import to_write
    from twosource.intake.arriving import arriving

    with to_write(archive, language, create=True) as desk:
        if language:
            desk.read_by(language)
        with told(telling) as watch:
            tally = desk.take_in(arriving(paths), watch)
        bring_up_if(desk, ledgers, telling.quiet)
        waiting, stories = desk.stale, desk.stories_among(tally.ids)
    if telling.as_json:
        from twosource.report.archive_json import story_row

        opening.put_json(**as_json(tally), stories=[story_row(story) for story in stories], waiting=waiting)
    else:
        print_taken(tally, stories, waiting)
    if not telling.quiet:
        say_findings(tally)
    return 1 if tally.left_out else 0
