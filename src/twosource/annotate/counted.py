"""Number -> what it counts, with what befell them where that stands beside it."""

from __future__ import annotations

import re
from typing import NamedTuple

from twosource.annotate.measures import Measure
from twosource.language.lexicon import table, wordset
from twosource.language.predicates import is_adverb
from twosource.language.verbs import read_verb
from twosource.language.wording import Wording

_MOST_WORDS = 6
"""Words of a noun phrase behind a number; what is longer has a name in it."""
_PEOPLE_NAME = re.compile(
    r"[a-z]+(?:ans|ese|lis|nis|qis|tis|bs|eks|rks|chs|ards|rits|wedes|anes|oles|inns|utch|ench|itish)"
)
"""Names of peoples in the plural, folded; the word must begin with a capital."""
_CLOSERS = frozenset(("and", "or", "but", "ago", "not", "have", "been", "them", "us", "whom", "him"))
"""Words beside the closed classes that are no part of a noun phrase."""
_CLOSERS_BEHIND = frozenset(("back", "together", "apart", "each", "last", "next"))
"""Words that may begin a noun phrase and do not go on with one."""
_LOOK_BACK = 7
"""Words: how far before a bare number the word "toll" is looked for ("the death toll has risen to 41")."""


class Counted(NamedTuple):
    """What is counted: the words `[first, stop)` and the unit, in the singular; people are `people`."""

    first: int
    stop: int
    unit: str | None


def read_counted(words: Wording, measure: Measure, first: int) -> Counted | None:
    """What a number counts, None where that cannot be told. `first` is the word that its bound begins with."""
    begin = _begin(words, measure)
    stop = _phrase(words, begin) if begin is not None else measure.stop
    if begin is None or stop == begin:
        return None if measure.unit else _bare(words, measure, first)
    unit = measure.unit or _head_unit(words, begin, stop)
    end = _with_what_befell(words, stop) if unit == "people" else stop
    start = first - 1 if unit == "people" and _befallen(words, first) else begin
    return Counted(start, end, unit)


def _begin(words: Wording, measure: Measure) -> int | None:
    """Where the noun phrase begins that a measure is about, None where none may follow."""
    i = measure.stop
    if measure.unit is None or measure.adjective or measure.age:
        i += words.form(i) == "old" and words.near(i)
        while words.form(i) in ("more", "other", "others", "additional", "new") and words.near(i):
            i += 1
        if words.form(i) == "of" and words.near(i):
            among = words.form(i + 1) in ("them", "us", "whom", "these", "those")
            i = i + 2 if among else _past_determiners(words, i + 1)
        return i if words.near(i) else None
    if measure.unit == "share" or measure.kind == "money":
        if words.form(i) == "worth":
            i += 1
        if words.form(i) in ("of", "in") and words.near(i):
            return _past_determiners(words, i + 1)
        if measure.unit == "share" and words.form(i) in wordset("determiners") and words.near(i):
            return _past_determiners(words, i)
    return None


def _past_determiners(words: Wording, i: int) -> int:
    while words.form(i) in wordset("determiners") and words.near(i):
        i += 1
    return i


def _phrase(words: Wording, begin: int) -> int:
    """Where the noun phrase stops that begins with word `begin`; there already where none does."""
    i = begin
    while i < words.size and i - begin < _MOST_WORDS and (i == begin or _close(words, i)):
        form = words.form(i)
        joins = form in ("and", "or") and i > begin and _is_adjective(words, i - 1) and _goes_on(words, i + 1)
        closes = _closes(form) or (form in _CLOSERS_BEHIND and i > begin)
        if (closes and not joins and not words.capital(i)) or form[0].isdigit():
            break
        if _is_deed(words, i) and (i > begin or not _goes_on(words, i + 1)):
            break
        i += 1
    return i


def _close(words: Wording, i: int) -> bool:
    """Whether word `i` goes on behind the one before it; the stop of "U.S. troops" does not part them."""
    dash = words.gap(i).strip() and words.gap(i) != words.gap(i).strip()
    return (words.near(i) and not dash) or (words.gap(i) == ". " and "." in words.form(i - 1))


