"""Servers that are slow, endless, lying or broken: each costs what the limits say and no more."""

import gzip
import socket
import time
import zlib

import pytest
from tests.fetching.local import QUICK, Local, Script, ok

from twosource.errors import FetchError

URL = "http://open.example/a"


OK = b"HTTP/1.1 200 OK\r\n"
CHUNKED = OK + b"Transfer-Encoding: chunked\r\n\r\n"


def dripping(pieces: bytes, head: bytes = b"") -> Script:
    def script(line: socket.socket) -> None:
        line.sendall(head)
        for byte in pieces:
            line.sendall(bytes([byte]))
            time.sleep(0.05)

    return script


def endless(piece: bytes, head: bytes = OK) -> Script:
    def script(line: socket.socket) -> None:
        line.sendall(head)
        while True:
            line.sendall(piece)

    return script


def hang(line: socket.socket) -> None:
    line.settimeout(5)
    line.recv(1)


@pytest.mark.parametrize(
    ("script", "kind"),
    [
        (hang, "slow"),
        (dripping(OK + b"X: y\r\n" * 100), "slow"),
        (dripping(b"x" * 1000, OK + b"\r\n"), "slow"),
        (dripping(b"0" * 99, CHUNKED), "slow"),
        (endless(b"X: y\r\n"), "form"),
        (endless(b"x" * 9_999), "form"),
        (endless(b"HTTP/1.1 100 Continue\r\n\r\n", b""), "too-large"),
        (endless(b"x" * 9_999, OK + b"\r\n"), "too-large"),
        (endless(b"9\r\nxxxxxxxxx\r\n", CHUNKED), "too-large"),
        (endless(b"x" * 9_999, OK + b"Content-Length: 5000000000\r\n\r\n"), "too-large"),
        (endless(b"SSH-2.0-x\r\n", b""), "form"),
        (lambda line: line.close(), "form"),
        (ok(gzip.compress(bytes(50_000_000)), more="Content-Encoding: gzip\r\n"), "too-large"),
        (ok(zlib.compress(bytes(50_000_000)), more="Content-Encoding: deflate\r\n"), "too-large"),
        (ok(b"no gzip", more="Content-Encoding: gzip\r\n"), "form"),
        (ok(b"x", more="Content-Encoding: br\r\n"), "form"),
        (b"\x00\x01\x02", "form"),
        (b"HTTP/1.1 two hundred\r\n\r\n", "form"),
    ],
)
def test_bad_servers_cost_no_more_than_the_limits(script: Script, kind: str, local: Local) -> None:
    local.scripts["/a"] = script
    started = time.monotonic()
    with pytest.raises(FetchError) as failed:
        local.visitor().get(URL)
    assert failed.value.kind == kind
    assert "\n" not in str(failed.value)
    assert time.monotonic() - started < QUICK.seconds + 1


def test_the_seconds_are_those_of_all_redirects_together(local: Local) -> None:
    for number in range(5):

        def later(line: socket.socket, following: int = number + 1) -> None:
            time.sleep(0.25)
            line.sendall(f"HTTP/1.1 302 Found\r\nLocation: /{following}\r\nContent-Length: 0\r\n\r\n".encode())

        local.scripts[f"/{number}"] = later
    with pytest.raises(FetchError) as failed:
        local.visitor().get("http://open.example/0")
    assert failed.value.kind == "slow"


@pytest.mark.parametrize(
    ("script", "body", "cut"),
    [
        (b"HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nwords", b"words", True),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nwords", b"wor", False),
        (b"HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\nwords", b"words", False),
        (b"HTTP/1.1 200 OK\r\n\r\nwords", b"words", False),
        (b"HTTP/1.0 200 OK\n\nwords", b"words", False),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nwords\r\n0\r\n\r\n", b"words", False),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nwords\r\n9\r\nxx", b"words", True),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-5\r\nwords\r\n0\r\n\r\n", b"", True),
        (ok(gzip.compress(b"words" * 99)[:-9], more="Content-Encoding: gzip\r\n"), b"words" * 99, True),
        (ok(zlib.compress(b"words")[2:-4], more="Content-Encoding: deflate\r\n"), b"words", False),
        (ok(b"", more="Content-Encoding: gzip\r\n"), b"", False),
    ],
)
def test_what_came_is_given_and_a_missing_end_is_told(script: bytes, body: bytes, cut: bool, local: Local) -> None:
    local.scripts["/a"] = script
    reply = local.visitor().get(URL)
    assert (reply.body[: len(body)] if cut else reply.body, reply.cut) == (body, cut)


def test_a_visitor_that_is_stopped_wakes_from_a_server_that_hangs(local: Local) -> None:
    import threading

    local.scripts["/a"] = hang
    visitor = local.visitor(QUICK._replace(seconds=20))
    threading.Timer(0.3, visitor.stop).start()
    started = time.monotonic()
    with pytest.raises(FetchError):
        visitor.get(URL)
    assert time.monotonic() - started < 3
    with pytest.raises(FetchError, match="stopped"):
        visitor.get(URL)
