"""`twosource feed`: one feed, fetched or in a file -> its reports in the archive."""

from __future__ import annotations

import click

from twosource.cli.archive_option import archive_option
from twosource.cli.telling import Fetching, Telling, fetching_options, ledgers_option, telling_options


@click.command(short_help="Take the reports of one feed into the archive.")
@click.argument("where", metavar="URL|FILE")
@archive_option
@fetching_options
@ledgers_option
@telling_options
def feed(where: str, *, archive: str, fetching: Fetching, ledgers: bool | None, telling: Telling) -> int:
    """Take the new reports of the feed at URL, or in FILE, into the archive: RSS, Atom, RDF, JSON Feed, a sitemap of
    news.

    Where the feed does not carry the whole text, the page is fetched: politely, and never from addresses inside a
    network.
    """
    from twosource.cli import opening, taken, visiting
    from twosource.cli.ledgers import bring_up_if
    from twosource.cli.working import to_write
    from twosource.desk.feed_visit import Wanted
    from twosource.desk.robots_kept import remember
    from twosource.desk.taking_feeds import take_feed, take_feed_file

    with to_write(archive, create=True) as desk:
        comes = visiting.visitor(fetching, desk.archive)
        if where.casefold().startswith(("http://", "https://")):
            wanted = Wanted(pages=fetching.pages)
            visited = take_feed(desk.archive, where, comes.get, visiting.now, wanted, desk.ways)
            tally, failed = visited.tally, visited.failed
        else:
            get = comes.get if fetching.pages else None
            tally, failed = take_feed_file(desk.archive, where, get, visiting.now, desk.ways), None
        remember(desk.archive, comes.robots())
        bring_up_if(desk, ledgers, telling.quiet)
        stories, waiting = desk.stories_among(tally.ids), desk.stale
    if telling.as_json:
        opening.put_json(feed=where, failed=failed, **taken.as_json(tally), waiting=waiting)
    elif failed:
        click.echo(f"{where}: {failed}")
    else:
        taken.print_taken(tally, stories, waiting, where)
    if not telling.quiet:
        taken.say_findings(tally)
    return 1 if failed or tally.left_out else 0
