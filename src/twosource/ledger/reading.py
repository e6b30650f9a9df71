"""Statement -> what a comparison needs of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from twosource.language.lexicon import wordset
from twosource.language.verbs import read_verb
from twosource.language.words import words
from twosource.ledger.naming import Naming
from twosource.ledger.terms import Term, find_terms, lemma_key
from twosource.model.marks import EntityType, Quantity, Statement

_REACH = 3
"""Terms: how far behind a negator the term stands that it denies ("did not, police said, withdraw")."""

_SIDE = 2
"""Terms: how many before and behind a verb are held to be its subject and object."""

_BY = re.compile(r"\s+(?:\w+\s+)?by\s", re.IGNORECASE)
_BE = re.compile(r"\b(?:be|been|being|is|are|was|were|got|gets?)\s+(?:\w+ly\s+)?$", re.IGNORECASE)
_NEAR = 24
"""Characters before a verb in which its form of "be" stands."""

_MERELY = frozenset(("only", "just", "merely", "least"))

_POSSIBLE = frozenset(("can", "could", "may", "might", "would", "perhaps", "possibly"))

_YEAR = re.compile(r"(?<![\w,.$£€-])(?:1[89]|20)\d\d(?![\w%]|,\d|\.\d)")
_DAY = re.compile(
    r"\b(?:(\d{1,2}) )?(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}\b\.?(?: (\d{1,2})\b(?!,?\d))?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Reading:
    """A statement as its terms, in order, without closed-class words and numbers, and what follows from them.

    `keys` are those of all terms, `names`, `persons`, `places` those of names, `negated` of what is denied, `doings` of
    words that can be verbs. `denied` tells whether the whole is said not to be so, `verbal` whether any word of it can
    be a verb, `possible` whether it says what may or would be. `subject` is the name that it begins with, and its type.
    """

    statement: Statement
    terms: tuple[Term, ...]
    keys: frozenset[str]
    names: frozenset[str]
    persons: frozenset[str]
    places: frozenset[str]
    negated: frozenset[str]
    denied: bool
    figures: tuple[Quantity, ...]
    years: frozenset[str]
    days: frozenset[str]
    subject: tuple[str, EntityType] | None
    doings: frozenset[str]
    verbal: bool
    possible: bool


def read_statement(statement: Statement, naming: Naming) -> Reading:
    """Reads a statement for comparison with others."""
    terms = find_terms(statement.where, naming)
    counted = tuple(t for t in terms if not any(q.where.start <= t.start < q.where.end for q in statement.quantities))
    content = statement.where.words
    names = frozenset(t.key for t in terms if t.key.startswith("@"))
    return Reading(
        statement,
        counted,
        frozenset(t.key for t in counted),
        names,
        frozenset(n for n in names if _type(n, naming) == "person"),
        frozenset(n for n in names if _type(n, naming) == "place"),
        _negated(statement, terms),
        _denied(statement),
        statement.quantities,
        frozenset(_YEAR.findall(content)),
        frozenset(_days(content)),
        _subject(statement, terms, naming),
        frozenset(t.key for t in counted if read_verb(t.form.partition(" ")[0]) is not None),
        _verbal(statement),
        any(word.form in _POSSIBLE for word in words(content)),
    )


def sides(reading: Reading, verb: int) -> tuple[frozenset[str], frozenset[str]]:
    """The keys of the doers and of those it is done to, of the verb at index `verb`, as far as they stand next to it.

    A passive has its doer behind "by" or not at all."""
    content, where, term = reading.statement.where.text.content, reading.statement.where, reading.terms[verb]
    before = frozenset(t.key for t in reading.terms[max(0, verb - _SIDE) : verb])
    behind = frozenset(t.key for t in reading.terms[verb + 1 : verb + 1 + _SIDE])
    by = _BY.match(content, term.end, where.end) is not None
    if by or _BE.search(content[max(where.start, term.start - _NEAR) : term.start]):
        return (behind if by else frozenset(), before)
    return before, behind


def _type(name: str, naming: Naming) -> EntityType | None:
    return naming.types.get(name.removeprefix("@"))


def _subject(statement: Statement, terms: tuple[Term, ...], naming: Naming) -> tuple[str, EntityType] | None:
    """The name that a statement begins with and that a verb follows ("Rome agreed", not "Rome police")."""
    if not terms or not terms[0].key.startswith("@"):
        return None
    kind = _type(terms[0].key, naming)
    following = next(iter(words(statement.where.text.content, terms[0].end, statement.where.end)), None)
    if kind is None or following is None:
        return None
    verb = read_verb(following.form)
    if (verb is None or verb.noun) and following.form not in wordset("auxiliaries"):
        return None
    return terms[0].key, kind


def _verbal(statement: Statement) -> bool:
    where = statement.where
    forms = (word.form for word in words(where.text.content, where.start, where.end))
    return any(read_verb(form) is not None or form in wordset("auxiliaries") for form in forms)


def _negated(statement: Statement, terms: tuple[Term, ...]) -> frozenset[str]:
    """The keys of the terms that stand next behind a negator; "not only" is none."""
    where, found = statement.where, set[str]()
    row = words(where.text.content, where.start, where.end)
    for word, following in zip(row, (*row[1:], None), strict=False):
        negates = word.form in wordset("negations") or word.form.endswith("n't") or lemma_key(word.form) in _negating()
        if negates and not (following is not None and following.form in _MERELY):
            found.update([t.key for t in terms if t.start > word.start][:_REACH])
    return frozenset(found)


@cache
def _negating() -> frozenset[str]:
    return frozenset(lemma_key(w) for w in wordset("negating_verbs"))


def _denied(statement: Statement) -> bool:
    return any(h.kind == "denial" for h in statement.hedges)


def _days(content: str) -> list[str]:
    return [f"{m[2][:3].casefold()} {m[1] or m[3]}" for m in _DAY.finditer(content) if m[1] or m[3]]
