"""Two places side by side -> limits of a finding that one side leaves out: how often, in which animals."""

from __future__ import annotations

from collections.abc import Iterator

from twosource.language.lexicon import wordset
from twosource.language.words import words
from twosource.ledger.aligned import Aligned
from twosource.ledger.beside import Beside, Shift, shift
from twosource.ledger.phrases import phrases_in
from twosource.ledger.terms import is_weak
from twosource.model.text import Anchor

_NEAR = 300
"""Characters around a place in which a report names what a finding was made in."""

_REACH = 3
"""Words before "times a week" that belong to it: "at least three"."""

_EACH = ("a", "per", "each", "every")

_REGULAR = frozenset(("daily", "weekly", "monthly", "often", "regularly", "regular", "frequently", "frequent"))
"""Words that stand for how often in fewer words."""


def limit_shifts(pair: Beside) -> Iterator[Shift]:
    """How often something was done, and in which animals it was found, where the other side tells it without."""
    yield from _how_often(pair)
    yield from (s.flipped() for s in _how_often(pair.flipped()))
    yield from _subjects(pair)
    yield from (s.flipped() for s in _subjects(pair.flipped()))


def _how_often(pair: Beside) -> Iterator[Shift]:
    """ "several times a week" of which the other side has nothing."""
    row = pair.words
    forms, its = [w.form for w in row.left], {w.form for w in row.right}
    if its & (_REGULAR | wordset("how_often")):
        return
    for i, form in enumerate(forms[:-2]):
        if form in wordset("how_often") and forms[i + 1] in _EACH and row.gone(i, i + 3):
            start = _opening(row, i)
            yield shift(pair, "scope", (start, i + 3), row.instead(start, i + 3))


def _opening(row: Aligned, at: int) -> int:
    """The first of the words before "times" that say how many."""
    start = at
    while start > max(0, at - _REACH) and not row.kept(start - 1) and _counts(row.left[start - 1].form):
        start -= 1
    return start


def _counts(form: str) -> bool:
    return is_weak(form) or form in wordset("part_words") or form.isdecimal() or form in ("three", "four", "five")


def _subjects(pair: Beside) -> Iterator[Shift]:
    """Animals that a finding was made in, where the other report names none near it."""
    forms = [w.form for w in pair.words.left]
    found = next(iter(phrases_in(forms, "study_subjects")), None)
    if found is None or phrases_in(_around(pair.right.where), "study_subjects"):
        return
    yield shift(pair, "scope", found, pair.words.instead(*found))


def _around(where: Anchor) -> list[str]:
    content = where.text.content
    return [w.form for w in words(content[max(0, where.start - _NEAR) : where.end + _NEAR])]
