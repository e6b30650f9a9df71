"""Bytes -> text."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from twosource.errors import UnreadableInput
from twosource.language.foreign import looks_english

_MAGIC = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an office document (.docx, .odt, .xlsx)"),
    (b"\xd0\xcf\x11\xe0", "an old office document (.doc)"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"RIFF", "a picture or sound file"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"SQLite format 3", "a database"),
    (b"\x7fELF", "a program"),
    (b"ID3", "a sound file"),
    (b"OggS", "a sound file"),
)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""Byte order marks; those of UTF-32 first, since one of UTF-16 begins like them."""

_NULS = 0.002
"""Share of null bytes from which a file is no text: a stray one in a page is carried along."""

_SAMPLE = 100_000
"""Bytes that an unknown encoding is told by."""

_DECLARED = re.compile(rb"""<meta[^>]{0,200}charset=["']?([\w-]{3,20})""", re.IGNORECASE)


class Decoded(NamedTuple):
    """A text without byte order mark; `guessed` names the encoding where it was neither UTF-8 nor marked."""

    text: str
    guessed: str | None


def decode(source: str, data: bytes) -> Decoded:
    """The text of `data`: UTF-8, what its byte order mark says, else the encoding that a page declares or that fits
    best. Raises UnreadableInput for an empty file and for one that is no text, saying what it is."""
    if not data.strip(b"\x00 \t\r\n\x0b\x0c"):
        raise UnreadableInput(source, "empty", "nothing in it: check that the file was saved whole")
    kind = next((kind for magic, kind in _MAGIC if data.startswith(magic)), None)
    if kind is None and data[4:8] == b"ftyp":
        kind = "a video or sound file"
    if kind:
        raise UnreadableInput(source, "binary", f"{kind}, not text: save the report as text or as a web page")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Decoded(data.decode(encoding, "replace").removeprefix("\ufeff"), None)
    return _unmarked(source, data)


def _unmarked(source: str, data: bytes) -> Decoded:
    if data.count(0) > len(data) * _NULS:
        encoding = _wide(data)
        if encoding is None:
            raise UnreadableInput(source, "binary", "a binary file, not text: save the report as text or as a web page")
        return Decoded(data.decode(encoding, "replace"), encoding)
    try:
        return Decoded(data.decode("utf-8"), None)
    except UnicodeDecodeError:
        encoding = _declared(data) or _fitting(data)
        return Decoded(data.decode(encoding, "replace"), encoding)


def _wide(data: bytes) -> str | None:
    """UTF-16 without mark: nearly every other byte of Western text is null."""
    even, odd = data[:_SAMPLE:2].count(0), data[1:_SAMPLE:2].count(0)
    half = min(len(data), _SAMPLE) / 2
    if odd > 0.5 * half and even < 0.1 * half:
        return "utf-16-le"
    return "utf-16-be" if even > 0.5 * half and odd < 0.1 * half else None


def _declared(data: bytes) -> str | None:
    match = _DECLARED.search(data[:4096])
    if match is None:
        return None
    try:
        name = codecs.lookup(match.group(1).decode("ascii")).name
    except LookupError:
        return None
    return None if name == "utf-8" else name


def _fitting(data: bytes) -> str:
    """Windows-1252 where that reads as English, whose accents are too few to tell its neighbours by; else a guess."""
    if looks_english(data[:_SAMPLE].decode("cp1252", "replace")):
        return "cp1252"
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE]).best()
    return best.encoding if best else "cp1252"
