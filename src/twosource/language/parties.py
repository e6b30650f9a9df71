"""A name, adjective or seat of power -> the country that it stands for."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from twosource.language.lexicon import pairs
from twosource.language.words import fold_word

_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*\.?")


class Countries(NamedTuple):
    """Folded words of one kind, each with the country it stands for."""

    names: dict[str, str]
    capitals: dict[str, str]
    adjectives: dict[str, str]
    people: dict[str, str]
    seats: dict[str, str]


@cache
def countries() -> Countries:
    """The lexicon of countries, by kind of word; where two countries share a word the first one listed has it."""
    found = Countries({}, {}, {}, {}, {})
    for country, row in pairs("countries").items():
        columns = [[word.strip() for word in column.split(",") if word.strip()] for column in row.split("|")]
        capital, adjectives, people, seats = [*columns, [], [], [], []][:4]
        found.names.setdefault(fold_name(country), country)
        for kind, words in (
            (found.capitals, capital),
            (found.adjectives, adjectives),
            (found.people, people),
            (found.seats, seats),
        ):
            for word in words:
                kind.setdefault(fold_name(word), country)
    return found


@lru_cache(maxsize=65536)
def fold_name(name: str) -> str:
    """A name for comparison: folded, without leading article, possessive ending, hyphens and points."""
    folded = fold_word(name).replace("-", " ").replace("‑", " ")
    folded = folded.removesuffix("'s").removesuffix("'").replace(".", "")
    return " ".join(folded.removeprefix("the ").split())


def country_of(word: str) -> str | None:
    """The country that a name, a capital, an adjective, a people or a seat of power stands for, or None.

    The whole of `word` must mean it: "Moscow", "the Kremlin", "Russians", "U.S." do, "Moscow police" does not.
    """
    key = fold_name(word)
    return next((kind[key] for kind in countries() if key in kind), None)


def adjective_country(word: str) -> str | None:
    """The country of an adjective ("Russian", "U.S.", also the name itself: "Russia"), or None."""
    key = fold_name(word)
    return countries().adjectives.get(key) or countries().names.get(key)


def party_of(name: str) -> str | None:
    """The country on whose side a voice called `name` speaks, or None where the name does not tell.

    Besides the country's own names and its seats of power ("Moscow", "the Kremlin"), a phrase that begins with its
    adjective or possessive and goes on small ("Russian officials", "Russia's foreign ministry") speaks for it.
    """
    whole = country_of(name)
    if whole:
        return whole
    words = [m.group() for m in _WORD.finditer(name)]
    if words and words[0].casefold() == "the":
        words = words[1:]
    for size in (3, 2, 1):
        head, rest = " ".join(words[:size]), words[size:]
        if len(words) > size and rest[0][:1].islower() and (country := country_of(head)):
            return country
    return None
