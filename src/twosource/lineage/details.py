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
from twosource.lineage.known import Known
from twosource.lineage.spelling import meeting_form
from twosource.lineage.voices import OWN, tells
from twosource.model.text import Anchor

_LONE_FIGURE, _SMALL_FIGURE, _FIGURE, _LARGE_FIGURE = 3.0, 5.0, 8.0, 10.0
"""Bits of a number: one, or a year; up to ten; below a hundred; any other. Reports share small numbers by chance."""

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
    content = known.article.text.content
    if not known.body.places:
        return Account(known.article.id, (), Counter(), frozenset(), 0)
    wording = Wording(known.article.text.anchor(0, len(content)))
    own = _own_places(known)
    mine = [i for i, word in enumerate(wording.words) if word.start in own]
    sentences = _sentences(known, _details(wording, mine))
    return Account(
        known.article.id,
        sentences,
        Counter(key for sentence in sentences for key in sentence.details),
        frozenset(_runs(wording, mine)),
        len(mine),
    )


def _own_places(known: Known) -> frozenset[int]:
    """Where the words begin that the report says in its own voice."""
    body = known.body
    voices = body.voices
    named = {n for naming in find_publishers(voices.content) for n in range(naming.start, naming.end)}
    own = (at for at in body.places - body.reported if voices.kinds[at] == OWN)
    return frozenset(voices.words.starts[at] for at in own) - named


def _details(wording: Wording, mine: list[int]) -> Iterator[Detail]:
    past = 0
    for i in mine:
        form = wording.form(i)
        if i < past:
            continue
        numeral = read_numeral(wording, i) if form[:1].isdigit() or form in _number_words() else None
        if numeral is not None and not numeral.order:
            past = numeral.stop
            where = wording.anchor(i, numeral.stop)
            bits = _bits_of(numeral.value, numeral.figures and not numeral.scaled)
            yield Detail(f"#{numeral.value:g}", where.start, where.end, bits)
        elif tells(form) and len(form) > 1 and form not in wordset("calendar_words"):
            word = wording.words[i]
            yield Detail(_key(form), word.start, word.end, rarity(base_form(form)))


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


def _runs(wording: Wording, mine: list[int]) -> Iterator[tuple[str, ...]]:
    """Words that stand side by side, under the form in which their spellings meet."""
    for n in range(len(mine) - _RUN + 1):
        places = mine[n : n + _RUN]
        if places[-1] - places[0] == _RUN - 1 and any(tells(wording.form(i)) for i in places):
            yield tuple(_key(wording.form(i)) for i in places)
