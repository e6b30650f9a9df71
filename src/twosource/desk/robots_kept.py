"""What sites said of robots -> the archive, so that they are not asked twice a day; back again."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from twosource.archive import feeds
from twosource.archive.opening import Archive
from twosource.desk.feed_visit import stamp
from twosource.fetching.robots import DAY, Robots
from twosource.model.archive import RobotsState


def remembered(archive: Archive, now: datetime) -> dict[str, Robots]:
    """What sites said within the last day, by origin."""
    since = stamp(datetime.fromtimestamp(now.timestamp() - DAY, UTC))
    rows = feeds.every_robots(archive.connection, since)
    return {row.host: Robots(row.body or None, False, datetime.fromisoformat(row.at).timestamp() + DAY) for row in rows}


def remember(archive: Archive, robots: Mapping[str, Robots]) -> None:
    """Keep what sites said; that one could not be reached is not kept."""
    with archive.transaction():
        for origin, said in sorted(robots.items()):
            if not said.closed:
                at = stamp(datetime.fromtimestamp(said.until - DAY, UTC))
                feeds.keep_robots(archive.connection, RobotsState(origin, said.rules or "", at))
