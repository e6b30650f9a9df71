"""Words of a report -> what they tell about the event that it reports, as weighted terms."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from functools import cache

from twosource.language.agencies import publishers_in
from twosource.language.lexicon import wordset
from twosource.language.parties import country_of
from twosource.language.stems import stem
from twosource.language.words import Word, words
from twosource.model.text import Anchor

Terms = dict[str, float]
"""Stems and how much each tells."""

_NAME, _RARE, _SETTING, _CAPITAL, _COMMON, _NUMBER = 1.0, 0.7, 0.5, 0.35, 0.18, 0.2
"""What one word tells: a capital that no list of common words has, a rare word, a country or its people, a common word
with a capital, a common word, a number of two digits or more. Fitted with ALIKE (see `events.py`)."""

_OPENING = 120
"""Words: a report says first what it is about."""

_LATER = 0.6
"""How much a word behind the opening counts."""


def weigh(places: Iterable[Anchor]) -> Terms:
    """The terms of paragraphs in their order, each with a weight that grows with the logarithm of its count."""
    counted: Terms = {}
    read = 0
    for place in places:
        content = place.text.content
        for word in event_words(place):
            read += 1
            value = _value(word.form, content[word.start].isupper())
            if value:
                term = stem(word.form)
                counted[term] = counted.get(term, 0.0) + value * (1.0 if read <= _OPENING else _LATER)
    return {term: _damped(weight) for term, weight in counted.items()}


def event_words(place: Anchor) -> Iterator[Word]:
    """The words of a place but those that name news agencies and outlets, which report every event."""
    content = place.text.content
    named = {
        i for n in publishers_in(content, place.start, place.end) if n.form != "credit" for i in range(n.start, n.end)
    }
    return (word for word in words(content, place.start, place.end) if word.start not in named)


def likeness(left: Terms, right: Terms) -> float:
    """The cosine of two sets of terms, 0..1; 0 where one is empty."""
    return cosine(left, right, length(left) * length(right))


def cosine(left: Terms, right: Terms, lengths: float) -> float:
    """The same where the product of their lengths is known."""
    if len(left) > len(right):
        left, right = right, left
    shared = sum(weight * right[term] for term, weight in left.items() if term in right)
    return shared / lengths if lengths else 0.0


def length(terms: Terms) -> float:
    """The length of a set of terms."""
    return math.sqrt(sum(weight * weight for weight in terms.values()))


def _damped(weight: float) -> float:
    return 1 + math.log(weight) if weight >= 1 else weight * (1 + math.log(1 + 2 * weight))


@cache
def _value(form: str, capital: bool) -> float:
    if form[0].isdigit():
        return _NUMBER if len(form) > 1 else 0.0
    if len(form) < 3 or form in _stopwords():
        return 0.0
    if form in wordset("common_words"):
        return _CAPITAL if capital else _COMMON
    if country_of(form):
        return _SETTING
    return _NAME if capital else _RARE


@cache
def _stopwords() -> frozenset[str]:
    return (
        wordset("function_words_english")
        | wordset("function_words_elsewhere")
        | wordset("calendar_words")
        | wordset("matching_stopwords")
    )
