"""A stream of a WARC file, plain or compressed record by record -> its records, the broken ones told."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

from twosource.model.article import Finding

MAX_BLOCK = 16_000_000
"""Bytes of a record's block that are kept; pages of news stay below 5 million, films and dumps do not."""

_PIECE = 262_144
"""Bytes that are read at a time."""

_MAX_HEADS = 65_536
"""Bytes of the lines before a block."""

_BROKEN = "a broken part of the compressed file: left out, the rest is read"
_DAMAGED = "a part of the compressed file that is not as it was written: left out, the rest is read"
"""The second is told where bytes of the part were handed on before that could be seen."""

_MEMBER = b"\x1f\x8b\x08"
_VERSION = re.compile(rb"WARC/[01]\.\d+[ \t]*\r?\n")
_NEXT = re.compile(rb"\r?\n\r?\n(?=WARC/[01]\.\d+[ \t]*\r?\n)")
_LAP = 64
"""Bytes in which the beginning of a record may stand in two pieces."""

_ENDS = re.compile(rb"\r?\n\r?\n")


class Record(NamedTuple):
    """One record: its number in the file, its headers (names in lower case), its block, and whether all of it is
    there."""

    number: int
    headers: dict[str, str]
    block: bytes
    whole: bool


def read_records(source: str, stream: BinaryIO) -> Iterator[Record | Finding]:
    """Every record in turn, never more than one of them in memory. A member of the compressed file that is broken is
    left out, and reading goes on with the next one; so does a plain file whose lengths are wrong."""
    unread = _Unread(source, stream)
    yield from unread.records()


class _Unread:
    """What is left of a file: bytes that were decompressed and not yet read, and findings on the way."""

    def __init__(self, source: str, stream: BinaryIO) -> None:
        self._source = source
        self._pieces = _unpacked(stream)
        self._held = b""
        self._faults: list[str] = []
        self._number = 0
        self._ended = False
        self._damaged = False

    def records(self) -> Iterator[Record | Finding]:
        """The records that are left, and findings beside them."""
        while self._find_record():
            self._number += 1
            record = self._record()
            yield from self._told()
            if record:
                yield record
        yield from self._told()

    def _told(self) -> Iterator[Finding]:
        for fault in self._faults:
            yield Finding(f"{self._source}#{self._number}", "warc", fault, left_out=True)
        self._faults.clear()

    def _more(self) -> bool:
        """Take in one more piece; False at the end. A break in the compressed file ends what stood before it."""
        piece = next(self._pieces, None)
        if piece is None:
            self._ended = True
            return False
        if isinstance(piece, str):
            self._faults.append(piece)
            self._damaged = piece == _DAMAGED
            return False
        self._held += piece
        return True

    def _find_record(self) -> bool:
        """Go to where the next record begins; what stands before it belongs to none."""
        skipped = 0
        while True:
            found = _VERSION.search(self._held)
            if found:
                skipped += len(self._held[: found.start()].strip())
                self._held = self._held[found.start() :]
                break
            keep = self._held[-64:]
            skipped += len(self._held[:-64].strip())
            self._held = keep
            if not self._more() and self._ended:
                skipped += len(keep.strip())
                self._held = b""
                break
        if skipped:
            self._faults.append(f"{skipped} bytes that belong to no record (a wrong length before them?): left out")
        return bool(self._held)

    def _record(self) -> Record | None:
        while not (end := _ENDS.search(self._held)):
            if len(self._held) > _MAX_HEADS or not self._more():
                self._drop_version("a record whose headers have no end: left out")
                return None
        headers = parse_headers(self._held[: end.start()])
        length = headers.get("content-length", "")
        if not re.fullmatch(r"\d{1,15}", length):
            self._drop_version("a record without a length: left out")
            return None
        return self._block(headers, end.end(), int(length))

    def _drop_version(self, fault: str) -> None:
        self._faults.append(fault)
        self._held = self._held[5:]

    def _block(self, headers: dict[str, str], start: int, length: int) -> Record | None:
        self._held = self._held[start:]
        self._damaged = False
        if length > MAX_BLOCK:
            self._skip(length)
            if headers.get("warc-type") == "response":
                self._faults.append(f"a record of {length} bytes: too large for a report, left out")
            return None
        while len(self._held) < length and self._more():
            pass
        whole = len(self._held) >= length
        block, rest = self._held[:length], self._held[length:]
        while whole and not rest.strip() and not self._ended and not self._damaged and self._more():
            rest = self._held[length:]
        early = _NEXT.search(block) if not whole or not _starts_well(rest) else None
        if early:
            whole, block, rest = False, block[: early.start()], block[early.start() :] + rest
        self._held = rest
        if self._damaged:
            return None  # its words may be others than were written
        return Record(self._number, headers, block, whole)

    def _skip(self, length: int) -> None:
        """Pass over a block, or what stands before the next record where its length was wrong."""
        while not (next_one := _NEXT.search(self._held)) and len(self._held) < length:
            passed = max(0, len(self._held) - _LAP)
            length, self._held = length - passed, self._held[passed:]
            if not self._more() and self._ended:
                self._held = b""
                return
        self._held = self._held[min(length, next_one.start() if next_one else length) :]


def _starts_well(rest: bytes) -> bool:
    """Whether what follows a block is the end of the file or another record."""
    bare = rest.lstrip(b"\r\n")
    return not bare or bool(_VERSION.match(bare)) or len(bare) < 8


def parse_headers(lines: bytes) -> dict[str, str]:
    """Headers below a first line: names in lower case, the first of each name, folded lines joined."""
    found: dict[str, str] = {}
    name = ""
    for line in re.split(r"\r?\n", lines.decode("utf-8", "replace"))[1:]:
        if line[:1] in (" ", "\t") and name:
            found[name] += f" {line.strip()}"
            continue
        key, sign, value = line.partition(":")
        name = key.strip().casefold() if sign else ""
        if name and name in found:
            name = ""
        elif name:
            found[name] = value.strip()
    return found


def _unpacked(stream: BinaryIO) -> Iterator[bytes | str]:
    """The bytes of a stream, decompressed where they are gzip; for each broken member what is wrong with it, after
    which it goes on with the next member that begins well."""
    data = stream.read(_PIECE)
    if not data.startswith(b"\x1f\x8b"):
        while data:
            yield data
            data = stream.read(_PIECE)
        return
    while data or (data := stream.read(_PIECE)):
        member, handed_on = zlib.decompressobj(wbits=31), 0
        try:
            while not member.eof:
                piece = member.decompress(data, _PIECE)
                handed_on += len(piece)
                yield piece
                data = member.unconsumed_tail or (b"" if member.eof else stream.read(_PIECE))
                if not data and not member.eof:
                    yield "the file was cut off in the middle of a record: what was there is read"
                    return
            data = member.unused_data
        except zlib.error:
            yield _DAMAGED if handed_on else _BROKEN
            data = _next_member(data, stream)


def _next_member(data: bytes, stream: BinaryIO) -> bytes:
    """What is left from the next place on that begins like a member and can be decompressed."""
    data = data[1:]
    while True:
        at = data.find(_MEMBER)
        if at < 0:
            more = stream.read(_PIECE)
            if not more:
                return b""
            data = data[-2:] + more
            continue
        data = data[at:]
        if len(data) < 64:
            data += stream.read(_PIECE)
        try:
            zlib.decompressobj(wbits=31).decompress(data, 1024)
        except zlib.error:
            data = data[1:]
        else:
            return data
