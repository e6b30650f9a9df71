"""Last word of a noun phrase -> its first word."""

from __future__ import annotations

from twosource.annotate.phrases import breaks_phrase, is_time
from twosource.annotate.units import Unit
from twosource.annotate.word_classes import word_class
from twosource.language.lexicon import pairs, wordset
from twosource.language.predicates import is_adverb

_RELATIVES = frozenset(("who", "which", "whose", "whom", "where", "that"))
_SUBJECT_PRONOUNS = word_class("subject_pronouns")
_OPENING = word_class("opening")
_CLAUSE_OPENERS = word_class("clause_openers")
_RELATED = frozenset(("way", "reason", "moment", "day", "time", "thing", "things"))
"""Behind these a clause can follow without any word that hangs it on them: "the way the guild describes it"."""
_ARTICLES = word_class("articles")
_LONGEST = 40
"""Words: how far a source is looked for."""
_BEFORE_ARTICLES = wordset("prepositions") | {"and", "or", "all", "both", "half"}
_LONGEST_LISTED = 6
"""Words: a longer stretch between commas is no item of a list of sources."""
_LONGEST_NICKNAME = 30
"""Characters: a longer quotation is no part of a source's name."""


def past_time(unit: Unit, last: int, floor: int) -> int:
    """The last word at or before `last` that is no part of a time ("on Tuesday") in front of the verb."""
    at = last
    while at > floor and (is_time(unit, at) or (at < last and unit.form(at).isdigit())) and not unit.marks(at):
        at -= 1
    if at < last and unit.form(at) in ("on", "in", "since", "at"):
        at -= 1
    elif at < last and unit.form(at) in wordset("prepositions"):
        return last
    return at if at >= floor else last


def phrase_start(unit: Unit, last: int, floor: int) -> int:
    """Where the noun phrase begins whose last word is `last`."""
    at = last
    if is_subject_pronoun(unit, last):
        return last
    while at > floor and last - at < _LONGEST and not breaks_phrase(unit.marks(at)) and not _begins(unit, at, floor):
        at -= 1
    listed = _list_start(unit, at, last, floor)
    return at if listed is None else listed


def is_subject_pronoun(unit: Unit, at: int) -> bool:
    """Whether a pronoun that can be a subject stands there; the "it" of "two guards with knowledge of it" is none."""
    if unit.form(at) == "it" and at > 1 and not unit.marks(at):
        return unit.form(at - 1) not in ("of", "with", "about", "from")
    return unit.form(at) in _SUBJECT_PRONOUNS


def _list_start(unit: Unit, at: int, last: int, floor: int) -> int | None:
    """Where a list of sources begins that ends with the words from `at`: "guards, cooks and | bakers"; else None.

    Nothing with a finite verb and no adverbial stands before it in its sentence.
    """
    joint = next((j for j in range(last - 1, at - 2, -1) if j > floor and unit.form(j) in ("and", "or")), None)
    if joint is None:
        return None
    begin = _past_opening(unit, floor)
    commas = [j for j in range(begin + 1, joint + 1) if unit.marks(j)]
    if not commas or any(unit.marks(j) != "," for j in commas) or unit.has_finite(begin, at):
        return None
    stretches = zip((begin, *commas), (*commas, joint), strict=True)
    if any(stop - start > _LONGEST_LISTED for start, stop in stretches if stop != start):
        return None
    first, hangs = unit.form(begin), unit.form(commas[0])
    opens = first in wordset("prepositions") or first in _CLAUSE_OPENERS or is_adverb(first) or is_time(unit, begin)
    described = hangs in _ARTICLES or hangs in _RELATIVES or unit.is_participle(commas[0]) or hangs in ("and", "or")
    single = len(commas) == 1 and commas[0] == joint
    return None if opens or described or single else begin


def _past_opening(unit: Unit, floor: int) -> int:
    return floor + 1 if unit.form(floor) in ("and", "but") else floor


def _begins(unit: Unit, at: int, floor: int) -> bool:
    """Whether the word before `at` is no part of a noun phrase that goes on with `at`."""
    before = unit.form(at - 1)
    if before in ("and", "or"):
        return not _joins(unit, at - 1, floor)
    if before in _RELATIVES and at - 1 > floor and unit.form(at - 2) not in wordset("prepositions"):
        return before == "that" or bool(unit.marks(at - 1))
    if before in _CLAUSE_OPENERS or (before in _OPENING and before not in ("for", "that")):
        return True
    if unit.finite(at - 1) and not (_in_relative(unit, at - 1, floor) or _is_reduced(unit, at - 1)):
        return True
    quote = unit.quotes.get(at - 1)
    if quote is not None and quote.end - quote.start > _LONGEST_NICKNAME:
        return True
    return unit.form(at) in _ARTICLES and not unit.is_participle(at - 1) and before not in _BEFORE_ARTICLES


def _is_reduced(unit: Unit, at: int) -> bool:
    """Whether the verb at `at` is a participle that describes a noun: "a man held in the raid said"; so does "close
    to"."""
    after = unit.form(at + 1)
    if unit.form(at) == "close" and after == "to":
        return True
    return (
        unit.is_past_participle(at)
        and after in wordset("prepositions")
        and pairs("cue_verbs").get(unit.form(at)) is None
    )


def _joins(unit: Unit, at: int, floor: int) -> bool:
    """Whether the "and" at `at` joins two sources: no verb stands before it in its clause."""
    for j in range(at - 1, floor - 1, -1):
        if unit.finite(j):
            return False
        if breaks_phrase(unit.marks(j)) or unit.form(j) in _RELATIVES:
            alone = j == at - 1 and not unit.capital(j) and not unit.form(j).endswith("s")
            return not alone and not is_time(unit, j) and unit.form(j) not in _RELATIVES
    return at > floor


def _in_relative(unit: Unit, at: int, floor: int) -> bool:
    """Whether the verb at `at` belongs to a short relative clause inside the noun phrase: "a man who saw it said"."""
    return any(
        unit.form(j) in ("who", "whose", "which") and not unit.marks(j)
        for j in range(at - 1, max(floor, at - 4) - 1, -1)
    )


def trim_start(unit: Unit, start: int, last: int) -> int:
    """`start` without conjunctions, adverbs, times and leading prepositional phrases."""
    while start <= last:
        form = unit.form(start)
        if form == "that" and start == 0 and last == 1:
            break
        if form in _OPENING or (is_adverb(form) and start < last and form not in ("all",)):
            start += 1
        elif form in wordset("prepositions") and start < last:
            start = _past_preposition(unit, start, last)
        elif start < last and is_time(unit, start):
            start += 1
        elif form in _ARTICLES and unit.form(start + 1) in _RELATED and start + 2 <= last and _opens(unit, start + 2):
            start += 2
        elif start < last and is_subject_pronoun(unit, last):
            start = last
        else:
            break
    return start


def _opens(unit: Unit, at: int) -> bool:
    return unit.capital(at) or unit.form(at) in wordset("determiners") or unit.form(at) in wordset("pronouns")


def _past_preposition(unit: Unit, start: int, last: int) -> int:
    """Behind the prepositional phrase that begins at `start`: "In January | the company"."""
    for j in range(start + 2, last + 1):
        linked = unit.form(j - 1) in wordset("prepositions") or unit.form(j - 1) in wordset("determiners")
        opens = (
            unit.form(j) in wordset("determiners")
            or (unit.capital(j) and not unit.capital(j - 1))
            or is_time(unit, j - 1)
        )
        if opens and not linked:
            return j
    return last + 1 if unit.form(start) not in ("like", "including") and last - start < 2 else start + 1
