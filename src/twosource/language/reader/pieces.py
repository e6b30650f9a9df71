"""Text -> word pieces with their places and what a reader sees of each: case, quotation marks, lexicons."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from tokenizers import Encoding, Tokenizer

Ints = npt.NDArray[np.int32]
Flags = Callable[[Sequence[str]], list[int]]
"""Words in their own case -> the lexicons that each stands in, as a set of bits."""

SHAPES = 7
"""Ways of writing a word: signs, small, Large, LARGE, one Letter, mIxed, with d1gits."""
LIMIT = 190
"""Pieces of a window: paragraphs are packed up to here, longer ones are cut at the end of a sentence."""
OPEN, CLOSE = 101, 102
"""The signs that open and close what the encoder reads."""
STOPS = frozenset({1012, 999, 1029})
"""The ids of . ! ?"""
BREAK = 1
"""The vocabulary's first unused piece stands between two paragraphs."""
_OPENING, _CLOSING, _EITHER = frozenset("“«„"), frozenset("”»"), frozenset('"')


class Pieces(NamedTuple):
    """The pieces of a stretch of text, each array of one length: vocabulary ids, first and last place (half-open, code
    points; -1 for signs of the window itself), the word that it belongs to counted from 0, how the word is written
    (`SHAPES` ways, once more for words inside quotation marks) and the lexicons that it stands in."""

    ids: Ints
    start: Ints
    end: Ints
    word: Ints
    shape: Ints
    flags: Ints

    def cut(self, begin: int, stop: int) -> Pieces:
        """The pieces from `begin` to `stop`."""
        return Pieces(*(column[begin:stop] for column in self))


def shape_of(word: str) -> int:
    """How a word is written, as a number below `SHAPES`."""
    if any(c.isdigit() for c in word):
        return 6
    if not any(c.isalpha() for c in word):
        return 0
    if word.islower() or word.lower() == word:
        return 1
    if word.isupper():
        return 3 if len(word) > 1 else 4
    return 2 if word[0].isupper() and word[1:].islower() else 5


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """The lines of a text that hold anything, as places."""
    at = 0
    for line in text.split("\n"):
        if line.strip():
            yield at, at + len(line)
        at += len(line) + 1


def cut_pieces(text: str, tokenizer: Tokenizer, flags: Flags) -> list[Pieces]:
    """The pieces of every paragraph of a text."""
    places = list(paragraphs(text))
    encoded = tokenizer.encode_batch([text[b:e] for b, e in places], add_special_tokens=False)
    return [_pieces(text, begin, encoding, flags) for (begin, _), encoding in zip(places, encoded, strict=True)]


def _pieces(text: str, begin: int, encoding: Encoding, flags: Flags) -> Pieces:
    ids = np.array(encoding.ids, np.int32)
    offsets = np.array(encoding.offsets, np.int32).reshape(-1, 2) + begin
    word = np.array(encoding.word_ids, np.int32)
    if not len(ids):
        empty = np.zeros(0, np.int32)
        return Pieces(empty, empty, empty, empty, empty, empty)
    firsts = np.flatnonzero(np.diff(word, prepend=-1))
    lasts = np.append(firsts[1:], len(word)) - 1
    words = [text[offsets[i, 0] : offsets[j, 1]] for i, j in zip(firsts, lasts, strict=True)]
    shapes = np.fromiter(map(shape_of, words), np.int32, len(words)) + SHAPES * _quoted(words)
    known = np.array(flags(words), np.int32)
    at = np.repeat(np.arange(len(words)), lasts - firsts + 1)
    return Pieces(ids, offsets[:, 0], offsets[:, 1], word, shapes[at].astype(np.int32), known[at])


def _quoted(words: Sequence[str]) -> Ints:
    """1 for every word of a paragraph that stands between marks: a mark that can open and close changes sides."""
    inside, found = 0, np.zeros(len(words), np.int32)
    for i, word in enumerate(words):
        if word in _OPENING:
            inside = 1
        elif word in _CLOSING:
            inside = 0
        elif word in _EITHER:
            inside = 1 - inside
        found[i] = inside
    return found


def windows(paragraphs: Iterable[Pieces], limit: int = LIMIT) -> Iterator[Pieces]:
    """Paragraphs packed into windows of at most `limit` pieces, with a break between two; the words of a window are
    counted anew."""
    held: list[Pieces] = []
    size = 0
    for whole in paragraphs:
        for part in _parts(whole, limit):
            if held and size + 1 + len(part.ids) > limit:
                yield _joined(held)
                held, size = [], 0
            held.append(part)
            size += len(part.ids) + (len(held) > 1)
    if held:
        yield _joined(held)


def _parts(pieces: Pieces, limit: int) -> Iterator[Pieces]:
    """A paragraph cut to at most `limit` pieces, behind a full stop where one stands in the second half."""
    begin = 0
    while len(pieces.ids) - begin > limit:
        ends = [i for i in range(begin + limit // 2, begin + limit) if pieces.ids[i] in STOPS]
        whole = [i for i in range(begin + limit // 2, begin + limit) if pieces.word[i] != pieces.word[i + 1]]
        stop = (ends or whole or [begin + limit - 1])[-1] + 1
        yield pieces.cut(begin, stop)
        begin = stop
    if begin < len(pieces.ids):
        yield pieces.cut(begin, len(pieces.ids))


def _joined(parts: list[Pieces]) -> Pieces:
    gap = Pieces(*(np.array([value], np.int32) for value in (BREAK, -1, -1, 0, 0, 0)))
    rows: list[Pieces] = []
    counted = 0
    for part in parts:
        if rows:
            rows.append(gap._replace(word=np.array([counted], np.int32)))
            counted += 1
        word = part.word - part.word[0] if len(part.word) else part.word
        rows.append(part._replace(word=word + counted))
        counted += int(word[-1]) + 1 if len(word) else 0
    return Pieces(*(np.concatenate(column) for column in zip(*rows, strict=True)))
