"""Two spellings -> whether they are one name."""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from twosource.language.lexicon import pairs

_SOUNDS = (
    ("sch", "s"), ("tch", "c"), ("sh", "s"), ("ch", "c"), ("zh", "z"), ("kh", "k"), ("gh", "g"), ("ph", "f"),
    ("th", "t"), ("dj", "j"), ("ck", "k"), ("tz", "c"), ("ts", "c"), ("q", "k"), ("w", "v"), ("x", "ks"), ("j", "y"),
)  # fmt: skip
_VOWELS = re.compile(r"(?<!^)[aeiouy']+")
_DOUBLED = re.compile(r"(.)\1+")
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_ROMANISED = 5
"""Letters that a surname needs before two spellings of it may differ: Kohl and Kahl are two families."""
_LONE = 7
"""The same for a name of one word alone, with nothing beside it that agrees."""
_LONG = 8
"""Letters from which on one edit more is allowed: Oleksandr, Olexander."""
_EDITS = 2
"""Edits that change no consonant and still leave one name: Horodetsky, Horodetskiy."""


@lru_cache(maxsize=16384)
def skeleton(word: str) -> str:
    """The consonants of a folded word as they sound, whatever the romanisation, with a vowel at its beginning kept."""
    for letters, sound in _SOUNDS:
        word = word.replace(letters, sound)
    word = word[:1].replace("y", "i") + word[1:].replace("h", "g")
    return _DOUBLED.sub(r"\1", _VOWELS.sub("", word))


def near(left: str, right: str, least: int = _ROMANISED) -> bool:
    """Whether two folded words of at least `least` letters differ by romanisation alone."""
    if left == right:
        return True
    if min(len(left), len(right)) < least or skeleton(left) != skeleton(right):
        return False
    edits = _EDITS + (min(len(left), len(right)) >= _LONG)
    return Levenshtein.distance(left, right, score_cutoff=edits) <= edits


def same_person(left: str, right: str) -> bool:
    """Whether two full names (folded, words parted by spaces) are one person's but for romanisation and middle names.

    A single word agrees with nothing here.
    """
    a, b = _name_words(left), _name_words(right)
    if len(a) < 2 or len(b) < 2 or not near(a[-1], b[-1]) or min(len(a[0]), len(b[0])) == 1:
        return False
    if a[0] != b[0] and not near(a[0], b[0], 4):
        return False
    return len(a) != len(b) or all(map(_same_middle, a[1:-1], b[1:-1]))


def _same_middle(left: str, right: str) -> bool:
    return near(left, right, 4) or (min(len(left), len(right)) == 1 and left[0] == right[0])


def shortens_person(short: str, full: str) -> bool:
    """Whether a full name may be another's that is shortened ('J. Okoro', 'Jim Okoro') or leaves words out."""
    a, b = _name_words(short), _name_words(full)
    if len(a) < 2 or len(b) < 2:
        return False
    if near(a[-1], b[-1]) and len(a[0]) < len(b[0]):
        return (len(a[0]) == 1 and a[0] == b[0][0]) or bool(_long_forms(a[0]) & {b[0]})
    if near(a[-1], b[-1]) and _long_forms(a[0]) & _long_forms(b[0]):
        return True
    size = len(a)
    return len(b) > size and any(b[i : i + size] == a for i in range(len(b) - size + 1))


def _long_forms(given: str) -> set[str]:
    return _short_forms().get(given, set()) | {given}


@lru_cache(maxsize=1)
def _short_forms() -> dict[str, set[str]]:
    return {
        short.casefold(): {name.strip().casefold() for name in names.split(",")}
        for short, names in pairs("nicknames").items()
    }


def _name_words(name: str) -> list[str]:
    words = name.split()
    while len(words) > 2 and words[-1] in _SUFFIXES:
        words.pop()
    return words


def same_title(left: str, right: str) -> bool:
    """Whether two names of bodies or places (folded) differ by one word's spelling alone."""
    a, b = left.split(), right.split()
    if len(a) != len(b):
        return False
    if len(a) == 1:
        return near(left, right, _LONE)
    unlike = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    if len(unlike) != 1:
        return not unlike
    x, y = unlike[0]
    if near(x, y, 4) and x[0] == y[0]:
        return True
    return len(a) > 2 and min(len(x), len(y)) >= _ROMANISED and Levenshtein.distance(x, y, score_cutoff=1) <= 1


def initials(name: str) -> set[str]:
    """The acronyms that a name of several words may be shortened to, folded: all words, or those that matter."""
    words = name.split()
    if len(words) < 2:
        return set()
    heavy = [word for word in words if word not in {"of", "the", "for", "and", "on", "in", "to", "de", "des", "du"}]
    return {"".join(word[0] for word in words), "".join(word[0] for word in heavy)}


def written_out(words: str) -> str:
    """The full name for a known short one, and a name that begins with a short one with that written out.

    An acronym that is spoken as a word may be written as one: 'Nato'.
    """
    whole = _full_name(words)
    if whole:
        return whole
    first, space, rest = words.partition(" ")
    full = _full_name(first)
    return f"{full} {rest}" if space and full and first.replace(".", "").isupper() else words


def _full_name(words: str) -> str | None:
    acronyms = pairs("known_acronyms")
    spoken = acronyms.get(words.upper()) if len(words) >= _SPOKEN and words.istitle() else None
    return acronyms.get(words.replace(".", "")) or pairs("place_spellings").get(words) or spoken


_SPOKEN = 4
"""Letters from which on an acronym may be written as a word: 'Ice' is no agency."""
