"""`twosource diff`: two reports -> what one has of the other, word by word."""

from __future__ import annotations

import click

from twosource.cli.language import language_option
from twosource.errors import UsageError


@click.command(short_help="Show two reports side by side: what was kept, reworded, cut, added, moved.")
@click.argument("a", metavar="A")
@click.argument("b", metavar="B")
@click.option("--in", "analysis", metavar="ANALYSIS.json", help="Take both reports from this stored analysis.")
@click.option("--archive", "archive", metavar="FILE", default=None, help="Take both reports from this archive.")
@click.option(
    "--format",
    "kind",
    type=click.Choice(["terminal", "json", "markdown", "html"]),
    help="What to write. Without it the ending of FILE tells (.json .md .html), else terminal.",
)
@click.option("--json", "kind", flag_value="json", help="The same as --format json.")
@click.option("-o", "--output", metavar="FILE", help="Write to FILE instead of standard output.")
@language_option
@click.option("-q", "--quiet", is_flag=True, help="No messages on standard error.")
def diff(  # noqa: PLR0913 - click hands over each option by its name
    a: str,
    b: str,
    *,
    analysis: str | None,
    archive: str | None,
    kind: str | None,
    output: str | None,
    language: str,
    quiet: bool,
) -> int:
    """Show two reports side by side: what was kept, reworded, cut, added and moved, and which figures, hedges and words
    of saying became others. Which of them is the older is not assumed.

    A and B are files of one report each, as for analyze, - for standard input. With --in they are reports of a stored
    analysis (- for standard input): an id, the beginning of an id, an outlet, or the file that it came from. With
    --archive they are reports of an archive, by their ids.
    """
    from twosource.cli import differences as out
    from twosource.cli.one_report import archived_pair, read_pair, stored_pair
    from twosource.desk.diff import diff as compare
    from twosource.language.reader.choosing import choose_reader

    reader = choose_reader(language)
    if analysis and archive:
        raise UsageError("--in and --archive: the reports are in one of them")
    left, right = (
        stored_pair(analysis, a, b) if analysis else archived_pair(archive, a, b) if archive else read_pair(a, b)
    )
    out.put(compare(left, right, reader), kind, output, quiet)
    return 0
