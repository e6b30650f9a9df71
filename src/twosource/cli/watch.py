"""`twosource watch`: a list of feeds -> their new reports in the archive, round after round."""

from __future__ import annotations

import json
import sys
import time
from datetime import timedelta
from pathlib import Path

import click

from twosource.archive.opening import Archive, open_archive
from twosource.cli import visiting
from twosource.cli.archive_option import archive_option
from twosource.cli.output import say
from twosource.cli.visiting import Fetching, Telling, fetching_options, telling_options
from twosource.desk.feed_visit import Wanted, stamp
from twosource.desk.robots_kept import remember
from twosource.desk.taking_in import Ways
from twosource.desk.watching import Visited, seconds_to_next, watch_round
from twosource.errors import UsageError
from twosource.fetching.visiting import Visitor
from twosource.intake.decode import decode
from twosource.intake.feed_lists import read_feed_list


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
    urls = _listed(feeds, telling.quiet)
    wanted = Wanted(pages=fetching.pages, usual=timedelta(minutes=every))
    failed = False
    with open_archive(archive, create=True, at=stamp(visiting.now())) as opened:
        comes = visiting.visitor(fetching, opened)
        try:
            while True:
                failed = _round(opened, urls, comes, wanted, telling)
                wait = None if once else seconds_to_next(opened, urls, visiting.now())
                if wait is None:
                    break
                time.sleep(max(wait, 1.0))
        except KeyboardInterrupt:
            comes.stop()
            if not telling.quiet:
                say("stopped: what was told as taken is in the archive, the rest comes with the next round")
    return 1 if failed and once else 0


def _listed(path: str, quiet: bool) -> tuple[str, ...]:
    """The feeds that a file lists. Raises UsageError where it lists none."""
    try:
        data = Path(path).read_bytes()
    except OSError as error:
        raise UsageError(f"{path}: cannot be read ({error.strerror}): check the path") from error
    urls, findings = read_feed_list(path, decode(path, data).text)
    if not quiet:
        for finding in findings:
            say(f"{finding.source}: {finding.message}")
    if not urls:
        raise UsageError(f"{path}: lists no feed: write one address a line, or give OPML")
    return urls


def _round(archive: Archive, urls: tuple[str, ...], comes: Visitor, wanted: Wanted, telling: Telling) -> bool:
    """One round, told as it goes; whether a feed failed in it."""
    asked = new = failed = 0
    for visited in watch_round(archive, urls, comes.get, visiting.now, wanted, Ways()):
        asked, new, failed = asked + 1, new + visited.tally.new, failed + bool(visited.failed)
        _tell(visited, telling.as_json)
        if not telling.quiet:
            visiting.say_findings(visited.tally)
    remember(archive, comes.robots())
    if asked and not telling.quiet:
        say(f"round of {stamp(visiting.now())}: {asked} of {len(urls)} feeds asked, {new} new reports, {failed} failed")
    return failed > 0


def _tell(visited: Visited, as_json: bool) -> None:
    """One visit on standard output: as JSON, or as a line where it brought something."""
    state, tally = visited.state, visited.tally
    if as_json:
        told = {"feed": state.url, "failed": visited.failed, "next": state.next_at, **visiting.as_json(tally)}
        sys.stdout.write(json.dumps(told, ensure_ascii=False) + "\n")
        sys.stdout.flush()
    elif visited.failed or tally.new or tally.changed:
        click.echo(f"{state.url}: {visited.failed or visiting.summed_up(tally)}")
