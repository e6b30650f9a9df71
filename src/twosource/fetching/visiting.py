"""Addresses -> answers, asked for one at a time at each host, with pauses, as its robots.txt allows."""

from __future__ import annotations

from collections.abc import Mapping
from threading import Event, Lock
from typing import NamedTuple

from twosource.errors import FetchError
from twosource.fetching.exchange import Reply, exchange
from twosource.fetching.following import follow
from twosource.fetching.limits import Deadline, Limits, World
from twosource.fetching.line import Line
from twosource.fetching.robots import Robots, read_robots
from twosource.fetching.schedule import retry_after
from twosource.fetching.vetting import Target, Vetting, vet

NAME = "twosource"
"""The name that sites may address in robots.txt."""

PAUSE = 1.0
"""Seconds between two requests to one host."""

LONGEST_PAUSE = 30.0
"""Seconds that are waited for a host; one that asks for more is asked in a later round."""

_FEEDS = "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9"
_ACCEPTED = f"{_FEEDS}, text/html;q=0.8, */*;q=0.5"
_SLOW_DOWN = (429, 503)


class _Host:
    """A host: who asks holds `turn`; nobody asks before `free`."""

    def __init__(self) -> None:
        self.turn = Lock()
        self.free = 0.0
        self.pause = PAUSE


class _Patience:
    """Seconds that are left for one address, all of its redirects together; pauses that we make do not count."""

    def __init__(self, seconds: float) -> None:
        self.left = seconds


class Manners(NamedTuple):
    """How a visitor behaves: what it may connect to, what one answer may cost, under which name it comes."""

    vetting: Vetting = Vetting()
    limits: Limits = Limits()
    agent: str = NAME


_USUAL = Manners()
_WORLD = World()


class Visitor:
    """Asks for addresses; may be used from several threads."""

    def __init__(
        self, manners: Manners = _USUAL, world: World = _WORLD, robots: Mapping[str, Robots] | None = None
    ) -> None:
        self._manners = manners
        self._world = world
        self._hosts: dict[str, _Host] = {}
        self._robots = dict(robots or {})
        self._gates: dict[str, Lock] = {}
        self._lines: set[Line] = set()
        self._stopped = Event()

    def get(self, url: str, headers: Mapping[str, str] | None = None) -> Reply:
        """The answer for an address, redirects followed. Raises FetchError where it is refused, forbidden by
        robots.txt, too large, too slow or not there."""

        patience = _Patience(self._manners.limits.seconds)

        def step(at: str) -> Reply:
            target = self._vetted(at)
            robots = self._robots_of(target)
            if robots.closed:
                raise FetchError(at, "unreachable", f"robots.txt of the site cannot be had ({robots.why})")
            if not robots.allows(self._manners.agent, target.url):
                raise FetchError(at, "robots", "robots.txt of the site does not allow it")
            self._host(target).pause = max(PAUSE, min(robots.pause(self._manners.agent), LONGEST_PAUSE))
            return self._ask(target, headers or {}, patience)

        return follow(url, step, self._manners.limits.redirects)

    def robots(self) -> dict[str, Robots]:
        """What sites said in their robots.txt, by origin."""
        return dict(self._robots)

    def stop(self) -> None:
        """End what is under way: every line is hung up and no other is opened."""
        self._stopped.set()
        for line in tuple(self._lines):
            line.hang_up()

    def _vetted(self, url: str) -> Target:
        return vet(url, self._manners.vetting, self._world.resolve)

    def _robots_of(self, target: Target) -> Robots:
        """What the site of a target says, asked for once a day; whoever comes meanwhile waits for the answer."""
        with self._gates.setdefault(target.origin, Lock()):
            known = self._robots.get(target.origin)
            if known and known.until > self._world.now():
                return known
            found = read_robots(self._asked_for_robots(target), self._world.now())
            self._robots[target.origin] = found
            return found

    def _asked_for_robots(self, target: Target) -> Reply | FetchError:
        patience = _Patience(self._manners.limits.seconds)
        try:
            return follow(
                f"{target.origin}/robots.txt",
                lambda at: self._ask(self._vetted(at), {}, patience),
                self._manners.limits.redirects,
            )
        except FetchError as error:
            return error

    def _host(self, target: Target) -> _Host:
        return self._hosts.setdefault(target.host, _Host())

    def _ask(self, target: Target, headers: Mapping[str, str], patience: _Patience) -> Reply:
        """One request, when it is this one's turn at the host."""
        host = self._host(target)
        with host.turn:
            wait = host.free - self._world.clock()
            if wait > LONGEST_PAUSE:
                raise FetchError(target.url, "later", f"{target.host} asks for {wait:.0f} s of patience: tried later")
            if wait > 0:
                (self._world.sleep or self._stopped.wait)(wait)
            try:
                reply = self._exchanged(target, headers, patience)
            finally:
                host.free = self._world.clock() + host.pause
            if reply.status in _SLOW_DOWN:
                host.free = max(host.free, self._world.clock() + retry_after(reply.headers, self._world.now()))
            return reply

    def _exchanged(self, target: Target, headers: Mapping[str, str], patience: _Patience) -> Reply:
        if self._stopped.is_set():
            raise FetchError(target.url, "stopped", "stopped before it was asked")
        started = self._world.clock()
        deadline = Deadline(target.url, started + patience.left, self._world.clock)
        sent = {"User-Agent": self._manners.agent, "Accept": _ACCEPTED, **headers}
        opened: list[Line] = []

        def watch(line: Line) -> None:
            opened.append(line)
            self._lines.add(line)

        try:
            return exchange(target, sent, self._manners.limits, self._world, deadline, watch)
        finally:
            patience.left -= self._world.clock() - started
            self._lines.difference_update(opened)
