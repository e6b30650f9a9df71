"""Report and the passages that it shares -> how much of each of its sentences every other report has."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from twosource.language.sentences import text_sentences
from twosource.lineage.matched import Span, matched_spans, ranges_within
from twosource.lineage.tokens import tokens
from twosource.lineage.voices import FORM, Voices
from twosource.model.article import Article
from twosource.model.descent import Passage, Sharing
from twosource.model.text import Anchor


class Holding:
    """How many words of one sentence another report has, as copied text, as a third party's words and as an outlet's
    form; `passages` are the indexes of those that show it."""

    __slots__ = ("copied", "formal", "passages", "quoted")

    def __init__(self) -> None:
        self.copied = self.quoted = self.formal = 0
        self.passages: tuple[int, ...] = ()

    def add(self, sharing: Sharing, words: int, passage: int) -> None:
        """Count words that a passage matches."""
        if sharing == "copy":
            self.copied += words
        elif sharing == "quotation":
            self.quoted += words
        else:
            self.formal += words
        if not self.passages or self.passages[-1] != passage:
            self.passages = (*self.passages, passage)


class Sentence:
    """A sentence, how many words it has, how many of them are the outlet's form, and who has it too."""

    __slots__ = ("form", "holders", "size", "where")

    def __init__(self, where: Anchor, size: int) -> None:
        self.where = where
        self.size = size
        self.form = 0
        self.holders: dict[str, Holding] = {}


def held_sentences(article: Article, passages: Iterable[tuple[int, Passage]]) -> tuple[Sentence, ...]:
    """The sentences of a report in order, each with the reports that share it; `passages` are those of the report, with
    their indexes. Stock phrases tell nothing and are passed over."""
    words = tokens(article.text.content)
    starts = words.starts
    places = text_sentences(article.text)
    firsts = [bisect_left(starts, place.start) for place in places]
    sizes = [end - first for first, end in pairwise([*firsts, len(starts)])]
    found = tuple(map(Sentence, places, sizes))
    for index, passage in passages:
        if passage.sharing == "stock":
            continue
        other = passage.right.report if passage.left.report == article.id else passage.left.report
        for at, size in _touched(matched_spans(passage, article.id), starts, firsts):
            holders = found[at].holders
            if other not in holders:
                holders[other] = Holding()
            holders[other].add(passage.sharing, size, index)
    for at, kind in enumerate(Voices(article, words, ()).kinds):
        if kind == FORM and found:
            found[max(0, bisect_right(firsts, at) - 1)].form += 1
    return found


def _touched(spans: Sequence[Span], starts: Sequence[int], firsts: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The sentences that spans reach into, by place, and how many of their words lie there; `firsts` are the first
    words of the sentences."""
    for words in ranges_within(starts, spans):
        at, last = words.start, words.stop
        sentence = bisect_right(firsts, at) - 1
        while at < last:
            following = firsts[sentence + 1] if sentence + 1 < len(firsts) else len(starts)
            if following > at:
                yield sentence, min(last, following) - at
                at = following
            sentence += 1
