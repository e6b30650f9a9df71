"""Reports -> the wording that two of them share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from twosource.lineage.alignment import Seeds, Stretch, align
from twosource.lineage.candidates import candidates
from twosource.lineage.comparing import compare, is_much
from twosource.lineage.edits import Side, shared_wording
from twosource.lineage.sharing import judged
from twosource.lineage.tokens import tokens
from twosource.lineage.voices import Voices
from twosource.model.article import Article
from twosource.model.descent import Passage
from twosource.model.marks import Quote
from twosource.model.text import Anchor


def find_passages(articles: tuple[Article, ...], quotes: tuple[Quote, ...]) -> tuple[Passage, ...]:
    """Every passage of at least seven equal words, however lightly edited, in the order of reports and places.

    Texts that share a run of five words are aligned (`compare`); the left side is the report with the lesser id.
    """
    ordered = sorted({article.id: article for article in articles}.values(), key=lambda article: article.id)
    quoted: defaultdict[str, list[Anchor]] = defaultdict(list)
    for quote in quotes:
        quoted[quote.where.report].append(quote.where)
    told = [_Told(article, tuple(quoted[article.id])) for article in ordered]
    keys = [tokens(article.text.content).keys for article in ordered]
    found = _of_many(told, keys) if is_much(keys) else (_passages(told[i], told[j]) for i, j in candidates(keys))
    return tuple(passage for passages in found for passage in passages)


class _Told(NamedTuple):
    """A report and the places of its quotations."""

    article: Article
    quoted: tuple[Anchor, ...]


def _of_many(told: Sequence[_Told], keys: Sequence[Sequence[int]]) -> Iterator[tuple[Passage, ...]]:
    voices: dict[int, Voices] = {}
    for i, j, stretches in compare(keys):
        for n in (i, j):
            if n not in voices:
                voices[n] = _voices(told[n])
        yield _of_pair(stretches, voices[i], voices[j])


@lru_cache(maxsize=4096)
def _passages(left: _Told, right: _Told) -> tuple[Passage, ...]:
    """The passages of two reports, which hang on these two alone."""
    stretches = align(*(_seeds(told.article.text.content) for told in (left, right)))
    return _of_pair(stretches, *map(_few_voices, (left, right))) if stretches else ()


def _of_pair(stretches: Iterable[Stretch], left: Voices, right: Voices) -> tuple[Passage, ...]:
    shared = []
    for stretch in stretches:
        wording = shared_wording(stretch, *(Side(one.content, one.words) for one in (left, right)))
        a, b = left.article.text.anchor(*wording.left), right.article.text.anchor(*wording.right)
        shared.append(Passage(a, b, wording.identity, "copy", wording.edits))
    return tuple(judged(shared, left, right))


@lru_cache(maxsize=256)
def _seeds(content: str) -> Seeds:
    return Seeds(tokens(content).keys)


def _voices(told: _Told) -> Voices:
    return Voices(told.article, tokens(told.article.text.content), told.quoted)


_few_voices = lru_cache(maxsize=256)(_voices)
