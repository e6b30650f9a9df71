"""Statement and where a reader sees clauses begin -> the words at which it is cut into assertions."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from twosource.annotate.clause_cuts import CONJUNCTIONS, LEAST_WORDS, Cuts
from twosource.annotate.nominal_cuts import begins_nominal
from twosource.annotate.quoted_parts import closed_parts
from twosource.annotate.word_classes import word_class
from twosource.language.lexicon import wordset
from twosource.language.predicates import Sentence
from twosource.model.text import Anchor

MOST_WORDS = 200
"""A "statement" with more words is a table or a script, and is left whole."""
_LONG_QUOTATION = 12
"""Words: a quotation inside a statement from which it may be cut like the rest; a shorter one is one thing said."""
_LEAST_NOMINAL = 4
"""Words that must stand before what is cut off without a verb of its own."""
_NOT = word_class("not")


def assertion_cuts(where: Anchor, words: Sentence, starts: Collection[int]) -> list[int]:
    """The places of words, in order, at which a new assertion begins; `starts` are the code points at which a reader
    sees clauses begin.

    The rules that cut narration to clauses come first; then what a reader sees (clauses that the rules leave because
    their opener may join less than a clause), then phrases without a verb that assert. Nothing is cut inside brackets
    and short quotations, nor between a condition and what hangs on it.
    """
    closed = _closed(where)
    places = [i for i in range(1, words.size) if not any(a < words.words[i].start < b for a, b in closed)]
    cuts = Cuts(words)
    for i in places:
        cuts.look_at(i)
    seen = {words.words[i].start: i for i in places}
    found = {*cuts.found, *_read(words, (seen[s] for s in starts if s in seen))}
    found |= {i for i in places if begins_nominal(words, _begin(found, i), i)}
    return _long_enough(words, [i for i in sorted(found) if _free(words, i)])


def _closed(where: Anchor) -> list[tuple[int, int]]:
    """The brackets and short quotations of a statement; one that is the whole of it is none."""
    content = where.text.content
    return [
        (start, end)
        for start, end in closed_parts(where)
        if content[start] in "([" or content[start:end].count(" ") + 1 < _LONG_QUOTATION
        if not (start <= where.start and where.end <= end)
    ]


def _begin(cuts: Iterable[int], i: int) -> int:
    return max((cut for cut in cuts if cut < i), default=0)


def _read(words: Sentence, starts: Iterable[int]) -> Iterable[int]:
    """Of the places where a reader sees a clause begin, those at which another thing is asserted."""
    for i in starts:
        opener = i - 1 if words.form(i - 1) in CONJUNCTIONS or words.form(i - 1) == "that" else i
        if words.form(opener) == "that" and words.form(opener - 1) in CONJUNCTIONS:
            opener -= 1
        if words.form(opener) in ("and", "but") and opener > LEAST_WORDS:
            yield opener
        elif words.form(i) in wordset("clause_subordinators") and not _explains_denied(words, i):
            yield i


def _explains_denied(words: Sentence, i: int) -> bool:
    """Whether "because" at `i` may be what is denied: "was not dismissed because he was late"."""
    near = [words.form(j) for j in range(i) if not any(words.words[k].marks for k in range(j + 1, i + 1))]
    return words.form(i) in ("because", "since", "as") and any(f in _NOT or f.endswith("n't") for f in near)


def _free(words: Sentence, i: int) -> bool:
    """Whether word `i` stands outside of what a condition bears on."""
    conditions = [j for j in range(i + 1) if words.form(j) in wordset("conditions")]
    if not conditions or ";" in words.words[i].marks:
        return True
    return conditions[0] > 1 and i not in conditions and bool(words.words[i].marks) and words.form(i) in CONJUNCTIONS


def _long_enough(words: Sentence, cuts: list[int]) -> list[int]:
    """The cuts without those that would leave a rest too short to stand alone."""
    kept: list[int] = []
    for place, cut in enumerate(cuts):
        following = cuts[place + 1] if place + 1 < len(cuts) else words.size
        begin = kept[-1] if kept else 0
        if cut - begin >= LEAST_WORDS and following - cut - (words.form(cut) in CONJUNCTIONS) >= LEAST_WORDS:
            kept.append(cut)
    return kept
