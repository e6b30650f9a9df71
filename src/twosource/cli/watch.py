"""`twosource watch`: a list of feeds -> their new reports in the archive, round after round."""

from __future__ import annotations

import click

from twosource.cli.archive_option import archive_option
from twosource.cli.taking_options import Fetching, Telling, fetching_options, telling_options


@click.command(short_help="Take new reports of the feeds in a list into the archive, round after round.")
@click.argument("feeds", metavar="FEEDS")
@archive_option
@fetching_options
@click.option("--once", is_flag=True, help="One round over the feeds that are due, then end.")
@click.option("--every", type=click.IntRange(5, 1_440), default=30, show_default=True, metavar="MINUTES",
              help="How often a feed is asked that does not ask for more time itself.")  # fmt: skip
@telling_options
def watch(feeds: str, *, archive: str, fetching: Fetching, once: bool, every: int, telling: Telling) -> int:
    """Watch the feeds that the file FEEDS lists (OPML, or an address a line) and take their new reports into the
    archive.

    A feed is asked no more often than it allows, under conditions that cost its server nothing where nothing is new;
    what fails is asked again after growing waits. Ctrl-C ends it: what is told as taken is on disk.
    """
    from twosource.cli.rounds import Pace, watch_feeds

    return watch_feeds(feeds, archive, fetching, telling, Pace(once, every))
