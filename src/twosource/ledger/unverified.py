"""Carrier of a claim -> whether it says that nobody could confirm it."""

from __future__ import annotations

from itertools import pairwise

from twosource.language.lexicon import wordset
from twosource.language.words import words
from twosource.ledger.docket import Docket, same_paragraph
from twosource.model.marks import Hedge, Statement
from twosource.model.text import Anchor

_NUMBERS = frozenset(("figure", "toll", "count", "casualty", "number", "loss", "death"))
"""What is counted: a doubt about "such figures" bears on statements with a number alone."""


def unverified(statement: Statement, docket: Docket) -> bool:
    """Whether its sentence says so, or the next one says it of such figures or claims."""
    return said_unverified(statement, docket) is not None


def said_unverified(statement: Statement, docket: Docket) -> Anchor | None:
    """The sentence that says of a statement that nobody could confirm it: its own, the next one, or one that says it of
    what either side says."""
    sentence, behind = docket.sentence(statement.where), docket.sentence(statement.where, 1)
    if sentence and any(explicit(h) and _close(h.where, statement.where) for h in docket.hedges(sentence)):
        return sentence
    if _doubts(behind, statement, docket):
        return behind
    return of_both_sides(statement, docket) if statement.attribution else None


def of_both_sides(statement: Statement, docket: Docket) -> Anchor | None:
    """A sentence behind a statement that says of what either side says that nobody could confirm it."""
    later = (docket.sentence(statement.where, step) for step in range(2, _SIDES + 1))
    return next((sentence for sentence in later if _of_both_sides(sentence, docket)), None)


_SIDES = 6
"""Sentences: how far behind a charge its answer and "the claims of either side could not be verified" stand."""


def _of_both_sides(sentence: Anchor | None, docket: Docket) -> bool:
    """Whether a sentence says of what either side says that it could not be confirmed."""
    if sentence is None or not any(explicit(h) for h in docket.hedges(sentence)):
        return False
    forms = [w.form for w in words(sentence.words)]
    return any(a in ("either", "both") and b.startswith("side") for a, b in pairwise(forms))


def doubts(statement: Statement, docket: Docket) -> bool:
    """Whether a statement is given as hearsay ("reportedly") or its sentence says that it is not confirmed."""
    sentence = docket.sentence(statement.where)
    marked = [h for h in docket.hedges(sentence) if h.kind == "unverified"] if sentence else []
    return any(explicit(h) and _close(h.where, statement.where) for h in marked) or any(
        statement.where.covers(h.where) and not h.where.words.casefold().startswith(_CHARGED) for h in marked
    )


_CHARGED = "alleg"
"""Begins the words with which courts and police speak of what somebody is charged with: no hearsay."""


def explicit(hedge: Hedge) -> bool:
    """Whether words say outright that something could not be confirmed."""
    said = hedge.where.words.casefold()
    return hedge.kind == "unverified" and "just" not in said and any(root in said for root in _ROOTS)


_ROOTS = ("confirm", "verif", "corroborat", "authenticat", "substantiat")


def _close(hedge: Anchor, where: Anchor) -> bool:
    first, second = sorted((hedge, where), key=lambda a: a.start)
    between = first.text.content[first.end : max(first.end, second.start)]
    return len(between) <= _GAP and ";" not in between


_GAP = 60
"""Characters between a doubt and the statement that it is about, in one sentence."""


def _doubts(sentence: Anchor | None, statement: Statement, docket: Docket) -> bool:
    """Whether a following sentence says that such claims, or such figures, could not be confirmed."""
    if sentence is None or not any(explicit(h) for h in docket.hedges(sentence)):
        return False
    row = words(sentence.words)
    if row and row[0].form in ("it", "this", "that"):
        return same_paragraph(statement.where, sentence)
    forms = {w.form for w in row}
    nouns = (forms | {_singular(f) for f in forms}) & wordset("charge_nouns")
    if not nouns:
        return False
    return bool(statement.quantities) if nouns <= _NUMBERS else True


def _singular(form: str) -> str:
    return form[:-3] + "y" if form.endswith("ies") else form.removesuffix("s")
