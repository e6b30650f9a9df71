"""The block of a response in a WARC file -> its status, headers and body."""

from __future__ import annotations

import re
import zlib
from typing import NamedTuple

from twosource.intake.warc_records import parse_headers

MAX_BODY = 16_000_000
"""Bytes of a body once it is decompressed: a small one may swell to any size."""

_STATUS = re.compile(rb"HTTP/\d(?:\.\d)? (\d{3})")
_ENDS = re.compile(rb"\r?\n\r?\n")
_CHUNK = re.compile(rb"([0-9A-Fa-f]{1,8})[^\r\n]{0,200}\r?\n")
_CHARSET = re.compile(r"(?i)charset=\s*[\"']?([\w.:-]{2,40})")


class Answer(NamedTuple):
    """What a server answered; `status` is 0 where the block does not say. `fault` tells what is wrong with the body."""

    status: int
    headers: dict[str, str]
    body: bytes
    fault: str | None = None

    @property
    def kind(self) -> str:
        """The kind of the body, such as text/html."""
        return self.headers.get("content-type", "").partition(";")[0].strip().casefold()

    @property
    def charset(self) -> str | None:
        """The encoding that the headers name."""
        return charset_of(self.headers.get("content-type", ""))


def charset_of(content_type: str) -> str | None:
    """The encoding that a Content-Type names, None where it names none."""
    match = _CHARSET.search(content_type)
    return match[1] if match else None


def read_answer(block: bytes) -> Answer:
    """The answer in a block, its body without chunks and decompressed."""
    status = _STATUS.match(block)
    end = _ENDS.search(block)
    if not status or not end:
        return Answer(0, {}, b"", "no answer of a server in it")
    headers = parse_headers(block[: end.start()])
    body, fault = block[end.end() :], None
    if "chunked" in headers.get("transfer-encoding", "").casefold():
        body = _without_chunks(body)
    coding = headers.get("content-encoding", "").strip().casefold()
    if coding in ("gzip", "x-gzip", "deflate"):
        body, fault = _decompressed(body)
    elif coding not in ("", "identity") and body.lstrip()[:1] != b"<":
        fault = f"a body in a form that is not read ({coding[:20]})"
    return Answer(int(status[1]), headers, body, fault)


def _without_chunks(body: bytes) -> bytes:
    """The body put together; as it stands where it holds no chunks, since archives write them joined and keep the
    header."""
    pieces: list[bytes] = []
    at = 0
    while match := _CHUNK.match(body, at):
        length = int(match[1], 16)
        if length == 0:
            return b"".join(pieces)
        pieces.append(body[match.end() : match.end() + length])
        at = match.end() + length
        at += len(body[at : at + 2]) - len(body[at : at + 2].lstrip(b"\r\n"))
    return b"".join(pieces) if pieces else body


def _decompressed(body: bytes) -> tuple[bytes, str | None]:
    """The body decompressed as far as it goes; as it stands where it is not compressed, whatever its header says."""
    for wbits in (47, -15):
        opened = zlib.decompressobj(wbits=wbits)
        try:
            whole = opened.decompress(body, MAX_BODY)
        except zlib.error:
            continue
        if opened.unconsumed_tail:
            return b"", f"a body of more than {MAX_BODY // 1_000_000} MB once decompressed"
        return whole, None
    return (body, None) if body.lstrip()[:1] == b"<" else (b"", "a body that cannot be decompressed")
