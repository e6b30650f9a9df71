"""Words for a speaker -> the name under which a reader knows him."""

from __future__ import annotations

from functools import lru_cache

from twosource.language.lexicon import wordset
from twosource.language.verbs import read_verb
from twosource.language.words import words

UNNAMED = "an unnamed speaker"

_RELATIVES = frozenset(("who", "which", "that", "whom", "whose", "to", "and"))
"""Words behind which a verb belongs to the words for a source: "people who know the matter"."""

_SHOWN = 40
"""Characters of words that name nobody which are shown."""


@lru_cache(maxsize=4096)
def called(said: str) -> str:
    """The words for a speaker that has no other name; a pronoun, or a piece of a sentence, is marked as what it is."""
    return said if said.startswith(UNNAMED) or _names(said) else unnamed(said)


def unnamed(said: str) -> str:
    """The name of a speaker of whom nothing is known but these words, which stand beside what he said."""
    said = " ".join(said.split()).rstrip(",;:")
    shown = said if len(said) <= _SHOWN else said[: max(said.rfind(" ", 0, _SHOWN), 1)] + " …"
    return f'{UNNAMED} ("{shown}")' if shown else UNNAMED


def _names(said: str) -> bool:
    """Whether words can be the name of somebody: a noun, no half of a quotation, no clause."""
    forms = [w.form for w in words(said)]
    if all(_says_nothing(f) for f in forms) or forms[0] in wordset("auxiliaries"):
        return False
    if said.count('"') % 2 or said.count("“") != said.count("”") or "''" in said:
        return False
    if forms[0] in wordset("prepositions") or forms[-1] in wordset("prepositions"):
        return False
    return not _predicate(forms) and not any(_finite(forms, i) for i in range(1, len(forms)))


def _says_nothing(form: str) -> bool:
    """Whether a word alone names nobody: "they", "I've", "both"."""
    form = form.split("'", maxsplit=1)[0]
    return form in _PRONOUNS or any(form in wordset(name) for name in _CLOSED)


_CLOSED = ("pronouns", "determiners", "function_words")

_PRONOUNS = frozenset(("him", "her", "them", "us", "me", "hers", "himself", "herself", "themselves", "ours", "yours"))


def _predicate(forms: list[str]) -> bool:
    """Whether words begin with what befell somebody: "addicted to their telephones", "getting an email"."""
    verb = read_verb(forms[0])
    behind = forms[1] if len(forms) > 1 else ""
    after = behind in wordset("prepositions") or behind in wordset("determiners")
    return verb is not None and not verb.noun and bool(verb.forms & {"ing", "participle"}) and after


def _finite(forms: list[str], at: int) -> bool:
    """Whether a word can be but a verb with a subject before it: "The scam consist"."""
    verb = read_verb(forms[at])
    alone = verb is not None and not verb.noun and verb.forms <= {"base", "s"}
    goes_on = any(f in wordset("prepositions") or f in wordset("determiners") for f in forms[at + 1 : at + 2])
    return alone and goes_on and not _RELATIVES & set(forms[:at])
