"""Words of a statement -> terms that are equal where words say nearly the same."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from twosource.language.lexicon import pairs, wordset
from twosource.language.stems import stem
from twosource.language.verbs import read_verb
from twosource.language.words import Word, words
from twosource.ledger.naming import Naming, country_key, possessive
from twosource.model.text import Anchor

_BRITISH = re.compile(r"(?<=\w{3})(?:(our)|is(e|ed|es|ing|er|ers|ation|ations))$")
"""Endings that two spellings of English write in two ways; words that are never written so stay equal to themselves."""

_LONGEST = 5
"""Words: the longest entry of the synonyms ("take her own life") has four, with one to spare."""

_WEAK = ("matching_stopwords", "determiners", "prepositions", "pronouns", "auxiliaries")
"""Lexicons of words that tell nothing about which claim is made; also before an apostrophe ("we've")."""


class Term(NamedTuple):
    """What a word or phrase stands for: its place, its folded words, and a key that is equal for like words.

    Keys begin with `@` for a name (the entity or country that it means) and are stems of base forms otherwise. `verb`
    tells whether the word can only be a verb. `own` is the key of the words alone, without their synonyms."""

    start: int
    end: int
    form: str
    key: str
    own: str
    verb: bool


@lru_cache(maxsize=65536)
def lemma_key(form: str) -> str:
    """The stem of the base form of a folded word: "shot" and "shooting" give what "shoot" gives."""
    plain = form.removesuffix("'s").removesuffix("'")
    verb = read_verb(plain)
    return stem(_BRITISH.sub(_american, verb.base if verb else plain))


def _american(match: re.Match[str]) -> str:
    return "or" if match.group(1) else "iz" + match.group(2)


@cache
def _synonyms() -> tuple[dict[tuple[str, ...], str], dict[tuple[str, ...], str]]:
    """Folded words, and keys of words, each to the key of the first word of their set."""
    exact: dict[tuple[str, ...], str] = {}
    loose: dict[tuple[str, ...], str] = {}
    for first, others in pairs("synonyms").items():
        name = "_".join(lemma_key(w) for w in first.split())
        for entry in (first, *(o.strip() for o in others.split(","))):
            split = tuple(w.form for w in words(entry))
            exact.setdefault(split, name)
            loose.setdefault(tuple(lemma_key(w) for w in split), name)
    return exact, loose


@cache
def _openers() -> frozenset[str]:
    """The first keys of phrases of two words and more."""
    return frozenset(k[0] for k in _synonyms()[1] if len(k) > 1)


@lru_cache(maxsize=65536)
def word_key(form: str) -> str:
    """The key of one folded word: that of its set of synonyms, else the stem of its base form."""
    exact, loose = _synonyms()
    own = lemma_key(form)
    return exact.get((form,)) or exact.get((form.removesuffix("s"),)) or loose.get((own,)) or own


@lru_cache(maxsize=65536)
def is_weak(form: str) -> bool:
    """Whether a folded word tells nothing about which claim is made."""
    return any(form in wordset(name) for name in _WEAK)


def find_terms(where: Anchor, row: tuple[Word, ...], naming: Naming) -> tuple[Term, ...]:
    """The terms of the words `row` of a place, in order; closed-class words are left out."""
    found: list[Term] = []
    i = 0
    while i < len(row):
        word = row[i]
        named = naming.at(where.report, word.start, word.end - possessive(word.form))
        if named is not None:
            i = _past(row, i, named[1])
            found.append(Term(word.start, row[i - 1].end, word.form, f"@{named[0]}", f"@{named[0]}", False))
            continue
        country = country_key(where.text.content[word.start : word.end - possessive(word.form)])
        if country is not None:
            found.append(Term(word.start, word.end, word.form, f"@{country}", f"@{country}", False))
            i += 1
            continue
        size, key = _phrase(row, i)
        if size > 1 or not is_weak(word.form):
            found.append(_term(row, i, size, key))
        i += size
    return tuple(found)


def _past(row: tuple[Word, ...], i: int, end: int) -> int:
    i += 1
    while i < len(row) and row[i].start < end:
        i += 1
    return i


def _phrase(row: tuple[Word, ...], i: int) -> tuple[int, str]:
    """How many words from `i` on make one term, and its key."""
    if lemma_key(row[i].form) in _openers():
        keys = tuple(lemma_key(w.form) for w in row[i : i + _LONGEST])
        loose = _synonyms()[1]
        for size in range(len(keys), 1, -1):
            if keys[:size] in loose:
                return size, loose[keys[:size]]
    return 1, word_key(row[i].form)


def _term(row: tuple[Word, ...], i: int, size: int, key: str) -> Term:
    verb = read_verb(row[i].form)
    form = " ".join(w.form for w in row[i : i + size])
    own = "_".join(lemma_key(w.form) for w in row[i : i + size])
    return Term(row[i].start, row[i + size - 1].end, form, key, own, verb is not None and not verb.noun)
