"""Words of a report -> the same words, safe to print on a terminal or a page."""

from __future__ import annotations

import re

_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_TURNS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_SURROGATES = re.compile("[\ud800-\udfff]")
_SPACE = re.compile(r"\s+")

_CLIP_LOOKBACK = 24
"""Characters within which a cut falls back to the end of a word; a longer word is cut inside."""


def visible(words: str) -> str:
    """The words with nothing in them that a terminal would obey: control characters become their pictures (`␛`),
    marks that turn the direction of writing are taken out, lone surrogates become `�`. Line breaks and tabs stay."""
    shown = _TURNS.sub("", words.replace("\r\n", "\n"))
    return _SURROGATES.sub("\ufffd", _CONTROLS.sub(_picture, shown))


def _picture(found: re.Match[str]) -> str:
    code = ord(found.group())
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else "\ufffd"


def one_line(words: str, width: int | None = None) -> str:
    """The words on one line, visible, cut at a word's end with `…` where they are longer than `width` characters."""
    line = _SPACE.sub(" ", visible(words)).strip()
    if width is None or len(line) <= width:
        return line
    room = max(width - 1, 0)
    cut = line.rfind(" ", max(0, room - _CLIP_LOOKBACK), room + 1)
    return line[: cut if cut > 0 else room].rstrip(" ,;:–—-") + "…"
