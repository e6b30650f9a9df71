"""Text -> its words, with their places and folded forms."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
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
    size = len(content)
    stop = size if end is None else min(end, size)
    if size > _LONG:
        return _cut(content, start, stop)
    row, ends = _of_phrase(content) if size < _SHORT else _of_report(content)
    first = bisect_left(ends, start + 1)
    last = bisect_left(ends, stop + 1, first)
    cut_first = first < len(row) and row[first].start < start
    cut_last = last < len(row) and row[last].start < stop
    return _cut(content, start, stop) if cut_first or cut_last else row[first:last]


_SHORT, _LONG = 300, 100_000
"""Characters: below the first a text is a sentence or less, beyond the second an archive, whose words are not held. The
words of any other text are found once for all places that are asked for."""


def _whole(content: str) -> tuple[tuple[Word, ...], tuple[int, ...]]:
    """The words of a whole text, and where each ends."""
    row = _cut(content, 0, len(content))
    return row, tuple([word.end for word in row])


_of_report, _of_phrase = lru_cache(maxsize=512)(_whole), lru_cache(maxsize=8192)(_whole)


def _cut(content: str, start: int, stop: int) -> tuple[Word, ...]:
    return tuple([Word(m.start(), m.end(), fold_word(m.group())) for m in _WORD.finditer(content, start, stop)])
