"""A vetted target and a request -> what the server answered."""

from __future__ import annotations

import socket
from collections.abc import Mapping
from http.client import HTTPException, HTTPResponse
from typing import NamedTuple, cast

from twosource.errors import FetchError
from twosource.fetching.body import Body, read_body
from twosource.fetching.limits import Deadline, Limits, World
from twosource.fetching.line import Watch, open_line
from twosource.fetching.vetting import Target

_NO_BODY = (204, 304)


class Reply(NamedTuple):
    """What a server answered: the address that gave it, its headers by names in lower case, the body; `cut` where its
    end did not come, `moved` the new address where the server says that the old one is gone for good."""

    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes
    cut: bool = False
    moved: str | None = None


def exchange(
    target: Target,
    headers: Mapping[str, str],
    limits: Limits,
    world: World,
    deadline: Deadline,
    watch: Watch | None = None,
) -> Reply:
    """One request and its answer; redirects are answers like others. Raises FetchError where none comes in time or
    size."""
    line = open_line(target, limits, world, deadline)
    if watch:
        watch(line)
    answer = HTTPResponse(cast(socket.socket, line), method="GET")
    try:
        line.send(_request(target, headers))
        answer.begin()
        line.head_is_read()
        told = {name.casefold(): value for name, value in reversed(answer.getheaders())}
        body = Body(b"", False) if answer.status in _NO_BODY else read_body(target.url, answer, limits.size)
        return Reply(target.url, answer.status, told, body.data, body.cut)
    except HTTPException as error:
        raise FetchError(target.url, "form", f"an answer that cannot be read ({type(error).__name__})") from error
    except OSError as error:
        said = error.strerror or type(error).__name__
        raise FetchError(target.url, "unreachable", f"the connection broke ({said})") from error
    finally:
        answer.close()
        line.close()


def _request(target: Target, headers: Mapping[str, str]) -> bytes:
    shown = f"[{target.host}]" if ":" in target.host else target.host
    host = shown if target.origin.endswith(shown) else f"{shown}:{target.port}"
    lines = [f"GET {target.asked} HTTP/1.1", f"Host: {host}", "Connection: close", "Accept-Encoding: gzip, deflate"]
    for name, value in headers.items():
        if any(sign in f"{name}{value}" for sign in "\r\n\0"):
            continue  # a header that a server once gave us cannot add others to our request
        lines.append(f"{name}: {value}")
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1", "replace")
