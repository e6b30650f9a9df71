"""Statement -> the caveats of its report: a denial, the other side's answer, that nobody could confirm it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from twosource.language.words import words
from twosource.ledger.denials import Denial
from twosource.ledger.denying import is_denial
from twosource.ledger.docket import Docket
from twosource.ledger.phrases import phrases_in
from twosource.ledger.replies import Replies
from twosource.ledger.unverified import explicit, of_both_sides, said_unverified
from twosource.model.claims import CaveatKind
from twosource.model.marks import Statement
from twosource.model.text import Anchor

_BEHIND = 2
"""Sentences behind a charge in which its report says that the one concerned gave no answer."""


class Caveat(NamedTuple):
    """What is said against a statement, or that nothing supports it: the sentence that says so."""

    kind: CaveatKind
    where: Anchor


class Caveats:
    """Finds what stands against statements; the denials are sorted by what they deny once."""

    def __init__(self, docket: Docket, denials: Iterable[Denial], replies: Replies) -> None:
        self._docket = docket
        self._replies = replies
        self._denials: defaultdict[str, list[Denial]] = defaultdict(list)
        for denial in denials:
            for target in denial.denied:
                self._denials[target].append(denial)

    def of(self, statement: Statement) -> tuple[Caveat, ...]:
        """The caveats of a statement in its own report, one of each kind; a denial has none."""
        if is_denial(statement) or _is_caveat(statement):
            return ()
        found: dict[CaveatKind, Caveat] = {}
        for find in (self._denied, self._doubted, self._answered, self._unanswered):
            for caveat in find(statement):
                found.setdefault(caveat.kind, caveat)
        return tuple(found.values())

    def heard(self, statement: Statement, reach: int) -> Iterator[Anchor]:
        """The sentences, of the `reach` behind a statement, in which one whom it names has a word."""
        return self._replies.heard(statement, reach)

    def _denied(self, statement: Statement) -> Iterator[Caveat]:
        for denial in self._denials.get(statement.id, ()):
            if denial.statement.report == statement.report:
                sentence = self._docket.sentence(denial.statement.where) or denial.statement.where
                own = denial.sharp or is_denial(denial.statement)
                yield Caveat("denial" if own else "other-side", sentence)

    def _doubted(self, statement: Statement) -> Iterator[Caveat]:
        where = said_unverified(statement, self._docket)
        if where is not None and where == of_both_sides(statement, self._docket) and not self._contested(statement):
            where = None
        own, behind = (self._docket.sentence(statement.where, step) for step in (0, 1))
        for sentence in (where, own, behind if statement.attribution else None):
            if sentence is not None and (sentence is where or says(sentence, "without_evidence")):
                yield Caveat("unverified", sentence)
                return

    def _contested(self, statement: Statement) -> bool:
        """Whether somebody denies a statement: what a bystander saw is none of "the accounts of either side"."""
        return statement.id in self._denials

    def _answered(self, statement: Statement) -> Iterator[Caveat]:
        for reply in self._replies.to(statement):
            yield Caveat("unverified" if reply.doubts else "denial" if reply.denies else "other-side", reply.where)

    def _unanswered(self, statement: Statement) -> Iterator[Caveat]:
        """A sentence right behind that says that somebody whom the statement names gave no answer."""
        own = self._docket.sentence(statement.where)
        named = {entity for _, entity in self._docket.mentions(own)} if own else set()
        for step in range(_BEHIND + 1):
            sentence = self._docket.sentence(statement.where, step)
            if sentence is None or not says(sentence, "no_comment"):
                continue
            asked = {entity for _, entity in self._docket.mentions(sentence)}
            if step == 0 or asked & named or (step == 1 and not asked and statement.attribution):
                yield Caveat("other-side", sentence)
                return


def _is_caveat(statement: Statement) -> bool:
    """Whether the report's own words are the doubt: "the claim could not be verified"."""
    return not statement.attribution and any(explicit(h) and statement.where.overlap(h.where) for h in statement.hedges)


def says(sentence: Anchor, name: str) -> bool:
    """Whether a phrase of a word list stands in a sentence."""
    return _says(sentence.words, name)


@lru_cache(maxsize=16384)
def _says(sentence: str, name: str) -> bool:
    return bool(phrases_in([w.form for w in words(sentence)], name))
