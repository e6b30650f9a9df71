"""Report -> words that lower, withhold or deny certainty."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import cast

from twosource.language.lexicon import pairs, wordset
from twosource.language.predicates import is_adverb
from twosource.language.sentences import paragraphs
from twosource.language.verbs import read_verb
from twosource.language.wording import Wording
from twosource.model.article import Article
from twosource.model.marks import Hedge, HedgeKind

_MOST_ADVERBS = 2
"""Adverbs that may stand between two words of a phrase ("could not immediately be independently verified")."""
_REJECTED_WITHIN = 5
"""Words between "rejected" and what was rejected ("rejected all of the latest allegations")."""
_AS = frozenset(("to", "that", "as", "likely", "unlikely", "not", "certain", "set", "poised", "ready", "determined"))
"""Behind these "appear" is "seem" and not "come into sight"."""


def find_hedges(article: Article) -> tuple[Hedge, ...]:
    """The hedges of a report in order: single words and phrases, never one inside another.

    "May", "could", "appear", "likely", "alleged", "denied" and "rejected" are taken only where the words beside them
    show that certainty is meant, not a month, an ability, a sight, a comparison, a charge or a thing withheld.
    """
    return tuple(hedge for part in paragraphs(article.text) for hedge in _in_words(Wording(part)))


def _in_words(words: Wording) -> list[Hedge]:
    found, i = [], 0
    while i < words.size:
        stop, kind = _longest(words, i)
        if kind is not None:
            found.append(Hedge(words.anchor(i, stop), kind))
        i = max(stop, i + 1)
    return found


def _longest(words: Wording, i: int) -> tuple[int, HedgeKind | None]:
    """Where the longest phrase of the list that begins with word `i` stops, and its kind."""
    best, kind = i + 1, None
    for phrase, said in _phrases().get(words.form(i), ()):
        stop = _match(words, i, phrase)
        if stop is not None and (kind is None or stop > best) and _is_meant(words, i, phrase):
            best, kind = stop, said
    return best, kind


def _match(words: Wording, i: int, phrase: tuple[str, ...]) -> int | None:
    at = i + 1
    for word in phrase[1:]:
        skipped = 0
        while skipped < _MOST_ADVERBS and words.form(at) != word and is_adverb(words.form(at)) and words.near(at):
            at, skipped = at + 1, skipped + 1
        if words.form(at) != word or not words.near(at):
            return None
        at += 1
    return at


def _is_meant(words: Wording, i: int, phrase: tuple[str, ...]) -> bool:
    guard = _GUARDS.get(phrase[0]) if len(phrase) == 1 else None
    return guard is None or guard(words, i)


def _follows(words: Wording, i: int) -> str:
    """The first word behind word `i` that is no adverb; empty where a mark stands before it."""
    i += 1
    while is_adverb(words.form(i)) and words.form(i) not in ("likely", "unlikely") and words.near(i):
        i += 1
    return words.form(i) if words.near(i) else ""


def _modal(words: Wording, i: int) -> bool:
    if words.capital(i) and (not words.begins(i) or words.form(i) == "may"):
        return False
    follows = _follows(words, i)
    if words.form(i) == "could" and (follows in ("not", "n't") or _is_ability(words, i, follows)):
        return False
    verb = read_verb(follows)
    return follows in ("be", "have", "not", "do", "also") or (verb is not None and "base" in verb.forms)


def _is_ability(words: Wording, i: int, follows: str) -> bool:
    abilities = wordset("abilities")
    second = words.form(i + 2)
    return follows in abilities or (follows == "be" and (second in abilities or words.form(i + 3) in abilities))


def _likely(words: Wording, i: int) -> bool:
    return words.form(i - 1) not in ("more", "less", "as", "how", "too", "equally", "twice", "times")


def _possible(words: Wording, i: int) -> bool:
    return words.form(i - 1) not in (
        "as",
        "not",
        "everything",
        "if",
        "where",
        "make",
        "made",
        "makes",
        "anything",
        "best",
    )


def _appears(words: Wording, i: int) -> bool:
    if words.form(i - 1) in ("it", "there") and words.near(i + 1):
        following = words.form(i + 1)
        if following in wordset("pronouns") or following in wordset("determiners"):
            return True
    return _follows(words, i) in _AS


def _apparent(words: Wording, i: int) -> bool:
    verb = read_verb(words.form(i - 1))
    return words.spaced(i + 1) and (verb is None or verb.base not in ("become", "grow")) and _is_before_noun(words, i)


def _is_before_noun(words: Wording, i: int) -> bool:
    after = words.form(i + 1)
    return bool(after) and after not in wordset("prepositions") and after not in wordset("clause_openers")


def _alleged(words: Wording, i: int) -> bool:
    return words.spaced(i + 1) and words.form(i - 1) not in wordset("pronouns") and _is_before_noun(words, i)


def _suspected(words: Wording, i: int) -> bool:
    return words.form(i - 1) not in ("he", "she", "they", "i", "we", "who", "long")


def _suggested(words: Wording, i: int) -> bool:
    return words.form(i - 1) not in ("i", "he", "she", "we", "have", "been")


def _denied(words: Wording, i: int) -> bool:
    before = words.form(i - 1)
    if before in ("no", "not", "cannot", "can't", "being", "doesn't", "didn't", "don't", "won't", "couldn't", "nor"):
        return False
    return not any(words.form(j) in wordset("denied_goods") for j in (i - 2, i + 1, i + 2))


def _rejected(words: Wording, i: int) -> bool:
    for j in range(i + 1, min(i + 1 + _REJECTED_WITHIN, words.size)):
        if not words.near(j):
            return False
        if words.form(j) in wordset("accusations"):
            return True
    return False


def _disputed(words: Wording, i: int) -> bool:
    return words.form(i - 1) not in wordset("determiners") | {"labour", "labor", "trade", "legal", "land"}


_GUARDS: dict[str, Callable[[Wording, int], bool]] = {
    **dict.fromkeys(("may", "might", "could"), _modal),
    "likely": _likely,
    "possible": _possible,
    **dict.fromkeys(("appear", "appears", "appeared", "appearing"), _appears),
    "apparent": _apparent,
    "alleged": _alleged,
    "suspected": _suspected,
    **dict.fromkeys(("suggest", "suggested"), _suggested),
    **dict.fromkeys(("deny", "denies", "denied", "denying"), _denied),
    **dict.fromkeys(("reject", "rejects", "rejected", "rejecting"), _rejected),
    **dict.fromkeys(("dismiss", "dismisses", "dismissed", "dismissing"), _rejected),
    **dict.fromkeys(("disputes", "disputed", "disputing"), _disputed),
}
"""What must hold beside a word that hedges only sometimes."""


@cache
def _phrases() -> dict[str, tuple[tuple[tuple[str, ...], HedgeKind], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], HedgeKind]]] = {}
    for phrase, kind in pairs("hedges").items():
        parts = tuple(phrase.split())
        found.setdefault(parts[0], []).append((parts, cast(HedgeKind, kind)))
    return {first: tuple(sorted(phrases, key=lambda p: -len(p[0]))) for first, phrases in found.items()}
