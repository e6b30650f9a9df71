"""Two reports -> whether they tell of one event, by the rare words that both use."""

from __future__ import annotations

import math
import re
from datetime import date
from typing import NamedTuple

from twosource.language.agencies import find_publishers
from twosource.language.lexicon import wordset
from twosource.language.stems import stem
from twosource.language.words import fold_word
from twosource.lineage.coverage import Body
from twosource.lineage.spelling import meeting_form
from twosource.lineage.voices import tells
from twosource.model.article import Article

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")

_SHORTEST = 3
"""Letters of a word that can be rare."""

_LEAST = 4
"""Rare words that both must use: two reports of one desk share a country and a president easily."""

_COSINE = 0.15
"""Likeness of the sets of rare words (shared over the geometric mean of their sizes). Of 17,500 pairs of reports of
different events one in two hundred reaches it, of pairs of one event two in three."""

_OPENING = 70
"""Words of the body that make its opening: the lead and what stands next to it."""

_OPENING_COSINE = 0.22
"""Likeness of the telling words of two openings: dispatches on one event have 0.33 and more, those on two events of one
week's politics pass 0.2 in one pair of eleven."""

_DAYS = 10
"""Days between two dispatches on one event, at most: follow-ups come within a week mostly."""


class Terms(NamedTuple):
    """What an event is known by: the words of a report that are not common English (names, terms), and the telling
    words of its headline and opening, stemmed."""

    rare: frozenset[str]
    opening: frozenset[str]


def event_terms(article: Article, body: Body) -> Terms:
    """The terms of a report, from what its outlet's form leaves, without the names of publishers, days and months."""
    starts, ends = body.voices.words.starts, body.voices.words.ends
    content = article.text.content
    places = sorted(body.places)
    forms = [fold_word(content[starts[at] : ends[at]]).removesuffix("'s") for at in places]
    published = {
        word for naming in find_publishers(content) for word in fold_word(content[naming.start : naming.end]).split()
    }
    kept = set(forms) - published - wordset("calendar_words")
    rare = {
        form for form in kept if len(form) >= _SHORTEST and form[0].isalpha() and form not in wordset("common_words")
    }
    head = [fold_word(word) for word in _WORD.findall(article.title or "")]
    opening = {form for form in [*head, *forms[:_OPENING]] if form in kept and tells(form)}
    return Terms(frozenset(map(meeting_form, rare)), frozenset(map(stem, opening)))


def same_event(left: Terms, right: Terms) -> bool:
    """Whether the rare words that both reports use show that they move around one event."""
    both = len(left.rare & right.rare)
    return both >= _LEAST and both >= _COSINE * math.sqrt(len(left.rare) * len(right.rare))


def same_story(left: Terms, right: Terms) -> bool:
    """Whether two reports also begin with it: one event is their subject, not its background."""
    both = len(left.opening & right.opening)
    return same_event(left, right) and both >= _OPENING_COSINE * math.sqrt(len(left.opening) * len(right.opening))


def near_in_time(left: Article, right: Article) -> bool:
    """Whether the dates of two reports allow one event; so where either has none."""
    days = [_day(article) for article in (left, right)]
    return days[0] is None or days[1] is None or abs((days[0] - days[1]).days) <= _DAYS


def _day(article: Article) -> date | None:
    told = article.published or (article.dateline.date if article.dateline else None)
    try:
        return date.fromisoformat(told[:10]) if told else None
    except ValueError:
        return None
