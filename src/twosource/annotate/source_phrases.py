"""Place of a verb of saying -> the words that name its source."""

from __future__ import annotations

from typing import NamedTuple

from twosource.annotate.units import Unit
from twosource.language.lexicon import pairs, table, wordset
from twosource.language.predicates import is_adverb

_RELATIVES = frozenset(("who", "which", "whose", "whom", "where", "that"))
_JOINTS = frozenset(("and", "but", "or", "then", "yet", "so", "nor"))
_LINKS = frozenset("of for at from in with on to near by".split())
_SUBJECT_PRONOUNS = frozenset("i we you they he she it who others many some one".split())
_PARTICLES = frozenset("of al bin ibn de la le van von der den du da di el the and y &".split())
_TIME = frozenset(
    (
        "last next this earlier later late early week month year night morning afternoon evening weekend day "
        "days weeks months years ago hours minutes moments overnight once again"
    ).split()
)
_OPENING = frozenset(
    (
        "but and still however yet so or meanwhile then also because while although though as that if when what nor for"
    ).split()
)
_CLAUSE_OPENERS = frozenset(("after", "before", "since", "until", "once", "where", "whether", "unless"))
_ARTICLES = frozenset(
    ("a", "an", "the", "his", "her", "its", "their", "our", "my", "your", "this", "these", "those", "some")
)
_LONGEST = 40
"""Words: how far a source is looked for."""


class Phrase(NamedTuple):
    """A source, words `start` to `stop`; `outer_start` to `outer_stop` holds its descriptions too."""

    start: int
    stop: int
    outer_start: int
    outer_stop: int


def is_time(unit: Unit, i: int) -> bool:
    """Whether word `i` only says when."""
    form, calendar = unit.form(i), table("calendar")
    return (
        form in _TIME
        or form in calendar["days"]
        or ((form in calendar["weekdays"] or form in calendar["months"]) and unit.capital(i))
    )


def phrase_before(unit: Unit, first: int, floor: int = 0) -> Phrase | None:
    """The subject that ends before word `first`, None where none stands there; nothing before `floor` is looked at."""
    if first - 1 < floor:
        return None
    if unit.marks(first):
        return _described(unit, first, floor)
    last = _past_time(unit, first - 1, floor)
    if unit.form(last) in _RELATIVES and last > floor and last == first - 1:
        before = phrase_before_relative(unit, last, floor)
        return before and before._replace(outer_stop=first)
    start = _start(unit, last, floor)
    start = _trimmed(unit, start, last)
    if start > last or unit.form(start) in wordset("auxiliaries") or (start < last and unit.finite(start)):
        return None
    return Phrase(start, last + 1, start, first)


def phrase_before_relative(unit: Unit, at: int, floor: int) -> Phrase | None:
    """What the relative pronoun at `at` stands for."""
    if at <= floor:
        return None
    start = _trimmed(unit, _start(unit, at - 1, floor), at - 1)
    return Phrase(start, at, start, at) if start < at else None


def _past_time(unit: Unit, last: int, floor: int) -> int:
    """The last word at or before `last` that is no part of a time ("on Tuesday") in front of the verb."""
    at = last
    while at > floor and (is_time(unit, at) or (at < last and unit.form(at).isdigit())) and not unit.marks(at):
        at -= 1
    if at < last and unit.form(at) in ("on", "in", "since", "at"):
        at -= 1
    elif at < last and unit.form(at) in wordset("prepositions"):
        return last
    return at if at >= floor else last


def _start(unit: Unit, last: int, floor: int) -> int:
    """Where the noun phrase begins whose last word is `last`."""
    at = last
    if unit.form(last) in _SUBJECT_PRONOUNS:
        return last
    while at > floor and last - at < _LONGEST and not _breaks(unit.marks(at)):
        before = unit.form(at - 1)
        if before in ("and", "or") and not _joins(unit, at - 1, floor):
            break
        if before in _RELATIVES and at - 1 > floor and unit.form(at - 2) not in wordset("prepositions"):
            if before == "that" or unit.marks(at - 1):
                break
        elif before in _CLAUSE_OPENERS or (before in _OPENING and before not in ("and", "or", "for", "that")):
            break
        elif unit.finite(at - 1) and not (_in_relative(unit, at - 1, floor) or _is_reduced(unit, at - 1)):
            break
        elif (
            unit.form(at) in _ARTICLES
            and not unit.is_participle(at - 1)
            and before
            not in wordset("prepositions")
            | {
                "and",
                "or",
                "all",
                "both",
                "half",
            }
        ):
            break
        if (
            unit.quotes.get(at - 1)
            and len(unit.where.text.content[unit.quotes[at - 1].start : unit.quotes[at - 1].end]) > 30
        ):
            break
        at -= 1
    return at


