"""Quantity -> what it counts."""

from __future__ import annotations

from functools import cache

from twosource.language.lexicon import table, wordset
from twosource.language.words import Word, words
from twosource.ledger.figures import scaled
from twosource.ledger.naming import country_key
from twosource.ledger.terms import is_weak, word_key
from twosource.model.figures import Counted
from twosource.model.marks import Quantity

_ANYBODY = frozenset(("people", "person", "persons", "others", "victims", "victim", "individuals", "lives", "souls", "toll"))
"""Words for people that say nothing of their sort."""

_PARTLY = frozenset(("more", "other", "others", "another", "additional", "further", "remaining", "rest"))
"""Words that make a number a part of some whole that is not told with it."""


def what_is_counted(quantity: Quantity) -> Counted | None:
    """What a figure counts, None where that cannot be told well enough to compare it: a bare number, an age, a span of
    time, a part of something ("13 others")."""
    dimension = scaled(quantity)[1]
    if dimension is None or dimension in ("age", "ago", "day", "time", "magnitude"):
        return None
    row = words(quantity.of.words) if quantity.of else ()
    if {w.form for w in (*row, *words(quantity.where.words))} & _PARTLY or _goes_on_partly(quantity):
        return None
    if dimension == "people":
        return _people(quantity, row)
    if not row:
        return None
    keys = [word_key(w.form) for w in row if not is_weak(w.form)]
    return Counted(dimension, keys[-1], "", "", _party(quantity, row), tuple(sorted(keys[:-1]))) if keys else None


def _goes_on_partly(quantity: Quantity) -> bool:
    """Whether the words between the number and what it counts make it a part: "13 more people"."""
    if quantity.of is None or quantity.of.start < quantity.where.end:
        return False
    between = quantity.where.text.content[quantity.where.end : quantity.of.start]
    return bool({w.form for w in words(between)} & _PARTLY)


def _people(quantity: Quantity, row: tuple[Word, ...]) -> Counted | None:
    fates = {_fates()[w.form] for w in row if w.form in _fates()}
    if len(fates) > 1 or any(w.form in ("condition", "conditions") for w in row):
        return None
    party = _party(quantity, row)
    rest = [w for w in row if w.form not in _fates() and w.form not in _LINKS and not is_weak(w.form)]
    base = quantity.of.words if quantity.of else ""
    named = [w for w in rest if country_key(base[w.start : w.end]) is None]
    kept = [w.form for w in named if w.form not in _ANYBODY]
    nouns = [form for form in kept if form in wordset("person_nouns") or form.removesuffix("s") in wordset("person_nouns")]
    sort = word_key(nouns[-1]) if nouns else ""
    narrowed = tuple(sorted({word_key(f) for f in kept} - {sort}))
    return Counted("people", "people", next(iter(fates), ""), sort, party, narrowed)


_LINKS = frozenset(("been", "being", "be", "was", "were", "are", "is", "believed", "confirmed", "feared", "reported", "presumed"))


def _party(quantity: Quantity, row: tuple[Word, ...]) -> str:
    """The country whose people or things are counted, where the words name one."""
    base = quantity.of.words if quantity.of else ""
    return next((key for w in row if (key := country_key(base[w.start : w.end]))), "")


@cache
def _fates() -> dict[str, str]:
    return {word: kind for kind, spellings in table("toll_kinds").items() for word in spellings}


def told_apart(left: Counted, right: Counted) -> str | None:
    """Why two figures count different things, None where nothing in the words that they count says so."""
    if left.dimension != right.dimension:
        shares = {left.dimension, right.dimension} & {"share", "ratio"}
        return "a share is not a count" if shares else "other units"
    if left.fate != right.fate:
        return f"{left.fate or 'people'} is not {right.fate or 'people'}"
    if left.head != right.head:
        return "other things are counted"
    if left.sort != right.sort:
        return f"{left.sort or 'all'} are not {right.sort or 'all'}: one counts a sort of people"
    if left.party != right.party:
        return "another party's" if left.party and right.party else "one counts those of one party alone"
    if left.narrowed != right.narrowed:
        return "one is narrowed: " + ", ".join(sorted(set(left.narrowed) ^ set(right.narrowed)))
    return None
