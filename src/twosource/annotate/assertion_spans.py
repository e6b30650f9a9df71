"""Statement and the words at which it is cut -> the place of each assertion, with the subject that it leaves out."""

from __future__ import annotations

from typing import NamedTuple

from twosource.annotate.clause_cuts import CONJUNCTIONS
from twosource.language.lexicon import wordset
from twosource.language.predicates import Sentence, is_adverb
from twosource.model.text import Anchor

_HANGING = frozenset(("which", "who", "whose", "whom", "where", "with", "that"))
"""What a part begins with that is no clause beside the others, so that its subject is not theirs."""
_OPENING = "\"“‘'([$£€#@"
_CLOSING = ",;:-–—"


class Span(NamedTuple):
    """Where an assertion stands; `subject` is where its subject does if its own words leave it out."""

    where: Anchor
    subject: Anchor | None


def spans(where: Anchor, words: Sentence, cuts: list[int]) -> tuple[Span, ...]:
    """The assertions of a statement that is cut at `cuts`, in order, without what joins them ("and", "and that")."""
    found: list[Span] = []
    subject = nearest = None
    for begin, stop in zip([0, *cuts], [*cuts, words.size], strict=True):
        first = _past_joining(words, begin, stop)
        place = where.text.anchor(_start(where, words, first), _end(where, words, stop))
        if _leaves_out(words, first):
            found.append(Span(place, subject if words.starts_predicate(first) else nearest))
            continue
        found.append(Span(place, None))
        nearest = _subject(where, words, first, stop)
        if words.form(first) not in wordset("clause_subordinators") | _HANGING:
            subject = nearest or subject
    return tuple(found)


def _past_joining(words: Sentence, begin: int, stop: int) -> int:
    i = begin
    if begin:
        i += words.form(i) in CONJUNCTIONS
        i += words.form(i) == "that"
    return i if i < stop else begin


def _leaves_out(words: Sentence, i: int) -> bool:
    """Whether a part that begins at word `i` leaves its subject out: it begins with its verb."""
    j = words.past_adverbs(i)
    return words.starts_predicate(i) or words.is_participle(j) or (words.is_past_participle(j) and not words.finite(j))


def _subject(where: Anchor, words: Sentence, begin: int, stop: int) -> Anchor | None:
    """The subject of a clause: what stands before its first verb, an opening phrase left out; None: it is not plain."""
    if words.form(begin) in _HANGING:
        return None
    begin += words.form(begin) in wordset("clause_subordinators")
    verb = next((i for i in range(begin + 1, stop) if words.finite(i)), stop)
    commas = [i for i in range(begin + 1, min(verb + 1, stop)) if any(m in words.words[i].marks for m in ",–—")]
    if words.form(begin) in wordset("prepositions"):
        if not commas or verb == stop:
            return None
        begin, commas = commas[0], commas[1:]
    end = min([verb, *commas])
    while end - 1 > begin and is_adverb(words.form(end - 1)):
        end -= 1
    return where.text.anchor(words.words[begin].start, words.words[end - 1].end) if end > begin else None


def _start(where: Anchor, words: Sentence, i: int) -> int:
    """Where a part begins that begins with word `i`: at the marks that stand close before the word."""
    if i == 0:
        return where.start
    content, start, least = where.text.content, words.words[i].start, words.words[i - 1].end
    while start > least and content[start - 1] in _OPENING:
        start -= 1
    return start


def _end(where: Anchor, words: Sentence, stop: int) -> int:
    """Where a part ends that is followed by word `stop`: without commas and dashes."""
    if stop >= words.size:
        return where.end
    content, least = where.text.content, words.words[stop - 1].end
    end = words.words[stop].start
    while end > least and (content[end - 1].isspace() or content[end - 1] in _CLOSING + "“‘([$£€#@"):
        end -= 1
    return end
