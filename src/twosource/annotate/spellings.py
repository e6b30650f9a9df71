"""Two names of bodies or places -> whether they are one name."""

from __future__ import annotations

from rapidfuzz.distance import Levenshtein

from twosource.annotate.sounds import near
from twosource.language.lexicon import pairs
from twosource.language.parties import adjective_country, country_of

_LONG_WORD = 5
"""Letters that one word among several needs before a letter of it may differ."""
_LONE = 7
"""Letters that a name of one word alone needs, with nothing beside it that agrees."""
_LIGHT = frozenset({"of", "the", "for", "and", "on", "in", "to", "de", "des", "du"})
"""Words of a name that its acronym may leave out and that a careless writer does."""


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
    return len(a) > 2 and min(len(x), len(y)) >= _LONG_WORD and Levenshtein.distance(x, y, score_cutoff=1) <= 1


def bare_words(name: str) -> tuple[str, ...]:
    """The words of a folded name without small words and the endings of possession, in order."""
    return tuple(word.removesuffix("'s").removesuffix("'") for word in name.split() if word not in _LIGHT)


def initials(name: str) -> set[str]:
    """The acronyms that a name of several words may be shortened to, folded: all words, or those that matter; with or
    without the country that it begins with."""
    words = name.split()
    if len(words) < 2:
        return set()
    found = {"".join(word[0] for word in words), "".join(word[0] for word in words if word not in _LIGHT)}
    owner = words[0].removesuffix("'s")
    return found | initials(" ".join(words[1:])) if adjective_country(owner) or country_of(owner) else found


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
