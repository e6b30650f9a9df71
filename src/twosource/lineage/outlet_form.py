"""Report -> the places that are its outlet's form, not its report."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from twosource.language.sentences import sentences
from twosource.language.words import fold_word
from twosource.lineage.form import form_score, word_score
from twosource.lineage.matched import Span
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

_SIGN_UP = re.compile(r"(?i)\bsign(?:ing)? up\b.{0,200}\b(?:newsletters?|e-?mails?|alerts|inbox)\b|\bunsubscribe\b")
"""Newsletter forms that stand inside the text."""

_GLUED = re.compile(r"\b([A-Z][^\W\d_]{2,40})(?: [(“\"]?[A-Z][\w.'’)”\"-]{0,40}){0,6} \1(?=[A-Z0-9“‘\"'])")
"""A name, the full name once more, and the first headline of a link list glued to it."""

_LINKS_END = re.compile(r"\b(?:MORE|More)\b(?:['’]s)?(?: \([A-Z][^()\n]{0,20}\))?")
"""How a link list ends."""

_LONGEST_LINKS = 900
"""Characters of a link list: four headlines."""

_LONGEST_FORM = 600
"""Characters of a paragraph that a picture credit makes a caption, or an invitation a form."""

_FORM_WORDS, _LEAST_WORDS = 120, 5
"""Words of a place that is weighed as a whole, at most and at least; longer paragraphs are weighed sentence by
sentence."""

_LONGEST_WEIGHED = 100_000
"""Characters of a paragraph that is parted into sentences."""

_READS_LIKE_FORM, BY_WORDS = 0.4, -0.7
"""Score, and score by the words alone, from which a place is form on them alone: one place of two hundred drawn from
the articles of `article_bias_allsides` has it, most of them form too. Short sentences at the end of a report reach the
first by their place; the second keeps them out."""


def form_of(article: Article, lines: Sequence[Anchor]) -> list[Span]:
    """Notices, link lists, and paragraphs that are captions, galleries or sign-up forms."""
    pictures = sorted(c.where.start for c in article.credits if c.kind == "picture" and c.where)
    found = [(notice.where.start, notice.where.end) for notice in article.notices]
    for line in lines:
        if _is_form(line, pictures):
            found.append((line.start, line.end))
        else:
            found += _link_lists(line)
    return found


def _link_lists(line: Anchor) -> Iterator[Span]:
    content, done = line.text.content, line.start
    for glued in _GLUED.finditer(content, line.start, line.end):
        end = _LINKS_END.search(content, glued.end(), min(line.end, glued.end() + _LONGEST_LINKS))
        if end and glued.start() >= done:
            done = end.end()
            yield glued.start(), done


def _is_form(line: Anchor, pictures: Sequence[int]) -> bool:
    if _GALLERY.search(line.words):
        return True
    if len(line) > _LONGEST_FORM:
        return False
    credited = bisect_left(pictures, line.start) < bisect_left(pictures, line.end)
    return bool(credited or _CAPTION.search(line.words) or _SIGN_UP.search(line.words))


def worded_like_form(content: str, words: Tokens, lines: Sequence[Anchor]) -> Iterator[Span]:
    """Paragraphs and sentences that read like form, whatever shape they have."""
    for where in _weighed(content, words, lines):
        first, end = (bisect_left(words.starts, place) for place in where)
        if not _LEAST_WORDS <= end - first <= _FORM_WORDS:
            continue
        forms = [fold_word(content[words.starts[at] : words.ends[at]]) for at in range(first, end)]
        if word_score(forms) > BY_WORDS and form_score(forms, first, len(words)) > _READS_LIKE_FORM:
            yield where


def _weighed(content: str, words: Tokens, lines: Sequence[Anchor]) -> Iterator[Span]:
    """Paragraphs, lines that one sentence runs through as one, long ones by their sentences."""
    for start, end, several in _unwrapped(content, lines):
        count = bisect_left(words.starts, end) - bisect_left(words.starts, start)
        if count <= _FORM_WORDS:
            yield start, end
        elif not several and end - start <= _LONGEST_WEIGHED:
            line = lines[bisect_left(lines, start, key=lambda where: where.start)]
            yield from ((sentence.start, sentence.end) for sentence in sentences(line))


def _unwrapped(content: str, lines: Sequence[Anchor]) -> Iterator[tuple[int, int, bool]]:
    """Lines, those that go on in the middle of a sentence joined; and whether several were."""
    at = 0
    while at < len(lines):
        last = at
        while last + 1 < len(lines) and goes_on(content, lines[last].end, lines[last + 1].start):
            last += 1
        yield lines[at].start, lines[last].end, last > at
        at = last + 1


def goes_on(content: str, end: int, start: int) -> bool:
    """Whether the line that begins at `start` goes on in the sentence of the one that ends at `end`."""
    return content[end - 1] not in ".!?…:\"”’')]" and content[start].islower()
