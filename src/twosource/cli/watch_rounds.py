"""A list of feeds -> round after round over them, told as they go."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import click

from twosource.cli import opening, taken, visiting
from twosource.cli.output import say
from twosource.cli.telling import Telling
from twosource.desk.feed_visit import Wanted, stamp
from twosource.desk.library import Desk
from twosource.desk.robots_kept import remember
from twosource.desk.watching import Visited, seconds_to_next, watch_round
from twosource.errors import UsageError
from twosource.fetching.visiting import Visitor
from twosource.intake.decode import decode
from twosource.intake.feed_lists import read_feed_list


def listed(path: str, quiet: bool) -> tuple[str, ...]:
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


class Rounds(NamedTuple):
    """Rounds over the feeds `urls` into an archive."""

    desk: Desk
    urls: tuple[str, ...]
    comes: Visitor
    wanted: Wanted
    telling: Telling

    def go(self) -> bool:
        """One round over the feeds that are due, told as it goes; whether a feed failed in it."""
        asked = new = failed = 0
        archive, ways = self.desk.archive, self.desk.ways
        for visited in watch_round(archive, self.urls, self.comes.get, visiting.now, self.wanted, ways):
            asked, new, failed = asked + 1, new + visited.tally.new, failed + bool(visited.failed)
            _tell(visited, self.telling.as_json)
            if not self.telling.quiet:
                taken.say_findings(visited.tally)
        remember(archive, self.comes.robots())
        if asked and not self.telling.quiet:
            told = f"{asked} of {len(self.urls)} feeds asked, {new} new reports, {failed} failed"
            say(f"round of {stamp(visiting.now())}: {told}")
        return failed > 0

    def wait(self) -> float | None:
        """The seconds until a feed is due again; None where none will be."""
        return seconds_to_next(self.desk.archive, self.urls, visiting.now())


def _tell(visited: Visited, as_json: bool) -> None:
    """One visit on standard output: as JSON, or as a line where it brought something."""
    state, tally = visited.state, visited.tally
    if as_json:
        opening.put_line(feed=state.url, failed=visited.failed, next=state.next_at, **taken.as_json(tally))
    elif visited.failed or tally.new or tally.changed:
        click.echo(f"{state.url}: {visited.failed or taken.summed_up(tally)}")
