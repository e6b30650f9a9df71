"""Two carriers -> whether doubt was added or lost between them."""

from __future__ import annotations

from itertools import pairwise, product

from twosource.language.lexicon import pairs, wordset
from twosource.ledger.aligned import NOTHING, Aligned
from twosource.ledger.carriers import Carrier, side_by_side
from twosource.ledger.certainty import DENIED, PLAIN, Sureness, sureness
from twosource.ledger.change import Change
from twosource.ledger.figures import one_kind, same_value
from twosource.ledger.phrases import phrases_in
from twosource.ledger.terms import is_weak

_LIKE, _CLOSE = 0.4, 0.5
"""Shares of telling words in common: from the first on a hedge right before a word of both tells, from the second on
one whose first words the other has in part."""

_NEAR = 3
"""Telling words behind a hedge that it bears on."""

_BEFORE = 3
"""Words before what a hedge bears on in which the other carrier may doubt it too."""


def certainty_change(left: Carrier, right: Carrier) -> Change | None:
    """Words of doubt that one has about what both tell, where the other tells it without any."""
    if not left.doubted and not right.doubted:
        return None
    pair = side_by_side(left, right)
    back = pair.flipped()
    mine, its = sureness(pair.left, pair.words), sureness(pair.right, back.words)
    for doubts, others, both, origin, to in ((mine, its, pair, left, right), (its, mine, back, right, left)):
        for doubt in doubts:
            if DENIED < doubt.step < PLAIN and not doubt.cue and _lost(doubt, others, both.words):
                words = both.said(doubt.start, doubt.end)
                if words.casefold() in pairs("hedges") and _one_matter(origin, to, doubt, both.words):
                    return _change(origin, to, words)
    return None


def _one_matter(origin: Carrier, to: Carrier, doubt: Sureness, row: Aligned) -> bool:
    """Whether both tell of one thing beyond doubt: reports of one chain, or one word or one number that was doubted."""
    if origin.chain == to.chain:
        return True
    if len(to.keys) < _FEWEST or _still_doubted(origin, to, doubt, row):
        return False
    about = _about(doubt, row)
    if row.of_left[about[0]] != NOTHING:
        return True
    start, end = row.left[about[0]].start, row.left[about[-1]].end
    doubted = [q for q in origin.statement.quantities if start <= q.where.start < end]
    return any(one_kind(a, b) and same_value(a, b) for a, b in product(doubted, to.statement.quantities))


_FEWEST = 3
"""Telling words: fewer ("Accelerated over bodies") are a caption or a title, which leave out doubts by habit."""


def _still_doubted(origin: Carrier, to: Carrier, doubt: Sureness, row: Aligned) -> bool:
    """Whether what the other tells is no surer: a charge beside what somebody is alleged to have done, "one of the
    deadliest" beside what is believed to be the deadliest."""
    if row.left[doubt.start].form.startswith(_ALLEGED):
        return any(form in _CHARGES for form in to.around)
    at = next((row.of_left[i] for i in _about(doubt, row) if row.of_left[i] != NOTHING), 0)
    return any((a.form, b.form) == ("one", "of") for a, b in pairwise(row.right[max(0, at - _BEFORE - 1) : at]))


_ALLEGED = "alleg"
"""Begins the words with which courts and police speak of what somebody is charged with."""

_CHARGES = frozenset(
    ("charge", "charges", "charged", "indicted", "indictment", "accused", "accuses", "count", "counts", "suspect")
)


def _change(origin: Carrier, to: Carrier, words: str) -> Change:
    """A doubt that was left out, or put in where one report of a chain is known to be the later one."""
    if origin.age <= to.age or origin.chain != to.chain:
        return Change(origin, to, "certainty", "doubt", "", f"“{words}” was left out: “{to.said[:80]}”")
    return Change(to, origin, "certainty", "", "doubt", f"“{words}” was put in: “{origin.said[:80]}”")


def _lost(doubt: Sureness, others: list[Sureness], row: Aligned) -> bool:
    """Whether the other carrier tells what a doubt bears on, and doubts nothing that it tells."""
    if any(DENIED < o.step < PLAIN for o in others):
        return False
    about = _about(doubt, row)
    kept = [i for i in about if row.of_left[i] != NOTHING]
    if not kept or row.likeness < (_LIKE if kept[0] == about[0] else _CLOSE):
        return False
    at = row.of_left[kept[0]]
    return not _planned(row, at, doubt) and not any(w.form in _MODALS for w in row.right[max(0, at - _BEFORE) : at])


_MODALS = ("may", "might", "could", "can")


def _planned(row: Aligned, at: int, doubt: Sureness) -> bool:
    """Whether it is to come there too: "will" for "is expected to" misleads few."""
    forms = [w.form for w in row.right]
    plans = phrases_in(forms, "plan_phrases")
    return doubt.step >= PLAIN - 1 and any(at - _BEFORE <= end <= at for _, end in plans)


def _about(doubt: Sureness, row: Aligned) -> list[int]:
    """The telling words that a hedge bears on: those right behind it, up to a mark or a word that opens a clause."""
    found: list[int] = []
    for i in range(doubt.end, len(row.left)):
        form = row.left[i].form
        if len(found) == _NEAR or (form in _OPENERS and i > doubt.end) or (i > doubt.end and _far(row, i)):
            break
        if not is_weak(form):
            found.append(i)
    return found


_OPENERS = wordset("clause_subordinators") | {"but", "which", "who", "that"}


def _far(row: Aligned, i: int) -> bool:
    """Whether more than a blank parts a word from the one before it."""
    return row.left[i].start - row.left[i - 1].end > 1
