"""Words of a report -> what they tell about the event that it reports, as weighted terms."""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import cache

from twosource.language.lexicon import wordset
from twosource.language.stems import stem
from twosource.language.words import words
from twosource.model.text import Anchor

Terms = dict[str, float]
"""Stems and how much each tells."""

_NAME, _RARE, _CAPITAL, _COMMON, _NUMBER = 1.0, 0.7, 0.4, 0.25, 0.3
"""What one word tells: a capital that no list of common words has, a rare word, a common word with a capital, a common
word, a number of two digits or more. Set so that reports of 35 events fall apart by event (see `events.py`)."""

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
        for word in words(content, place.start, place.end):
            read += 1
            value = _value(word.form, content[word.start].isupper())
            if value:
                term = stem(word.form)
                counted[term] = counted.get(term, 0.0) + value * (1.0 if read <= _OPENING else _LATER)
    return {term: _damped(weight) for term, weight in counted.items()}


def likeness(left: Terms, right: Terms) -> float:
    """The cosine of two sets of terms, 0..1; 0 where one is empty."""
    if len(left) > len(right):
        left, right = right, left
    shared = sum(weight * right[term] for term, weight in left.items() if term in right)
    lengths = _length(left) * _length(right)
    return shared / lengths if lengths else 0.0


def _length(terms: Terms) -> float:
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
    return _NAME if capital else _RARE


@cache
def _stopwords() -> frozenset[str]:
    return wordset("function_words_english") | wordset("function_words_elsewhere") | wordset("matching_stopwords")
