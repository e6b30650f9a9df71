"""The body of an answer -> its bytes, unpacked, never more than was asked for."""

from __future__ import annotations

import zlib
from http.client import HTTPException, HTTPResponse, IncompleteRead
from typing import NamedTuple

from twosource.errors import FetchError

_PIECE = 65_536
"""Bytes that are read at a time."""

_PACKED = ("gzip", "x-gzip", "deflate")


class Body(NamedTuple):
    """The bytes of a body; `cut` where its end did not come."""

    data: bytes
    cut: bool


def read_body(url: str, answer: HTTPResponse, size: int) -> Body:
    """The whole body. Raises FetchError where it is larger than `size`, packed or unpacked, or in a form that was not
    asked for. A server may say what it likes of its length: only what comes is counted."""
    coding = (answer.getheader("Content-Encoding") or "").strip().casefold()
    if coding not in ("", "identity", *_PACKED):
        raise FetchError(url, "form", f"an answer in a form that was not asked for ({coding[:20]})")
    came, cut = _received(url, answer, size)
    if coding not in _PACKED or not came:
        return Body(came, cut)
    return _unpacked(url, came, size, cut)


def _received(url: str, answer: HTTPResponse, size: int) -> tuple[bytes, bool]:
    pieces: list[bytes] = []
    count = 0
    while True:
        try:
            piece = answer.read(min(_PIECE, size + 1 - count))
        except IncompleteRead as short:
            return b"".join((*pieces, short.partial)), True
        except (HTTPException, OSError, ValueError):
            return b"".join(pieces), True
        if not piece:
            return b"".join(pieces), bool(answer.length)
        pieces.append(piece)
        count += len(piece)
        if count > size:
            raise FetchError(url, "too-large", f"an answer of more than {size // 1_000_000} MB: left unread")


def _unpacked(url: str, came: bytes, size: int, cut: bool) -> Body:
    """A packed body opened, piece by piece so that a small one cannot swell to more than `size`."""
    for wbits in (47, -15):
        opened = zlib.decompressobj(wbits=wbits)
        try:
            data = opened.decompress(came, size + 1)
        except zlib.error:
            continue
        if len(data) > size or opened.unconsumed_tail:
            raise FetchError(
                url, "too-large", f"an answer that unpacks to more than {size // 1_000_000} MB: left unread"
            )
        return Body(data, cut or not opened.eof)
    raise FetchError(url, "form", "an answer that says it is packed and cannot be unpacked")
