"""Report -> which of its words are its own, a third party's, or its outlet's form."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from twosource.language.lexicon import wordset
from twosource.language.sentences import paragraphs, sentences
from twosource.language.verbs import read_verb
from twosource.language.words import fold_word
from twosource.lineage.agencies import outlet_of
from twosource.lineage.cutting import is_unspaced
from twosource.lineage.matched import Span, merged, within
from twosource.lineage.outlet_form import form_of, worded_like_form
from twosource.lineage.tokens import Tokens
from twosource.model.article import Article
from twosource.model.text import Anchor

_EMBEDDED = re.compile(r"[—–-] ?[^—–\n]{1,60}\(@\w{1,30}\)|\bpic\.twitter\.com/|\bhttps?://t\.co/")
"""How a post set into a report ends: its words stand there without marks."""

_SPOKEN = re.compile(
    r"\b(?:I(?:['’](?:m|ve|d|ll))?(?=[ ,])(?<!War I)|[Mm]y|me|[Mm]ine|myself|"
    r"[Ww]e(?:['’](?:re|ve|d|ll))?|us|[Oo]urs?|ourselves|[Yy]ou(?:['’](?:re|ve|d|ll))?|[Yy]ours?|yourself)\b"
)
"""A reporter seldom says I, we or you: a sentence that does is somebody else's, marks or not."""

_SHORTEST_RARE = 3
"""Letters of a word that can be rare."""

_LETTERS = 4
"""Letters of a script without blanks of which one tells: a telling word and the small ones beside it take some two in
English, which are three or four letters in Chinese and more in Thai. Else a minister's name with his titles would be a
copied sentence."""

_CLOSED = ("function_words", "prepositions", "pronouns", "determiners", "auxiliaries")
"""Word lists whose entries tell nothing about who chose them."""

OWN, QUOTED, FORM, SPOKEN = 0, 1, 2, 3
"""Whose a word is: the report's own, a third party's in marks or in a post set into the report, the outlet's form, or
of a sentence in the first or second person that no marks show to be somebody's."""


class Voices:
    """The words of a report with, for each, whose it is: `OWN`, `QUOTED`, `SPOKEN` or `FORM`."""

    __slots__ = ("_rare", "article", "content", "kinds", "outlet", "words")

    def __init__(self, article: Article, words: Tokens, quoted: Iterable[Anchor]) -> None:
        self.content = article.text.content
        self.article = article
        self.outlet = outlet_of(article)
        self.words = words
        self._rare: frozenset[str] | None = None
        self.kinds = bytearray(len(words))
        lines = paragraphs(article.text)
        self._mark(_spans(_spoken(lines)), SPOKEN)
        self._mark(merged(list(worded_like_form(self.content, words, lines))), FORM)
        self._mark(_spans((*quoted, *(line for line in lines if _EMBEDDED.search(line.words)))), QUOTED)
        self._mark(merged(form_of(article, lines)), FORM)

    def _mark(self, spans: tuple[Span, ...], kind: int) -> None:
        for at in within(self.words.starts, spans):
            self.kinds[at] = kind

    def tells(self, at: int) -> bool:
        """Whether the word is one that a second reporter would not have to use (`tells_at`)."""
        return tells_at(self.content, self.words, at)

    @property
    def rare(self) -> frozenset[str]:
        """Its words that are no common English and no form of its outlet: the names and terms its event is known by."""
        if self._rare is None:
            spans = zip(self.words.starts, self.words.ends, self.kinds, strict=True)
            forms = {fold_word(self.content[start:end]) for start, end, kind in spans if kind != FORM}
            self._rare = frozenset(form for form in forms if _is_rare(form))
        return self._rare


def _is_rare(form: str) -> bool:
    known = form in wordset("common_words") or form in wordset("calendar_words")
    return len(form) >= _SHORTEST_RARE and form[:1].isalpha() and not known


def tells_at(content: str, words: Tokens, at: int) -> bool:
    """Whether a word of a text is one that a second reporter would not have to use: no name, no word of every sentence,
    no word of saying. Of letters that are words by themselves one in a few counts, as a whole word would."""
    word = content[words.starts[at] : words.ends[at]]
    if at % _LETTERS and is_unspaced(word[0]):
        return False
    return not word[:1].isupper() and tells(fold_word(word))


@lru_cache(maxsize=65536)
def tells(form: str) -> bool:
    """Whether a folded word is more than one of every sentence or of saying; numbers are not."""
    if not form[:1].isalpha():
        return False
    if any(form in wordset(name) for name in _CLOSED):
        return False
    verb = read_verb(form)
    return verb is None or verb.base not in wordset("saying_verbs")


def _spans(places: Iterable[Anchor]) -> tuple[Span, ...]:
    return merged([(where.start, where.end) for where in places])


def _spoken(lines: Sequence[Anchor]) -> list[Anchor]:
    """Sentences in the first or second person."""
    said = (sentence for line in lines if _SPOKEN.search(line.words) for sentence in sentences(line))
    return [sentence for sentence in said if _SPOKEN.search(sentence.words)]
