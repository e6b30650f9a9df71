"""Code points of many texts -> the numbers of their words, compiled.

Imported only where there is much to do: Numba takes longer to load than a handful of reports to read.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from twosource.lineage import cutting
from twosource.lineage.compiled_hashes import OFFSET, PRIME, fnv, stirred
from twosource.lineage.compiled_spelling import folding_of, number_of, spelling_rules
from twosource.lineage.compiling import compiled, rules
from twosource.lineage.cutting import word_end
from twosource.lineage.tokens import key_of

rules(word_end)

_MEMO = 1 << 17
"""Words whose numbers are remembered: 2 MB, nearly all words of a batch."""

_BEGINS = cutting.LETTER | cutting.DIGIT | cutting.UNSPACED
"""Classes of characters that a word can begin with."""

_PASSED = cutting.MARK | cutting.INVISIBLE
"""Classes of characters that may stand inside a word."""

_BEHIND = 2
"""Line ends behind each text: a word may be looked behind without asking whether the text goes on."""

_CLASSED = 0x40000
"""Code points that can be letters; what lies above is never one."""

Memo = NDArray[np.uint64]
"""Words that were read, as rows of a hash of their code points and their number; filled while texts are read."""


def new_memo() -> Memo:
    """One that remembers nothing yet."""
    return np.zeros((_MEMO, 2), dtype=np.uint64)


@cache
def classes() -> NDArray[np.uint8]:
    """The classes of all code points (`cutting.class_of`)."""
    table = np.zeros(0x110000, dtype=np.uint8)
    table[:_CLASSED] = [cutting.class_of(code) for code in range(_CLASSED)]
    return table


@compiled
def read_words(texts: Any, lists: Any, memo: Any, words: Any, counts: Any, slow: Any) -> Any:
    """Cuts texts (code points, bounds) into words as `cutting.cut` does: writes where each begins and ends and its
    number to `words` (three rows), the number of words of each text to `counts`, the rows whose numbers are left to the
    slow way to `slow`; how many rows there are of words and of slow ones.

    Behind each text stand two code points that are part of no word. `lists`: classes of characters, what `folding_of`
    gives.
    """
    codes, bounds = texts
    classes, folding = lists
    starts, ends, keys = words
    row = left = 0
    for text in range(len(bounds) - 1):
        first, at, stop = row, bounds[text], bounds[text + 1] - _BEHIND
        while at < stop:
            kind = classes[codes[at]]
            if not kind & _BEGINS:
                at += 1
                continue
            # Most words are letters with a blank behind them: their end and their hash are found in one go.
            raw, end, behind = OFFSET, at, kind
            while behind == kind and kind != cutting.UNSPACED:
                raw = (raw ^ np.uint64(codes[end])) * PRIME
                end += 1
                behind = classes[codes[end]]
            if behind and (behind & _PASSED or kind == cutting.UNSPACED or classes[codes[end + 1]] == kind):
                end = word_end(codes, at, stop, classes)
                raw = fnv(codes[at:end], end - at)
            raw = stirred(raw)
            place = raw & np.uint64(_MEMO - 1)
            told = memo[place, 0] == raw
            if not told:
                number, told = number_of(codes, at, end, folding)
                if told:
                    memo[place, 0], memo[place, 1] = raw, number
            if told:
                keys[row] = memo[place, 1]
            else:
                slow[left] = row
                left += 1
            starts[row], ends[row] = at, end
            row += 1
            at = end
        counts[text] = row - first
    return row, left


class Words(NamedTuple):
    """The words of texts that stand behind one another, two line ends between them: where each word begins and ends in
    all, its number; where each text begins in all, how many words it has."""

    starts: NDArray[np.int32]
    ends: NDArray[np.int32]
    keys: NDArray[np.uint64]
    texts: NDArray[np.int64]
    counts: NDArray[np.int64]

    def bounds(self) -> NDArray[np.int64]:
        """The bounds of texts among the words."""
        return np.concatenate((np.zeros(1, np.int64), np.cumsum(self.counts)))


def _codes_of(content: str) -> NDArray[np.uint16] | NDArray[np.uint32]:
    """The code points of a text; in half the space where none lies above U+FFFF."""
    short = np.frombuffer(content.encode("utf-16-le", "surrogatepass"), np.uint16)
    if len(short) == len(content):
        return short
    return np.frombuffer(content.encode("utf-32-le", "surrogatepass"), np.uint32)


def codes_of(contents: Sequence[str]) -> NDArray[np.uint16] | NDArray[np.uint32]:
    """The code points of texts that stand behind one another, as the places of `Words` count them."""
    return _codes_of(("\n" * _BEHIND).join([*contents, ""]))


READ = 1_000_000
"""Characters whose words are read at once: bounds the scratch memory to some 25 MB, near the processor."""


def parts_of(contents: Sequence[str], most: int = READ) -> Iterator[slice]:
    """Texts in parts of at most so many characters; a text that is longer stands alone."""
    start = size = 0
    for n, content in enumerate(contents):
        if n > start and size + len(content) > most:
            yield slice(start, n)
            start, size = n, 0
        size += len(content)
    if start < len(contents):
        yield slice(start, len(contents))


def read_texts(contents: Sequence[str], memo: Memo) -> Words:
    """The words of `contents`, as `tokens` has them. Scratch memory: 24 bytes a character."""
    joined = ("\n" * _BEHIND).join([*contents, ""])
    texts = np.cumsum([0, *(len(content) + _BEHIND for content in contents)], dtype=np.int64)
    room = len(joined) + 1
    words = (np.empty(room, np.int32), np.empty(room, np.int32), np.empty(room, np.uint64))
    counts, slow = np.empty(len(contents), np.int64), np.empty(room, np.int32)
    given = (_codes_of(joined), texts)
    total, left = read_words(given, (classes(), folding_of(spelling_rules())), memo, words, counts, slow)
    starts, ends, keys = words[0][:total], words[1][:total], words[2][:total]
    for row in slow[:left].tolist():
        keys[row] = key_of(joined[starts[row] : ends[row]])
    return Words(starts, ends, keys, texts, counts)
