"""Quantity -> what it counts."""

from __future__ import annotations

import re
from functools import cache

from twosource.language.lexicon import table, wordset
from twosource.language.words import Word, words
from twosource.ledger.figures import scaled
from twosource.ledger.naming import country_key
from twosource.ledger.terms import is_weak, word_key
from twosource.model.figures import Counted
from twosource.model.marks import Quantity

_ANYBODY = frozenset(
    ("people", "person", "persons", "others", "victims", "victim", "individuals", "lives", "souls", "toll")
)
"""Words for people that say nothing of their sort."""

_PARTLY = frozenset(("more", "other", "others", "another", "additional", "further", "remaining", "rest"))
"""Words that make a number a part of some whole that is not told with it."""


_BEFORE = 20
"""Characters before a number in which "an additional" stands."""


def what_is_counted(quantity: Quantity) -> Counted | None:
    """What a figure counts, None where that cannot be told well enough to compare it: a bare number, an age, a span of
    time, a part of something ("13 others")."""
    dimension = scaled(quantity)[1]
    if dimension is None or dimension in ("age", "ago", "day", "time", "magnitude"):
        return None
    row = _row(quantity)
    if is_part(quantity):
        return None
    if dimension == "people":
        return _people(quantity, row)
    if not row or _names_something(quantity):
        return None
    if quantity.value > 1 and not row[-1].form.endswith("s"):
        plural = next((i for i in range(len(row) - 1, -1, -1) if row[i].form.endswith("s")), len(row) - 1)
        row = row[: plural + 1]
    if (quantity.value > 1 and not row[-1].form.endswith(_PLURALS)) or row[-1].form in wordset("auxiliaries"):
        return None
    keys = [word_key(w.form) for w in row if not is_weak(w.form)]
    return Counted(dimension, keys[-1], "", "", _party(quantity, row), tuple(sorted(keys[:-1]))) if keys else None


def is_part(quantity: Quantity) -> bool:
    """Whether a number is a part of something: "13 others", "an additional 20", "five of the dead"."""
    own = {w.form for w in (*_row(quantity), *words(quantity.where.words))}
    return bool(own & _PARTLY) or _goes_on_partly(quantity) or _of_a_whole(quantity)


_WHOLE = re.compile(r"\s+of\s+(?:the|those|these|them|us|its|their|his|her|our|whom|which|all)\b", re.IGNORECASE)


def _of_a_whole(quantity: Quantity) -> bool:
    """Whether a number is a part of what is told with it: "five of the dead", "two of them"."""
    return _WHOLE.match(quantity.where.text.content, quantity.where.end) is not None


def _names_something(quantity: Quantity) -> bool:
    """Whether a small number follows a name and belongs to it: "Channel 2 shows"."""
    before = quantity.where.text.content[: quantity.where.start].split(" ")[-2:-1]
    figures = quantity.where.words.isdecimal() and quantity.value < _SMALL
    return figures and bool(before) and before[0][:1].isupper() and before[0].isalnum()


_SMALL = 20
"""A number that a name may end with: larger ones count."""

_PLURALS = ("s", "craft", "men", "people", "children", "fish", "sheep", "media", "data")
"""How words for more than one end."""


def _row(quantity: Quantity) -> tuple[Word, ...]:
    """The words for what is counted, by their places in the text; those of the number itself left out."""
    of, where = quantity.of, quantity.where
    found = words(of.text.content, of.start, of.end) if of else ()
    return tuple(w for w in found if not where.start <= w.start < where.end)


def _goes_on_partly(quantity: Quantity) -> bool:
    """Whether the words between the number and what it counts make it a part: "13 more people"."""
    before = words(quantity.where.text.content, max(0, quantity.where.start - _BEFORE), quantity.where.start)
    if before and before[-1].form in _PARTLY:
        return True
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
    content = quantity.where.text.content
    named = [w for w in rest if country_key(content[w.start : w.end]) is None]
    kept = [w.form for w in named if w.form not in _ANYBODY]
    nouns = [
        form for form in kept if form in wordset("person_nouns") or form.removesuffix("s") in wordset("person_nouns")
    ]
    sort = word_key(nouns[-1]) if nouns else ""
    narrowed = tuple(sorted({word_key(f) for f in kept} - {sort}))
    fate = next(iter(fates), "") or _fate_behind(quantity)
    return Counted("people", "people", fate, sort, party, narrowed) if fate or sort or party or narrowed else None


def _fate_behind(quantity: Quantity) -> str:
    """What befell people, told behind an aside: "84 people, including 10 children, have died"."""
    end = max(quantity.where.end, quantity.of.end) if quantity.of else quantity.where.end
    aside = _ASIDE.match(quantity.where.text.content, end)
    return _fates().get(aside[1].casefold(), "") if aside else ""


_ASIDE = re.compile(
    r",\s*(?:including|among them|most of them|many of them)\b[^,;.]*,\s*"
    r"(?:(?:have|has|had|were|was|are|been|also)\s+)*(\w+)"
)


_LINKS = frozenset(
    ("been", "being", "be", "was", "were", "are", "is", "believed", "confirmed", "feared", "reported", "presumed")
)


def _party(quantity: Quantity, row: tuple[Word, ...]) -> str:
    """The country whose people or things are counted, where the words name one."""
    content = quantity.where.text.content
    return next((key for w in row if (key := country_key(content[w.start : w.end]))), "")


@cache
def _fates() -> dict[str, str]:
    return {word: kind for kind, spellings in table("toll_kinds").items() for word in spellings}


def told_apart(left: Counted, right: Counted) -> str | None:
    """Why two figures count different things, None where nothing in the words that they count says so."""
    if left.dimension != right.dimension:
        shares = {left.dimension, right.dimension} & {"share", "ratio"}
        return "a share is not a count" if shares else "other units"
    if left.head != right.head:
        return "other things are counted"
    if left.sort != right.sort:
        return "other sorts of people" if left.sort and right.sort else "one counts a sort of people alone"
    if left.fate != right.fate:
        fates = sorted(filter(None, (left.fate, right.fate)))
        return f"{fates[0]} is not {fates[1]}" if len(fates) > 1 else f"one counts the {fates[0]} alone"
    if left.party != right.party:
        return "another party's" if left.party and right.party else "one counts those of one party alone"
    if left.narrowed != right.narrowed:
        return "one is narrowed by further words"
    return None
