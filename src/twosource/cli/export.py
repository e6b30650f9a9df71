"""`twosource export`: an archive, or a story of it -> files for others."""

from __future__ import annotations

import click

from twosource.cli.archive_option import archive_option
from twosource.cli.language import archive_language


@click.command(short_help="Write a story's analysis, or the reports of the archive, to a file.")
@click.argument("story", metavar="[STORY]", required=False)
@archive_option
@click.option(
    "--format",
    "kind",
    type=click.Choice(["json", "markdown", "html", "summary"]),
    help="How to write a story. Without it the ending of FILE tells (.json .md .html), else json.",
)
@click.option("--json", "kind", flag_value="json", help="The same as --format json.")
@click.option("-o", "--output", metavar="FILE", help="Write to FILE instead of standard output.")
@archive_language
@click.option("-q", "--quiet", is_flag=True, help="No messages on standard error.")
def export(
    story: str | None, archive: str, kind: str | None, output: str | None, language: str | None, quiet: bool
) -> int:
    """Write the analysis of STORY in the format twosource.analysis/1, or as Markdown or a page. Without STORY write all
    reports of the archive as JSON Lines, which `twosource add` and `twosource analyze` read."""
    from twosource.cli import opening
    from twosource.cli import output as out
    from twosource.cli.working import to_read
    from twosource.errors import UsageError

    if story is None and kind not in (None, "json"):
        raise UsageError("all reports are written as JSON Lines: name a STORY for another format")
    with to_read(archive, language) as desk:
        if story is None:
            opening.put_records(desk.records(), output, quiet)
        else:
            out.put(desk.ledger(story), out.chosen_format(kind, output, out.JSON), output, quiet)
    return 0