def _closes(form: str) -> bool:
    return (
        form in wordset("prepositions")
        or form in wordset("auxiliaries")
        or form in wordset("pronouns")
        or form in wordset("determiners")
        or form in wordset("clause_openers")
        or form in _CLOSERS
        or (is_adverb(form) and form not in ("only", "early", "elderly", "family", "weekly", "daily", "monthly"))
    )


def _is_deed(words: Wording, i: int) -> bool:
    form = words.form(i)
    if form in wordset("person_nouns") or words.capital(i):
        return False
    verb = read_verb(form)
    return verb is not None and not verb.noun and bool(verb.forms & {"past", "participle", "ing", "s"})


def _is_adjective(words: Wording, i: int) -> bool:
    """Whether word `i` can be the first of two adjectives: "current and former ministers"."""
    form = words.form(i)
    return not form.endswith("s") and form not in wordset("person_nouns") and not _is_deed(words, i + 2)


def _goes_on(words: Wording, i: int) -> bool:
    """Whether a noun in the plural, or one for people, stands among the next words of the phrase."""
    for j in range(i, min(i + _MOST_WORDS, words.size)):
        form = words.form(j)
        if not words.near(j) or _closes(form):
            break
        if form.endswith("s") or form in wordset("person_nouns"):
            return True
    return False


def _head_unit(words: Wording, begin: int, stop: int) -> str | None:
    head = words.form(stop - 1)
    others = any(words.form(i) in ("people", "others") for i in range(begin, stop))
    if others or head in wordset("person_nouns") | wordset("tolls"):
        return "people"
    if words.capital(stop - 1):
        return "people" if _PEOPLE_NAME.fullmatch(head) else None
    return _singular(head)


def _singular(noun: str) -> str | None:
    if noun in table("numerals")["ones"]:
        return None
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("ches", "shes", "sses", "xes", "zes")):
        return noun[:-2]
    if noun.endswith("s") and not noun.endswith(("ss", "us", "is", "'s")):
        return noun[:-1]
    return noun.removesuffix("'s")


def _befallen(words: Wording, first: int) -> bool:
    """Whether the word before a number says what befell those whom it counts: "killing at least 40"."""
    form = words.form(first - 1)
    return words.near(first) and form in wordset("tolls") and read_verb(form) is not None


def _with_what_befell(words: Wording, stop: int) -> int:
    """Behind "killed", "were reported missing", "in critical condition" where that follows close; else `stop`."""
    i = stop
    while i < words.size and words.near(i) and i - stop < 4:
        form = words.form(i)
        if form in wordset("tolls"):
            return i + 1
        state = i + 1 + (words.form(i + 1) in ("a", "an"))
        if form == "in" and words.form(state) in ("critical", "serious", "stable"):
            return min(state + 1 + (words.form(state + 1) == "condition"), words.size)
        if not (form in wordset("auxiliaries") or form in wordset("toll_links") or is_adverb(form)):
            break
        i += 1
    return stop


def _people_of(words: Wording, i: int) -> int:
    """Where the people stop that "the number of" counts at word `i`; 0 where it counts something else."""
    i = _past_determiners(words, i)
    return i + 1 if words.form(i) in wordset("person_nouns") | wordset("tolls") else 0


def _bare(words: Wording, measure: Measure, first: int) -> Counted | None:
    """People whom only a word beside the number tells: "40 dead", "injuring 12", "the toll rose to 41"."""
    after = _with_what_befell(words, measure.stop) if words.near(measure.stop) else measure.stop
    if _befallen(words, first):
        return Counted(first - 1, max(after, measure.stop), "people")
    if after > measure.stop:
        return Counted(measure.stop, after, "people")
    for i in range(first - 1, max(first - _LOOK_BACK, 0), -1):
        if words.form(i) == "toll":
            return Counted(i - 1 if words.form(i - 1) in ("death", "casualty") else i, i + 1, "people")
        if words.phrase(i, 2) == "number of" and (stop := _people_of(words, i + 2)):
            return Counted(i, stop, "people")
        if any(mark in words.gap(i) for mark in ".;:\n"):
            break
    return None
