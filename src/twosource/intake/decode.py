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

_DECLARED = re.compile(
    rb"""<meta[^>]{0,200}charset=["']?([\w-]{3,20})|^\s*<\?xml[^>]{0,100}encoding=["']([\w-]{3,20})""", re.IGNORECASE
)
_SEVEN_BITS = ("iso2022", "hz", "utf-7")
"""Encodings whose bytes are plain ASCII and so would pass for UTF-8."""

_SOUND = 10
"""Whole characters to each broken byte from which a text is UTF-8 with a slip in it, and no other encoding."""

_WIDER = {"iso8859-1": "cp1252", "ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030", "euc_kr": "cp949"}
"""Encodings that are declared for wider ones which hold them; as browsers read them."""


class Decoded(NamedTuple):
    """A text without byte order mark; `guessed` names the encoding where it was neither UTF-8 nor marked."""

    text: str
    guessed: str | None


def decode(source: str, data: bytes, charset: str | None = None) -> Decoded:
    """The text of `data`: UTF-8, what its byte order mark says, else the encoding that came with it (`charset`), that a
    page or XML file declares, or that fits best. Raises UnreadableInput for an empty file and for one that is no text,
    saying what it is."""
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
    return _unmarked(source, data, charset)


def _unmarked(source: str, data: bytes, charset: str | None) -> Decoded:
    if data.count(0) > len(data) * _NULS:
        encoding = _wide(data)
        if encoding is None:
            raise UnreadableInput(source, "binary", "a binary file, not text: save the report as text or as a web page")
        return Decoded(data.decode(encoding, "replace"), encoding)
    told = _known_encoding(charset)
    if told and told.startswith(_SEVEN_BITS):
        return Decoded(data.decode(told, "replace"), told)
    try:
        return Decoded(data.decode("utf-8"), None)
    except UnicodeDecodeError as error:
        if error.start >= len(data) - 3 and "end of data" in error.reason:
            return Decoded(data[: error.start].decode("utf-8"), None)  # cut off in the middle of a character
        return _not_utf8(data, told)


def _not_utf8(data: bytes, told: str | None) -> Decoded:
    """The first encoding that reads all of it; UTF-8 where most of it is, whatever else was said."""
    read = data.decode("utf-8", "replace")
    broken = read.count("\ufffd")
    if sum(letter > "\x7f" for letter in read) - broken > _SOUND * broken:
        return Decoded(read, "utf-8 with broken bytes")
    for encoding in (told, _declared(data)):
        if encoding and encoding != "utf-8":
            try:
                return Decoded(data.decode(encoding), encoding)
            except UnicodeDecodeError:
                continue
    encoding = _fitting(data)
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
    return _known_encoding((match[1] or match[2]).decode("ascii")) if match else None


def _known_encoding(name: str | None) -> str | None:
    """The name of an encoding of text under which Python knows it, None where it knows none."""
    try:
        known = codecs.lookup((name or "").strip(" \"'"))
    except (LookupError, ValueError):
        return None
    if not known._is_text_encoding:
        return None
    return _WIDER.get(known.name, known.name)


def _fitting(data: bytes) -> str:
    """Windows-1252 where that reads as English, whose accents are too few to tell its neighbours by; else a guess."""
    if looks_english(data[:_SAMPLE].decode("cp1252", "replace")):
        return "cp1252"
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE]).best()
    return best.encoding if best else "cp1252"