def _is_reduced(unit: Unit, at: int) -> bool:
    """Whether the verb at `at` is a participle that describes a noun: "a man held in the raid said"."""
    after = unit.form(at + 1)
    return (
        unit.is_past_participle(at)
        and after in wordset("prepositions")
        and pairs("cue_verbs").get(unit.form(at)) is None
    )


def _breaks(marks: str) -> bool:
    return any(c in ",;:–—()[]!?…/-" for c in marks) or marks.endswith("..")


def _joins(unit: Unit, at: int, floor: int) -> bool:
    """Whether the "and" at `at` joins two sources: no verb stands before it in its clause."""
    for j in range(at - 1, floor - 1, -1):
        if unit.finite(j):
            return False
        if _breaks(unit.marks(j)) or unit.form(j) in _RELATIVES:
            return j != at - 1 and unit.form(j) not in _RELATIVES
    return at > floor


def _in_relative(unit: Unit, at: int, floor: int) -> bool:
    """Whether the verb at `at` belongs to a short relative clause inside the noun phrase: "a man who saw it said"."""
    return any(
        unit.form(j) in ("who", "whose", "which") and not unit.marks(j)
        for j in range(at - 1, max(floor, at - 4) - 1, -1)
    )


def _trimmed(unit: Unit, start: int, last: int) -> int:
    """`start` without conjunctions, adverbs, times and leading prepositional phrases."""
    while start <= last:
        form = unit.form(start)
        if form in _OPENING or (is_adverb(form) and start < last and form not in ("all",)):
            start += 1
        elif form in wordset("prepositions") and start < last:
            start = _past_preposition(unit, start, last)
        elif start < last and is_time(unit, start):
            start += 1
        elif start < last and (unit.form(last) in _SUBJECT_PRONOUNS):
            start = last
        else:
            break
    return start


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


def _described(unit: Unit, first: int, floor: int) -> Phrase | None:
    """The source before a description between commas: "Ana Ruiz, the mayor, said", "the mayor, Ana Ruiz, said"."""
    stops = [first]
    at = first - 1
    while at > floor and len(stops) < 8:
        if "," in unit.marks(at) or "(" in unit.marks(at) or "–" in unit.marks(at) or "—" in unit.marks(at):
            stops.append(at)
        elif _breaks(unit.marks(at)) or at in unit.quotes and unit.ends_saying(at):
            break
        at -= 1
    segments = [(b, e) for b, e in zip((*stops[1:], at if at > floor else floor), stops, strict=True)]
    for place, (begin, stop) in enumerate(segments):
        if (
            unit.form(begin) in _RELATIVES
            or "(" in unit.marks(begin)
            or unit.form(begin).isdigit()
            or unit.form(begin) in ("aged", "and", "a", "an", "the")
        ):
            continue
        if not (unit.capital(begin) or unit.form(begin) in wordset("determiners") or place == len(segments) - 1):
            continue
        if place + 1 < len(segments) and (not _is_name(unit, begin, stop) or _is_place(unit, *segments[place + 1])):
            continue
        chosen = (begin, stop)
        if place + 1 < len(segments) and _is_name(unit, *segments[place + 1]):
            chosen = segments[place + 1]
        start = _start(unit, chosen[1] - 1, max(floor, chosen[0]))
        start = _trimmed(unit, start, chosen[1] - 1)
        if start >= chosen[1]:
            return None
        outer = start
        if chosen == segments[place] and place + 1 < len(segments) and place == 0:
            before = segments[1]
            inner = _trimmed(unit, _start(unit, before[1] - 1, max(floor, before[0])), before[1] - 1)
            lower = unit.form(inner) in wordset("determiners") or not unit.capital(before[1] - 1)
            outer = inner if lower and inner < before[1] and not unit.has_finite(inner, before[1]) else start
        return Phrase(start, chosen[1], outer, first)
    begin, stop = segments[-1]
    start = _trimmed(unit, _start(unit, stop - 1, max(floor, begin)), stop - 1)
    return Phrase(start, stop, start, first) if start < stop and not unit.has_finite(start, stop) else None


