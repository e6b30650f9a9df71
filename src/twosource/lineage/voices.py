"""Report -> which of its words are its own, a third party's, or its outlet's form."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import lru_cache

from twosource.language.lexicon import wordset
from twosource.language.sentences import paragraphs, sentences
from twosource.language.verbs import read_verb
from twosource.language.words import fold_word
from twosource.lineage.matched import Span, merged, within
from twosource.lineage.tokens import Tokens
from twosource.model.article import Article
from twosource.model.text import Anchor

_CAPTION = re.compile(
    r"^\W*(?:File ?[-–—:]|FILE\b|Image(?: copyright| caption|:)|Photo(?:graph)?(?: by| credit)?:|Caption:|Picture:)"
    r"|[|(/©] ?(?:Photo|Photograph|Picture|Image|Credit|Source)?s?:? ?[A-Z][^|()]{0,50}"
    r"/ ?(?:AP|AFP|Getty|Reuters|REUTERS|EPA|Pool)\b"
    r"|\((?:AP |[^()]{2,50}/ ?)?(?:Photo|Associated Press|AP|AFP|Getty Images|Reuters|EPA)(?:/[^()]{2,50})?\)\W*$"
    r"|\b(?:Photo|Photograph|Picture|Image)s?(?: [Cc]redit| by)?: [A-Z]|REUTERS/[A-Z]|©"
)
"""How captions begin or end: the same picture stands beside reports that share nothing else."""

_GALLERY = re.compile(r"\b(?:Hide|Show) [Cc]aptions?\b|^\W*\d{1,3} ?(?:/|of) ?\d{1,3}\b")
"""A row of captions; it may be of any length."""

_EMBEDDED = re.compile(r"[—–-] ?[^—–\n]{1,60}\(@\w{1,30}\)|\bpic\.twitter\.com/|\bhttps?://t\.co/")
"""How a post set into a report ends: its words stand there without marks."""

_SIGN_UP = re.compile(r"(?i)\bsign(?:ing)? up\b.{0,200}\b(?:newsletters?|e-?mails?|alerts|inbox)\b|\bunsubscribe\b")
"""Newsletter forms that stand inside the text."""

_SPOKEN = re.compile(
    r"\b(?:I(?:['’](?:m|ve|d|ll))?(?=[ ,])(?<!War I)|[Mm]y|me|[Mm]ine|myself|"
    r"[Ww]e(?:['’](?:re|ve|d|ll))?|us|[Oo]urs?|ourselves|[Yy]ou(?:['’](?:re|ve|d|ll))?|[Yy]ours?|yourself)\b"
)
"""A reporter seldom says I, we or you: a sentence that does is somebody else's, marks or not."""

_LONGEST_FORM = 600
"""Characters of a paragraph that a picture credit makes a caption, or an invitation a form."""

_CLOSED = ("function_words", "prepositions", "pronouns", "determiners", "auxiliaries")
"""Word lists whose entries tell nothing about who chose them."""

OWN, QUOTED, FORM = 0, 1, 2


class Voices:
    """The words of a report with, for each, whose it is: `OWN`, `QUOTED` or `FORM`."""

    __slots__ = ("content", "kinds", "words")

    def __init__(self, article: Article, words: Tokens, quoted: Iterable[Anchor]) -> None:
        self.content = article.text.content
        self.words = words
        self.kinds = bytearray(len(words))
        lines = paragraphs(article.text)
        self._mark(merged([(where.start, where.end) for where in (*quoted, *_others_words(lines))]), QUOTED)
        self._mark(merged([(where.start, where.end) for where in _form(article, lines)]), FORM)

    def _mark(self, spans: tuple[Span, ...], kind: int) -> None:
        for at in within(self.words.starts, spans):
            self.kinds[at] = kind

    def tells(self, at: int) -> bool:
        """Whether the word is one that a second reporter would not have to use: no name, no word of every sentence, no
        word of saying."""
        word = self.content[self.words.starts[at] : self.words.ends[at]]
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


def _others_words(lines: Sequence[Anchor]) -> list[Anchor]:
    """Embedded posts and sentences in the first or second person."""
    found = []
    for line in lines:
        if _EMBEDDED.search(line.words):
            found.append(line)
        elif _SPOKEN.search(line.words):
            found += [sentence for sentence in sentences(line) if _SPOKEN.search(sentence.words)]
    return found


def _form(article: Article, lines: Sequence[Anchor]) -> list[Anchor]:
    """Notices, and paragraphs that are captions, galleries or newsletter forms."""
    pictures = sorted(c.where.start for c in article.credits if c.kind == "picture" and c.where)

    def is_form(line: Anchor) -> bool:
        if _GALLERY.search(line.words):
            return True
        if len(line) > _LONGEST_FORM:
            return False
        credited = bisect_left(pictures, line.start) < bisect_left(pictures, line.end)
        return bool(credited or _CAPTION.search(line.words) or _SIGN_UP.search(line.words))

    return [notice.where for notice in article.notices] + [line for line in lines if is_form(line)]
