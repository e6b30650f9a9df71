"""Code points of many texts -> the numbers of their words, compiled.

Imported only where there is much to do: Numba takes longer to load than a handful of reports to read.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from twosource.language.lexicon import pairs
from twosource.lineage import cutting
from twosource.lineage.compiling import compiled, rules
from twosource.lineage.cutting import cut
from twosource.lineage.spelling import LONGEST_STEM, one_word_places
from twosource.lineage.tokens import key_of

rules(cutting.word_end, cutting.cut)

_MEMO = 1 << 17
"""Words whose numbers are remembered: 2 MB, nearly all words of a batch."""

_LONGEST = 40
"""Letters of a word that compiled code folds; longer ones go the slow way."""

_PRIME, _OFFSET = np.uint64(0x100000001B3), np.uint64(0xCBF29CE484222325)
_MIX_1, _MIX_2, _SHIFT = np.uint64(0xFF51AFD7ED558CCD), np.uint64(0xC4CEB9FE1A85EC53), np.uint64(33)

_BASE = np.uint64(0x9E3779B97F4A7C15)
_STIR_1, _STIR_2 = np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB)
_THIRTY, _TWENTY_SEVEN, _THIRTY_ONE = np.uint64(30), np.uint64(27), np.uint64(31)

_CLASSED = 0x40000
"""Code points that can be letters; what lies above is never one."""

_I, _J, _S, _Y, _Z = map(ord, "ijsyz")
_NINE, _APOSTROPHE, _POINT, _COMMA = map(ord, "9'.,")
_APOSTROPHES = tuple(map(ord, "’‘‛`"))
_KH, _DZH, _DJ, _ZH, _OU, _OO, _EE = (
    tuple(map(ord, written)) for written in ("kh", "dzh", "dj", "zh", "ou", "oo", "ee")
)
_H, _U = map(ord, "hu")

_AFTER_IS = np.zeros((8, 6), dtype=np.uint8)
for _row, _word in enumerate(("e", "ed", "er", "es", "ers", "ing", "ation", "ations")):
    _AFTER_IS[_row, : len(_word)] = np.frombuffer(_word.encode(), np.uint8)
_AFTER_YS = 6
"""The first so many of these endings follow -ys too."""


class Rules(NamedTuple):
    """What is written at the beginning of a word, or for all of it, and what stands for it: hashes, ascending, and
    letters in one row with bounds."""

    hashes: NDArray[np.uint64]
    bounds: NDArray[np.int64]
    letters: NDArray[np.uint8]


class Memo(NamedTuple):
    """Words that were read (a hash of their code points) and their numbers; filled while texts are read."""

    words: NDArray[np.uint64]
    keys: NDArray[np.uint64]


def new_memo() -> Memo:
    """One that remembers nothing yet."""
    return Memo(np.zeros(_MEMO, dtype=np.uint64), np.zeros(_MEMO, dtype=np.uint64))


@cache
def classes() -> NDArray[np.uint8]:
    """The classes of all code points (`cutting.class_of`)."""
    table = np.zeros(0x110000, dtype=np.uint8)
    table[:_CLASSED] = [cutting.class_of(code) for code in range(_CLASSED)]
    return table


@cache
def spelling_rules() -> tuple[Rules, Rules]:
    """The word lists of `spelling.meeting_form`: beginnings, whole words."""
    return _rules(pairs("spelling_stems")), _rules(one_word_places())


def _rules(table: dict[str, str]) -> Rules:
    plain = {left: right for left, right in table.items() if left.isascii() and right.isascii()}
    rows = sorted(
        (int(_hash(np.frombuffer(left.encode(), np.uint8), len(left))), right) for left, right in plain.items()
    )
    letters = np.frombuffer("".join(right for _, right in rows).encode(), np.uint8)
    bounds = np.cumsum([0, *(len(right) for _, right in rows)], dtype=np.int64)
    return Rules(np.array([key for key, _ in rows], dtype=np.uint64), bounds, letters)


@compiled
def _hash(letters: Any, size: int) -> Any:
    """FNV-1a of the first `size` letters or code points."""
    key = _OFFSET
    for n in range(size):
        key = (key ^ np.uint64(letters[n])) * _PRIME
    return key


@compiled
def _mixed(key: Any) -> Any:
    """MurmurHash3's finaliser."""
    key = (key ^ (key >> _SHIFT)) * _MIX_1
    key = (key ^ (key >> _SHIFT)) * _MIX_2
    return key ^ (key >> _SHIFT)


