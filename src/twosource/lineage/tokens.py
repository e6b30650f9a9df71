"""Text -> its words as numbers, with their places."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from twosource.language.words import fold_word
from twosource.lineage.cutting import INVISIBLE_RUN, PLAIN_WORD, Classes, cut, is_plain
from twosource.lineage.spelling import meeting_form

_OFFSET, _PRIME, _MASK = 0xCBF29CE484222325, 0x100000001B3, 0xFFFFFFFFFFFFFFFF


class Tokens(NamedTuple):
    """The words of one text: where each begins and ends, and its number; a word in any spelling has one number."""

    starts: list[int]
    ends: list[int]
    keys: list[int]

    def __len__(self) -> int:
        return len(self.keys)


_LONG = 20_000
"""Characters of a text of which fewer are held ready: a long one takes megabytes."""


def tokens(content: str) -> Tokens:
    """The words of `content`: invisible marks inside words are passed over, letters of scripts without spaces stand by
    themselves."""
    return _of_many(content) if len(content) < _LONG else _of_few(content)


def _tokens(content: str) -> Tokens:
    spans = [match.span() for match in PLAIN_WORD.finditer(content)] if is_plain(content) else _cut(content)
    keys = [key_of(content[start:end]) for start, end in spans]
    return Tokens([start for start, _ in spans], [end for _, end in spans], keys)


_of_many, _of_few = lru_cache(maxsize=256)(_tokens), lru_cache(maxsize=32)(_tokens)


def _cut(content: str) -> list[tuple[int, int]]:
    codes = list(map(ord, content))
    starts, ends = [0] * len(codes), [0] * len(codes)
    count = cut(codes, 0, len(codes), Classes(), starts, ends)
    return list(zip(starts[:count], ends[:count], strict=True))


@lru_cache(maxsize=65536)
def key_of(word: str) -> int:
    """The number of a word as it is written; one for all its spellings (see `meeting_form`).

    64 bits (FNV-1a over UTF-8 with the finaliser of MurmurHash3): shorter ones make false pairs among ten
    million words.
    """
    form = meeting_form(fold_word(INVISIBLE_RUN.sub("", word)))
    key = _OFFSET
    for byte in form.encode("utf-8", "surrogatepass"):
        key = (key ^ byte) * _PRIME & _MASK
    key = (key ^ key >> 33) * 0xFF51AFD7ED558CCD & _MASK
    key = (key ^ key >> 33) * 0xC4CEB9FE1A85EC53 & _MASK
    return key ^ key >> 33
