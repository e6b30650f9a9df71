"""Row of words with its terms -> which verbs tell what is to come, which what has been done."""

from __future__ import annotations

from twosource.language.lexicon import wordset
from twosource.language.verbs import read_verb
from twosource.language.words import Word
from twosource.ledger.terms import Term

_BACK = 5
"""Words before a verb in which its auxiliaries stand ("will not soon be")."""

_BETWEEN = frozenset(("be", "been", "also", "already", "soon", "now", "then", "first", "later"))
"""Words that stand between an auxiliary and its verb, beside those in -ly."""

_MODALS = frozenset(("will", "shall"))
_DONE = frozenset(("have", "has", "had", "was", "were"))
_OPEN = frozenset(("will", "shall", "would", "could", "should", "may", "might", "must", "can", "to"))
"""Before "have" they tell that nothing has been done yet, or perhaps nothing: "would have left"."""


def read_moods(row: tuple[Word, ...], terms: tuple[Term, ...]) -> tuple[frozenset[str], frozenset[str]]:
    """The keys of verbs that are foretold ("will open", "is set to open") and of those that are done ("has opened",
    "was opened", "flew"); a denied one, one that is wished or doubted, and a plain word in -ed is neither."""
    at = {word.start: i for i, word in enumerate(row)}
    found: dict[str, set[str]] = {"foretold": set(), "done": set()}
    for term in terms:
        mood = _mood(row, at[term.start], term) if term.start in at else None
        if mood:
            found[mood].add(term.key)
    return frozenset(found["foretold"]), frozenset(found["done"])


def _mood(row: tuple[Word, ...], place: int, term: Term) -> str | None:
    verb = read_verb(term.form.partition(" ")[0])
    if verb is None or term.key.startswith("@"):
        return None
    before = [word.form for word in row[max(0, place - _BACK) : place]]
    while before and (before[-1] in _BETWEEN or before[-1].endswith("ly")):
        before.pop()
    last, earlier = (["", "", *before])[-1:-3:-1]
    if last in _MODALS or last.endswith(("'ll", "’ll")):
        return "foretold"
    if last == "to":
        return "foretold" if earlier in wordset("plan_words") - _MODALS else None
    if last in _DONE:
        return "done" if earlier not in _OPEN and "participle" in verb.forms else None
    return "done" if "past" in verb.forms and not verb.forms & {"participle", "base"} else None
