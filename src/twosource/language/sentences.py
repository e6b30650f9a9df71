"""Text -> its paragraphs; paragraph -> its sentences."""

from __future__ import annotations

import re

from twosource.language.lexicon import wordset
from twosource.model.text import Anchor, Text

_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]*\S[^\n\r\x0b\x0c\x85\u2028\u2029]*")
_STOP = re.compile(r"(?<![.!?…])[.!?…]++[\"”’'»)\]]*+(?=\s++(\S))")
_OPENERS = "\"“‘'«([*-–—•"


def paragraphs(text: Text) -> tuple[Anchor, ...]:
    """Each line that holds more than white space, in order. Line breaks always part: headings seldom end in a stop."""
    return tuple(text.anchor(m.start(), m.end()) for m in _LINE.finditer(text.content))


def sentences(paragraph: Anchor) -> tuple[Anchor, ...]:
    """The sentences of one paragraph, in order; together they cover all of it that is not white space.

    A stop ends one unless an abbreviation or an initial stands before it or a small letter follows. Closing marks go
    with the sentence that they close.
    """
    content = paragraph.text.content
    found, start = [], paragraph.start
    for stop in _STOP.finditer(content, paragraph.start, paragraph.end):
        if stop.end() >= paragraph.end or not _ends(content, start, stop):
            continue
        found.append(paragraph.text.anchor(start, stop.end()))
        start = stop.end()
    if start < paragraph.end:
        found.append(paragraph.text.anchor(start, paragraph.end))
    return tuple(found)


def _ends(content: str, start: int, stop: re.Match[str]) -> bool:
    following = stop.group(1)
    if not (following.isupper() or following.isdigit() or following in _OPENERS or not following.isascii()):
        return False
    if not stop.group().startswith(".") or stop.group().startswith(".."):
        return True
    before = re.search(r"[\w.&]+$", content[start : stop.start()])
    if before is None:
        return True
    word = before.group()
    if len(word) == 1 and word.isupper() and word != "I":
        return False
    if word.casefold() in wordset("abbreviations"):
        return False
    # U.S. Navy, Washington D.C. Mayor: inner points and a capital behind do not tell; stay in one sentence.
    return not re.fullmatch(r"(?:[A-Za-z]\.)+[A-Za-z]", word)


def text_sentences(text: Text) -> tuple[Anchor, ...]:
    """All sentences of a text, paragraph by paragraph."""
    return tuple(s for p in paragraphs(text) for s in sentences(p))
