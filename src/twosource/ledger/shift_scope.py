"""Two places side by side -> a part that became the whole, a word that became a wider one."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from twosource.language.lexicon import pairs, wordset
from twosource.language.words import words
from twosource.ledger.aligned import NOTHING, Aligned
from twosource.ledger.amounts import amounts
from twosource.ledger.beside import Beside, Shift, shift
from twosource.ledger.figures import scales
from twosource.ledger.phrases import phrases_in
from twosource.ledger.terms import is_weak, lemma_key
from twosource.model.claims import DriftKind

_REACH = 5
"""Words behind "some", "the whole" in which what they are of stands."""

_SHARES = ("some", "most", "half")
"""Parts whose loss makes a thing the whole of it."""

_PLACES = ("part", "parts", "areas", "portions", "sections")
"""Parts of places, which may be named without an article."""

_WHOLES = ("all", "every", "each", "entire", "whole", "everyone", "everybody")
"""Words that make a bare thing the whole of it where a copy puts them in; "across" tells where only."""

_BARE = frozenset(("of", "the", "a", "an", "its", "their", "his", "her", "this", "that", "these", "those"))
"""Words that may stand between a part or a whole and what it is of."""


def scope_shifts(pair: Beside) -> Iterator[Shift]:
    """Parts and wholes of one thing in each other's place, "partly" dropped or added, a word for a wider one."""
    back = pair.flipped()
    yield from _parts(pair)
    yield from (s.flipped() for s in _parts(back))
    yield from _made_whole(pair)
    yield from _partly(pair)
    yield from (s.flipped() for s in _partly(back))
    yield from _wider(pair)
    yield from (s.flipped() for s in _wider(back))


def _parts(pair: Beside) -> Iterator[Shift]:
    """A part on the left of which the right side has the whole, or, after "some of the", nothing but the thing."""
    row, other = pair.words, pair.words.flipped()
    wholes = phrases_in([w.form for w in row.right], "whole_phrases")
    counted = {a.counted for a in amounts(row.right)}
    numbers = [span for q in pair.right.quantities if other.gone(*(span := other.span(q.where)))]
    forms = [w.form for w in row.left]
    for start, end in (*phrases_in(forms, "part_phrases"), *_numbered(pair)):
        thing = _thing(row, end)
        at = row.of_left[thing] if thing != NOTHING else NOTHING
        if at == NOTHING or not row.gone(start, start + 1) or (_counts(pair, thing) and "of" not in forms[start:end]):
            continue
        whole = next(((a, b) for a, b in wholes if a < at <= b + _REACH and _only_bare(other, b, at)), None)
        if whole and (other.changed(*whole) or row.left[end - 1].form == "all"):
            yield shift(pair, "scope", (start, thing + 1), (whole[0], at + 1))
        elif not whole and not _limited(other, at, counted, numbers) and _drops(row, start, end):
            kind: DriftKind = "quantity" if _measures(pair, thing) else "scope"
            yield shift(pair, kind, (start, thing + 1), (_bare_start(other, at), at + 1))


def _numbered(pair: Beside) -> list[tuple[int, int]]:
    """Numbers that say how many of a known whole are meant: "three of the six lines"."""
    spans = (pair.words.span(q.where) for q in pair.left.quantities)
    forms = [w.form for w in pair.words.left]
    of_all = (a for a, _ in spans if forms[a + 1 : a + 2] == ["of"] and set(forms[a + 2 : a + 3]) & _BARE)
    return [(a, a + 2) for a in of_all if pair.words.gone(a, a + 1)]


def _made_whole(pair: Beside) -> Iterator[Shift]:
    """ "all members" beside "members"."""
    row, other = pair.words, pair.words.flipped()
    for start, end in phrases_in([w.form for w in row.right], "whole_phrases"):
        thing = _thing(other, end)
        at = row.of_right[thing] if thing != NOTHING else NOTHING
        if at == NOTHING or not other.changed(start, end) or row.right[end - 1].form in ("across", "throughout"):
            continue
        limited = _limited(
            row, at, {a.counted for a in amounts(row.left)}, [row.span(q.where) for q in pair.left.quantities]
        )
        before = {w.form for w in row.left[max(0, at - _REACH) : at]}
        if (
            not limited
            and not before & (wordset("whole_words") | {"both", "any", "each"})
            and _is_whole(other, start, end)
        ):
            yield shift(pair, "scope", (_bare_start(row, at), at + 1), (start, thing + 1))


