"""Two places side by side -> what one says and the other denies."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from twosource.language.lexicon import pairs, wordset
from twosource.ledger.aligned import NOTHING, Aligned
from twosource.ledger.beside import Beside, Shift, shift
from twosource.ledger.terms import is_weak, lemma_key

_MERELY = ("only", "just", "least", "merely")
_REACH = 4
"""Words behind a negation in which what it denies begins."""


def polarity_shifts(pair: Beside) -> Iterator[Shift]:
    """Negations that one side has about what both tell, and words for which the other has their opposite."""
    yield from negation_shifts(pair)
    yield from _opposite(pair)


def negation_shifts(pair: Beside) -> Iterator[Shift]:
    """Negations that one side has about what both tell."""
    yield from _negated(pair)
    yield from (s.flipped() for s in _negated(pair.flipped()))


def _negated(pair: Beside) -> Iterator[Shift]:
    """Negations of the left side that have none in their place, before a word that both have."""
    row, hedged = pair.words, _hedged(pair)
    for i in _negations(row):
        if row.of_left[i] != NOTHING or i in hedged or _until(row, i):
            continue
        denied = row.next_telling(i + 1, _REACH)
        at = row.of_left[denied] if denied != NOTHING else NOTHING
        if at == NOTHING or _denied_there(row, i, at):
            continue
        yield shift(pair, "polarity", (i, denied + 1), (_opening(row, at), at + 1))


def _until(row: Aligned, i: int) -> bool:
    """Whether what is denied goes on to "until": "did not pay until May" says that somebody paid in May."""
    return any(w.form in ("until", "till", "unless") for w in row.left[i + 1 : i + 1 + _CLAUSE])


_CLAUSE = 10
"""Words behind a negation in which "until" turns it round."""


def _opening(row: Aligned, at: int) -> int:
    """The first of the words right before a word of the right side that only it has."""
    while at > 0 and row.of_right[at - 1] == NOTHING:
        at -= 1
    return at


def _denied_there(row: Aligned, i: int, at: int) -> bool:
    """Whether the right side denies it too, in whatever words."""
    begin, stop = row.instead(i, i + 1)
    there = set(_negations(row.flipped()))
    near = {*range(begin, stop), *range(max(0, at - _REACH), at)}
    if near & there:
        return True
    return any(_opposites(row.left[j].form, row.right[k].form) for j in (i + 1,) for k in range(begin, stop))


def _hedged(pair: Beside) -> set[int]:
    """The words of the left side that belong to a doubt: "could not be confirmed" denies nothing."""
    listed = (h for h in pair.left.hedges if h.kind == "unverified" and h.where.words.casefold() in pairs("hedges"))
    spans = (pair.words.span(h.where) for h in listed)
    return {i for start, end in spans for i in range(start, end)}


def _negations(row: Aligned) -> list[int]:
    forms = [w.form for w in row.left]
    return [i for i, f in enumerate(forms) if _negates(f, forms[i + 1 : i + 2])]


def _negates(form: str, behind: list[str]) -> bool:
    """Whether a word denies what stands behind it: "not", "failed to", but not "not only"."""
    if form in wordset("negations") or form.endswith("n't"):
        return behind not in ([m] for m in _MERELY)
    return behind == ["to"] and lemma_key(form) in _negating()


@cache
def _negating() -> frozenset[str]:
    return frozenset(lemma_key(w) for w in wordset("negating_verbs"))


def _opposite(pair: Beside) -> Iterator[Shift]:
    row = pair.words
    for i, word in enumerate(row.left):
        if row.of_left[i] != NOTHING:
            continue
        begin, stop = row.instead(i, i + 1)
        its = next((j for j in range(begin, stop) if _opposites(word.form, row.right[j].form)), None)
        if its is not None and not _turned(row, i, its):
            yield shift(pair, "polarity", (i, i + 1), (its, its + 1))


def _turned(row: Aligned, i: int, its: int) -> bool:
    """Whether a negation beside one of two opposites makes them say the same: "not aware", "unaware"."""
    mine, there = set(_negations(row)), set(_negations(row.flipped()))
    a = any(n in mine and row.of_left[n] == NOTHING and n != i for n in range(max(0, i - _REACH), i))
    b = any(n in there and row.of_right[n] == NOTHING and n != its for n in range(max(0, its - _REACH), its))
    return a != b


def _opposites(left: str, right: str) -> bool:
    a, b = lemma_key(left), lemma_key(right)
    return b in _table().get(a, ()) or (not is_weak(left) and not is_weak(right) and _prefixed(left, right))


def _prefixed(left: str, right: str) -> bool:
    longer, shorter = (left, right) if len(left) > len(right) else (right, left)
    return len(shorter) > 3 and any(longer == prefix + shorter for prefix in wordset("negative_prefixes"))


@cache
def _table() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for word, row in pairs("opposites").items():
        for other in row.split(","):
            a, b = lemma_key(word), lemma_key(other.strip())
            found.setdefault(a, set()).add(b)
            found.setdefault(b, set()).add(a)
    return {word: frozenset(others) for word, others in found.items()}
