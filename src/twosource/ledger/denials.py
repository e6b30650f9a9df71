"""Statements -> which of them are denied, by whom, where."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from twosource.language.lexicon import wordset
from twosource.ledger.answering import answered
from twosource.ledger.blaming import laid_to
from twosource.ledger.contents import content_keys, phrase_keys
from twosource.ledger.denying import (
    accuses,
    accuses_by_cue,
    by_cue,
    calls_false,
    contests,
    denied_words,
    denies_blame,
    is_denial,
    means_charge,
    points_at_last,
    points_back,
    rebuffed,
)
from twosource.ledger.docket import Docket
from twosource.ledger.placed import Placed
from twosource.ledger.speakers import Speaker
from twosource.model.marks import Statement

_DENIED, _TOLD, _CHARGED = 0.5, 0.35, 0.2
"""Shares, by weight, of what a denial and what its target tell that both have: a target may add to it, not much,
unless it says that somebody is accused."""

_FEWEST = 2
"""Telling words in common: one alone ("ammunition") may belong to any story."""

_NEAR = 700
"""Characters: how far before "the charges are false" the charges stand, two paragraphs of news at most."""


_CLOSE = 300
"""Characters: how far before "the accusation" somebody is accused where the one who rejects it is not named there."""


_OF_DOING = re.compile(r"\s+of\s+(?=\w+ing\b)")
"""Ends the words for the accused: "accused [the head of the bank] of hiding a debt"."""


class Denial(NamedTuple):
    """A statement that denies others. `sharp` tells that somebody denies what is laid to him or is in his charge;
    otherwise another voice calls it false."""

    statement: Statement
    denied: tuple[str, ...]
    sharp: bool


def find_denials(docket: Docket, who: Mapping[str, Speaker]) -> tuple[Denial, ...]:
    """All denials with the statements that they deny: those that tell the same, and the one just before that they mean
    by "the charges", "any part in it"."""
    doubtful = [s for s in docket.statements.values() if is_denial(s) or calls_false(s) or points_at_last(s)]
    kept = {s.id for s in doubtful}
    others = [s for s in docket.statements.values() if s.id not in kept]
    asserted = Placed((s.where, s) for s in others)
    matcher = _Matcher(others, len(docket.statements))
    found = []
    for denial in doubtful:
        told = [t for t in matcher.alike(_content(denial, docket)) if not t.negated]
        answer = answered(denial, who[denial.id], asserted, who, docket)
        if answer:
            told = [*answer, *(t for t in told if t.report != denial.report)]
        meant = _meant(denial, who[denial.id], asserted, docket)
        laid = laid_to(denial, who[denial.id], meant, others, docket)
        targets = [t for t in (*told, *meant, *laid) if _another(who[t.id], who[denial.id])]
        if targets:
            sharp = _sharp(denial, who[denial.id], targets, docket)
            found.append(Denial(denial, tuple(dict.fromkeys(t.id for t in targets)), sharp))
    for statement in others:
        said = answered(statement, who[statement.id], asserted, who, docket)
        found += [Denial(statement, (charge.id,), True) for charge in said]
    return (*found, *_rebuffed(others, docket))


def _rebuffed(asserted: Sequence[Statement], docket: Docket) -> tuple[Denial, ...]:
    """The statements that their own sentence goes on to deny: of several the last one before the denial."""
    last: dict[tuple[str, int], Statement] = {}
    for statement in asserted:
        place = rebuffed(statement, docket)
        if place is not None:
            before = last.get((statement.report, place))
            if before is None or before.where.start < statement.where.start:
                last[statement.report, place] = statement
    return tuple(Denial(s, (s.id,), True) for s in last.values())


def _another(target: Speaker, denier: Speaker) -> bool:
    """Whether what is denied is not the denier's own."""
    return target.kind == "own" or not target.keys & denier.keys


class _Matcher:
    """Finds the statements that tell what a denial's content tells; rare words weigh more."""

    def __init__(self, statements: Sequence[Statement], size: int) -> None:
        self._size = size
        self._index: defaultdict[str, list[Statement]] = defaultdict(list)
        for statement in statements:
            for key in content_keys(statement.where):
                self._index[key].append(statement)

    def alike(self, content: frozenset[str]) -> list[Statement]:
        """The statements that share the greater part, by weight, of what is denied, and do not tell much besides."""
        shared: defaultdict[str, list[str]] = defaultdict(list)
        near: dict[str, Statement] = {}
        for key in sorted(content):
            for other in self._index.get(key, ()):
                near[other.id] = other
                shared[other.id].append(key)
        return [near[i] for i, keys in shared.items() if len(keys) >= _FEWEST and self._close(near[i], keys, content)]

    def _close(self, other: Statement, keys: Iterable[str], content: frozenset[str]) -> bool:
        common = self._weight(keys)
        whole = content_keys(other.where)
        least = _CHARGED if accuses(other) else _TOLD
        return common >= _DENIED * self._weight(content) > 0 and common >= least * self._weight(whole)

    def _weight(self, keys: Iterable[str]) -> float:
        return sum(math.log((1 + self._size) / (1 + len(self._index.get(key, ())))) for key in sorted(keys))


def _content(denial: Statement, docket: Docket) -> frozenset[str]:
    """What is denied, without names: they are in every charge."""
    names = " ".join(m.where.words for m, _ in docket.mentions(denial.where) if m.form == "name")
    return phrase_keys(denied_words(denial)) - phrase_keys(names)


