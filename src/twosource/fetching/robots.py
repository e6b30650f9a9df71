"""What a site says of robots -> whether an address may be asked, and how long to pause."""

from __future__ import annotations

from typing import NamedTuple

from twosource.errors import FetchError
from twosource.fetching.exchange import Reply

DAY = 86_400.0
"""Seconds for which an answer holds: what the standard (RFC 9309) gives as the longest."""

HOUR = 3_600.0
"""Seconds for which no answer holds: a site that is down says nothing for good."""

_LARGEST = 512_000
"""Bytes of the file that are read; the standard asks for at least 500 KiB."""

_TOO_MANY = 429


class Robots(NamedTuple):
    """What a site said: the rules as it wrote them (None: none to follow), whether nothing may be asked, until when,
    and why it is closed where that is not by its rules."""

    rules: str | None
    closed: bool
    until: float
    why: str = ""

    def allows(self, agent: str, url: str) -> bool:
        """Whether the address may be asked under the name `agent`."""
        if self.closed or self.rules is None:
            return not self.closed
        from protego import Protego

        return bool(Protego.parse(self.rules).can_fetch(url, agent))

    def pause(self, agent: str) -> float:
        """Seconds that the site asks for between two requests, 0 where it does not say."""
        if self.rules is None:
            return 0.0
        from protego import Protego

        return float(Protego.parse(self.rules).crawl_delay(agent) or 0.0)


def read_robots(answer: Reply | FetchError, now: float) -> Robots:
    """What follows from the answer for robots.txt. None there (4xx) opens the site; a site that cannot be reached, or
    that fails (5xx) or asks for less (429), is closed for an hour."""
    if isinstance(answer, FetchError):
        if answer.kind == "redirects":
            return Robots(None, False, now + DAY)
        return Robots(None, True, now + HOUR, answer.message)
    if answer.status >= 500 or answer.status == _TOO_MANY:
        return Robots(None, True, now + HOUR, f"answer {answer.status}")
    if answer.status >= 300:
        return Robots(None, False, now + DAY)
    return Robots(answer.body[:_LARGEST].decode("utf-8", "replace").removeprefix("\ufeff"), False, now + DAY)
