"""A claim's carriers -> the wording that says it best."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from twosource.language.lexicon import wordset
from twosource.language.verbs import read_verb
from twosource.language.words import words
from twosource.ledger.contents import content_keys
from twosource.ledger.docket import Docket
from twosource.ledger.speakers import Speaker
from twosource.model.marks import Statement

_LONG = 200
"""Characters: a longer wording tells more than the claim."""

_RANKS = {"narration": 0, "indirect": 0, "mixed": 1, "direct": 2}


def best_wording(carriers: Sequence[Statement], who: Mapping[str, Speaker], docket: Docket) -> str:
    """The words of the carrier that can be read alone: no pronoun for a subject, names in it, the most told, not
    longer than a sentence, rather in the report's words than in marks."""
    best = min(carriers, key=lambda s: (*_rank(s, docket), docket.order[s.id]))
    return " ".join(best.where.words.split())


def _rank(statement: Statement, docket: Docket) -> tuple[bool, bool, int, bool, int]:
    row = words(statement.where.words)
    pronoun = not row or row[0].form in wordset("pronouns") or row[0].form in _RELATIVES or _participle(row[0].form)
    named = any(m.form == "name" for m, _ in docket.mentions(statement.where))
    return (
        len(statement.where) > _LONG,
        pronoun,
        _RANKS[statement.kind],
        not named,
        -len(content_keys(statement.where)),
    )


def _participle(form: str) -> bool:
    """Whether a wording that begins with this word lacks its subject: "killing at least 84"."""
    verb = read_verb(form)
    return verb is not None and "ing" in verb.forms


_RELATIVES = frozenset(("who", "which", "that", "whose", "and", "but", "or", "to", "them", "him", "her"))