def _is_name(unit: Unit, start: int, stop: int) -> bool:
    """Whether words `start` to `stop` are a name alone, of at most six words."""
    if not 0 < stop - start <= 6 or not unit.capital(start) or not unit.capital(stop - 1):
        return False
    return all(unit.capital(i) or unit.form(i) in _PARTICLES or len(unit.form(i)) == 1 for i in range(start, stop))


def _is_place(unit: Unit, start: int, stop: int) -> bool:
    """Whether words `start` to `stop` end with a place whose region may follow: "Ana Ruiz of Bellmarsh, | Norland,"."""
    at = stop - 1
    while at > start and unit.capital(at):
        at -= 1
    return at < stop - 1 and unit.form(at) in ("of", "from", "in", "near", "outside", "at")


def phrase_after(unit: Unit, at: int) -> Phrase | None:
    """The noun phrase that begins with word `at`, with the name or description that follows it behind a comma."""
    stop = _stop(unit, at)
    if stop <= at:
        return None
    start, end, outer = at, stop, stop
    if stop < unit.size and unit.marks(stop) == ",":
        following = _segment_end(unit, stop)
        if _is_name(unit, stop, following) and not _is_name(unit, at, stop) and not unit.capital(stop - 1):
            start, end = stop, following
        outer = following
    return Phrase(start, end, at, outer if end > stop else stop)


def _ends_at(unit: Unit, at: int) -> bool:
    """Whether a phrase of one word ends before word `at`."""
    form = unit.form(at)
    return at >= unit.size or bool(unit.marks(at)) or form in wordset("prepositions") - {"of"} or unit.finite(at)


def _segment_end(unit: Unit, at: int) -> int:
    return next((j for j in range(at + 1, unit.size) if unit.marks(j) or unit.form(j) in _RELATIVES), unit.size)


def _stop(unit: Unit, at: int) -> int:
    """Behind the last word of the noun phrase that begins at `at`."""
    counts = unit.form(at) in ("one", "some", "many", "others") and not _ends_at(unit, at + 1)
    if (unit.form(at) in _SUBJECT_PRONOUNS and not counts) or unit.form(at) in (
        "him",
        "her",
        "them",
        "us",
        "me",
        "reporters",
    ):
        return at + 1
    capital = False
    for j in range(at, min(unit.size, at + _LONGEST)):
        form = unit.form(j)
        if j > at and (_breaks(unit.marks(j)) or j in unit.quotes):
            return j
        if form in _RELATIVES or form in (
            "when",
            "as",
            "after",
            "before",
            "while",
            "because",
            "if",
            "how",
            "what",
            "whether",
        ):
            return j
        if is_time(unit, j) and not (unit.capital(j + 1) and capital):
            return j if unit.form(j - 1) not in ("on", "in", "at") else j - 1
        if j > at and (unit.finite(j) or form in _SUBJECT_PRONOUNS or is_adverb(form)):
            return j
        if form in wordset("prepositions") and form not in ("of", "for") and j > at:
            links = (
                form in ("in", "at", "from", "with", "by")
                and not capital
                and (unit.capital(j + 1) or unit.form(j + 1) == "the")
            )
            if not links or is_time(unit, j + 1):
                return j
        if (
            j > at + 1
            and form in wordset("determiners")
            and unit.form(j - 1) not in wordset("prepositions")
            and form != "all"
        ):
            if unit.form(j - 1) not in ("and", "or", "both", "all"):
                return j
        if unit.is_participle(j) and j > at and capital:
            return j
        capital = capital or unit.capital(j)
    return min(unit.size, at + _LONGEST)
