"""Carrier of a claim -> whether it says that nobody could confirm it."""

from __future__ import annotations

from twosource.language.lexicon import wordset
from twosource.language.words import words
from twosource.ledger.docket import Docket, same_paragraph
from twosource.model.marks import Hedge, Statement
from twosource.model.text import Anchor

_NUMBERS = frozenset(("figure", "toll", "count", "casualty", "number", "loss", "death"))
"""What is counted: a doubt about "such figures" bears on statements with a number alone."""

_REACH = 2
"""Sentences behind a statement, the next paragraph included, in which a doubt may still mean it."""


def unverified(statement: Statement, docket: Docket) -> bool:
    """Whether the statement or its sentence says so, or one of the next sentences says it of such figures or claims."""
    if any(h.kind == "unverified" for h in statement.hedges):
        return True
    sentence = docket.sentence(statement.where)
    if sentence and any(_bears(h, statement, sentence) for h in docket.hedges(sentence)):
        return True
    return any(_doubts(docket.sentence(statement.where, step), statement, docket) for step in range(1, _REACH))


def _bears(hedge: Hedge, statement: Statement, sentence: Anchor) -> bool:
    """Whether a doubt in the same sentence is about the statement: no other statement's clause parts them."""
    return hedge.kind == "unverified" and bool(words(sentence.words)) and _close(hedge.where, statement.where)


def _close(hedge: Anchor, where: Anchor) -> bool:
    first, second = sorted((hedge, where), key=lambda a: a.start)
    between = first.text.content[first.end : max(first.end, second.start)]
    return len(between) <= _GAP and ";" not in between


_GAP = 60
"""Characters between a doubt and the statement that it is about, in one sentence."""


def _doubts(sentence: Anchor | None, statement: Statement, docket: Docket) -> bool:
    """Whether a following sentence says that such claims, or such figures, could not be confirmed."""
    if sentence is None:
        return False
    doubts = [h for h in docket.hedges(sentence) if h.kind == "unverified"]
    if not doubts:
        return False
    forms = {w.form for w in words(sentence.words)}
    nouns = {f if f in wordset("charge_nouns") else _singular(f) for f in forms} & wordset("charge_nouns")
    if not nouns:
        return bool(forms & {"it", "this", "that"}) and same_paragraph(statement.where, sentence)
    return bool(statement.quantities) if nouns <= _NUMBERS else True


def _singular(form: str) -> str:
    return form[:-3] + "y" if form.endswith("ies") else form.removesuffix("s")
