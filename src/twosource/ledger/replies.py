"""Charge -> the sentences right behind it that answer it, or say that nobody could verify it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from twosource.language.lexicon import wordset
from twosource.language.words import words
from twosource.ledger.denying import accuses, is_denial
from twosource.ledger.docket import Docket, same_paragraph
from twosource.ledger.speakers import Speaker, Speakers
from twosource.ledger.terms import lemma_key
from twosource.ledger.unverified import explicit
from twosource.model.marks import Statement
from twosource.model.text import Anchor

_BEHIND = 5
"""Sentences behind a charge that are read: an answer, a second sentence of it, a quotation, a doubt."""


class Reply(NamedTuple):
    """A sentence behind a charge; `denies` where the one charged says that it is not so, `doubts` where the report says
    that it could not be verified."""

    where: Anchor
    denies: bool
    doubts: bool


class Replies:
    """Finds the answers to charges."""

    def __init__(self, docket: Docket, who: Mapping[str, Speaker], speakers: Speakers) -> None:
        self._docket = docket
        self._who = who
        self._speakers = speakers

    def to(self, charge: Statement) -> tuple[Reply, ...]:
        """The answers and doubts that follow a charge of somebody else's in its paragraph without a break; none where
        neither the charge's own words nor an answer show that it is contested."""
        found = tuple(self._run(charge)) if charge.attribution and not is_denial(charge) else ()
        return found if any(r.denies or r.doubts for r in found) or (found and _charges(charge)) else ()

    def heard(self, charge: Statement, reach: int) -> Iterator[Anchor]:
        """The sentences, of the `reach` behind a statement, in which one whom it names has a word, whatever he says: in
        the next paragraph too, his side is told."""
        charged, named = self._charged(charge), _names(charge.where.words)
        for step in range(1, reach + 1):
            sentence = self._docket.sentence(charge.where, step)
            stated = self._docket.stated(sentence) if sentence is not None else ()
            if sentence is not None and any(self._answers(said, charge, charged, named) for said in stated):
                yield sentence

    def _run(self, charge: Statement) -> Iterator[Reply]:
        charged, named = self._charged(charge), _names(charge.where.words)
        for step in range(1, _BEHIND + 1):
            sentence = self._docket.sentence(charge.where, step)
            if sentence is None or not same_paragraph(charge.where, sentence):
                return
            if _doubts_charge(sentence, self._docket):
                yield Reply(sentence, False, True)
                continue
            said = [s for s in self._docket.stated(sentence) if self._answers(s, charge, charged, named)]
            if not said:
                return
            yield Reply(sentence, any(_denies(s) for s in said), False)

    def _answers(self, said: Statement, charge: Statement, charged: frozenset[str], named: frozenset[str]) -> bool:
        """Whether a statement is made by or for one whom the charge names: its speaker is known to belong to him, or is
        named with his name in its sentence."""
        mine, its = self._who[charge.id], self._who[said.id]
        if its.keys & charged:
            return True
        if its.kind == "own" or its.keys & mine.keys:
            return False
        source = next((a.source for a in said.attribution if a.source), None)
        sentence = self._docket.sentence(said.where)
        rest = sentence.words.replace(said.where.words, " ") if sentence else ""
        return source is not None and bool(named & _names(rest))

    def _charged(self, charge: Statement) -> frozenset[str]:
        """The keys of those whom a charge names, the one who makes it left out."""
        mine = self._who[charge.id].keys
        named = {entity for _, entity in self._docket.mentions(charge.where)}
        keys = [self._speakers.keys(entity) for entity in named]
        return frozenset(key for row in keys if not row & mine for key in row)


def _names(said: str) -> frozenset[str]:
    """The capitalised words of a name behind the first word of a place, or one that is not a common word."""
    row = said.split()
    found = [w.strip(".,;:'’\"“”").removesuffix("'s").removesuffix("’s") for w in row if w[:1].isupper()]
    return frozenset(w for w in found if len(w) > _SHORT and w.casefold() not in wordset("common_words"))


_SHORT = 3
"""Letters up to which a capitalised word is rather an article or a title than a name."""


def _denies(statement: Statement) -> bool:
    """Whether an answer says that something is not so."""
    denied = any(w.form in wordset("negations") or w.form.endswith("n't") for w in words(statement.where.words))
    return is_denial(statement) or denied or any(h.kind == "denial" for h in statement.hedges)


def _charges(statement: Statement) -> bool:
    """Whether its words give a statement as a charge: "claimed", "accused", "allegedly"."""
    cues = {lemma_key(w.form) for a in statement.attribution if a.cue for w in words(a.cue.words)}
    charging = {lemma_key(w) for w in wordset("charging_verbs")}
    return bool(cues & charging) or accuses(statement)


def _doubts_charge(sentence: Anchor, docket: Docket) -> bool:
    """Whether a sentence says of "the allegation", "such claims" that nobody could verify them."""
    if not any(explicit(h) for h in docket.hedges(sentence)):
        return False
    forms = {w.form for w in words(sentence.words)}
    return bool(forms & wordset("charge_nouns") or {f.removesuffix("s") for f in forms} & wordset("charge_nouns"))
