"""Statement of a claim -> what its comparison with another carrier needs."""

from __future__ import annotations

from difflib import SequenceMatcher
from functools import lru_cache
from typing import NamedTuple

from twosource.language.words import Word, words
from twosource.ledger.beside import Beside, Told, beside, told
from twosource.ledger.contents import content_keys, likeness
from twosource.ledger.docket import Docket
from twosource.ledger.speakers import Speaker
from twosource.model.marks import Statement
from twosource.model.text import Anchor


class Carrier(NamedTuple):
    """A statement, its speaker, its chain, its age (sorts), whether it stands in a headline, its folded words.

    `keys` are those of its telling words, `lead` the words before it in its `sentence`, `around` the folded words and
    `named` the entities of that sentence, `roles` the words of the roles
    that its speaker is known to have, `told` its words with the hedge that opens it and their
    marks, `published` tells that its speaker is an outlet or agency, `party` that its report comes from a body that the
    reports tell of: what others have from it is its own; `publishers` are those of its chain."""

    statement: Statement
    speaker: Speaker
    chain: str
    age: tuple[str, int, int]
    headline: bool
    words: tuple[Word, ...]
    keys: frozenset[str]
    lead: str
    sentence: Anchor
    around: frozenset[str]
    named: frozenset[str]
    roles: frozenset[str]
    told: Told
    published: bool
    party: bool
    publishers: frozenset[str]

    @property
    def forms(self) -> tuple[str, ...]:
        """The folded words in order."""
        return tuple(w.form for w in self.words)

    @property
    def doubted(self) -> bool:
        """Whether a hedge stands in it or right before it."""
        return bool(self.told.hedges)

    @property
    def said(self) -> str:
        """The exact words, white space evened out."""
        return " ".join(self.statement.where.words.split())

    def cut(self, start: int, end: int) -> str:
        """The exact words from offset `start` to `end` of its text."""
        return " ".join(self.statement.where.text.content[start:end].split())


def read_carrier(statement: Statement, speaker: Speaker, docket: Docket) -> Carrier:
    """The carrier that a statement is."""
    where = statement.where
    sentence = docket.sentence(where) or where
    entity = docket.entities.get(speaker.entity or "")
    return Carrier(
        statement,
        speaker,
        docket.chain(statement.report),
        docket.age(statement),
        docket.is_headline(statement),
        words(where.text.content, where.start, where.end),
        content_keys(where),
        where.text.content[sentence.start : max(sentence.start, where.start)],
        sentence,
        frozenset(w.form.removesuffix("'s") for w in words(sentence.words)),
        frozenset(entity for _, entity in docket.mentions(sentence)),
        frozenset(w.form for role in (entity.roles if entity else ()) for w in words(role)),
        _told(statement, speaker, docket),
        bool(speaker.cites) or docket.is_publisher(speaker.name),
        docket.is_party(statement.report),
        docket.publishers(statement.report),
    )


def _told(statement: Statement, speaker: Speaker, docket: Docket) -> Told:
    """Its words, with a hedge that opens it: "it appears that ..."."""
    where = statement.where
    starts = [h.where.start for h in statement.hedges if 0 <= where.start - h.where.end <= _LEAD]
    whole = where.text.anchor(min([where.start, *starts]), where.end)
    return told(whole, docket, {statement.id: speaker}, (statement,))


_LEAD = 12
"""Characters between a hedge and the statement that it opens."""


def side_by_side(left: Carrier, right: Carrier) -> Beside:
    """Two carriers with their words compared."""
    return beside(left.told, right.told)


def alike(left: Carrier, right: Carrier) -> float:
    """How much of the shorter one's telling words both have, 0..1."""
    return likeness(left.keys, right.keys)


class Swap(NamedTuple):
    """Words of one carrier in whose place the other one has others; either may be none. Indexes of words."""

    left: tuple[int, int]
    right: tuple[int, int]


@lru_cache(maxsize=4096)
def swaps(left: tuple[str, ...], right: tuple[str, ...]) -> tuple[Swap, ...]:
    """What was put for what between two wordings, word by word (longest matching runs: Ratcliff and Obershelp)."""
    codes = SequenceMatcher(None, left, right, autojunk=False).get_opcodes()
    return tuple(Swap((a, b), (c, d)) for tag, a, b, c, d in codes if tag != "equal")
