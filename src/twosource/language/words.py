"""Text -> its words, with their places and folded forms."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

_WORD = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:['’‘‛`´.&][^\W\d_]+)*|[^\W_]+", re.UNICODE)
"""A number with its separators, or a run of letters that may hold apostrophes, inner points (U.S) and ampersands."""


class Word(NamedTuple):
    """One word: its place in the text and its folded form (see `fold_word`)."""

    start: int
    end: int
    form: str


@lru_cache(maxsize=65536)
def fold_word(word: str) -> str:
    """`word` without case, diacritics and typographic variants, for comparison; never shown."""
    decomposed = unicodedata.normalize("NFKD", word.casefold())
    return "".join("'" if c in "’‘‛`´" else c for c in decomposed if not unicodedata.combining(c))


def words(content: str, start: int = 0, end: int | None = None) -> tuple[Word, ...]:
    """The words of `content[start:end]`, in order; places count from the beginning of `content`."""
    stop = len(content) if end is None else end
    return tuple(Word(m.start(), m.end(), fold_word(m.group())) for m in _WORD.finditer(content, start, stop))
