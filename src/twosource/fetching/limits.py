"""How much is taken from a server, how long, and by which clock."""

from __future__ import annotations

import socket
import ssl
import time
from collections.abc import Callable
from typing import NamedTuple

from twosource.errors import FetchError
from twosource.fetching.vetting import Resolve, resolve

Connect = Callable[[str, int, float], socket.socket]
"""A socket to an address and a port, within so many seconds."""


class Limits(NamedTuple):
    """The most that one answer may cost: `size` in bytes, packed and unpacked; `head` bytes before the body; `seconds`
    in all and `connecting` for each address; redirects that are followed."""

    size: int = 20_000_000
    head: int = 65_536
    seconds: float = 30.0
    connecting: float = 10.0
    redirects: int = 5


def connect(address: str, port: int, seconds: float) -> socket.socket:
    """A socket to an address: no name is resolved for it and no proxy stands between."""
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    line = socket.socket(family, socket.SOCK_STREAM)
    try:
        line.settimeout(seconds)
        line.connect((address, port))
    except BaseException:
        line.close()
        raise
    return line


class World(NamedTuple):
    """All that fetching has of the world; tests hand in their own. Without `sleep` a visitor sleeps until it is
    stopped."""

    clock: Callable[[], float] = time.monotonic
    now: Callable[[], float] = time.time
    sleep: Callable[[float], object] | None = None
    resolve: Resolve = resolve
    connect: Connect = connect
    trust: Callable[[], ssl.SSLContext] = ssl.create_default_context


class Deadline(NamedTuple):
    """The moment by which an answer must be there, whatever its server does in between."""

    url: str
    at: float
    clock: Callable[[], float]

    def left(self) -> float:
        """Seconds that are left. Raises FetchError once there are none."""
        left = self.at - self.clock()
        if left <= 0:
            raise FetchError(self.url, "slow", "the server took too long: tried again later")
        return left
