"""Received -> the bytes that are kept of it; back again."""

from __future__ import annotations

import json
import zlib

from twosource.errors import ArchiveError
from twosource.model.received import Received

_LEVEL = 1
"""Of zlib: news packs to .50 of its size at level 1 and to .47 at level 6, which takes half as long again."""


def pack(received: Received) -> bytes:
    """All of it but its source, compressed; what is unknown takes no room."""
    said = {
        "content": received.content,
        "title": received.title,
        "outlet": received.outlet,
        "url": received.url,
        "bylines": received.bylines,
        "published": received.published,
        "agencies": received.agencies,
        "copy": received.copy,
    }
    known = {name: value for name, value in said.items() if value not in (None, ())}
    line = json.dumps(known, ensure_ascii=False, separators=(",", ":"))
    return zlib.compress(line.encode("utf-8", "surrogatepass"), _LEVEL)


def unpack(body: bytes, source: str) -> Received:
    """What was packed, with the source that the receipts name. Raises ArchiveError where the bytes are damaged."""
    try:
        said = json.loads(zlib.decompress(body).decode("utf-8", "surrogatepass"))
        said["bylines"], said["agencies"] = tuple(said.get("bylines", ())), tuple(said.get("agencies", ()))
        return Received(source=source, **said)
    except (zlib.error, ValueError, TypeError, AttributeError) as error:
        raise ArchiveError(
            f"the report from {source} is damaged: check the archive, and go back to a backup"
        ) from error
