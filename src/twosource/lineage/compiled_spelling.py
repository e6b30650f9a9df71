"""A word as it is written -> the number under which its spellings meet, compiled (`spelling.meeting_form`)."""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from twosource.language.lexicon import pairs
from twosource.lineage.compiled_hashes import fnv, stirred
from twosource.lineage.compiling import compiled
from twosource.lineage.spelling import LONGEST_STEM, one_word_places

_LONGEST = 40
"""Letters of a word that compiled code folds; longer ones go the slow way."""

_OPENINGS = 4096
"""Places for the beginnings of some two hundred entries: one other word in twenty looks like one of them."""

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
    letters in one row with bounds. `openings` tells which hashes of four letters, cut short, any entry begins with."""

    openings: NDArray[np.bool_]
    hashes: NDArray[np.uint64]
    bounds: NDArray[np.int64]
    letters: NDArray[np.uint8]


@cache
def spelling_rules() -> tuple[Rules, Rules]:
    """The word lists of `spelling.meeting_form`: beginnings, whole words."""
    return _rules(pairs("spelling_stems")), _rules(one_word_places())


def _rules(table: dict[str, str]) -> Rules:
    plain = {left: right for left, right in table.items() if left.isascii() and right.isascii()}
    rows = sorted((int(fnv(np.frombuffer(left.encode(), np.uint8), len(left))), right) for left, right in plain.items())
    letters = np.frombuffer("".join(right for _, right in rows).encode(), np.uint8)
    openings = np.zeros(_OPENINGS, dtype=np.bool_)
    for left in plain:
        openings[int(fnv(np.frombuffer(left.encode(), np.uint8), min(4, len(left)))) % _OPENINGS] = True
    bounds = np.cumsum([0, *(len(right) for _, right in rows)], dtype=np.int64)
    return Rules(openings, np.array([key for key, _ in rows], dtype=np.uint64), bounds, letters)


@compiled
def _letters_of(codes: Any, start: int, end: int, word: Any) -> int:
    """Writes the folded letters of a word of ASCII letters, digits and apostrophes; their number, -1 for any other."""
    if end - start > _LONGEST:
        return -1
    for n in range(end - start):
        code = codes[start + n]
        if code in _APOSTROPHES:
            code = _APOSTROPHE
        elif code >= 128:
            return -1
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
    _, hashes, bounds, letters = listed
    at = np.searchsorted(hashes, fnv(word, first))
    if at == len(hashes) or hashes[at] != fnv(word, first):
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
def _sounds(word: Any, size: int) -> int:
    """One letter for the sounds that are brought into Latin letters in several ways; the new size."""
    seen = np.int64(0)
    for n in range(size):
        seen |= np.int64(1) << np.int64(word[n] - 97)
    h, j, o, e = (seen >> 7) & 1, (seen >> 9) & 1, (seen >> 14) & 1, (seen >> 4) & 1
    if h:
        size = _put(word, _put(word, size, _KH, _H), _DZH, _J)
    if h or j:
        size = _put(word, size, _DJ, _J)
    if h:
        size = _put(word, size, _ZH, _J)
    if o:
        size = _put(word, _put(word, size, _OU, _U), _OO, _U)
    return _put(word, size, _EE, _I) if e else size


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
    opening = fnv(word, 4) % np.uint64(_OPENINGS)
    if places[0][opening]:
        whole = _by_rule(word, size, size, places, spare)
        size = size if whole < 0 else whole
        opening = fnv(word, min(size, 4)) % np.uint64(_OPENINGS)
    if stems[0][opening]:
        for first in range(min(LONGEST_STEM, size), 3, -1):
            changed = _by_rule(word, size, first, stems, spare)
            if changed >= 0:
                size = changed
                break
    _with_z(word, size)
    return _single(word, _with_i(word, _sounds(word, size)))


@compiled
def number_of(codes: Any, at: int, end: int, folding: Any) -> Any:
    """The number of a word, and whether it could be told here."""
    stems, places, word, spare = folding
    size = _letters_of(codes, at, end, word)
    if size < 0:
        return np.uint64(0), False
    return stirred(fnv(word, _spelled(word, size, stems, places, spare))), True


def folding_of(lists: tuple[Rules, Rules]) -> tuple[Any, ...]:
    """The word lists with two rows to write letters to."""
    return tuple(lists[0]), tuple(lists[1]), np.empty(2 * _LONGEST, np.uint8), np.empty(2 * _LONGEST, np.uint8)
