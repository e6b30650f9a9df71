"""What people judged otherwise than the analysis: one claim or two, who rests on whom, who is called what."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from twosource.model.descent import Judgement
from twosource.model.identity import digest
from twosource.model.marks import Statement

RulingKind = Literal["join", "part", "bond", "rename", "undo"]

_SAME = 0.5
"""Share of both places together that a statement and a ruled place must have in common to be one: another version of a
finder cuts statements a little otherwise."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place of a report by what stays when finders change: the report's id, offsets in code points and the exact
    words; a whole report is `[0, 0)` without words."""

    report: str
    start: int = 0
    end: int = 0
    words: str = ""


@dataclass(frozen=True, slots=True)
class Ruling:
    """A judgement by a person. `join` and `part` are of the statements at `left` and `right`; `bond` says whether the
    report `right` rests on the report `left` (`judgement`); `rename` calls the one who is mentioned at `left` by
    `name`; `undo` takes back the ruling `undoes`. `time` is ISO 8601 in UTC."""

    kind: RulingKind
    author: str
    time: str
    left: Spot | None = None
    right: Spot | None = None
    judgement: Judgement | None = None
    name: str | None = None
    undoes: str | None = None
    note: str = ""

    @property
    def id(self) -> str:
        """Its id: a digest of all that it says, who says it and when included, since people may say a thing twice."""
        places = [[s.report, s.start, s.end, s.words] if s else None for s in (self.left, self.right)]
        said = (self.kind, *places, self.judgement, self.name, self.undoes, self.note)
        return digest("j", *said, self.author, self.time)

    @property
    def told(self) -> str:
        """Who ruled and when, in words."""
        return f"{self.author}, {self.time[:10]}" + (f": {self.note}" if self.note else "")


@dataclass(frozen=True, slots=True)
class Ruled:
    """What became of a ruling in an analysis: whether it bears on what is there, and on which facts (ids)."""

    ruling: Ruling
    applied: bool
    detail: str
    targets: tuple[str, ...] = ()


def in_force(rulings: Iterable[Ruling]) -> tuple[Ruling, ...]:
    """The rulings that hold, from the earliest on: not those that were taken back, nor those on which a later one of
    the same places says something else."""
    ordered = sorted({r.id: r for r in rulings}.values(), key=lambda r: (r.time, r.id))
    undone = {r.undoes for r in ordered if r.kind == "undo"}
    latest = {_matter(r): r for r in ordered if r.kind != "undo" and r.id not in undone}
    return tuple(sorted(latest.values(), key=lambda r: (r.time, r.id)))


def _matter(ruling: Ruling) -> tuple[object, ...]:
    """What a ruling is about, whatever it says of it."""
    kind = "claim" if ruling.kind in ("join", "part") else ruling.kind
    places = sorted((s.report, s.start, s.end) for s in (ruling.left, ruling.right) if s)
    return kind, *places


def statement_at(spot: Spot, statements: Iterable[Statement]) -> Statement | None:
    """The statement that stands at a ruled place; None where none does any more."""
    best, most = None, 0.0
    for statement in statements:
        where = statement.where
        if where.report != spot.report or where.text.content[spot.start : spot.end] != spot.words:
            continue
        both = max(0, min(where.end, spot.end) - max(where.start, spot.start))
        share = both / (len(where) + (spot.end - spot.start) - both)
        if share >= _SAME and share > most:
            best, most = statement, share
    return best
