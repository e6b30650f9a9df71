"""`twosource search`: words -> the reports of the archive that hold them."""

from __future__ import annotations

import click

from twosource.cli.archive_option import archive_option
from twosource.cli.telling import json_option


@click.command(short_help="Search the reports of the archive for words.")
@click.argument("words", nargs=-1, required=True, metavar="WORDS...")
@archive_option
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True, metavar="N", help="How many.")
@json_option
def search(words: tuple[str, ...], archive: str, limit: int, as_json: bool) -> int:
    """Search the reports of the archive, the best first: all of WORDS, "a phrase" in quotation marks. Put -- before a
    word with a minus, -word, that must not stand in a report. Withdrawn reports are not found."""
    import sys

    from twosource.cli import opening
    from twosource.report.archive_json import report_row, story_row
    from twosource.report.archive_terminal import found_lines, put_lines

    with opening.to_ask(archive) as desk:
        hits = desk.search(" ".join(words), limit)
        stories = {hit.report.number: desk.stories_of(hit.report) for hit in hits}
    if as_json:
        rows = [
            {
                "report": report_row(hit.report),
                "stories": [story_row(story) for story in stories[hit.report.number]],
                "rank": round(hit.rank, 4),
                "shown": {"start": hit.shown.start, "end": hit.shown.end, "words": hit.shown.words},
                "places": [{"start": start, "end": end} for start, end in hit.shown.places],
            }
            for hit in hits
        ]
        opening.put_json(found=rows)
        return 0
    for hit in hits:
        places = [(start - hit.shown.start, end - hit.shown.start) for start, end in hit.shown.places]
        put_lines(found_lines(hit.report, hit.shown.words, places, opening.width()), sys.stdout)
    if not hits:
        click.echo("no report holds these words")
    return 0