def _is_whole(row: Aligned, start: int, end: int) -> bool:
    return any(w.form in _WHOLES for w in row.left[start:end])


def _counts(pair: Beside, thing: int) -> bool:
    """Whether what follows is a number: "some 300" is about as many."""
    return any(start <= thing < end for start, end in (pair.words.span(q.where) for q in pair.left.quantities))


def _measures(pair: Beside, thing: int) -> bool:
    """Whether what follows is a sum of money or a measure, so that a part of it is another number."""
    found = (q for q in pair.left.quantities if q.unit in scales() or (q.unit or "").isupper())
    return any(start <= thing < end for start, end in (pair.words.span(q.where) for q in found))


def _thing(row: Aligned, at: int) -> int:
    """The word that a part is of: the first one behind it that both sides have, small words left out."""
    stop = min(at + _REACH, len(row.left))
    both = (i for i in range(at, stop) if row.left[i].form not in _BARE and row.of_left[i] != NOTHING)
    first = next(both, NOTHING)
    return first if first != NOTHING and not is_weak(row.left[first].form) else NOTHING


def _only_bare(row: Aligned, start: int, end: int) -> bool:
    return all(row.left[i].form in _BARE or row.of_left[i] != NOTHING for i in range(start, end))


def _bare_start(row: Aligned, at: int) -> int:
    while at > 0 and row.left[at - 1].form in _BARE:
        at -= 1
    return at


def _limited(row: Aligned, at: int, counted: set[int], numbers: list[tuple[int, int]]) -> bool:
    """Whether the thing is limited there too, by a number, an amount or another part."""
    start = max(0, at - _REACH)
    parts = phrases_in([w.form for w in row.left[start:at]], "part_phrases")
    limits = wordset("part_words") | wordset("negations") | {"other", "others", "another"}
    if parts or at in counted or any(w.form in limits for w in row.left[start:at]):
        return True
    return any(a <= at and at - b <= _REACH for a, b in numbers)


def _drops(row: Aligned, start: int, end: int) -> bool:
    """Whether nothing but the part was dropped, so that the bare thing means all of it."""
    forms = [w.form for w in row.left[start : end + 1]]
    of_all = len(forms) > 1 and forms[-2] == "of" and (forms[-1] in _BARE or forms[0] in _PLACES)
    begin, stop = row.instead(start, end)
    return (of_all or forms[0] in _SHARES) and stop - begin <= 1


def _partly(pair: Beside) -> Iterator[Shift]:
    """ "partly destroyed" beside "destroyed"."""
    row = pair.words
    forms = [w.form for w in row.left]
    there = phrases_in([w.form for w in row.right], "partly_words")
    for start, end in phrases_in(forms, "partly_words"):
        befell = row.next_telling(end, 2)
        if there or befell == NOTHING or row.of_left[befell] == NOTHING or not row.gone(start, end):
            continue
        beside = pair.left.where.text.content[row.left[end - 1].end : row.left[end].start].isspace()
        if forms[start] != "half" and beside:
            yield shift(pair, "scope", (start, befell + 1), (row.of_left[befell], row.of_left[befell] + 1))


def _wider(pair: Beside) -> Iterator[Shift]:
    """ "killed" beside "casualties", "killed or injured"."""
    row, other = pair.words, pair.words.flipped()
    its = [lemma_key(w.form) for w in row.right]
    mine = [lemma_key(w.form) for w in row.left]
    for i, key in enumerate(mine):
        for wide in sorted(_table().get(key, ())):
            if any(tuple(mine[k : k + len(wide)]) == wide for k in range(len(mine))):
                continue
            at = next((j for j in range(len(its)) if tuple(its[j : j + len(wide)]) == wide), None)
            if at is None or not other.changed(at, at + len(wide)):
                continue
            if row.of_left[i] == NOTHING or at <= row.of_left[i] < at + len(wide):
                yield shift(pair, "scope", (i, i + 1), (at, at + len(wide)))
                break


@cache
def _table() -> dict[str, frozenset[tuple[str, ...]]]:
    rows = pairs("wider_terms").items()
    return {
        lemma_key(word): frozenset(tuple(lemma_key(w.form) for w in words(one)) for one in row.split(","))
        for word, row in rows
    }
