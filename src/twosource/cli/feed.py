"""`twosource feed`: one feed, fetched or in a file -> its reports in the archive."""

from __future__ import annotations

import json
import sys

import click

from twosource.cli.archive_option import archive_option
from twosource.cli.taking_options import Fetching, Telling, fetching_options, telling_options


@click.command(short_help="Take the reports of one feed into the archive.")
@click.argument("where", metavar="URL|FILE")
@archive_option
@fetching_options
@telling_options
def feed(where: str, *, archive: str, fetching: Fetching, telling: Telling) -> int:
    """Take the new reports of the feed at URL, or in FILE, into the archive: RSS, Atom, RDF, JSON Feed, a sitemap of
    news.

    Where the feed does not carry the whole text, the page is fetched: politely, and never from addresses inside a
    network.
    """
    from twosource.archive.opening import open_archive
    from twosource.cli import visiting
    from twosource.desk.feed_visit import Wanted, stamp
    from twosource.desk.robots_kept import remember
    from twosource.desk.taking_feeds import take_feed, take_feed_file

    with open_archive(archive, create=True, at=stamp(visiting.now())) as opened:
        comes = visiting.visitor(fetching, opened)
        if where.casefold().startswith(("http://", "https://")):
            visited = take_feed(opened, where, comes.get, visiting.now, Wanted(pages=fetching.pages), visiting.ways())
            tally, failed = visited.tally, visited.failed
        else:
            tally, failed = (
                take_feed_file(opened, where, comes.get if fetching.pages else None, visiting.now, visiting.ways()),
                None,
            )
        remember(opened, comes.robots())
    if telling.as_json:
        sys.stdout.write(
            json.dumps({"feed": where, "failed": failed, **visiting.as_json(tally)}, ensure_ascii=False) + "\n"
        )
    else:
        click.echo(f"{where}: {failed or visiting.summed_up(tally)}")
    if not telling.quiet:
        visiting.say_findings(tally)
    return 1 if failed or tally.left_out else 0
