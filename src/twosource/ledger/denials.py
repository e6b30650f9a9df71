"""Statements -> which of them are denied, by whom, where."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import NamedTuple

from twosource.language.lexicon import wordset
from twosource.language.verbs import read_verb
from twosource.language.words import Word, words
from twosource.ledger.contents import content_keys, phrase_keys
from twosource.ledger.docket import Docket
from twosource.ledger.speakers import Speaker
from twosource.model.marks import Statement
from twosource.model.text import Anchor

_LIKE = 0.5
"""Share of the shorter one's telling words that a denial and what it denies have in common."""

_FEWEST = 2
"""Telling words in common: one alone ("ammunition") may belong to any story."""

_NEAR = 700
"""Characters: how far before "the charges are false" the charges stand, two paragraphs of news at most."""


_OF = frozenset(("of", "that", "on", "about", "by", "over", "against"))
"""Words behind "the charge" that go on to say what it is."""


class Denial(NamedTuple):
    """A statement that denies others. `sharp` tells that somebody denies what is laid to him or is in his charge;
    otherwise another voice calls it false."""

    statement: Statement
    denied: tuple[str, ...]
    sharp: bool


def is_denial(statement: Statement) -> bool:
    """Whether a statement is what somebody denies, or that he denies it."""
    if any(h.kind == "denial" and statement.where.covers(h.where) for h in statement.hedges):
        return True
    if any(a.cue and _denies(a.cue.words) for a in statement.attribution):
        return True
    return statement.kind == "narration" and _denying_word(statement.where) is not None


def is_rumour(statement: Statement) -> bool:
    """Whether what is denied is told as a rumour: "denied rumours of a second gunman"."""
    first = [w.form for w in words(statement.where.words)][: _OPENING + 1]
    denied = any(a.cue and _denies(a.cue.words) for a in statement.attribution)
    return denied and any(
        form in wordset("rumour_nouns") and (form.startswith("rumo") or after in _OF)
        for form, after in pairwise([*first, ""])
    )


_OPENING = 3
"""Words at the beginning of what is denied among which "rumours" or "reports" stands."""


def find_denials(docket: Docket, who: Mapping[str, Speaker]) -> tuple[Denial, ...]:
    """All denials with the statements that they deny: those that tell the same, and those just before that they mean
    by "the charges", "the report"."""
    index: defaultdict[str, list[Statement]] = defaultdict(list)
    rows: defaultdict[str, list[Statement]] = defaultdict(list)
    doubtful: list[Statement] = []
    for statement in docket.statements.values():
        rows[statement.report].append(statement)
        if is_denial(statement) or _calls_false(statement.where):
            doubtful.append(statement)
    kept = {s.id for s in doubtful}
    for statement in docket.statements.values() if doubtful else ():
        if statement.id not in kept:
            for key in content_keys(statement.where):
                index[key].append(statement)
    matcher = _Matcher(index, len(docket.statements))
    found = []
    for statement in doubtful:
        targets = [*matcher.alike(_content(statement, docket)), *_meant(statement, rows[statement.report])]
        others = [t for t in targets if not who[t.id].keys & who[statement.id].keys or who[t.id].kind == "own"]
        ids = tuple(dict.fromkeys(t.id for t in others))
        if ids:
            sharp = is_denial(statement) and any(_concerned(who[statement.id], t, docket) for t in others)
            found.append(Denial(statement, ids, sharp))
    asserted = (s for s in docket.statements.values() if s.id not in kept and _rebuffed(s, docket))
    return (*found, *(Denial(s, (s.id,), True) for s in asserted))


def _rebuffed(statement: Statement, docket: Docket) -> bool:
    """Whether its own sentence goes on with its denial: "..., which he denies", "..., a charge the firm rejects"."""
    sentence = docket.sentence(statement.where)
    if sentence is None or statement.where.end >= sentence.end:
        return False
    row = words(sentence.text.content, statement.where.end, sentence.end)
    for i, word in enumerate(row):
        if not _denies(word.form) or (i and row[i - 1].form in _NOT_DOING):
            continue
        before = [w.form for w in row[max(0, i - _REJOINDER) : i]]
        if "which" in before or any(
            _points_back(" ".join(before[j - 1 : j + 2]), _OF - {"that"}) for j in range(1, len(before))
        ):
            return True
    return False


_REJOINDER = 7
"""Words before "denies" among which "which" or "an accusation" stands."""


