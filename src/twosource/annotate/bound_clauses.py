"""Word of a statement at which it might be cut -> whether what begins there is bound to what stands before it."""

from __future__ import annotations

from twosource.annotate.word_classes import word_class
from twosource.language.lexicon import wordset
from twosource.language.predicates import Sentence

_NOT = word_class("not")
_REASONS = frozenset(("because", "since", "as"))


def is_bound(words: Sentence, i: int) -> bool:
    """Whether cutting at word `i` would part a condition from what hangs on it, the reason of a denial from the denial,
    the terms of a comparison, verbs that share their object or their "to", or a word of saying from what is said."""
    checks = (_hangs_on_condition, _explains_denied, _compares, _shares, _goes_on_to, _is_told)
    return any(check(words, i) for check in checks)


def _hangs_on_condition(words: Sentence, i: int) -> bool:
    conditions = [j for j in range(i + 1) if _is_condition(words, j)]
    if not conditions or ";" in words.words[i].marks:
        return False
    aside = conditions[0] > 1 and i not in conditions
    return not (aside and words.words[i].marks and words.form(i) in ("and", "but"))


def _is_condition(words: Sentence, i: int) -> bool:
    """Whether a condition begins at word `i`; "when" is one where it tells of no single time in the past."""
    if words.form(i) == "when":
        verb = next((j for j in range(i + 1, words.size) if words.finite(j)), None)
        return verb is None or not _is_past(words, verb)
    return words.form(i) in wordset("conditions")


def _is_past(words: Sentence, i: int) -> bool:
    verb = words.verbs[i]
    return words.form(i) in ("was", "were", "had", "did") or (verb is not None and "past" in verb.forms)


def _explains_denied(words: Sentence, i: int) -> bool:
    """Whether the reason at `i` may be what is denied: "was not dismissed because he was late"."""
    if words.form(i) not in _REASONS or words.words[i].marks:
        return False
    first = next((j for j in range(i, 0, -1) if words.words[j].marks), 0)
    return any(words.form(j) in _NOT or words.form(j).endswith("n't") for j in range(first, i))


def _compares(words: Sentence, i: int) -> bool:
    """Whether "as" at `i` is the second of two, or brings no clause: "as close as I can get", "as a warning"."""
    if words.form(i) != "as":
        return False
    return any(words.form(j) in ("as", "so", "such", "same") for j in range(max(0, i - 5), i)) or not words.has_finite(
        i + 1, words.size
    )


def _shares(words: Sentence, i: int) -> bool:
    """Whether the verb before "and" at `i` waits for the object of the next one: "have reviewed and signed it"."""
    if words.form(i) not in ("and", "or") or not words.joined(i):
        return False
    again = words.past_adverbs(i + 1)
    return _is_participle(words, i - 1) and _is_participle(words, again)


def _is_participle(words: Sentence, i: int) -> bool:
    verb = words.verbs[i] if i < words.size else None
    return verb is not None and "participle" in verb.forms


def _goes_on_to(words: Sentence, i: int) -> bool:
    """Whether the verb behind "and" goes on with an earlier "to": "to have it signed and have it sealed"."""
    again = words.form(i + 1)
    if words.form(i) not in ("and", "or") or again not in ("have", "do", "be"):
        return False
    return any(words.form(j) == again and words.form(j - 1) == "to" for j in range(1, i))


def _is_told(words: Sentence, i: int) -> bool:
    verb = words.verbs[i - 1]
    return verb is not None and verb.base in wordset("saying_verbs") and words.form(i) not in ("and", "but")
