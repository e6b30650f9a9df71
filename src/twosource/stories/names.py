"""Paragraphs -> the folded words in them that name somebody or something."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import pairwise

from twosource.language.lexicon import wordset
from twosource.language.parties import countries, country_of
from twosource.language.words import fold_word, words
from twosource.model.text import Anchor
from twosource.stories.terms import event_words

_DIRECTIONS = frozenset(
    ("north", "south", "east", "west", "northern", "southern", "eastern", "western", "middle", "united")
)
"""Words of many places' names: they do not bring the main story back."""


_INSIDE = frozenset(("in", "near", "outside", "across"))
_WORLD = frozenset(("u.n", "un", "nato", "e.u", "eu"))
"""Bodies that speak on events of every kind."""


@lru_cache(maxsize=16384)
def names_in(paragraph: Anchor) -> frozenset[str]:
    """Folded words of a paragraph that name somebody or something: capitals that no list of common words, countries or
    titles has. Countries and their people are left out since other events of a report share them."""
    content = paragraph.text.content
    found = set()
    for word in event_words(paragraph):
        if content[word.start].isupper() and len(word.form) > 2:
            form = word.form.removesuffix("'s").removesuffix("'")
            if form not in wordset("common_words") and not _is_setting(form):
                found.add(form)
    return frozenset(found)


def own_names(places: tuple[Anchor, ...]) -> frozenset[str]:
    """The names that tell an event from others of its kind: those of `names_in` without words that are a name only with
    another word ("Korea", "Peninsula", "Council") and bodies that speak on everything; with capitals where something
    happens ("in Paris"), which do not stand for governments there."""
    named = frozenset[str]().union(*map(names_in, places))
    own = {name for name in named - _parts_of_countries(places) if not _is_general(name)}
    return frozenset(own | _scenes(places))


def _scenes(places: Iterable[Anchor]) -> set[str]:
    """Capitals behind "in" or "near"."""
    return {
        place
        for line in places
        for before, word in pairwise(words(line.text.content, line.start, line.end))
        if before.form in _INSIDE and (place := word.form.removesuffix("'s")) in countries().capitals
    }


def _parts_of_countries(places: Iterable[Anchor]) -> set[str]:
    """Words of countries with two words: "North Korea", "Saudi Arabia"."""
    return {
        word.form
        for place in places
        for pair in pairwise(words(place.text.content, place.start, place.end))
        if country_of(f"{pair[0].form} {pair[1].form}")
        for word in pair
    }


@cache
def _is_general(form: str) -> bool:
    return form in _WORLD or any(form in wordset(heads) for heads in ("place_heads", "organisation_heads"))


@cache
def _is_setting(form: str) -> bool:
    if (
        form in _DIRECTIONS
        or form in wordset("calendar_words")
        or form in wordset("function_words_english")
        or form in _titles()
    ):
        return True
    return country_of(form) is not None


@cache
def _titles() -> frozenset[str]:
    return frozenset(fold_word(word) for title in wordset("titles") for word in title.split())
