"""Text -> its words as numbers, with their places."""

from __future__ import annotations

import re
from functools import lru_cache
from hashlib import blake2b
from typing import NamedTuple

from twosource.language.words import words
from twosource.lineage.spelling import meeting_form

_INVISIBLE = frozenset(
    "\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)
"""Soft hyphens, zero-width and direction marks: they stand inside words without parting them."""

_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)
"""Letters of scripts that write without spaces (Thai to Khmer, kana, Han): each is a word by itself."""


class Tokens(NamedTuple):
    """The words of one text: where each begins and ends, and its number; a word in any spelling has one number."""

    starts: list[int]
    ends: list[int]
    keys: list[int]

    def __len__(self) -> int:
        return len(self.keys)


@lru_cache(maxsize=32)
def tokens(content: str) -> Tokens:
    """The words of `content`: invisible marks inside words are passed over, letters of scripts without spaces stand by
    themselves."""
    starts: list[int] = []
    ends: list[int] = []
    forms: list[str] = []
    for start, end, form in words(content):
        if max(form, default="") >= "\u0e00" and _UNSPACED.search(content, start, end):
            for place in range(start, end):
                starts.append(place)
                ends.append(place + 1)
                forms.append(content[place])
        elif ends and content[start - 1] in _INVISIBLE and _INVISIBLE.issuperset(content[ends[-1] : start]):
            ends[-1] = end
            forms[-1] += form
        else:
            starts.append(start)
            ends.append(end)
            forms.append(form)
    return Tokens(starts, ends, [_key(form) for form in forms])


@lru_cache(maxsize=65536)
def _key(form: str) -> int:
    """64 bits: shorter ones make false pairs among some ten million words."""
    return int.from_bytes(
        blake2b(meeting_form(form).encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little"
    )
