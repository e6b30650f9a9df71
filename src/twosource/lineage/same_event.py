"""Two reports -> whether they tell of one event, by the rare words that both use."""

from __future__ import annotations

import math
from datetime import date

from twosource.language.agencies import find_publishers
from twosource.language.lexicon import wordset
from twosource.language.words import fold_word
from twosource.lineage.coverage import Body
from twosource.lineage.spelling import meeting_form
from twosource.model.article import Article

_SHORTEST = 3
"""Letters of a word that can be rare."""

_LEAST = 4
"""Rare words that both must use: two reports of one desk share a country and a president easily."""

_COSINE = 0.15
"""Likeness of the sets of rare words (shared over the geometric mean of their sizes). Of 17,500 pairs of reports of
different events one in two hundred reaches it, of pairs of one event two in three."""

_DAYS = 10
"""Days between two dispatches on one event, at most: follow-ups come within a week mostly."""


def rare_words(article: Article, body: Body) -> frozenset[str]:
    """The words of its body that are not common English: names and terms; not the names of publishers or days."""
    starts, ends = body.voices.words.starts, body.voices.words.ends
    content = article.text.content
    published = {
        word for naming in find_publishers(content) for word in fold_word(content[naming.start : naming.end]).split()
    }
    forms = {fold_word(content[starts[at] : ends[at]]).removesuffix("'s") for at in body.places}
    usual = wordset("common_words") | wordset("calendar_words")
    return frozenset(
        meeting_form(form)
        for form in forms
        if len(form) >= _SHORTEST and form[0].isalpha() and form not in usual and form not in published
    )


def same_event(left: frozenset[str], right: frozenset[str]) -> tuple[str, ...]:
    """The rare words that both reports use, when they are enough to show one event; else none."""
    both = left & right
    if len(both) < _LEAST or len(both) < _COSINE * math.sqrt(len(left) * len(right)):
        return ()
    return tuple(sorted(both))


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