class _Matcher:
    """Finds the statements that tell what a denial's content tells; rare words weigh more."""

    def __init__(self, index: Mapping[str, list[Statement]], size: int) -> None:
        self._index = index
        self._size = size

    def alike(self, content: frozenset[str]) -> list[Statement]:
        """The statements that share the greater part, by weight, of what the shorter one tells."""
        shared: defaultdict[str, list[str]] = defaultdict(list)
        near: dict[str, Statement] = {}
        for key in sorted(content):
            for other in self._index.get(key, ()):
                near[other.id] = other
                shared[other.id].append(key)
        return [
            near[i]
            for i, keys in shared.items()
            if len(keys) >= _FEWEST and self._share(near[i], keys, content) >= _LIKE
        ]

    def _share(self, other: Statement, keys: Iterable[str], content: frozenset[str]) -> float:
        least = min(self._weight(content_keys(other.where)), self._weight(content))
        return self._weight(keys) / least if least else 0.0

    def _weight(self, keys: Iterable[str]) -> float:
        return sum(math.log((1 + self._size) / (1 + len(self._index.get(key, ())))) for key in keys)


def _content(statement: Statement, docket: Docket) -> frozenset[str]:
    """What is denied: the words behind a denying verb that stands in the statement itself, else all of them, without
    what is added behind a comma, "but" or "which", without "rumours of", and names: they are in every charge."""
    names = " ".join(m.where.words for m, _ in docket.mentions(statement.where) if m.form == "name")
    return phrase_keys(_object(statement)) - phrase_keys(names) - phrase_keys(" ".join(sorted(wordset("rumour_nouns"))))


def _object(statement: Statement) -> str:
    verb = _denying_word(statement.where) if statement.kind == "narration" else None
    told = statement.where.text.content[verb.end if verb else statement.where.start : statement.where.end]
    return _ADDED.split(told, maxsplit=1)[0]


_ADDED = re.compile(r",|;|\bbut\b|\bwhich\b")


def _meant(denial: Statement, row: Iterable[Statement]) -> list[Statement]:
    """The last charge before "the charges are false" or "he denied the charge": what somebody else was said to say."""
    if not _points_back(denial.where.words if denial.kind == "narration" else _object(denial)):
        return []
    before = [
        s
        for s in row
        if s.attribution and s.where.end <= denial.where.start and denial.where.start - s.where.end <= _NEAR
    ]
    last = max(before, key=lambda s: s.where.start, default=None)
    return [last] if last is not None and not is_denial(last) else []


def _concerned(denier: Speaker, target: Statement, docket: Docket) -> bool:
    """Whether the one who denies is whom the charge names, or a body in charge of the matter."""
    if denier.kind == "body":
        return True
    if denier.entity is None:
        return False
    around = docket.sentence(target.where) or target.where
    named = {entity for _, entity in docket.mentions(around)}
    return denier.entity in named or docket.entities[denier.entity].type != "person"


def _names_charge(said: str) -> bool:
    forms = [w.form for w in words(said)]
    return any(f in wordset("charge_nouns") or f.removesuffix("s") in wordset("charge_nouns") for f in forms)


def _points_back(said: str, of: frozenset[str] = _OF) -> bool:
    """Whether words mean by "the charges", "an accusation", what stands before: no word of `of` says what it is."""
    forms = [w.form for w in words(said)]
    for i, form in enumerate(forms):
        if {form, form.removesuffix("s")} & wordset("charge_nouns") and not set(forms[i + 1 : i + 2]) & of:
            return i > 0 and (forms[i - 1] in wordset("determiners") or forms[i - 1] in ("any", "all"))
    return False


def _calls_false(where: Anchor) -> bool:
    """Whether a short statement calls a charge or report untrue."""
    forms = {w.form for w in words(where.words)}
    return bool(forms & wordset("falsehood_words")) and _names_charge(where.words)


def _denying_word(where: Anchor) -> Word | None:
    """A denying verb of a place, as what its subject does: not "was denied bail", not "to dismiss the case"."""
    row = words(where.text.content, where.start, where.end)
    for i, word in enumerate(row):
        before = row[i - 1].form if i else ""
        if i and before not in _NOT_DOING and _denies(word.form):
            return word
    return None


_NOT_DOING = frozenset(("was", "were", "been", "be", "is", "are", "being", "not", "to", "never", "the", "a", "would"))


def _denies(form: str) -> bool:
    row = [read_verb(w.form) for w in words(form)]
    return any(verb is not None and verb.base in wordset("denying_verbs") for verb in row)
