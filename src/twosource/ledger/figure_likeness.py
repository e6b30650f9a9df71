"""Two figures -> whether they count one thing, and if not, what tells them apart."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import NamedTuple

from twosource.language.lexicon import wordset
from twosource.ledger.contents import content_keys, phrase_keys
from twosource.ledger.docket import Docket
from twosource.ledger.figure_counted import told_apart
from twosource.ledger.figures import same_value, scaled
from twosource.ledger.terms import word_key
from twosource.model.figures import Figure

_SHARED, _SHARE = 2, 0.3
"""Telling words in common, and their share of the shorter context, from which two figures are about one thing."""

_HIGH_UP = 0.33
"""Share of a report: a statement that tells nothing but a toll ("84 people died") and stands so far up tells its
story's; further down it may be that of another event."""

_TIMES = 4.0
"""Times: figures further apart count one thing only where they carry one claim."""

_NEAR_DAYS = 7
"""Days: an event that one report dates so near to the day of another may be the other's."""


class Setting(NamedTuple):
    """What stands around a figure: the keys of the telling words of its statement, the places of its sentence."""

    keys: frozenset[str]
    places: frozenset[str]
    high_up: bool = True


def setting(figure: Figure, docket: Docket) -> Setting:
    """The words and places around a figure, its own words left out."""
    statement, quantity = docket.statements[figure.statement], figure.quantity
    own = phrase_keys(quantity.where.words) | (content_keys(quantity.of) if quantity.of else frozenset())
    sentence = docket.sentence(quantity.where) or statement.where
    places = {e for m, e in docket.mentions(sentence) if docket.entities[e].type == "place"}
    high_up = quantity.where.start <= _HIGH_UP * len(quantity.where.text.content)
    return Setting(content_keys(statement.where) - own - _of_tolls(), frozenset(places), high_up)


@cache
def _of_tolls() -> frozenset[str]:
    """Keys of words that stand in any toll: people, killed."""
    return frozenset(word_key(w) for w in wordset("people_words") | wordset("tolls") | wordset("person_nouns"))


def alike(left: Figure, right: Figure, here: Setting, there: Setting) -> bool:
    """Whether two figures stand in words that tell of one matter: one claim, words in common, or the story's toll."""
    if left.claim is not None and left.claim == right.claim:
        return True
    shared, shorter = len(here.keys & there.keys), min(len(here.keys), len(there.keys))
    if shared >= _SHARED and shared >= _SHARE * shorter:
        return True
    bare = not shorter and here.high_up and there.high_up
    return _toll(left) and _toll(right) and (shared > 0 or bare)


def _toll(figure: Figure) -> bool:
    """Whether a figure tells what befell people, without narrowing whom."""
    counted = figure.counted
    return bool(counted.fate) and not (counted.sort or counted.party or counted.narrowed)


def why_apart(left: Figure, right: Figure, here: Setting, there: Setting) -> str | None:
    """What tells two figures apart though they stand in like words, None where nothing does."""
    return (
        told_apart(left.counted, right.counted)
        or _other_time(left, right)
        or _other_place(here, there)
        or _in_one_breath(left, right)
    )


def _in_one_breath(left: Figure, right: Figure) -> str | None:
    """One report gives two plain numbers in one voice: it counts two things."""
    a, b = left.quantity, right.quantity
    plain = all(q.bound == "exactly" and q.upper is None for q in (a, b))
    one = left.report == right.report and left.voice == right.voice
    return "one report gives both in one voice" if one and plain and not same_value(a, b) else None


def far_apart(left: Figure, right: Figure) -> bool:
    """Whether two values are too far from each other to be for one thing without more that shows it."""
    if left.claim is not None and left.claim == right.claim:
        return False
    a, b = sorted(abs(scaled(f.quantity)[0]) for f in (left, right))
    return b > _TIMES * a


def _other_time(left: Figure, right: Figure) -> str | None:
    if "rate" in (left.period, right.period):
        return None if left.period == right.period else f"{_PERIODS['rate']}, the other is not"
    if "since" not in (left.period, right.period) and (told := _other_days(left, right)):
        return told
    if left.period != right.period:
        more, less = sorted((left.period, right.period), key=lambda p: p == "")
        return f"{_PERIODS[more]}, {_PERIODS[less].replace('one', 'the other', 1)}"
    return None


def _other_days(left: Figure, right: Figure) -> str | None:
    """Days that are named and lie apart, or one that is named and lies apart from the other's report."""
    if left.dated and right.dated and not (left.so_far or right.so_far):
        return f"another time: {_days(left)} and {_days(right)}" if _gap(left, right) > 1 else None
    if left.dated != right.dated and left.as_of and right.as_of:
        dated, other = (left, right) if left.dated else (right, left)
        if _distance(dated, other) > _NEAR_DAYS:
            return f"another time: {_days(dated)}, the other told on {_days(other)}"
    return None


_PERIODS = {
    "": "one does not say for which time it counts",
    "rate": "one is for each day, month or year",
    "span": "one is for a span of time that it names",
    "since": "one counts since a day that it names",
}


def _days(figure: Figure) -> str:
    start, end = figure.as_of or ("", "")
    return start if start == end else f"{start} to {end}"


def _gap(left: Figure, right: Figure) -> int:
    """Days between the ends of two named times that are further from each other; a night belongs to two days."""
    ends = [tuple(date.fromisoformat(d[:10]) for d in f.as_of or ()) for f in (left, right)]
    return max((abs((a - b).days) for a, b in zip(*ends, strict=True)), default=0)


def _distance(dated: Figure, other: Figure) -> int:
    """Days between the end of what one names and the day of the other's report."""
    end, day = (date.fromisoformat(f.as_of[1][:10]) if f.as_of else date.min for f in (dated, other))
    return abs((day - end).days)


def _other_place(here: Setting, there: Setting) -> str | None:
    return "other places are named" if here.places and there.places and not here.places & there.places else None