def _meant(denial: Statement, denier: Speaker, row: Placed[Statement], docket: Docket) -> list[Statement]:
    """The charge that "the charges are false" means: the last attributed statement before it that names the denier,
    else the one in the sentence before."""
    blame = denies_blame(denial)
    if not (blame or points_back(denial)):
        return []
    start = denial.where.start
    near = [s for s in row.between(denial.report, start - _NEAR, start) if s.where.end <= start]
    near.sort(key=lambda s: (-s.where.start, s.id))
    before = [s for s in near if s.attribution]
    if points_at_last(denial):
        return _told_last(denial, near, docket)
    named = [s for s in before if _is_of(denier, s, docket)]
    named.sort(key=lambda s: (-(docket.sentence(s.where) or s.where).start, not _names(s, denier, docket)))
    if means_charge(denial) and not blame:
        near = [s for s in before if start - s.where.end <= _CLOSE and not _lays_elsewhere(s, denier, docket)]
        laid = [s for s in before if accuses(s) and (s in near or _names(s, denier, docket))]
        named = laid or [s for s in named if _names(s, denier, docket)]
    if blame:
        return named[:1]
    last = docket.sentence(denial.where, -1) or denial.where
    just_before = [s for s in before if s.where.end > last.start and not _lays_elsewhere(s, denier, docket)]
    return (named or just_before)[:1]


def _is_of(denier: Speaker, statement: Statement, docket: Docket) -> bool:
    """Whether a statement's sentence names the one who denies, or the one for whose office he speaks."""
    if denier.entity is not None:
        return denier.entity in _named(statement, docket)
    return _same_people(denier, statement, docket)


def _lays_elsewhere(statement: Statement, denier: Speaker, docket: Docket) -> bool:
    """Whether a charge names somebody else as the one to whom it is laid: "accused [Ana Ruiz of ...]"."""
    accused = _OF_DOING.split(statement.where.words, maxsplit=1)[0]
    end = statement.where.start + len(accused)
    found = [e for m, e in docket.mentions(statement.where) if m.form == "name" and m.where.end <= end]
    return accuses(statement) and any(entity != denier.entity for entity in found)


def _names(statement: Statement, denier: Speaker, docket: Docket) -> bool:
    """Whether a statement itself, not only its sentence, names the one who denies."""
    if denier.entity is not None:
        return any(entity == denier.entity for _, entity in docket.mentions(statement.where))
    return bool(phrase_keys(denier.name) & content_keys(statement.where))


def _told_last(denial: Statement, near: Sequence[Statement], docket: Docket) -> list[Statement]:
    """What "this" in a denial means: what somebody says before it in its sentence, else what the sentence before tells;
    `near` are the statements before it, the last first."""
    own = docket.sentence(denial.where) or denial.where
    last = docket.sentence(denial.where, -1) or denial.where
    inside = [s for s in near if s.where.start >= own.start and s.attribution]
    return (inside or [s for s in near if last.start < s.where.end <= own.start])[:1]


def _named(statement: Statement, docket: Docket) -> set[str]:
    """The entities that a statement's sentence names."""
    return {entity for _, entity in docket.mentions(docket.sentence(statement.where) or statement.where)}


def _sharp(denial: Statement, denier: Speaker, targets: Sequence[Statement], docket: Docket) -> bool:
    """Whether the one concerned denies it. Who denies "this", or rejects "the accusation", right behind somebody's
    words is the one that they are about."""
    if not (is_denial(denial) or calls_false(denial) or points_at_last(denial)):
        return False
    if is_denial(denial) and points_at_last(denial):
        return True
    if by_cue(denial) and not contests(denial) and means_charge(denial) and any(map(accuses_by_cue, targets)):
        return True
    if calls_false(denial) and not is_denial(denial):
        return any(_is_of(denier, t, docket) for t in targets)
    return any(_concerned(denial, denier, t, docket) for t in targets)


def _concerned(denial: Statement, denier: Speaker, target: Statement, docket: Docket) -> bool:
    """Whether the one who denies is whom the charge names, or a body in charge of the matter; "the group" behind a
    charge against a group that has a name is that group."""
    if denier.kind == "body":
        return True
    if denier.entity is None and _same_people(denier, target, docket):
        return True
    if denier.entity is None:
        return denier.definite and denier.head in wordset("body_nouns") and _names_body(target, docket)
    if contests(denial):
        return any(entity == denier.entity for _, entity in docket.mentions(target.where))
    return denier.entity in _named(target, docket) or docket.entities[denier.entity].type != "person"


def _same_people(denier: Speaker, target: Statement, docket: Docket) -> bool:
    """Whether those who deny stand by their own words in the charge: "prosecutors", "the prosecutor's office"."""
    sentence = docket.sentence(target.where) or target.where
    mine = {form for form in phrase_keys(denier.name) if form not in wordset("body_nouns")}
    return bool(mine & phrase_keys(sentence.words))


def _names_body(statement: Statement, docket: Docket) -> bool:
    """Whether a statement tells of a body or group by its name."""
    types = (docket.entities[entity].type for m, entity in docket.mentions(statement.where) if m.form == "name")
    return any(kind in ("organisation", "group") for kind in types)
