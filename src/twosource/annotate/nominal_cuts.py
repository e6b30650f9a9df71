"""Word of a statement -> whether a phrase without a finite verb begins there that asserts something of its own."""

from __future__ import annotations

import re

from twosource.language.lexicon import wordset
from twosource.language.numerals import counts
from twosource.language.predicates import Sentence, is_adverb

_BEFORE = 4
"""Words that must stand before such a phrase: with fewer it is the subject or the whole of what is said."""
_LEAST = 3
"""Words of such a phrase: "killing 14 people"."""
_NEAR = 5
"""Words: how far behind "with" its number stands, and behind that what was done."""
_OWNED = 4
"""Words: how far behind "its" the participle of "its windscreen riddled with bullets" stands."""
_COMMA = re.compile(r"[,;:–—]|(?:^|\s)-(?:\s|$)")
_LEAST_BEFORE = 6
"""Words: a shorter phrase with "after" only dates what stands before it ("after winning the vote")."""
_ONCE = frozenset(("again", "once", "twice"))
_ONE = frozenset(("one", "another"))
_STOPS = frozenset(("while", "whereas", "although", "because", "when"))
_POSSESSIVES = frozenset(("its", "his", "her", "their"))
_ARTICLES = frozenset(("a", "an", "the", "its", "his", "her", "their"))


def begins_nominal(words: Sentence, begin: int, i: int) -> bool:
    """Whether such a phrase begins at word `i` behind the clause from `begin`: deeds with a number in -ing, what came
    with it ("with up to 300 killed"), what somebody's own was done to, what is the first or worst of its kind."""
    if words.form(i) == "and" and (_wins_rank(words, begin, i) or _second_deed(words, begin, i)):
        return True
    if i - begin < _BEFORE or not words.has_finite(begin, i):
        return False
    stop, form = _stop(words, i), words.form(i)
    if stop - i < _LEAST:
        return False
    behind_comma = bool(_COMMA.search(words.words[i].marks))
    if form == "and":
        return _compared(words, i + 1) or _one_of(words, begin, i + 1)
    if form == "with":
        return _accompanies(words, i, stop) or (behind_comma and _counted_near(words, i, stop))
    if form == "after":
        return _went_before(words, i, stop)
    if form == "including":
        return behind_comma and any(counts(words.form(j)) for j in range(i + 1, min(i + _LEAST, stop)))
    checks = (_counted_deed, _owned, _ranked)
    told = any(check(words, i, stop) for check in checks)
    return behind_comma and (told or _compared(words, i) or _one_of(words, begin, i))


def _stop(words: Sentence, i: int) -> int:
    row = range(i + 1, words.size)
    return next((j for j in row if _COMMA.search(words.words[j].marks) or words.form(j) in _STOPS), words.size)


def _accompanies(words: Sentence, i: int, stop: int) -> bool:
    """Whether "with" brings a number of those to whom something was done: "with up to 300 people killed"."""
    number = next((j for j in range(i + 1, min(i + _NEAR, stop)) if counts(words.form(j))), None)
    if number is None:
        return False
    near = range(number + 1, min(number + _NEAR, stop))
    return any(words.is_past_participle(j) or words.is_participle(j) for j in near)


def _counted_near(words: Sentence, i: int, stop: int) -> bool:
    """Whether a number stands near behind ", with": "it will close the mill, with the loss of 300 jobs"."""
    return any(counts(words.form(j)) for j in range(i + 1, min(i + _NEAR, stop)))


def _went_before(words: Sentence, i: int, stop: int) -> bool:
    """Whether "after" tells what went before: "after being charged with arson", "after days in which it had rained"."""
    if stop - i < _LEAST_BEFORE or is_adverb(words.form(i - 1)) or words.form(i - 1) in wordset("time_steps") | _ONCE:
        return False
    which = next((j for j in range(i + 2, min(i + _NEAR, stop)) if words.form(j) == "which"), None)
    went = words.is_participle(i + 1) or words.form(i + 1) in ("being", "having")
    return went or (which is not None and words.has_finite(which + 1, stop))


def _compared(words: Sentence, i: int) -> bool:
    """Whether another comparison by a number begins: "is 40% likelier to fall, 27% more likely to stay down"."""
    joined = i + 1 < words.size and words.words[i + 1].marks in ("", "%")
    return joined and words.form(i)[:1].isdigit() and words.form(i + 1) in ("more", "less", "fewer", "likelier")


def _one_of(words: Sentence, begin: int, i: int) -> bool:
    """Whether one of some things that were counted before is told of: "two bills, one limiting rents"."""
    counted = any(counts(words.form(j)) or words.form(j) == "both" for j in range(begin, i))
    again = words.form(begin) in _ONE or (words.form(begin) == "and" and words.form(begin + 1) in _ONE)
    return words.form(i) in _ONE and (counted or again) and words.is_participle(i + 1)


def _counted_deed(words: Sentence, i: int, stop: int) -> bool:
    return words.is_participle(words.past_adverbs(i)) and any(counts(words.form(j)) for j in range(i, stop))


def _wins_rank(words: Sentence, begin: int, i: int) -> bool:
    """Whether the second of two purposes is the first of its kind: "to take the town and win its first battle in a
    year"."""
    verb = words.verbs[i + 1] if i + 1 < words.size else None
    purpose = any(words.form(j) == "to" for j in range(begin, i - 1))
    return purpose and verb is not None and "base" in verb.forms and _ranked(words, i + 2, _stop(words, i))


def _second_deed(words: Sentence, begin: int, i: int) -> bool:
    """Whether another count of those to whom something was done follows: "killing nine people and wounding forty"."""
    return i - begin >= _LEAST and _counted_deed(words, begin, i) and _counted_deed(words, i + 1, _stop(words, i))


def _owned(words: Sentence, i: int, stop: int) -> bool:
    near = range(i + 2, min(i + _OWNED, stop - 1))
    return words.form(i) in _POSSESSIVES and any(
        words.is_past_participle(j) and words.form(j + 1) in wordset("prepositions") for j in near
    )


def _ranked(words: Sentence, i: int, stop: int) -> bool:
    """Whether it tells that something is the first, worst or greatest of a time or a kind."""
    if words.form(i) not in _ARTICLES or _behind_phrase(words, i):
        return False
    rank = next((j for j in range(i + 1, min(i + 5, stop)) if _is_rank(words.form(j))), None)
    return rank is not None and any(words.form(j) in wordset("rank_spans") for j in range(rank + 1, stop))


def _behind_phrase(words: Sentence, i: int) -> bool:
    """Whether a phrase between commas stands before word `i`, so that it may go on from before: "was, in May, the"."""
    first = next((j for j in range(i - 1, 0, -1) if words.words[j].marks), 0)
    return i - first <= _NEAR and words.form(first) in wordset("prepositions")


def _is_rank(form: str) -> bool:
    return form in wordset("ranks") or (form.endswith("iest") and len(form) > 5)
