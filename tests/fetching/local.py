"""A server on the loopback that answers as a test scripts it, and a world in which hosts stand where a test says."""

from __future__ import annotations

import socket
import socketserver
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from twosource.fetching.limits import Limits, World
from twosource.fetching.vetting import Vetting
from twosource.fetching.visiting import Manners, Visitor

Script = bytes | Callable[[socket.socket], None]
PUBLIC = "93.184.216.34"
STRICT = Vetting()
QUICK = Limits(size=100_000, seconds=0.6, connecting=0.5)


def ok(body: bytes, kind: str = "text/plain", more: str = "", status: str = "200 OK") -> bytes:
    head = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n{more}\r\n"
    return head.encode() + body


def to(place: str, status: str = "302 Found") -> bytes:
    return ok(b"", more=f"Location: {place}\r\n", status=status)


@dataclass
class Local:
    """The server's scripts by path, what it was asked, and the world as its visitors see it."""

    port: int
    scripts: dict[str, Script] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    slept: list[float] = field(default_factory=list)
    connected: list[str] = field(default_factory=list)
    resolved: list[str] = field(default_factory=list)
    hosts: dict[str, list[tuple[str, ...]]] = field(default_factory=dict)
    ahead: float = 0.0

    def world(self) -> World:
        return World(
            clock=lambda: time.monotonic() + self.ahead,
            now=lambda: 1_930_000_000.0 + self.ahead,
            sleep=self.sleep,
            resolve=self.resolve,
            connect=self.connect,
        )

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.ahead += seconds

    def resolve(self, host: str, _: int) -> tuple[str, ...]:
        self.resolved.append(host)
        answers = self.hosts.get(host, [(PUBLIC,)])
        return answers.pop(0) if len(answers) > 1 else answers[0]

    def connect(self, address: str, _: int, seconds: float) -> socket.socket:
        self.connected.append(address)
        return socket.create_connection(("127.0.0.1", self.port), seconds)

    def visitor(self, limits: Limits = QUICK, vetting: Vetting = STRICT) -> Visitor:
        return Visitor(Manners(vetting, limits), self.world())


@contextmanager
def serving() -> Iterator[Local]:
    class Handler(socketserver.BaseRequestHandler):
        def handle(self) -> None:
            request = b""
            while b"\r\n\r\n" not in request:
                piece = self.request.recv(65_536)
                if not piece:
                    return
                request += piece
            text = request.decode("latin-1")
            host = next(line[6:] for line in text.split("\r\n") if line.startswith("Host: "))
            path = text.split(" ")[1]
            local.asked.append(f"{host}{path}")
            local.requests.append(text)
            default = ok(b"", status="404 Not Found")
            script = local.scripts.get(f"{host}{path}", local.scripts.get(path, default))
            try:
                if callable(script):
                    script(self.request)
                else:
                    self.request.sendall(script)
            except OSError:
                return

    class Server(socketserver.ThreadingTCPServer):
        allow_reuse_address = True
        daemon_threads = True

    with Server(("127.0.0.1", 0), Handler) as server:
        local = Local(server.server_address[1])
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        try:
            yield local
        finally:
            server.shutdown()
            thread.join()
