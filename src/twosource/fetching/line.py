"""A vetted target -> an open line to it, on which every byte is counted and every wait is bounded."""

from __future__ import annotations

import io
import socket
import ssl
from collections.abc import Callable

from twosource.errors import FetchError
from twosource.fetching.limits import Deadline, Limits, World
from twosource.fetching.vetting import Target

_AHEAD = 16_384
"""Bytes that may have been read ahead of the end of the headers."""


def open_line(target: Target, limits: Limits, world: World, deadline: Deadline) -> Line:
    """A line to the first of the target's addresses that takes one; for https its certificate must be the host's.

    Raises FetchError where none does.
    """
    fault: OSError | None = None
    for address in target.addresses:
        try:
            plain = world.connect(address, target.port, min(limits.connecting, deadline.left()))
        except OSError as error:
            fault = error
            continue
        try:
            return Line(_secured(plain, target, world, deadline), limits.head, deadline)
        except ssl.SSLCertVerificationError as error:
            raise FetchError(
                target.url, "certificate", f"a certificate that is not good: {error.verify_message}"
            ) from error
        except OSError as error:
            fault = error
    said = "took too long" if isinstance(fault, TimeoutError) else getattr(fault, "strerror", None) or str(fault)
    raise FetchError(target.url, "unreachable", f"no connection to {target.host} ({said})") from fault


def _secured(plain: socket.socket, target: Target, world: World, deadline: Deadline) -> socket.socket:
    try:
        plain.settimeout(deadline.left())
        if target.scheme == "http":
            return plain
        return world.trust().wrap_socket(plain, server_hostname=target.host)
    except BaseException:
        plain.close()
        raise


class Line(io.RawIOBase):
    """An open line, read as a stream. It stands for the socket where the parser of answers asks for one."""

    def __init__(self, opened: socket.socket, head: int, deadline: Deadline) -> None:
        self._socket = opened
        self._deadline = deadline
        self._left: int | None = head + _AHEAD

    def send(self, request: bytes) -> None:
        """Send a whole request."""
        self._socket.settimeout(self._deadline.left())
        self._socket.sendall(request)

    def head_is_read(self) -> None:
        """From here on bytes are the body's, and counted by who reads it."""
        self._left = None

    def makefile(self, *_: object) -> io.BufferedReader:
        """This line as a file: what a socket gives."""
        return io.BufferedReader(self)

    def readable(self) -> bool:
        """It is read."""
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        """Read what has come, waiting no longer than there is time left in all."""
        self._socket.settimeout(self._deadline.left())
        try:
            count = self._socket.recv_into(buffer)
        except TimeoutError as error:
            raise FetchError(self._deadline.url, "slow", "the server took too long: tried again later") from error
        if self._left is not None:
            self._left -= count
            if self._left < 0:
                raise FetchError(self._deadline.url, "too-large", "headers without an end")
        return count

    def hang_up(self) -> None:
        """End the line, from another thread as well: who waits on it wakes."""
        try:
            self._socket.shutdown(socket.SHUT_RDWR)
        except OSError:
            return

    def close(self) -> None:
        """Close the line and its socket."""
        super().close()
        self._socket.close()


Watch = Callable[["Line"], object]
"""Told of each line that is opened."""
