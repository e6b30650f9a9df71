"""Sentence -> its clauses, each of which asserts one thing."""

from __future__ import annotations

from twosource.annotate.clause_cuts import CONJUNCTIONS, LEAST_WORDS, Cuts
from twosource.annotate.quoted_parts import closed_parts
from twosource.language.predicates import Sentence
from twosource.model.text import Anchor

_MOST_WORDS = 400
"""A "sentence" with more words is a table or a script, and looking at it word by word would take too long."""


def split_clauses(sentence: Anchor) -> tuple[Anchor, ...]:
    """The spans of a sentence, or of the content of reported speech, that assert one thing each, in order.

    Cut are coordinated clauses and verb phrases, relative clauses behind a comma, participial adjuncts, appositions
    that assert, and subordinate clauses other than conditions. Nothing is cut inside quotation marks or brackets.
    Leading "and", "but", "or" and the marks at a cut belong to no span.
    """
    words = Sentence(sentence)
    if not 2 * LEAST_WORDS <= words.size <= _MOST_WORDS:
        return (sentence,)
    closed = closed_parts(sentence)
    cuts = Cuts(words)
    for i in range(1, words.size):
        if not any(start < words.words[i].start < end for start, end in closed):
            cuts.look_at(i)
    return _spans(sentence, words, _long_enough(words, cuts.found))


def _long_enough(words: Sentence, cuts: list[int]) -> list[int]:
    """The cuts without those that would leave a rest too short to stand alone."""
    kept: list[int] = []
    for place, cut in enumerate(cuts):
        following = cuts[place + 1] if place + 1 < len(cuts) else words.size
        begin = kept[-1] if kept else 0
        if cut - begin >= LEAST_WORDS and following - cut - (words.form(cut) in CONJUNCTIONS) >= LEAST_WORDS:
            kept.append(cut)
    return kept


def _spans(sentence: Anchor, words: Sentence, cuts: list[int]) -> tuple[Anchor, ...]:
    content, found, begin = sentence.text.content, [], sentence.start
    for cut in cuts:
        opening = _opening(content, words, cut)
        found.append(sentence.text.anchor(begin, _closing(content, words.words[cut - 1].end, opening)))
        begin = _opening(content, words, cut + 1) if words.form(cut) in ("and", "but", "or") else opening
    return (*found, sentence.text.anchor(begin, sentence.end))


def _opening(content: str, words: Sentence, i: int) -> int:
    """Where the span that begins with word `i` begins: at the marks that stand close before the word."""
    start = words.words[i].start
    least = words.words[i - 1].end
    while start > least and content[start - 1] in "\"“‘'([$£€#@":
        start -= 1
    return start


def _closing(content: str, least: int, end: int) -> int:
    """Where a span ends that is followed by another at `end`: without conjunctions, commas and dashes."""
    while end > least and (content[end - 1].isspace() or content[end - 1] in ",;:-–—"):
        end -= 1
    return end
