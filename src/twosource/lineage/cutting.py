"""Code points of a text -> where its words begin and end.

`cut` is plain Python that Numba compiles too (`compiled.py`): one rule for one text and for a million.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Any

LETTER, DIGIT, UNSPACED, INVISIBLE, MARK, INNER, SEPARATOR = 1, 2, 4, 8, 16, 32, 64
"""Classes of characters, as bits. UNSPACED: a letter of a script without blanks, a word by itself. INVISIBLE: a
zero-width or direction mark. MARK: combines with the letter before it. INNER and SEPARATOR: with letters or digits on
both sides they are part of a word or number."""

_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u1950-\u1aaf\u1b00-\u1b7f\u3005-\u3007\u3040-\u30ff\u3100-\u312f"
    "\u31a0-\u31bf\u31f0-\u31ff\u3400-\u9fff\ua980-\ua9ff\uaa60-\uaa7f\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff]"
)
"""Thai to Khmer, Tai, Javanese, Balinese, kana, Bopomofo, Han."""

INVISIBLE_RUN = re.compile("[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+")
_INNER = frozenset("'’‘‛`´.&")
_SEPARATORS = frozenset(".,:")

PLAIN_WORD = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:['’‘‛`´.&][^\W\d_]+)*")
"""The words that `cut` finds in a text of plain characters."""

_PLAIN = re.compile(
    "[\x00-\xac\xae-\u02ff\u0370-\u0482\u048a-\u058f\u1e00-\u1fff\u2010-\u2027\u202f-\u205f\u2070-\u20cf\u2100-\u2bff]*"
)
"""Latin, Greek, Cyrillic and punctuation: nothing that is UNSPACED, INVISIBLE or a MARK."""


def is_plain(content: str) -> bool:
    """Whether `PLAIN_WORD` finds the words of `content`."""
    return content.isascii() or _PLAIN.fullmatch(content) is not None


def is_unspaced(letter: str) -> bool:
    """Whether a letter is a word by itself."""
    return letter > "\u0dff" and _UNSPACED.match(letter) is not None


def class_of(code: int) -> int:
    """The classes of a code point."""
    char = chr(code)
    if INVISIBLE_RUN.match(char):
        return INVISIBLE
    if unicodedata.category(char)[0] == "M":
        return MARK
    if char.isalnum():
        if _UNSPACED.match(char):
            return UNSPACED
        return DIGIT if char.isdecimal() else LETTER
    return INNER * (char in _INNER) + SEPARATOR * (char in _SEPARATORS)


class Classes(dict[int, int]):
    """The classes of code points, found when they are asked for."""

    def __missing__(self, code: int) -> int:
        self[code] = class_of(code)
        return self[code]


def word_end(codes: Any, at: int, stop: int, classes: Any) -> Any:
    """Where the word that begins at `at` ends: behind its marks; invisible characters inside it are passed over."""
    kind = classes[codes[at]]
    if kind == UNSPACED:
        at += 1
        while at < stop and classes[codes[at]] == MARK:
            at += 1
        return at
    joint = INNER if kind == LETTER else SEPARATOR
    end = at + 1
    while True:
        while end < stop and classes[codes[end]] & (kind | MARK):
            end += 1
        if end + 1 < stop and classes[codes[end]] & joint and classes[codes[end + 1]] == kind:
            end += 2
            continue
        ahead = end
        while ahead < stop and classes[codes[ahead]] == INVISIBLE:
            ahead += 1
        if ahead in (end, stop) or not classes[codes[ahead]] & (LETTER | DIGIT):
            return end
        kind = classes[codes[ahead]]
        joint = INNER if kind == LETTER else SEPARATOR
        end = ahead + 1


def cut(codes: Any, start: int, stop: int, classes: Any, starts: Any, ends: Any) -> int:
    """Writes where each word in `codes[start:stop]` begins and ends to `starts` and `ends`; the number of words.

    A word is a letter of a script without blanks, digits with their separators, or letters with inner marks.
    """
    at, count = start, 0
    while at < stop:
        if classes[codes[at]] & (LETTER | DIGIT | UNSPACED):
            end = word_end(codes, at, stop, classes)
            starts[count] = at
            ends[count] = end
            count += 1
            at = end
        else:
            at += 1
    return count
