"""Report -> the telling words of its sentences, in its own voice."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from twosource.language.agencies import find_publishers
from twosource.language.lexicon import table, wordset
from twosource.language.numerals import read_numeral
from twosource.language.rarity import base_form, rarity
from twosource.language.sentences import text_sentences
from twosource.language.wording import Wording
from twosource.language.words import fold_word
from twosource.lineage.known import Known
from twosource.lineage.matched import merged, within
from twosource.lineage.spelling import meeting_form
from twosource.lineage.voices import OWN, tells
from twosource.model.text import Anchor

_LONE_FIGURE, _SMALL_FIGURE, _FIGURE, _LARGE_FIGURE = 3.0, 5.0, 8.0, 10.0
"""Bits of a number: one, or a year; up to ten; below a hundred; any other. Reports share small numbers by chance."""

_LONGEST_NUMBER = 60
"""Characters within which a number ends, in figures or in words."""

_RUN = 3
"""Words of a run: two are common to reports on one event, four seldom outlive a rewriter."""


class Detail(NamedTuple):
    """A telling word or number: its place and its bits; `key` is equal for its spellings and forms."""

    key: str
    start: int
    end: int
    bits: float


class Sentence(NamedTuple):
    """A sentence and its details by key, each at its first place."""

    where: Anchor
    details: dict[str, Detail]

    def place(self, key: str) -> Anchor:
        """Where a detail stands."""
        return self.where.text.anchor(self.details[key].start, self.details[key].end)


class Account(NamedTuple):
    """What a report tells in its own voice: sentences with details, in order; how many sentences hold each detail;
    runs of words with one telling word at least; how many words it has in its own voice."""

    report: str
    sentences: tuple[Sentence, ...]
    counts: Counter[str]
    runs: frozenset[tuple[str, ...]]
    words: int


def read_account(known: Known) -> Account:
    """The account of a report. Left out are headline and form, quotations, what it attributes to others, publishers,
    days and months: two reporters share those without having read each other."""
    places = _own_places(known)
    forms = _forms(known, places)
    sentences = _sentences(known, _details(known, places, forms))
    return Account(
        known.article.id,
        sentences,
        Counter(key for sentence in sentences for key in sentence.details),
        frozenset(_runs(places, forms)),
        len(places),
    )


def _own_places(known: Known) -> list[int]:
    """The words that the report says in its own voice, by their number in the text."""
    body = known.body
    kinds, words = body.voices.kinds, body.voices.words
    namings = merged([(naming.start, naming.end) for naming in find_publishers(body.voices.content)])
    named = set(within(words.starts, namings))
    return [at for at in sorted(body.places - body.reported) if kinds[at] == OWN and at not in named]


def _forms(known: Known, places: list[int]) -> list[str]:
    content, words = known.body.voices.content, known.body.voices.words
    return [fold_word(content[words.starts[at] : words.ends[at]]) for at in places]


def _details(known: Known, places: list[int], forms: list[str]) -> Iterator[Detail]:
    words, past = known.body.voices.words, 0
    for at, form in zip(places, forms, strict=True):
        start, end = words.starts[at], words.ends[at]
        if start < past or (len(form) < 2 and not form.isdigit()):
            continue
        number = _number(known, start) if form[:1].isdigit() or form in _number_words() else None
        if number is not None:
            past = number.end
            yield number
        elif tells(form) and form not in wordset("calendar_words"):
            yield Detail(_key(form), start, end, rarity(base_form(form)))


def _number(known: Known, start: int) -> Detail | None:
    """The number that begins at a place, None where it is only an order of magnitude."""
    text = known.article.text
    wording = Wording(text.anchor(start, min(len(text.content), start + _LONGEST_NUMBER)))
    numeral = read_numeral(wording, 0)
    if numeral is None or numeral.order:
        return None
    bits = _bits_of(numeral.value, numeral.figures and not numeral.scaled)
    return Detail(f"#{numeral.value:g}", start, wording.words[numeral.stop - 1].end, bits)


@lru_cache(maxsize=65536)
def _key(form: str) -> str:
    return meeting_form(base_form(form))


@cache
def _number_words() -> frozenset[str]:
    numerals = table("numerals")
    return frozenset(numerals["ones"]) | frozenset(numerals["tens"])


def _bits_of(value: float, plain: bool) -> float:
    if value == 1 or (plain and 1900 <= value < 2100 and value == int(value)):
        return _LONE_FIGURE
    if value <= 10:
        return _SMALL_FIGURE
    return _FIGURE if value < 100 else _LARGE_FIGURE


def _sentences(known: Known, details: Iterator[Detail]) -> tuple[Sentence, ...]:
    """The sentences that hold a detail."""
    all_of_them = text_sentences(known.article.text)
    starts = [sentence.start for sentence in all_of_them]
    held: dict[int, dict[str, Detail]] = {}
    for detail in details:
        held.setdefault(bisect_right(starts, detail.start) - 1, {}).setdefault(detail.key, detail)
    return tuple(Sentence(all_of_them[at], held[at]) for at in sorted(held))


def _runs(places: list[int], forms: list[str]) -> Iterator[tuple[str, ...]]:
    """Words that stand side by side, under the form in which their spellings meet."""
    keys = [_key(form) for form in forms]
    telling = [tells(form) for form in forms]
    for n in range(len(places) - _RUN + 1):
        if places[n + _RUN - 1] - places[n] == _RUN - 1 and any(telling[n : n + _RUN]):
            yield tuple(keys[n : n + _RUN])
