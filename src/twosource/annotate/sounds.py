"""Two folded words -> whether romanisation or a slip of the pen alone parts them."""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

_SOUNDS = (
    ("sch", "s"), ("tch", "c"), ("sh", "s"), ("ch", "c"), ("zh", "z"), ("kh", "k"), ("gh", "g"), ("ph", "f"),
    ("th", "t"), ("dh", "d"), ("dj", "j"), ("ck", "k"), ("tz", "c"), ("ts", "c"), ("q", "k"), ("w", "v"), ("x", "ks"),
    ("j", "y"),
)  # fmt: skip
_READ_ALIKE = (("ou", "u"), ("oo", "u"), ("ee", "i"), ("y", "i"), ("ie", "e"), ("iu", "u"))
_VOWELS = re.compile(r"(?<!^)[aeiouy']+")
_DOUBLED = re.compile(r"(.)\1+")
_ROMANISED = 5
"""Letters that a surname needs before two spellings of it may differ: Kohl and Kahl are two families."""
_LONG = 8
"""Letters from which on one edit more is allowed: Oleksandr, Olexander."""
_EDITS = 2
"""Edits that change no consonant and still leave one name: Horodetsky, Horodetskiy."""


@lru_cache(maxsize=16384)
def skeleton(word: str) -> str:
    """The consonants of a folded word as they sound, whatever the romanisation, with a vowel at its beginning kept."""
    word = _as_heard(word)
    word = word[:1].replace("y", "i") + word[1:].replace("h", "g")
    return _DOUBLED.sub(r"\1", _VOWELS.sub("", word))


@lru_cache(maxsize=16384)
def romanised(word: str) -> str:
    """A folded word as it sounds, its vowels kept: one for all usual romanisations, unlike `skeleton` for no others."""
    word = _as_heard(word)
    word = word[:1] + word[1:].replace("h", "g")
    for letters, sound in _READ_ALIKE:
        word = word.replace(letters, sound)
    return _DOUBLED.sub(r"\1", word)


def _as_heard(word: str) -> str:
    if word[:2] in {"ye", "je"}:
        word = word[1:]
    for letters, sound in _SOUNDS:
        word = word.replace(letters, sound)
    return word


def near(left: str, right: str, least: int = _ROMANISED) -> bool:
    """Whether two folded words of at least `least` letters differ by romanisation alone, vowels taken loosely."""
    if left == right:
        return True
    if min(len(left), len(right)) < least or not _same_consonants(left, right):
        return False
    edits = _EDITS + (min(len(left), len(right)) >= _LONG)
    return Levenshtein.distance(left, right, score_cutoff=edits) <= edits


def _same_consonants(left: str, right: str) -> bool:
    """Equal skeletons; a 'q' at the beginning may be a 'g' as well as a 'k'."""
    if skeleton(left) == skeleton(right):
        return True
    hard = {left[0], right[0]} == {"q", "g"}
    return hard and skeleton(left.replace("q", "g", 1)) == skeleton(right.replace("q", "g", 1))


def alike(left: str, right: str) -> bool:
    """Whether two folded words of enough letters are one in any usual romanisation; stricter than `near`."""
    return left == right or (min(len(left), len(right)) >= _ROMANISED and romanised(left) == romanised(right))


def slipped(left: str, right: str) -> bool:
    """Whether one of two folded words of enough letters has one letter more than the other, not at its beginning."""
    short, long = sorted((left, right), key=len)
    if len(short) < _ROMANISED or len(long) != len(short) + 1 or short[0] != long[0]:
        return False
    return any(long[:i] + long[i + 1 :] == short for i in range(1, len(long)))
