"""Statement and where a reader sees clauses begin -> the words at which it is cut into assertions."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from twosource.annotate.bound_clauses import is_bound
from twosource.annotate.clause_cuts import CONJUNCTIONS, LEAST_WORDS, Cuts
from twosource.annotate.nominal_cuts import begins_nominal
from twosource.annotate.quoted_parts import closed_parts
from twosource.language.lexicon import wordset
from twosource.language.numerals import counts
from twosource.language.predicates import Sentence
from twosource.language.sentences import sentences
from twosource.model.text import Anchor

MOST_WORDS = 200
"""A "statement" with more words is a table or a script, and is left whole."""
_LONG_QUOTATION = 12
"""Words: a quotation inside a statement from which it may be cut like the rest; a shorter one is one thing said."""
_LEAST_SPOKEN = 6
"""Words: people speak in short clauses, of which several tell one thing ("I heard a thud, and then it was gone")."""
_LEAST_SUBORDINATE = 5
"""Words: a shorter subordinate clause says little that its main clause does not ("before it went up"), and a shorter
main clause little without its subordinate one ("she was upset after ...")."""
_LEAST_COUNT = 2
"""Words that tell how many were harmed: "injuring 40"."""
_LEAST_SUBJECT = 5
"""Words of a subject with its insertion that tell something of their own ("The driver, a dual national of 31")."""
_LONG_RELATIVE = 9
"""Words: a shorter relative clause without a comma tells which one is meant ("a guard who tried to help")."""
_LATE = 3
"""Words behind which a reader may see the clause begin that a conjunction brings ("and on Friday the port closed")."""
_RELATIVES = frozenset(("who", "which", "where"))


def assertion_cuts(where: Anchor, words: Sentence, starts: Collection[int] | None, spoken: bool = False) -> list[int]:
    """The places of words, in order, at which a new assertion begins; `starts` are the code points at which a reader
    sees clauses begin (None: there is no reader), `spoken` tells whether these are somebody's own words.

    The rules that cut narration to clauses come first; where they cut before a clause with a subject of its own, the
    reader must see it too. Then what it alone sees: clauses whose opener may join less than a clause. Then phrases
    without a finite verb that assert. Nothing is cut inside brackets and short quotations, nor between a condition and
    what hangs on it.
    """
    closed = _closed(where)
    places = [i for i in range(1, words.size) if not any(a < words.words[i].start < b for a, b in closed)]
    cuts = Cuts(words)
    for i in places:
        cuts.look_at(i)
    seen = _places_of(words, starts)
    found = {i for i in cuts.found if seen is None or _agreed(words, i, seen)}
    found |= set() if spoken else _sentences(where, words)
    found |= {i for i in _read(words, seen or set()) if i in places and _told(words, _begin(found, i), i)}
    found |= {i for i in places if _another_that(words, _begin(found, i), i)}
    found |= {i for i in places if _resumes(words, _begin(found, i), i)}
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


def _places_of(words: Sentence, starts: Collection[int] | None) -> set[int] | None:
    if starts is None:
        return None
    at = {word.start: i for i, word in enumerate(words.words)}
    return {at[start] for start in starts if start in at}


def _begin(cuts: Iterable[int], i: int) -> int:
    return max((cut for cut in cuts if cut < i), default=0)


def _sentences(where: Anchor, words: Sentence) -> set[int]:
    """The words with which further sentences of a statement begin."""
    at = {sentence.start for sentence in sentences(where)[1:]}
    return {
        i for i in range(1, words.size) if any(words.words[i - 1].end <= start <= words.words[i].start for start in at)
    }


def _agreed(words: Sentence, i: int, seen: set[int]) -> bool:
    """Whether a reader sees a clause where the rules cut before a conjunction and a subject; other cuts are theirs."""
    if words.form(i) not in CONJUNCTIONS or words.starts_predicate(i + 1) or words.is_plural_predicate(i + 1):
        return True
    return any(j in seen for j in range(i, i + 2 + _LATE))


def _read(words: Sentence, seen: Iterable[int]) -> Iterator[int]:
    """Of the places where a reader sees a clause begin, those at which another thing is asserted."""
    for i in sorted(seen):
        opener = i - 1 if words.form(i - 1) in CONJUNCTIONS or words.form(i - 1) == "that" else i
        if words.form(opener) == "that" and words.form(opener - 1) in CONJUNCTIONS:
            opener -= 1
        if words.form(opener) in ("and", "but"):
            if opener > LEAST_WORDS and (words.words[opener].marks or words.starts_clause(i, words.size)):
                yield opener
        elif _adds(words, i) or (words.form(i) in wordset("clause_subordinators") and _has_verb(words, i)):
            yield i


def _another_that(words: Sentence, begin: int, i: int) -> bool:
    """Whether one more thing that was said begins: "it was closed, [that its head had gone] [and that ...]"."""
    joins = words.form(i) == "and"
    listed = words.form(i + joins) == "that" and (joins or "," in words.words[i].marks)
    return listed and words.has_finite(begin, i) and words.starts_clause(i + joins + 1, words.size)


def _told(words: Sentence, begin: int, i: int) -> bool:
    """Whether something is told from `begin` to `i`, by a finite verb or as what is asked for ("them to withdraw")."""
    return words.has_finite(begin, i) or any(words.form(j) == "to" and words.verbs[j + 1] for j in range(begin, i - 1))


def _adds(words: Sentence, i: int) -> bool:
    """Whether a relative clause at word `i` tells something new: behind a name, behind a comma that is the statement's
    last, or in the past of what "a" brings in ("charged a clerk who was seen at the gate")."""
    if i < 2 or words.form(i) not in _RELATIVES:
        return False
    last = not any(words.words[j].marks for j in range(i + 1, words.size))
    return words.words[i - 1].capital or ("," in words.words[i].marks and last) or _brought_in(words, i)


def _brought_in(words: Sentence, i: int) -> bool:
    row = range(i - 1, max(i - _LEAST_SUBJECT, 0), -1)
    article = next((j for j in row if words.form(j) in ("a", "an")), None)
    if words.size - i < _LONG_RELATIVE:
        return False
    noun = article is not None and all(words.joined(j) and not words.finite(j) for j in range(article + 1, i))
    return noun and words.joined(i) and (words.form(i + 1) in ("was", "were", "had") or _is_past(words, i + 1))


def _is_past(words: Sentence, i: int) -> bool:
    verb = words.verbs[i] if i < words.size else None
    return verb is not None and "past" in verb.forms


def _resumes(words: Sentence, begin: int, i: int) -> bool:
    """Whether the verb comes here for which a subject waits behind an insertion ("The man, a clerk of 31, also drove");
    a participle that is only another insertion has the verb behind it."""
    verb = words.verbs[j] if (j := words.past_adverbs(i)) < words.size else None
    if "," not in words.words[i].marks or verb is None or "past" not in verb.forms or words.words[j].capital:
        return False
    inserted = any("," in words.words[k].marks for k in range(begin + 1, i)) or j > i
    later = next((k for k in range(i + 1, words.size) if words.words[k].marks), words.size)
    finite = any(_surely_finite(words, k) for k in (*range(begin, i), *range(later, words.size)))
    return inserted and not finite and i - begin >= _LEAST_SUBJECT


def _surely_finite(words: Sentence, i: int) -> bool:
    """Whether word `i` is a finite verb that cannot be a noun as well: "a police source"."""
    verb = words.verbs[i]
    return words.finite(i) and not (verb is not None and verb.noun and "past" not in verb.forms)


def _has_verb(words: Sentence, i: int) -> bool:
    """Whether a finite verb stands behind a subordinator before another clause is joined, unlike "after it and he"."""
    stop = next(
        (j for j in range(i + 2, words.size) if words.form(j) in CONJUNCTIONS or words.words[j].marks), words.size
    )
    return words.has_finite(i + 1, stop)


def _long_enough(words: Sentence, cuts: list[int], spoken: bool) -> list[int]:
    """The cuts without those that would leave a rest too short to stand alone."""
    kept: list[int] = []
    for place, cut in enumerate(cuts):
        following = cuts[place + 1] if place + 1 < len(cuts) else words.size
        begin = kept[-1] if kept else 0
        before, behind = _least(words, cut, spoken)
        if _core(words, begin, cut) - begin >= before and following - _past_joining(words, cut) >= behind:
            kept.append(cut)
    return kept


def _core(words: Sentence, begin: int, cut: int) -> int:
    """Where the first subordinate clause begins that nothing parts from its main clause, at most the cut."""
    openers = wordset("clause_subordinators")
    row = (i for i in range(begin + 1, cut) if words.form(i) in openers and words.joined(i))
    return next(row, cut) if words.form(cut) in openers else cut


def _past_joining(words: Sentence, i: int) -> int:
    i += words.form(i) in CONJUNCTIONS
    return i + (words.form(i) in ("then", "that"))


def _least(words: Sentence, cut: int, spoken: bool) -> tuple[int, int]:
    """How many words must stand before a cut and behind it."""
    if spoken:
        return _LEAST_SPOKEN, _LEAST_SPOKEN
    if words.form(cut) == "and" and words.is_participle(cut + 1) and counts(words.form(cut + 2)):
        return LEAST_WORDS, _LEAST_COUNT
    if words.form(cut) in wordset("clause_subordinators"):
        return LEAST_WORDS if words.words[cut].marks else _LEAST_SUBORDINATE, _LEAST_SUBORDINATE
    return LEAST_WORDS, LEAST_WORDS
