"""`twosource watch`: a list of feeds -> their new reports in the archive, round after round."""

from __future__ import annotations

import time
from datetime import timedelta

import click

from twosource.cli.archive_option import archive_option
from twosource.cli.telling import Fetching, Telling, fetching_options, telling_options


@click.command(short_help="Take new reports of the feeds in a list into the archive, round after round.")
@click.argument("feeds", metavar="FEEDS")
@archive_option
@fetching_options
@click.option("--once", is_flag=True, help="One round over the feeds that are due, then end.")
@click.option("--every", type=click.IntRange(5, 1_440), default=30, show_default=True, metavar="MINUTES",
              help="How often a feed is asked that does not ask for more time itself.")  # fmt: skip
@click.option("--ledgers/--no-ledgers", default=True, show_default=True, help="Work ledgers out between the rounds.")
@telling_options
def watch(  # noqa: PLR0913 - click hands over each option by its name
    feeds: str, *, archive: str, fetching: Fetching, once: bool, every: int, ledgers: bool, telling: Telling
) -> int:
    """Watch the feeds that the file FEEDS lists (OPML, or an address a line) and take their new reports into the
    archive.

    A feed is asked no more often than it allows, under conditions that cost its server nothing where nothing is new;
    what fails is asked again after growing waits. Ctrl-C ends it: what is told as taken is on disk.
    """
    from twosource.cli import visiting
    from twosource.cli.ledgers import bring_up
    from twosource.cli.output import say
    from twosource.cli.watch_rounds import Rounds, listed
    from twosource.cli.working import to_write
    from twosource.desk.feed_visit import Wanted

    urls = listed(feeds, telling.quiet)
    failed = False
    with to_write(archive, create=True) as desk:
        comes = visiting.visitor(fetching, desk.archive)
        rounds = Rounds(desk, urls, comes, Wanted(pages=fetching.pages, usual=timedelta(minutes=every)), telling)
        try:
            while True:
                failed = rounds.go()
                if ledgers:
                    bring_up(desk, telling.quiet, None if once else rounds.wait())
                wait = None if once else rounds.wait()
                if wait is None:
                    break
                time.sleep(max(wait, 1.0))
        except KeyboardInterrupt:
            comes.stop()
            if not telling.quiet:
                say("stopped: what was told as taken is in the archive, the rest comes with the next round")
    return 1 if failed and once else 0
