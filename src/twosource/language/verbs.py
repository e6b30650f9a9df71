"""Word -> the verb forms that it can be."""

from __future__ import annotations

from functools import cache
from typing import Literal, NamedTuple

from twosource.language.lexicon import pairs, wordset

VerbForm = Literal["base", "s", "past", "participle", "ing"]

_VOWELS = frozenset("aeiou")


class Verb(NamedTuple):
    """What a word is as a verb: its base form, the forms that it can be, and whether it is as often a noun."""

    base: str
    forms: frozenset[VerbForm]
    noun: bool


def read_verb(word: str) -> Verb | None:
    """The verb that the folded `word` can be a form of, None for a word that is none.

    Words in -ed and -ing are read as regular verbs though no list has them, unless a list says that they are none.
    """
    known = _table().get(word)
    if known is not None:
        return known
    if len(word) > 4 and word.endswith("ed") and word not in wordset("not_pasts"):
        return Verb(word, frozenset(("past", "participle")), False)
    if len(word) > 5 and word.endswith("ing") and word not in wordset("not_gerunds"):
        return Verb(word, frozenset(("ing",)), False)
    return None


def verb_forms() -> frozenset[str]:
    """Every form of the verbs that are listed."""
    return frozenset(_table())


@cache
def _table() -> dict[str, Verb]:
    table: dict[str, Verb] = {}
    irregular = pairs("irregular_verbs")
    excluded = wordset("not_pasts") | wordset("not_gerunds")
    for name, noun in (("noun_verbs", True), ("verbs", False)):
        for base in sorted(wordset(name)):
            past, participle = irregular[base].split() if base in irregular else (_past(base),) * 2
            for word, form in _spellings(base, past, participle):
                if word in excluded and form != "base":
                    continue
                before = table.get(word)
                forms = before.forms if before else frozenset()
                is_noun = noun and form in ("base", "s")
                table[word] = Verb(base, forms | {form}, is_noun or (before is not None and before.noun))
    return table


def _spellings(base: str, past: str, participle: str) -> tuple[tuple[str, VerbForm], ...]:
    return (
        (base, "base"),
        (_third(base), "s"),
        (past, "past"),
        (participle, "participle"),
        (past if past.endswith("ed") else participle, "participle"),
        (_stemmed(base) + "ing", "ing"),
    )


def _doubles(base: str) -> bool:
    """Whether the last consonant is doubled: stop, plan, admit, refer, travel."""
    return (
        len(base) >= 3
        and base[-1] not in _VOWELS | set("wxy")
        and base[-2] in _VOWELS
        and base[-3] not in _VOWELS
        and (
            len(base) <= 4
            or base.endswith(("mit", "fer", "cur", "pel", "bel", "top", "nap", "tack", "dict", "vel", "cel"))
        )
    )


def _stemmed(base: str) -> str:
    if base.endswith("ie"):
        return base[:-2] + "y"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")):
        return base[:-1]
    return base + base[-1] if _doubles(base) else base


def _past(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return base[:-1] + "ied"
    return (base + base[-1] if _doubles(base) else base) + "ed"


def _third(base: str) -> str:
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")
