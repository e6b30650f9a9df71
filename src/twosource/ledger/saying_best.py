"""A claim's carriers -> the wording that says it best."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from twosource.language.lexicon import wordset
from twosource.language.verbs import read_verb
from twosource.language.words import words
from twosource.ledger.contents import content_keys
from twosource.ledger.denying import accuses_by_cue, by_cue
from twosource.ledger.docket import Docket
from twosource.ledger.speakers import Speaker
from twosource.model.claims import LEFT_OUT
from twosource.model.marks import Statement
from twosource.model.text import Anchor

_LONG = 200
"""Characters: a longer wording tells more than the claim."""

_LONGEST = 220
"""Characters of the words from a source on: of a longer one only what was said is shown."""

_FEWEST = 5
"""Words: fewer are no clause that says something by itself."""

_CLOSING = ('"', "”", "’", "»")
"""Marks that close a quotation; what opens it stands in the words from the source on."""

_RANKS = {"narration": 0, "indirect": 0, "mixed": 1, "direct": 2}


def best_wording(carriers: Sequence[Statement], who: Mapping[str, Speaker], docket: Docket) -> str:
    """The words of the carrier that can be read alone: no pronoun for a subject, names in it, the most told, not
    longer than a sentence, rather in the report's words than in marks. What is denied, what somebody is accused of and
    what is told in a few words say nothing without who says so: there the words run from the source on. Words that lack
    their subject have it before them. A headline, which drops sources and doubts by habit, comes last."""
    best = min(carriers, key=lambda s: (docket.is_headline(s), *_rank(s, docket), docket.order[s.id]))
    said = " ".join(readable(best, docket).words.split()).rstrip(",;")
    return f"{' '.join(best.subject.words.split())}{LEFT_OUT}{said}" if best.subject else said


def _rank(statement: Statement, docket: Docket) -> tuple[bool, bool, bool, int, bool, int]:
    where = readable(statement, docket)
    row = words(where.words)
    pronoun = not row or row[0].form in wordset("pronouns") or row[0].form in _RELATIVES or _participle(row[0].form)
    named = any(m.form == "name" for m, _ in docket.mentions(where))
    return (
        len(where) > _LONG,
        pronoun,
        where != statement.where,
        _RANKS[statement.kind],
        not named,
        -len(content_keys(where)),
    )


def readable(statement: Statement, docket: Docket) -> Anchor:
    """The words of a statement, from its source in the same sentence on where they say nothing without it."""
    where = statement.where
    inner = statement.attribution[0] if statement.attribution else None
    if inner is None or not (by_cue(statement) or accuses_by_cue(statement) or len(words(where.words)) < _FEWEST):
        return where
    sentence = docket.sentence(where)
    led = [a for a in (inner.source, inner.cue) if a and sentence and sentence.covers(a) and a.end <= where.start]
    if not led:
        return where
    closed = where.text.content[where.end : where.end + 1] in _CLOSING
    whole = where.text.anchor(min(a.start for a in led), where.end + closed)
    return whole if len(whole) <= _LONGEST else where


def _participle(form: str) -> bool:
    """Whether a wording that begins with this word lacks its subject: "killing at least 84"."""
    verb = read_verb(form)
    return verb is not None and "ing" in verb.forms


_RELATIVES = frozenset(("who", "which", "that", "whose", "and", "but", "or", "to", "them", "him", "her"))
