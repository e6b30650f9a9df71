"""Two places side by side -> doubt that was added or lost, a plan told as done, a charge that became a finding."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from twosource.language.lexicon import wordset
from twosource.language.verbs import read_verb
from twosource.ledger.aligned import NOTHING, Aligned
from twosource.ledger.beside import Beside, Shift, shift
from twosource.ledger.certainty import DENIED, PLAIN, Sureness, sureness
from twosource.ledger.phrases import phrases_in
from twosource.ledger.terms import lemma_key

_APART = 2
"""Steps between two doubts that mislead: "likely" for "may" does, "seems" for "may" does not."""

_REACH = 5
"""Words behind a hedge in which what it bears on begins."""

_BEFORE = 4
"""Words before a verb in which its auxiliaries, a plan or a doubt about it stand."""


def certainty_shifts(pair: Beside) -> Iterator[Shift]:
    """Changes of how sure something is given to be, of what both sides tell."""
    mine, its = sureness(pair.left, pair.words), sureness(pair.right, pair.words.flipped())
    used: set[Sureness] = set()
    for one in mine:
        yield from _compared(pair, one, its, used)
    back = pair.flipped()
    for one in its:
        if one not in used:
            yield from (s.flipped() for s in _compared(back, one, mine, set()))
    yield from _possible(pair)
    yield from (s.flipped() for s in _possible(back))
    yield from (*_planned(pair), *_prepared(pair))
    yield from (s.flipped() for s in (*_planned(back), *_prepared(back)))


def _compared(pair: Beside, one: Sureness, its: list[Sureness], used: set[Sureness]) -> Iterator[Shift]:
    row = pair.words
    if not row.changed(one.start, one.end):
        return
    other = _counterpart(row, one, its)
    if other is not None:
        used.add(other)
    elif one.cue or one.step >= PLAIN or not _kept(row, one) or _refused(pair, one):
        return
    step = other.step if other else PLAIN
    if not _misleads(one.step, step):
        return
    kind = "polarity" if DENIED in (one.step, step) else "certainty"
    place = (other.start, other.end) if other else row.instead(one.start, one.end)
    yield shift(pair, "polarity" if kind == "polarity" else "certainty", (one.start, one.end), place)


def _misleads(one: int, other: int) -> bool:
    """Whether two steps tell a reader different things; two doubts only where they are far apart."""
    if one == other:
        return False
    both_doubt = DENIED < one < PLAIN and DENIED < other < PLAIN
    return not both_doubt or abs(one - other) >= _APART


def _counterpart(row: Aligned, one: Sureness, its: list[Sureness]) -> Sureness | None:
    """What stands for one: words in its place, or such that bear on the same word; a cue stands for a cue."""
    flipped = row.flipped()
    tied = [s for s in its if set(row.of_left[one.start : one.end]) & set(range(s.start, s.end))]
    begin, stop = row.instead(one.start, one.end)
    near = [s for s in its if flipped.changed(s.start, s.end) and s.start < stop and begin < s.end]
    near = [s for s in near if s.cue == one.cue or PLAIN not in (s.step, one.step)]
    about = _bears_on(row, one)
    same = [
        s
        for s in its
        if flipped.changed(s.start, s.end) and about != NOTHING and _bears_on(flipped, s) == row.of_left[about]
    ]
    alone = [s for s in its if one.cue and s.cue and flipped.changed(s.start, s.end)]
    alone = [s for s in alone if DENIED not in (s.step, one.step) or _kept(row, one) or _kept(flipped, s)]
    return next(iter((*tied, *near, *same, *(alone if len(alone) == 1 else ()))), None)


def _bears_on(row: Aligned, one: Sureness) -> int:
    """The word that a hedge bears on: the telling one behind it, at the end of a sentence the one before it."""
    behind = row.next_telling(one.end, _REACH)
    if behind != NOTHING:
        return behind
    before = (i for i in range(one.start - 1, max(-1, one.start - _REACH), -1) if row.next_telling(i, 1) != NOTHING)
    return next(before, NOTHING)


def _kept(row: Aligned, one: Sureness) -> bool:
    """Whether what a hedge bears on is told on the other side too."""
    about = _bears_on(row, one)
    return about != NOTHING and row.of_left[about] != NOTHING


def _refused(pair: Beside, one: Sureness) -> bool:
    """Whether the other side has a negation in the place of a doubt: another kind of change, or none."""
    begin, stop = pair.words.instead(one.start, one.end)
    forms = [w.form for w in pair.words.right[begin:stop]]
    return any(f in wordset("negations") or f.endswith("n't") for f in forms)


def _possible(pair: Beside) -> Iterator[Shift]:
    """ "could reach" beside "will reach", where no hedge was seen since "could" may tell of what one is able to do."""
    row = pair.words
    for i, word in enumerate(row.left):
        if word.form in _MODALS and row.of_left[i] == NOTHING:
            begin, stop = row.instead(i, i + 1)
            will = next((j for j in range(begin, stop) if row.right[j].form in ("will", "would")), None)
            verb = row.next_telling(i + 1, 2)
            if will is not None and verb != NOTHING and row.of_left[verb] != NOTHING:
                yield shift(pair, "certainty", (i, verb + 1), (will, row.of_left[verb] + 1))


_MODALS = ("may", "might", "could")


def _planned(pair: Beside) -> Iterator[Shift]:
    """What one side tells as a plan and the other as done."""
    row = pair.words
    forms, its = [w.form for w in row.left], [w.form for w in row.right]
    doubts = [(s.start, s.end) for s in sureness(pair.right, row.flipped()) if s.step < PLAIN and not s.cue]
    theirs = [*phrases_in(its, "plan_phrases"), *doubts]
    for start, end in phrases_in(forms, "plan_phrases"):
        verb = _verb(row, end)
        at = row.of_left[verb] if verb != NOTHING else NOTHING
        if at == NOTHING or not row.changed(start, end) or not _done(its, at):
            continue
        if any(at - _BEFORE <= b <= at and a < at for a, b in theirs):
            continue
        yield shift(
            pair, "certainty", (start, verb + 1), (max(0, at - 1) if _is_auxiliary(its, at - 1) else at, at + 1)
        )


def _prepared(pair: Beside) -> Iterator[Shift]:
    """ "is preparing an appeal" beside "has filed an appeal"."""
    row = pair.words
    its = [w.form for w in row.right]
    for i, word in enumerate(row.left):
        thing = row.next_telling(i + 1, _BEFORE)
        if lemma_key(word.form) not in _preparing() or row.of_left[i] != NOTHING or row.kept(thing) is None:
            continue
        begin, stop = row.instead(i, i + 1)
        done = next((j for j in range(begin, stop) if _done(its, j) and lemma_key(its[j]) not in _preparing()), None)
        if done is not None:
            yield shift(pair, "certainty", (i, i + 1), (done, done + 1))


@cache
def _preparing() -> frozenset[str]:
    return frozenset(lemma_key(w) for w in wordset("preparing_verbs"))


def _verb(row: Aligned, at: int) -> int:
    """The verb right behind a plan, adverbs and "be" skipped."""
    for i in range(at, min(at + 3, len(row.left))):
        form = row.left[i].form
        verb = read_verb(form)
        if form not in ("be", "have") and (row.kept(i) is not None if verb is None else verb.forms & _NAMING):
            return i
    return NOTHING


_NAMING = frozenset(("base", "participle"))


def _done(forms: list[str], at: int) -> bool:
    """Whether the verb at an index is told as something that happened."""
    verb = read_verb(forms[at])
    before = forms[max(0, at - _BEFORE) : at]
    going_on = verb is not None and "ing" in verb.forms and bool(set(before[-2:]) & _BE)
    if not going_on and not (forms[at].endswith("ed") if verb is None else verb.forms & {"past", "participle"}):
        return False
    if "to" in before[-2:] or any(f in ("be", "not") or f.endswith("n't") for f in before[-2:]):
        return False
    return not any(a == "to" and b in ("be", "have") for a, b in pairwise(before))


_BE = frozenset(("is", "are", "was", "were", "been", "am"))


def _is_auxiliary(forms: list[str], at: int) -> bool:
    return at >= 0 and forms[at] in wordset("auxiliaries")
