"""Two versions of one text and their passages -> which reads like the later one."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from twosource.language.lexicon import wordset
from twosource.language.words import fold_word
from twosource.lineage.matched import Span, matched_spans, merged
from twosource.model.article import Article
from twosource.model.descent import Passage

_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_GLITCH = re.compile(
    r" [,.;](?=\s|$)|\(\s*[,;)]|[,;]\s*\)|''|\[\[|\]\]|\{\{|\}\}|&(?:[a-z]{2,6}|#\d{2,5});"
    r"|</?[a-z]{1,6}\b|,,|(?<!\.)\.\.(?!\.)"
)
"""Marks out of place and left-over markup, which a later hand clears up."""

_LONGEST_EDIT = 300
"""Characters of an edit whose words are held against each other one by one; longer ones are new text."""

_SLIP, _LIKENESS = 4, 0.8
"""Letters of a word that can be a slip of the pen for another, and how like the two are."""

LATER_DATES, NUMBERS_RAISED, SLIPS_MENDED, MARKS_MENDED = 1.1, 0.4, 0.25, 0.3
GROWN, GROWN_INSIDE = 0.4, 0.5
"""Log-odds that the version is the later one: where it names a later year; where most figures that differ are higher;
where more misspelt words are mended; where fewer marks are out of place (each a sign of 1, 0 or -1); for each e-fold of
words of its own outside what both share; for each e-fold of words put in inside it. Learned by logistic regression on
the versions of three in five articles of an encyclopaedia (`benchmarks/direction.py`), rounded."""


def mended(left: Article, right: Article, passages: Sequence[Passage], glitches: tuple[float, float]) -> float:
    """How much the right version reads like the later one by what was mended and brought up to date inside the words of
    both (log-odds, negative: the left one). `glitches` are the marks out of place of each."""
    raised = slips = 0
    words: Counter[str] = Counter()
    for old, new in _changes(left, right, passages):
        for one, other in zip(old, new, strict=False):
            raised += _raised(one, other)
            if _is_slip(one, other):
                words = words or _counted(left, right)
                slips += _sign(_standing(other, words) - _standing(one, words))
    marks = _sign(glitches[0] - glitches[1])
    return NUMBERS_RAISED * _sign(raised) + SLIPS_MENDED * _sign(slips) + MARKS_MENDED * marks


def grown(left: Article, right: Article, passages: Sequence[Passage]) -> float:
    """The same by how it grew, and how late the years are that it alone names: right for versions at one address, wrong
    for copies, which are cut."""
    own = _outside(left, passages), _outside(right, passages)
    put_in = taken_out = 0
    for old, new in _changes(left, right, passages):
        put_in += 0 if old else len(new)
        taken_out += 0 if new else len(old)
    return (
        LATER_DATES * _sign(_latest(own[1]) - _latest(own[0]))
        + GROWN * math.log((1 + len(own[1].split())) / (1 + len(own[0].split())))
        + GROWN_INSIDE * math.log((1 + put_in) / (1 + taken_out))
    )


def count_glitches(article: Article) -> float:
    """Marks out of place and left-over markup for each character of a report."""
    return len(_GLITCH.findall(article.text.content)) / max(1, len(article.text.content))


def _outside(article: Article, passages: Sequence[Passage]) -> str:
    """The words that the other version has not."""
    content, kept, at = article.text.content, [], 0
    for start, end in merged([span for passage in passages for span in matched_spans(passage, article.id)]):
        kept.append(content[at:start])
        at = end
    return " ".join([*kept, content[at:]])


def _changes(left: Article, right: Article, passages: Sequence[Passage]) -> Iterator[tuple[list[str], list[str]]]:
    for passage in passages:
        turned = passage.left.report != left.id
        for edit in passage.edits:
            old, new = (edit.right, edit.left) if turned else (edit.left, edit.right)
            if max(old[1] - old[0], new[1] - new[0]) <= _LONGEST_EDIT:
                yield _words(left.text.content, old), _words(right.text.content, new)


def _words(content: str, span: Span) -> list[str]:
    return [word if word[0].isdigit() else fold_word(word) for word in _WORD.findall(content[span[0] : span[1]])]


def _raised(old: str, new: str) -> int:
    if not (_NUMBER.fullmatch(old) and _NUMBER.fullmatch(new)):
        return 0
    return _sign(float(new.replace(",", "")) - float(old.replace(",", "")))


@lru_cache(maxsize=65536)
def _is_slip(one: str, other: str) -> bool:
    if one == other or min(len(one), len(other)) < _SLIP or abs(len(one) - len(other)) > 2:
        return False
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= _LIKENESS


def _counted(left: Article, right: Article) -> Counter[str]:
    return Counter(fold_word(word) for side in (left, right) for word in _WORD.findall(side.text.content))


def _standing(word: str, words: Counter[str]) -> int:
    """How good a word is: known, else by how often the two versions have it."""
    return 1_000_000 if word in wordset("common_words") else words[word]


def _latest(content: str) -> int:
    return max((int(year) for year in _YEAR.findall(content)), default=0)


def _sign(value: float) -> int:
    return (value > 0) - (value < 0)
