"""Place in a text -> the keys of what its words tell."""

from __future__ import annotations

from functools import lru_cache

from twosource.language.words import words
from twosource.ledger.terms import is_weak, word_key
from twosource.model.text import Anchor


def content_keys(where: Anchor) -> frozenset[str]:
    """The keys of the words of a place that tell something; words that say nearly the same have one key."""
    return phrase_keys(where.words)


@lru_cache(maxsize=16384)
def phrase_keys(said: str) -> frozenset[str]:
    """The keys of the words of a phrase that tell something."""
    return frozenset(word_key(w.form) for w in words(said) if not is_weak(w.form))


def likeness(left: frozenset[str], right: frozenset[str]) -> float:
    """The share, 0..1, of the keys of the shorter one that both have."""
    return len(left & right) / min(len(left), len(right)) if left and right else 0.0
