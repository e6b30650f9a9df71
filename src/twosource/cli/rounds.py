"""Feeds in a list -> rounds over them, told as they go, until a person ends them."""

from __future__ import annotations

import json
import sys
import time
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple

import click

from twosource.archive.archive import Archive
from twosource.archive.opening import open_archive
from twosource.cli import visiting
from twosource.cli.output import say
from twosource.cli.taking_options import Fetching, Telling
from twosource.desk.feed_visit import Wanted, stamp
from twosource.desk.robots_kept import remember
from twosource.desk.watching import Visited, seconds_to_next, watch_round
from twosource.errors import UsageError
from twosource.fetching.visiting import Visitor
from twosource.intake.decode import decode
from twosource.intake.feed_lists import read_feed_list


class Pace(NamedTuple):
    """One round alone, or rounds without end; how many minutes are usual between two visits to a feed."""

    once: bool
    every: int


def watch_feeds(listed: str, archive: str, fetching: Fetching, telling: Telling, pace: Pace) -> int:
    """Watch the feeds that the file `listed` names; the exit status. Raises UsageError where it names none."""
    urls = _listed(listed, telling.quiet)
    wanted = Wanted(pages=fetching.pages, usual=timedelta(minutes=pace.every))
    with open_archive(archive, create=True, at=stamp(visiting.now())) as opened:
        comes = visiting.visitor(fetching, opened)
        try:
            while True:
                failed = _round(opened, urls, comes, wanted, telling)
                wait = None if pace.once else seconds_to_next(opened, urls, visiting.now())
                if wait is None:
                    return 1 if failed and pace.once else 0
                time.sleep(max(wait, 1.0))
        except KeyboardInterrupt:
            comes.stop()
            if not telling.quiet:
                say("stopped: what was told as taken is in the archive, the rest comes with the next round")
    return 0


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
    for visited in watch_round(archive, urls, comes.get, visiting.now, wanted, visiting.ways()):
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