@compiled
def _letters_of(codes: Any, start: int, end: int, word: Any) -> int:
    """Writes the folded letters of a word of ASCII letters, digits and apostrophes; their number, -1 for any other."""
    if end - start > _LONGEST:
        return -1
    for n in range(end - start):
        code = codes[start + n]
        if code >= 128:
            if code not in _APOSTROPHES:
                return -1
            code = _APOSTROPHE
        elif 65 <= code <= 90:
            code += 32
        word[n] = code
    return end - start


@compiled
def _without(word: Any, size: int, mark: int) -> int:
    """Takes a mark out of a word; its new size."""
    kept = 0
    for n in range(size):
        if word[n] != mark:
            word[kept] = word[n]
            kept += 1
    return kept


@compiled
def _by_rule(word: Any, size: int, first: int, listed: Any, spare: Any) -> int:
    """Puts what a rule has for the first `first` letters in their place; the new size, -1 where no rule has them."""
    hashes, bounds, letters = listed
    at = np.searchsorted(hashes, _hash(word, first))
    if at == len(hashes) or hashes[at] != _hash(word, first):
        return -1
    rest, put = size - first, int(bounds[at + 1] - bounds[at])
    spare[:rest] = word[first:size]
    word[:put] = letters[bounds[at] : bounds[at + 1]]
    word[put : put + rest] = spare[:rest]
    return put + rest


@compiled
def _with_z(word: Any, size: int) -> None:
    """-ise, -yse and their forms with z."""
    for row in range(len(_AFTER_IS)):
        length = 0
        while length < 6 and _AFTER_IS[row, length]:
            length += 1
        at = size - length - 1
        if at < 4 or word[at] != _S or not (word[at - 1] == _I or (word[at - 1] == _Y and row < _AFTER_YS)):
            continue
        same = True
        for n in range(length):
            same = same and word[at + 1 + n] == _AFTER_IS[row, n]
        if same:
            word[at] = _Z


@compiled
def _put(word: Any, size: int, written: Any, put: int) -> int:
    """Writes one letter wherever `written` stands; the new size."""
    kept = n = 0
    while n < size:
        same = n + len(written) <= size
        for m in range(len(written)):
            same = same and word[n + m] == written[m]
        word[kept] = put if same else word[n]
        n += len(written) if same else 1
        kept += 1
    return kept


@compiled
def _with_i(word: Any, size: int) -> int:
    """One -i for the endings of Slavic names; the new size."""
    i, y, j = _I, _Y, _J
    if size < 3:
        return size
    last, before = word[size - 1], word[size - 2]
    if size >= 5 and word[size - 3] == i and before == y and last == y:
        size -= 2
    elif size >= 4 and before in (i, y) and last in (i, y, j):
        size -= 1
    elif last != y:
        return size
    word[size - 1] = i
    return size


@compiled
def _single(word: Any, size: int) -> int:
    """Writes each doubled letter once; the new size."""
    kept = n = 0
    while n < size:
        word[kept] = word[n]
        n += 2 if n + 1 < size and word[n] == word[n + 1] else 1
        kept += 1
    return kept


