"""Report, what was read in it -> words that lower, withhold or deny certainty."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import cast

from twosource.annotate.hedge_guards import is_meant
from twosource.language.lexicon import pairs
from twosource.language.predicates import is_adverb
from twosource.language.sentences import paragraphs
from twosource.language.wording import Wording
from twosource.model.article import Article
from twosource.model.marks import Hedge, HedgeKind
from twosource.model.reading import Reading

_MOST_ADVERBS = 2
"""Adverbs that may stand between two words of a phrase ("could not immediately be independently verified")."""


_SURE = 0.9
"""Confidence from which on a hedge that was read counts where the lists have none: chosen on one half of the labelled
held-out texts by its F1; on the other half F1 rose from .846 to .876."""


def find_hedges(article: Article, reading: Reading | None = None) -> tuple[Hedge, ...]:
    """The hedges of a report in order: single words and phrases, never one inside another; those of the lists, and
    those that a reader is sure of where the lists have none.

    "May", "could", "appear", "likely", "alleged", "denied" and "rejected" are taken only where the words beside them
    show that certainty is meant, not a month, an ability, a sight, a comparison, a charge or a thing withheld.
    """
    listed = [hedge for part in paragraphs(article.text) for hedge in _in_words(Wording(part))]
    return tuple(sorted((*listed, *_unlisted(article, reading, listed)), key=lambda hedge: hedge.where.start))


def _unlisted(article: Article, reading: Reading | None, listed: list[Hedge]) -> Iterator[Hedge]:
    """The hedges that were read and share no word with a listed one."""
    taken = bytearray(len(article.text.content))
    for hedge in listed:
        taken[hedge.where.start : hedge.where.end] = b"\x01" * len(hedge.where)
    for read in (reading and reading.hedges) or ():
        if read.confidence >= _SURE and not any(taken[read.start : read.end]):
            taken[read.start : read.end] = b"\x01" * (read.end - read.start)
            yield Hedge(article.text.anchor(read.start, read.end), read.kind)


def _in_words(words: Wording) -> list[Hedge]:
    found, i = [], 0
    while i < words.size:
        stop, kind = _longest(words, i)
        if kind is not None:
            found.append(Hedge(words.anchor(i, stop), kind))
        i = max(stop, i + 1)
    return found


def _longest(words: Wording, i: int) -> tuple[int, HedgeKind | None]:
    """Where the longest phrase of the list that begins with word `i` stops, and its kind."""
    best, kind = i + 1, None
    for phrase, said in _phrases().get(words.form(i), ()):
        stop = _match(words, i, phrase)
        if stop is not None and (kind is None or stop > best) and is_meant(words, i, phrase):
            best, kind = stop, said
    return best, kind


def _match(words: Wording, i: int, phrase: tuple[str, ...]) -> int | None:
    at = i + 1
    for word in phrase[1:]:
        skipped = 0
        while skipped < _MOST_ADVERBS and words.form(at) != word and is_adverb(words.form(at)) and words.near(at):
            at, skipped = at + 1, skipped + 1
        if words.form(at) != word or not words.near(at):
            return None
        at += 1
    return at


@cache
def _phrases() -> dict[str, tuple[tuple[tuple[str, ...], HedgeKind], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], HedgeKind]]] = {}
    for phrase, kind in pairs("hedges").items():
        parts = tuple(phrase.split())
        found.setdefault(parts[0], []).append((parts, cast(HedgeKind, kind)))
    return {first: tuple(sorted(phrases, key=lambda p: -len(p[0]))) for first, phrases in found.items()}
