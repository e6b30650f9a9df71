"""Report -> which of its words are its own, a third party's, or its outlet's form."""

from __future__ import annotations

import re
from collections.abc import Iterable

from twosource.language.lexicon import wordset
from twosource.language.sentences import paragraphs
from twosource.language.verbs import read_verb
from twosource.language.words import fold_word
from twosource.lineage.matched import Span, merged, within
from twosource.lineage.tokens import Tokens
from twosource.model.article import Article
from twosource.model.text import Anchor

_CAPTION = re.compile(
    r"^(?:\W*(?:File ?[-–—:]|FILE\b|Image(?: copyright| caption|:)|Photo(?:graph)?(?: by| credit)?:|Caption:|Picture:))"
    r"|[|(/©] ?(?:Photo|Photograph|Picture|Image|Credit|Source)?s?:? ?[A-Z][^|()]{0,50}/ ?(?:AP|AFP|Getty|Reuters|REUTERS|EPA|Pool)\b"
    r"|\((?:AP |[^()]{2,50}/ ?)?(?:Photo|Associated Press|AP|AFP|Getty Images|Reuters|EPA)(?:/[^()]{2,50})?\)\W*$"
    r"|\b(?:Photo|Photograph|Picture|Image)(?:s)?(?: [Cc]redit| by)?: [A-Z]|REUTERS/[A-Z]|©"
)
"""How captions begin or end: the same picture stands beside reports that share nothing else."""

_LONGEST_CAPTION = 600
"""Characters of a paragraph that a picture credit makes a caption."""

OWN, QUOTED, FORM = 0, 1, 2


class Voices:
    """The words of a report with, for each, whose it is: `OWN`, `QUOTED` or `FORM`."""

    __slots__ = ("content", "kinds", "words")

    def __init__(self, article: Article, words: Tokens, quoted: Iterable[Anchor]) -> None:
        self.content = article.text.content
        self.words = words
        self.kinds = bytearray(len(words))
        self._mark(merged([(where.start, where.end) for where in quoted]), QUOTED)
        self._mark(merged([*_notices(article), *_captions(article)]), FORM)

    def _mark(self, spans: tuple[Span, ...], kind: int) -> None:
        for at in within(self.words.starts, spans):
            self.kinds[at] = kind

    def tells(self, at: int) -> bool:
        """Whether the word is one that a second reporter would not have to use: no name, no word of every sentence, no
        word of saying."""
        word = self.content[self.words.starts[at] : self.words.ends[at]]
        return not word[:1].isupper() and word[:1].isalpha() and not _empty(fold_word(word))


def _empty(form: str) -> bool:
    if form in wordset("function_words") or form in wordset("matching_stopwords"):
        return True
    verb = read_verb(form)
    return verb is not None and verb.base in wordset("saying_verbs")


def _notices(article: Article) -> list[Span]:
    return [(notice.where.start, notice.where.end) for notice in article.notices]


def _captions(article: Article) -> list[Span]:
    """Paragraphs with a picture credit."""
    pictures = [credit.where.start for credit in article.credits if credit.kind == "picture" and credit.where]
    return [
        (p.start, p.end)
        for p in paragraphs(article.text)
        if len(p) <= _LONGEST_CAPTION and (any(p.start <= at < p.end for at in pictures) or _CAPTION.search(p.words))
    ]