@compiled
def _spelled(word: Any, size: int, stems: Any, places: Any, spare: Any) -> int:
    """Folds the spelling of a word in place as `spelling.meeting_form` does; its new size."""
    if word[0] <= _NINE:
        return _without(word, size, _COMMA)
    if size >= 2 and word[size - 1] == _S and word[size - 2] == _APOSTROPHE:
        size -= 2
    size = _without(word, _without(word, size, _APOSTROPHE), _POINT)
    if size < 4:
        return size
    for n in range(size):
        if not 97 <= word[n] <= 122:
            return size
    whole = _by_rule(word, size, size, places, spare)
    size = size if whole < 0 else whole
    for first in range(min(LONGEST_STEM, size), 3, -1):
        changed = _by_rule(word, size, first, stems, spare)
        if changed >= 0:
            size = changed
            break
    _with_z(word, size)
    size = _put(word, size, _KH, _H)
    size = _put(word, _put(word, _put(word, size, _DZH, _J), _DJ, _J), _ZH, _J)
    size = _put(word, _put(word, size, _OU, _U), _OO, _U)
    return _single(word, _with_i(word, _put(word, size, _EE, _I)))


@compiled
def read_words(texts: Any, lists: Any, memo: Any, words: Any, counts: Any, slow: Any) -> Any:
    """Cuts texts (code points, bounds) into words: writes where each begins and ends and its number to `words` (three
    rows), the number of words of each text to `counts`, the rows whose numbers are left to the slow way to `slow`; how
    many rows there are of words and of slow ones. `lists`: classes of characters, beginnings, whole words."""
    codes, bounds = texts
    classes, stems, places = lists
    starts, ends, keys = words
    known, numbers = memo
    word, spare = np.empty(2 * _LONGEST, np.uint8), np.empty(2 * _LONGEST, np.uint8)
    first = left = 0
    for text in range(len(bounds) - 1):
        count = cut(codes, bounds[text], bounds[text + 1], classes, starts[first:], ends[first:])
        for row in range(first, first + count):
            raw = _mixed(_hash(codes[starts[row] : ends[row]], ends[row] - starts[row]))
            at = raw & np.uint64(_MEMO - 1)
            if known[at] != raw:
                size = _letters_of(codes, starts[row], ends[row], word)
                if size < 0:
                    slow[left] = row
                    left += 1
                    continue
                known[at] = raw
                size = _spelled(word, size, stems, places, spare)
                numbers[at] = _mixed(_hash(word, size))
            keys[row] = numbers[at]
        counts[text] = count
        first += count
    return first, left


@compiled
def shingled(keys: Any, length: int, hashes: Any) -> int:
    """Writes a hash for each run of `length` words (`fingerprints.shingles`); their number."""
    count = max(0, len(keys) - length + 1)
    for at in range(count):
        mixed = np.uint64(0)
        for n in range(length):
            mixed = mixed * _BASE + keys[at + n]
        mixed = (mixed ^ (mixed >> _THIRTY)) * _STIR_1
        mixed = (mixed ^ (mixed >> _TWENTY_SEVEN)) * _STIR_2
        hashes[at] = mixed ^ (mixed >> _THIRTY_ONE)
    return count


class Read(NamedTuple):
    """The words of texts in one row: their numbers, where each begins and ends in its text, and the bounds of texts."""

    keys: NDArray[np.uint64]
    starts: NDArray[np.int32]
    ends: NDArray[np.int32]
    bounds: NDArray[np.int64]


def read_texts(contents: Sequence[str], memo: Memo) -> Read:
    """The words of `contents` as `tokens` has them. Scratch memory: 24 bytes a character."""
    joined = "".join(contents)
    codes = np.frombuffer(joined.encode("utf-32-le", "surrogatepass"), np.uint32)
    bounds = np.cumsum([0, *map(len, contents)], dtype=np.int64)
    room = len(joined) + 1
    words = (np.empty(room, np.int32), np.empty(room, np.int32), np.empty(room, np.uint64))
    counts, slow = np.empty(len(contents), np.int64), np.empty(room, np.int32)
    total, left = read_words((codes, bounds), (classes(), *spelling_rules()), memo, words, counts, slow)
    starts, ends, keys = words[0][:total], words[1][:total], words[2][:total]
    for row in slow[:left].tolist():
        keys[row] = key_of(joined[starts[row] : ends[row]])
    shift = np.repeat(bounds[:-1], counts).astype(np.int32)
    ends_of_texts = np.concatenate((np.zeros(1, np.int64), np.cumsum(counts)))
    return Read(keys.copy(), starts - shift, ends - shift, ends_of_texts)
