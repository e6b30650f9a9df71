"""Statement -> what a comparison needs of it."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

from twosource.language.lexicon import wordset
from twosource.language.verbs import read_verb
from twosource.language.words import Word, words
from twosource.ledger.moods import read_moods
from twosource.ledger.naming import Names, Naming
from twosource.ledger.numbering import Numbering, find_numbering
from twosource.ledger.terms import Term, find_terms, lemma_key
from twosource.model.marks import EntityType, Quantity, Statement
from twosource.model.text import Anchor

_REACH = 3
"""Terms: how far behind a negator the term stands that it denies ("did not, police said, withdraw")."""

_SIDE = 2
"""Terms: how many before and behind a verb are held to be its subject and object."""

_BY = re.compile(r"\s+(?:\w+\s+)?by\s", re.IGNORECASE)
_BE = re.compile(r"\b(?:be|been|being|is|are|was|were|got|gets?)\s+(?:\w+ly\s+)?$", re.IGNORECASE)
_NEAR = 24
"""Characters before a verb in which its form of "be" stands."""

_ENOUGH = 10_000
"""Characters of a statement that are read; what is longer is no statement but a table or a script."""

_ASIDE = re.compile(r",\s+(?:who|which|whose)\b[^,;.]{1,120},")
_MARK = re.compile(r"[,;:()—]|\s(?:[-–]|--)\s")
_FEW = 20
"""Asides of one statement that are looked at."""

_MERELY = frozenset(("only", "just", "merely", "least"))

_UNTIL = frozenset(("until", "till"))
"""Behind a negator they tell when it is so: "did not leave until May" says that somebody left."""

_END = re.compile(r"[.!?][\"'”’)]*\s|\n")
_AROUND = 200
"""Characters before and behind a statement in which its sentence is looked for."""

_POSSIBLE = frozenset(("can", "could", "may", "might", "would", "perhaps", "possibly"))

_YEAR = re.compile(r"(?<![\w,.$£€-])(?:1[89]|20)\d\d(?![\w%]|,\d|\.\d)")
_DAY = re.compile(
    r"\b(?:(\d{1,2}) )?(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\b\.?(?: (\d{1,2})\b(?!,?\d))?"
)
"""A day of the year, the month with its capital: "12 may die" is none."""


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """A statement as its terms, in order, without closed-class words and numbers, and what follows from them.

    `keys` are those of all terms, `names`, `persons`, `places` those of names, `called` the words of persons' names,
    `negated` of what is denied, `doings` of words that can be verbs. `denied` tells whether the whole is said not to be
    so, `verbal` whether it has a verb of its own, `possible` whether it says what may or would be, `asks` whether
    it is a question. `subject` is the name that it begins with, and its type; `forms` are its folded words,
    `years` those that it names, `around` those of its sentence; `foretold` and `done` are keys of verbs (`read_moods`).
    """

    statement: Statement
    terms: tuple[Term, ...]
    keys: frozenset[str]
    names: frozenset[str]
    persons: frozenset[str]
    called: frozenset[frozenset[str]]
    places: frozenset[str]
    negated: frozenset[str]
    denied: bool
    figures: tuple[Quantity, ...]
    years: frozenset[str]
    days: frozenset[str]
    around: frozenset[str]
    numbering: Numbering
    subject: tuple[str, EntityType] | None
    doings: frozenset[str]
    verbal: bool
    possible: bool
    asks: bool
    forms: tuple[str, ...]
    foretold: frozenset[str]
    done: frozenset[str]


def read_statement(statement: Statement, naming: Naming) -> Reading:
    """Reads a statement for comparison with others; the same one again where it is asked for with the same names."""
    return _read(statement, naming.around(statement.where))


@lru_cache(maxsize=8192)
def _read(statement: Statement, around: Names) -> Reading:
    where, naming = statement.where, Naming.of(statement.report, around)
    row = words(where.text.content, where.start, min(where.end, where.start + _ENOUGH))
    forms = tuple(word.form for word in row)
    terms = find_terms(where, row, naming)
    counted = _without_numbers(terms, statement.quantities)
    names = frozenset(t.key for t in terms if t.key.startswith("@"))
    content = where.words[:_ENOUGH]
    return Reading(
        statement,
        counted,
        frozenset(t.key for t in counted),
        names,
        persons := frozenset(n for n in names if _type(n, naming) == "person"),
        frozenset(naming.parts[n.removeprefix("@")] for n in persons),
        frozenset(n for n in names if _type(n, naming) == "place"),
        _negated(content, where.start, row, terms),
        any(h.kind == "denial" and not _said_aside(h.where, where) for h in statement.hedges),
        statement.quantities,
        frozenset(_YEAR.findall(content)),
        frozenset(_days(content)),
        frozenset(_YEAR.findall(_sentence(where))),
        find_numbering(content, terms),
        _subject(row, terms, naming),
        frozenset(t.key for t in counted if read_verb(t.form.partition(" ")[0]) is not None),
        any(form in wordset("auxiliaries") for form in forms) or any(t.verb and t.form[-3:] != "ing" for t in terms),
        any(form in _POSSIBLE for form in forms),
        content.rstrip("\"'”’)").endswith("?"),
        forms,
        *read_moods(row, terms),
    )


def _said_aside(hedge: Anchor, where: Anchor) -> bool:
    """Whether a word stands in a clause that a statement adds behind ", which": it bears on the statement from without
    ("..., which they deny")."""
    return where.covers(hedge) and ", which " in where.text.content[where.start : hedge.start]


def _sentence(where: Anchor) -> str:
    """The words around a statement up to the marks that end sentences, so far as they are near."""
    content = where.text.content
    before = _END.split(content[max(0, where.start - _AROUND) : where.start])[-1]
    return (
        before
        + content[where.start : min(where.end, where.start + _ENOUGH)]
        + _END.split(content[where.end : where.end + _AROUND])[0]
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


def _without_numbers(terms: tuple[Term, ...], quantities: tuple[Quantity, ...]) -> tuple[Term, ...]:
    numbers = sorted((q.where.start, q.where.end) for q in quantities)
    starts = [start for start, _ in numbers]
    return tuple(t for t in terms if (i := bisect_right(starts, t.start)) == 0 or numbers[i - 1][1] <= t.start)


def _subject(row: tuple[Word, ...], terms: tuple[Term, ...], naming: Naming) -> tuple[str, EntityType] | None:
    """The name that a statement begins with and that a verb follows ("Rome agreed", not "Rome police")."""
    if not terms or not terms[0].key.startswith("@"):
        return None
    kind = _type(terms[0].key, naming)
    following = next((word.form for word in row if word.start >= terms[0].end), "")
    verb = read_verb(following)
    if kind is None or ((verb is None or verb.noun) and following not in wordset("auxiliaries")):
        return None
    return terms[0].key, kind


def _negated(content: str, start: int, row: tuple[Word, ...], terms: tuple[Term, ...]) -> frozenset[str]:
    """The keys of the terms that stand next behind a negator, up to the next mark; "not only" is no negator, and what
    is said aside, between commas, does not bear on the statement."""
    found: set[str] = set()
    starts = [t.start for t in terms]
    marks = [m.start() + start for m in _MARK.finditer(content)] + [start + len(content)]
    asides = [(m.start() + start, m.end() + start) for m in _ASIDE.finditer(content)]
    for i, word in enumerate(row):
        if not _negates(word.form) or (i + 1 < len(row) and row[i + 1].form in _MERELY):
            continue
        if any(begin < word.start < end for begin, end in asides[:_FEW]):
            continue
        stop = marks[min(bisect_right(marks, word.start), len(marks) - 1)]
        if any(w.form in _UNTIL and w.start < stop for w in row[i + 1 :]):
            continue
        first = bisect_right(starts, word.start)
        found.update(t.key for t in terms[first : first + _REACH] if t.start < stop)
    return frozenset(found)


@lru_cache(maxsize=65536)
def _negates(form: str) -> bool:
    verbs = frozenset(lemma_key(w) for w in wordset("negating_verbs"))
    return form in wordset("negations") or form.endswith("n't") or lemma_key(form) in verbs


def _days(content: str) -> list[str]:
    return [f"{m[2][:3].casefold()} {m[1] or m[3]}" for m in _DAY.finditer(content) if m[1] or m[3]]
