"""Statement -> what a comparison needs of it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from twosource.language.lexicon import wordset
from twosource.language.words import words
from twosource.ledger.naming import Naming
from twosource.ledger.terms import Term, find_terms, lemma_key
from twosource.model.marks import EntityType, Quantity, Statement

_REACH = 3
"""Terms: how far behind a negator the term stands that it denies ("did not, police said, withdraw")."""

_SIDE = 3
"""Terms: how many before and behind a verb are held to be its subject and object."""

_YEAR = re.compile(r"(?<![\w,.$£€-])(?:1[89]|20)\d\d(?![\w%]|,\d|\.\d)")
_DAY = re.compile(
    r"\b(?:(\d{1,2}) )?(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}\b\.?(?: (\d{1,2})\b(?!,?\d))?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Reading:
    """A statement as its terms: the keys of all of them, of its names, of what it denies; its numbers, years and days.

    `terms` are in order and leave out closed-class words; `denied` tells whether the whole of it is said not to be so;
    `bare` is how many negators deny no term of it."""

    statement: Statement
    terms: tuple[Term, ...]
    keys: frozenset[str]
    names: frozenset[str]
    persons: frozenset[str]
    negated: frozenset[str]
    denied: bool
    figures: tuple[Quantity, ...]
    years: frozenset[str]
    days: frozenset[str]


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
        _negated(statement, terms),
        _denied(statement),
        statement.quantities,
        frozenset(_YEAR.findall(content)),
        frozenset(_days(content)),
    )


def sides(reading: Reading, verb: int) -> tuple[frozenset[str], frozenset[str]]:
    """The keys next before and behind the term at index `verb`, the doers first: turned for a passive with "by"."""
    before = frozenset(t.key for t in reading.terms[max(0, verb - _SIDE) : verb])
    behind = frozenset(t.key for t in reading.terms[verb + 1 : verb + 1 + _SIDE])
    after = reading.statement.where.text.content[reading.terms[verb].end : reading.statement.where.end]
    passive = re.match(r"\s+(?:\w+\s+)?by\s", after[:40]) is not None
    return (behind, before) if passive else (before, behind)


def _type(name: str, naming: Naming) -> EntityType | None:
    return naming.types.get(name.removeprefix("@"))


def _negated(statement: Statement, terms: tuple[Term, ...]) -> frozenset[str]:
    """The keys of the terms that stand next behind a negator."""
    found: set[str] = set()
    where = statement.where
    for word in words(where.text.content, where.start, where.end):
        verb = lemma_key(word.form) in _negating()
        if verb or word.form in wordset("negations") or word.form.endswith("n't"):
            behind = [t.key for t in terms if t.start > word.start]
            found.update(behind[:_REACH])
    return frozenset(found)


def _negating() -> frozenset[str]:
    return frozenset(lemma_key(w) for w in wordset("negating_verbs"))


def _denied(statement: Statement) -> bool:
    return any(h.kind == "denial" for h in statement.hedges)


def _days(content: str) -> list[str]:
    return [f"{m[2][:3].casefold()} {m[1] or m[3]}" for m in _DAY.finditer(content) if m[1] or m[3]]
