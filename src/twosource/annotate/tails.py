"""Place in a sentence -> whether a long tail begins there that asserts something of its own."""

from __future__ import annotations

from twosource.language.predicates import Sentence

_LEAST = 6
"""Words: a shorter tail qualifies what stands before it, and a shorter clause needs its tail ("They met to try to")."""
_PURPOSES = (
    ("in", "order", "to"),
    ("to", "try", "to"),
    ("to", "try", "and"),
    ("so", "as", "to"),
)
AFTERMATHS = frozenset(("after", "amid", "following"))
_NO_EVENTS = frozenset(("including", "following", "regarding", "concerning", "depending", "pending"))
"""In -ing, but no verbs of what somebody or something does."""


def begins_tail(words: Sentence, begin: int, i: int, stop: int) -> bool:
    """Whether words `i` to `stop` are a tail behind the clause from `begin`: a purpose, or an event that went before.

    Both must be long, and nothing may join them to a verb that needs them.
    """
    if i - begin < _LEAST or stop - i < _LEAST or not words.joined(i):
        return False
    return _is_purpose(words, i) or _is_aftermath(words, i, stop)


def _is_purpose(words: Sentence, i: int) -> bool:
    told = any(all(words.form(i + k) == form for k, form in enumerate(purpose)) for purpose in _PURPOSES)
    verb = words.verbs[i - 1]
    return told and (verb is None or verb.noun or "base" not in verb.forms) and not words.finite(i - 1)


def _is_aftermath(words: Sentence, i: int, stop: int) -> bool:
    """Whether a noun with an -ing form behind it tells what went before: "after a strike crippling the port"."""
    if words.form(i) not in AFTERMATHS or words.form(i + 1) not in ("a", "an", "the"):
        return False
    near = range(i + 3, min(i + _LEAST, stop))
    return any(words.is_participle(k) and words.joined(k) and words.form(k) not in _NO_EVENTS for k in near)
