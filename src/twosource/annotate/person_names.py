"""Two full names of persons -> whether they are one person's."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from twosource.annotate.name_runs import given_names
from twosource.annotate.sounds import near
from twosource.language.lexicon import pairs

_GENERATIONS = frozenset({"jr", "sr", "junior", "senior", "ii", "iii", "iv"})
_WITH_SURNAME_ALONE = frozenset({"jr", "sr"})
_SERVANTS = frozenset({"abd", "abdul", "abdel", "abdal", "abdol"})
_ARTICLES = frozenset({"al", "el", "ul"})
_SHORT = 4
"""Letters that a given or middle name needs before two spellings of it may differ."""


class PersonName(NamedTuple):
    """The folded words of a person's name, Arabic articles and 'Abdul' grown together with what they belong to, and
    what tells him from a forebear of the same name: 'jr', 'ii', else ''."""

    words: tuple[str, ...]
    generation: str

    @property
    def surname(self) -> str:
        """The last word, which is the surname where the name is more than a given name."""
        return self.words[-1] if self.words else ""


@lru_cache(maxsize=16384)
def read_person(key: str) -> PersonName:
    """The parts of a folded name, its words parted by spaces."""
    words, generation = key.split(), ""
    if words and words[-1] in _GENERATIONS and len(words) > 1 + (words[-1] not in _WITH_SURNAME_ALONE):
        generation = {"junior": "jr", "senior": "sr"}.get(words[-1], words[-1])
        words.pop()
    return PersonName(tuple(_grown_together(words)), generation)


def _grown_together(words: list[str]) -> list[str]:
    found: list[str] = []
    servant = False
    for i, word in enumerate(words):
        more = i + 1 < len(words)
        if more and word in _SERVANTS:
            servant = True
        elif more and word in _ARTICLES and (servant or i or len(words) == 2):
            continue
        else:
            found.append(f"abdul{word}" if servant else _servant(word))
            servant = False
    return found


def _servant(word: str) -> str:
    """'abdelrahman' as 'abdulrahman'."""
    head = next((head for head in ("abdel", "abdal", "abdol", "abdur") if word.startswith(head)), "")
    return f"abdul{word[len(head) :]}" if head and len(word) > len(head) + 2 else word


def same_person(left: PersonName, right: PersonName) -> bool:
    """Whether two full names are one person's but for romanisation, middle names and which name comes first.

    A single word agrees with nothing here, nor does a 'Jr.' with a name that has none.
    """
    a, b = left.words, right.words
    if len(a) < 2 or len(b) < 2 or left.generation != right.generation:
        return False
    if len(a) == 2 and a == b[::-1]:
        return not all(word.capitalize() in given_names() for word in a)
    if not near(a[-1], b[-1]) or min(len(a[0]), len(b[0])) == 1 or not near(a[0], b[0], _SHORT):
        return False
    return _same_middles(a, b)


def _same_middles(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether the middle names of one agree with those of the other, in order, where both have some."""
    few, many = sorted((a[1:-1], b[1:-1]), key=len)
    rest = iter(many)
    return all(any(_same_middle(word, other) for other in rest) for word in few)


def _same_middle(left: str, right: str) -> bool:
    return near(left, right, _SHORT) or (min(len(left), len(right)) == 1 and left[0] == right[0])


def shortens_person(short: PersonName, full: PersonName) -> bool:
    """Whether a full name may be another's that is shortened ('J. Okoro', 'J.P. Okoro', 'Jim Okoro') or leaves out
    words."""
    a, b = short.words, full.words
    if len(a) < 2 or len(b) < 2 or (short.generation and full.generation and short.generation != full.generation):
        return False
    if near(a[-1], b[-1]) and _same_middles(a, b):
        if len(a[0]) < len(b[0]) and len(a[0]) == 1:
            return a[0] == b[0][0]
        if _long_forms(a[0]) & _long_forms(b[0]):
            return a[0] != b[0] or short.generation == full.generation
    if a[1:] == b[-1:] and a[0] == "".join(word[0] for word in b[:-1]) and a[0].capitalize() not in given_names():
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
