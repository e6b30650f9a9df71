"""Two places that tell one thing -> their words and marks side by side."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from twosource.language.words import Word
from twosource.ledger.aligned import Aligned, align
from twosource.ledger.docket import Docket
from twosource.ledger.speakers import Speaker
from twosource.model.claims import DriftKind
from twosource.model.marks import Hedge, Quantity, Statement
from twosource.model.text import Anchor


class Told(NamedTuple):
    """One place: its hedges, its numbers, the statements in it with their speakers."""

    where: Anchor
    hedges: tuple[Hedge, ...]
    quantities: tuple[Quantity, ...]
    statements: tuple[Statement, ...]
    who: Mapping[str, Speaker]
    named: frozenset[str]

    def cut(self, start: int, end: int) -> str:
        """The exact words from one offset of the text to another, white space evened out."""
        return " ".join(self.where.text.content[start:end].split())


class Beside(NamedTuple):
    """Two places and their words side by side."""

    left: Told
    right: Told
    words: Aligned

    def flipped(self) -> Beside:
        """The same with the sides changed."""
        return Beside(self.right, self.left, self.words.flipped())

    def said(self, start: int, end: int) -> str:
        """The words `[start, end)` of the left side, as they stand there."""
        row = self.words.left[start:end]
        return self.left.cut(row[0].start, row[-1].end) if row else ""


class Shift(NamedTuple):
    """What a reader of the right place believes otherwise than a reader of the left one.

    `before` and `after` are where it shows, as offsets; `was` and `became` are the words there, none where nothing
    stands; `told` says it where the words alone do not."""

    kind: DriftKind
    before: tuple[int, int]
    after: tuple[int, int]
    was: str
    became: str
    told: str = ""

    def flipped(self) -> Shift:
        """The same seen from the other side."""
        return self._replace(before=self.after, after=self.before, was=self.became, became=self.was)

    @property
    def states(self) -> tuple[str, str]:
        """What it was and what it became, folded."""
        return self.was.casefold(), self.became.casefold()

    @property
    def detail(self) -> str:
        """One plain sentence."""
        if self.told or not (self.was and self.became):
            return self.told or (f"“{self.was}” was left out" if self.was else f"“{self.became}” was put in")
        return f"“{self.was}” became “{self.became}”"


def told(where: Anchor, docket: Docket, who: Mapping[str, Speaker], only: tuple[Statement, ...] | None = None) -> Told:
    """What stands in a place; of its statements `only` these, where they are given."""
    stated = docket.stated(where) if only is None else only
    named = frozenset(entity for _, entity in docket.mentions(where))
    return Told(where, docket.hedges(where), docket.quantities(where), stated, {s.id: who[s.id] for s in stated}, named)


def beside(left: Told, right: Told) -> Beside:
    """Two places, their words compared."""
    return Beside(left, right, align(left.where, right.where))


def shift(pair: Beside, kind: DriftKind, left: tuple[int, int], right: tuple[int, int], said: str = "") -> Shift:
    """The change from the words `left` (indexes) of the left side to the words `right` of the right side."""
    places = _place(pair.words.left, left), _place(pair.words.right, right)
    return Shift(kind, *places, pair.said(*left), pair.flipped().said(*right), said)


def _place(row: tuple[Word, ...], span: tuple[int, int]) -> tuple[int, int]:
    """The offsets of words; of no words the place between their neighbours."""
    start, end = span
    if start < end:
        return row[start].start, row[end - 1].end
    at = row[start - 1].end if start else row[0].start if row else 0
    return at, at
