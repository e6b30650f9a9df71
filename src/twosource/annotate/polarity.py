"""Clause -> whether its main verb is negated."""

from __future__ import annotations

from twosource.annotate.word_classes import word_class
from twosource.language.lexicon import wordset
from twosource.language.predicates import Sentence
from twosource.model.text import Anchor

_NEGATIVE_SUBJECTS = frozenset(("nobody", "none", "nothing", "neither", "no-one"))
_NOT = word_class("not")
_GROUP = 4
"""Words: how far behind its first auxiliary a verb's "not" stands."""


def is_negated(where: Anchor) -> bool:
    """Whether the first finite verb of a clause is negated, or its subject is nobody or no such thing."""
    words = Sentence(where)
    if words.size == 0:
        return False
    first = next((i for i in range(words.size) if words.finite(i) or words.form(i) in wordset("auxiliaries")), None)
    stop = words.size if first is None else min(first + _GROUP, words.size)
    begin = 0 if first is None else first
    if first is None:
        return words.form(0) in _NOT
    if any(words.form(i) in _NEGATIVE_SUBJECTS or words.form(i) == "no" for i in range(min(begin, 2))):
        return True
    for i in range(begin, stop):
        if i > begin and words.words[i].marks:
            break
        if words.form(i) in _NOT or words.form(i).endswith("n't"):
            return words.form(i + 1) not in ("only", "just", "least")
        if words.form(i) == "no" and words.form(i - 1) in wordset("auxiliaries"):
            return True
    return False


def denies_all(subject: Anchor) -> bool:
    """Whether a subject is nobody or no such thing: whatever goes on with it is denied."""
    first = Sentence(subject).form(0)
    return first in _NEGATIVE_SUBJECTS or first == "no"
