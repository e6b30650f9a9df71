"""Text -> its words and sentences as one side of a comparison."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple
from zlib import crc32

from twosource.language.sentences import text_sentences
from twosource.lineage.tokens import tokens
from twosource.model.differences import Span
from twosource.model.text import Text

_STOP_WITHOUT_SPACE = re.compile('[。！？｡।॥۔؟]+["”’»」』）)\\]]*')
"""Stops behind which scripts go on without a space."""

_HEAVIEST = 8
"""Letters from which a word weighs no more: long words tell, but compounds are no sentences."""


class Side:
    """One text: `starts`, `ends` and `keys` of its words, the `weights` of these (letters, so that "the" says less than
    "warehouse"), its `sentences`, and `within` which of them each word stands. A sentence of marks alone ("***") is a
    word."""

    __slots__ = ("content", "ends", "firsts", "keys", "sentences", "starts", "weights", "within")

    def __init__(self, text: Text) -> None:
        self.content = text.content
        self.sentences = tuple(_sentences(text))
        words = _words(text.content, self.sentences)
        self.starts = [word.start for word in words]
        self.ends = [word.end for word in words]
        self.keys = [word.key for word in words]
        self.weights = [min(_HEAVIEST, word.end - word.start) for word in words]
        self.firsts = [bisect_left(self.starts, start) for start, _ in self.sentences] + [len(words)]
        self.within = [at for at in range(len(self.sentences)) for _ in range(*self.words(at))]

    def words(self, sentence: int) -> tuple[int, int]:
        """The first word of a sentence, and the one behind its last."""
        return self.firsts[sentence], self.firsts[sentence + 1]

    def weight(self, sentence: int) -> int:
        """What the words of a sentence weigh together."""
        return sum(self.weights[slice(*self.words(sentence))])

    def word_keys(self, sentence: int) -> tuple[int, ...]:
        """The words of a sentence as numbers."""
        return tuple(self.keys[slice(*self.words(sentence))])

    def trimmed(self, start: int, end: int) -> Span | None:
        """The place without white space at its ends, None where nothing else is in it."""
        while start < end and self.content[start].isspace():
            start += 1
        while end > start and self.content[end - 1].isspace():
            end -= 1
        return (start, end) if start < end else None


def _sentences(text: Text) -> Iterator[Span]:
    for sentence in text_sentences(text):
        start = sentence.start
        for stop in _STOP_WITHOUT_SPACE.finditer(text.content, sentence.start, sentence.end):
            if text.content[start : stop.end()].strip():
                where = text.anchor(start, stop.end())
                yield where.start, where.end
            start = stop.end()
        if text.content[start : sentence.end].strip():
            where = text.anchor(start, sentence.end)
            yield where.start, where.end


class _Word(NamedTuple):
    start: int
    end: int
    key: int


def _words(content: str, sentences: tuple[Span, ...]) -> list[_Word]:
    found = tokens(content)
    words = [_Word(int(s), int(e), int(k)) for s, e, k in zip(found.starts, found.ends, found.keys, strict=True)]
    starts = [word.start for word in words]
    bare = [s for s in sentences if bisect_left(starts, s[0]) == bisect_left(starts, s[1])]
    return sorted([*words, *(_Word(start, end, _marks(content[start:end])) for start, end in bare)])


def _marks(marks: str) -> int:
    """A number for marks that stand alone; below nought, so that no word has it."""
    return -1 - crc32(marks.encode("utf-8", "surrogatepass"))
