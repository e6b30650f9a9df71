"""Statement and where a reader sees clauses begin -> the words at which it is cut into assertions."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from twosource.annotate.clause_cuts import CONJUNCTIONS, LEAST_WORDS, Cuts
from twosource.annotate.bound_clauses import is_bound
from twosource.annotate.nominal_cuts import begins_nominal
from twosource.annotate.quoted_parts import closed_parts
from twosource.language.lexicon import wordset
from twosource.language.predicates import Sentence
from twosource.model.text import Anchor

MOST_WORDS = 200
"""A "statement" with more words is a table or a script, and is left whole."""
_LONG_QUOTATION = 12
"""Words: a quotation inside a statement from which it may be cut like the rest; a shorter one is one thing said."""
_LEAST_SPOKEN = 6
"""Words: people speak in short clauses, of which several tell one thing ("I heard a thud, and then it was gone")."""
_LEAST_SUBORDINATE = 5
"""Words: a shorter subordinate clause says little that its main clause does not ("before it went up")."""


def assertion_cuts(where: Anchor, words: Sentence, starts: Collection[int], spoken: bool = False) -> list[int]:
    """The places of words, in order, at which a new assertion begins; `starts` are the code points at which a reader
    sees clauses begin, `spoken` tells whether these are somebody's own words.

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
    return _long_enough(words, [i for i in sorted(found) if not is_bound(words, i)], spoken)


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
        elif words.form(i) in wordset("clause_subordinators"):
            yield i


def _long_enough(words: Sentence, cuts: list[int], spoken: bool) -> list[int]:
    """The cuts without those that would leave a rest too short to stand alone."""
    kept: list[int] = []
    for place, cut in enumerate(cuts):
        following = cuts[place + 1] if place + 1 < len(cuts) else words.size
        begin = kept[-1] if kept else 0
        least = _least(words, cut, spoken)
        if cut - begin >= (least if spoken else LEAST_WORDS) and following - _past_joining(words, cut) >= least:
            kept.append(cut)
    return kept


def _past_joining(words: Sentence, i: int) -> int:
    i += words.form(i) in CONJUNCTIONS
    return i + (words.form(i) in ("then", "that"))


def _least(words: Sentence, cut: int, spoken: bool) -> int:
    if spoken:
        return _LEAST_SPOKEN
    return _LEAST_SUBORDINATE if words.form(cut) in wordset("clause_subordinators") else LEAST_WORDS
