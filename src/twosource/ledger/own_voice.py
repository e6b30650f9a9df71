"""Two carriers of which one at least is told in the outlet's own voice -> whether one may have it from the other."""

from __future__ import annotations

from functools import lru_cache

from twosource.language.lexicon import wordset
from twosource.language.words import words
from twosource.ledger.docket import Docket
from twosource.ledger.echoes import Echoes
from twosource.ledger.figures import same_value
from twosource.ledger.relation import Relation, short
from twosource.ledger.speakers import Speaker
from twosource.model.marks import Statement

CLAUSE = 60
"""Characters, about ten words: fewer are the common way to say a thing, whoever says it."""

_RUN, _ROW = 8, 10
"""Words in one run, and words in one order with others between them, that two reporters seldom come upon alike."""

_SAME_WORDS = 4
"""Words of a whole statement that stands in both letter for letter: a stock sentence or a copied one, which nobody can
tell."""

_IN_ORDER = 0.7
"""Share of the shorter one's words that stand in the other in the same order, from which it is worded after it."""

_MOST_WORDS = 80
"""Words of a statement that are compared: longer ones are passages, which lineage compares."""


def may_have_it(left: Statement, right: Statement, a: Speaker, b: Speaker, docket: Docket) -> Relation | None:
    """Unsure where shared wording, a rewording or a citation leaves a doubt."""
    if "own" not in (a.kind, b.kind):
        return None
    return (
        _wording(left, right, a, b, docket)
        or _worded_alike(left, right, a, b)
        or (_one_finding(left, right, docket) if a.kind == b.kind else None)
        or (_retold(left, right, docket) or _after(left, right, docket) if a.kind == b.kind else None)
    )


def may_echo(left: Statement, right: Statement, a: Speaker, b: Speaker, echoes: Echoes) -> Relation | None:
    """Unsure where one tells it in its own voice and one report shows nothing that it has not in common with the
    other."""
    doubt = echoes.between(left.report, right.report) if "own" in (a.kind, b.kind) else None
    return Relation(left, right, "unsure", doubt.detail, doubt.grounds) if doubt else None


def _wording(left: Statement, right: Statement, a: Speaker, b: Speaker, docket: Docket) -> Relation | None:
    """Unsure where both tell it in their own voice in words that they share, but too few to tell; also where one gives
    a whole clause of the same words as somebody's."""
    passage = docket.shared(left, right)
    if passage is None or (a.kind != b.kind and len(passage.left) < CLAUSE):
        return None
    bonds = tuple(x.id for x in docket.bonds(left.report, right.report) if x.judgement == "unsure")
    said = short(passage.left.words)
    return Relation(left, right, "unsure", f"“{said}” is too little to tell copying from chance", bonds)


def _worded_alike(left: Statement, right: Statement, a: Speaker, b: Speaker) -> Relation | None:
    """Unsure where both tell it in their own voice nearly word for word."""
    if a.kind != b.kind or not _alike(left.where.words, right.where.words):
        return None
    told = (
        f"“{short(left.where.words)}” and “{short(right.where.words)}” are worded so alike that one may be the other's"
    )
    return Relation(left, right, "unsure", told)


@lru_cache(maxsize=16384)
def _alike(left: str, right: str) -> bool:
    mine, its = ([w.form for w in words(said)][:_MOST_WORDS] for said in (left, right))
    least = min(len(mine), len(its))
    if mine == its:
        return least >= _SAME_WORDS
    if least < _RUN or len(set(mine) & set(its)) < _RUN:
        return False
    run, row = _longest(mine, its)
    return run >= _RUN or (least >= _ROW and row >= _ROW and row >= _IN_ORDER * least)


def _longest(left: list[str], right: list[str]) -> tuple[int, int]:
    """The longest run of words that both have, and the longest row of words in one order."""
    runs, rows, best = [0] * (len(right) + 1), [0] * (len(right) + 1), 0
    for word in left:
        before_run, before_row = 0, 0
        for i, other in enumerate(right, 1):
            run, row = runs[i], rows[i]
            runs[i] = before_run + 1 if word == other else 0
            rows[i] = before_row + 1 if word == other else max(rows[i], rows[i - 1])
            before_run, before_row = run, row
            best = max(best, runs[i])
    return best, rows[-1]


def _one_finding(left: Statement, right: Statement, docket: Docket) -> Relation | None:
    """Unsure where both give one share as what research found: two reporters may have read one study."""
    shares = [[q for q in s.quantities if q.unit == "share"] for s in (left, right)]
    if not any(same_value(x, y) for x in shares[0] for y in shares[1]):
        return None
    if not all(_is_finding(s, docket) for s in (left, right)):
        return None
    return Relation(left, right, "unsure", f"both tell what research found: “{short(left.where.words)}”")


def _is_finding(statement: Statement, docket: Docket) -> bool:
    """Whether research is spoken of in a statement's sentence or the one before or behind it."""
    near = [p for step in (-1, 0, 1) if (p := docket.sentence(statement.where, step)) is not None]
    forms = {w.form.removesuffix("'s") for place in near for w in words(place.words)}
    return bool(forms & (wordset("research_nouns") | _FINDINGS))


_FINDINGS = frozenset(("finding", "findings"))


def _after(left: Statement, right: Statement, docket: Docket) -> Relation | None:
    """Unsure where one report may tell its story after the other's outlet."""
    bond = next((x for x in docket.bonds(left.report, right.report) if x.reason == "cites"), None)
    return Relation(left, right, "unsure", bond.detail, (bond.id,)) if bond else None


def _retold(left: Statement, right: Statement, docket: Docket) -> Relation | None:
    """Unsure where one may have it from the other, in other words."""
    bond = docket.retold(left, right)
    if bond is None:
        return None
    told = f"“{short(left.where.words)}” and “{short(right.where.words)}” may be one report's in other words"
    return Relation(left, right, "unsure", told, (bond.id,))
