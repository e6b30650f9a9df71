"""Word lists -> what each known word tells of an event, by its number."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from twosource.language.agencies import publisher_names
from twosource.language.lexicon import pairs, table, wordset
from twosource.language.parties import countries
from twosource.language.rarity import RAREST, base_form, counted, pair_rarity, rarity, unlisted
from twosource.language.verbs import verb_forms
from twosource.language.words import fold_word

NUMBERS_OF = Callable[[Sequence[str]], Any]
"""Words as they are written -> their numbers (`lineage.tokens.key_of` for each), 0 for what is not one word."""

NOTHING, COMMON, SETTING, CALENDAR, NAMED, PAIR = 1, 2, 3, 4, 5, 6
"""Kinds of known words: one that tells nothing, a common one, a country or its people, a month or day, a name, a pair
of words."""

_SETTING_BITS = 5
"""Bits of a country or its people: more events share one than share a name."""

_TELLS_NOTHING = (
    "function_words_english",
    "function_words_elsewhere",
    "matching_stopwords",
    "auxiliaries",
    "clause_adverbs",
    "clause_subordinators",
    "determiners",
    "prepositions",
    "pronouns",
    "calendar_words",
)
"""Lists of words that every event is told with."""

_GIVEN_BITS = 6
"""Bits of a given name: many people have it."""

_SPREAD = 1 << 16
"""Slots of the table: twice the known words."""


TERM = 0xFFFFFFFF
"""The part of a word's number that a term keeps: two of some hundred terms of two reports meet by chance once in a
million pairs."""


def pair_number(left: int, right: int) -> int:
    """The term of two neighbouring terms."""
    return (left * 40503 + right * 25931 + 1) & TERM


Known = NDArray[np.uint64]
"""Known words in an open table, a row each: the number of a word (0: free), and what is known of it (`packed`)."""

_BITS, _KIND = 32, 40


def packed(term: int, bits: int, kind: int) -> int:
    """The word that one is counted under, the bits that it tells and its kind, as one number."""
    return term & TERM | bits << _BITS | kind << _KIND


def term_of(fact: int) -> int:
    """The term of a known word."""
    return fact & TERM


def bits_of(fact: int) -> int:
    """The bits that it tells."""
    return fact >> _BITS & 0xFF


def kind_of(fact: int) -> int:
    """Its kind."""
    return fact >> _KIND


def known_words(numbers_of: NUMBERS_OF) -> Known:
    """The table. Where spellings of two words meet in one number, it is that of the word that tells less."""
    forms = sorted(_forms())
    bases = [base_form(form) for form in forms]
    keys, terms = (np.asarray(numbers_of(several), np.uint64) for several in (forms, bases))
    found = np.zeros((_SPREAD, 2), np.uint64)
    for form, key, term in zip(forms, keys.tolist(), terms.tolist(), strict=True):
        if key and term:
            bits, kind = _told(form)
            _put(found, key, packed(term, bits, kind))
    _put_pairs(found, numbers_of)
    return found


def _put_pairs(table: Known, numbers_of: NUMBERS_OF) -> None:
    """Pairs of words that are frequent in the news; agencies and outlets of two words, which report every event."""
    told = dict(pair_rarity()) | {name: 0.0 for name in publisher_names() if len(name) == 2}
    names = sorted(told)
    lefts, rights = (np.asarray(numbers_of([base_form(name[n]) for name in names]), np.uint64).tolist() for n in (0, 1))
    for name, left, right in zip(names, lefts, rights, strict=True):
        if left and right:
            number = pair_number(left & TERM, right & TERM)
            _put(table, number, packed(number, int(told[name]), NOTHING if told[name] == 0 else PAIR))


def _put(table: Known, key: int, fact: int) -> None:
    at = key & (_SPREAD - 1)
    while table[at, 0] not in (0, key):
        at = (at + 1) & (_SPREAD - 1)
    if not table[at, 0] or bits_of(fact) < bits_of(int(table[at, 1])):
        table[at] = key, fact


def _forms() -> Iterator[str]:
    """Every form of the common words, with words of closed classes, countries, publishers and their like."""
    common = wordset("common_words")
    found = {*common, *counted(), *unlisted()}
    for word in tuple(found):
        found |= {f"{word}s", f"{word}es"}
        if word.endswith("y"):
            found.add(word[:-1] + "ies")
    found |= verb_forms() | _publishers()
    for name in _TELLS_NOTHING:
        found |= wordset(name)
    return iter(found | _settings() | _numerals() | _given_names())


@cache
def _settings() -> frozenset[str]:
    """Countries, capitals, adjectives and people of one word."""
    return frozenset(name for kind in countries() for name in kind if " " not in name)


@cache
def _given_names() -> frozenset[str]:
    return frozenset(fold_word(name) for name in pairs("given_names"))


@cache
def _numerals() -> frozenset[str]:
    lists = table("numerals")
    return frozenset((*lists["ones"], *lists["tens"], *pairs("ordinals")))


@cache
def _publishers() -> frozenset[str]:
    """Agencies and outlets of one word: they report every event."""
    return frozenset(name[0] for name in publisher_names() if len(name) == 1)


@cache
def _nothing() -> frozenset[str]:
    return frozenset[str]().union(_numerals(), *map(wordset, _TELLS_NOTHING))


def _told(form: str) -> tuple[int, int]:
    if form in wordset("calendar_words"):
        return 0, CALENDAR
    base = base_form(form)
    if len(form) < 3 or form in _nothing() or base in _nothing() or form in _publishers():
        return 0, NOTHING
    bits = int(min(rarity(base), unlisted().get(base, RAREST)))
    if form in _settings():
        return min(_SETTING_BITS, bits), SETTING
    if form in _given_names() and form not in wordset("common_words"):
        return min(_GIVEN_BITS, bits), NAMED
    return bits, COMMON if form in wordset("common_words") or base in wordset("common_words") else NAMED
