"""What two carriers have to do with each other, in words that a reader can check."""

from __future__ import annotations

from typing import Literal, NamedTuple

from twosource.model.claims import Tie
from twosource.model.marks import Statement


class Relation(NamedTuple):
    """What two carriers have to do with each other, in words, and the ids of bonds and statements that it rests on."""

    left: Statement
    right: Statement
    judgement: Literal["dependent", "independent", "unsure"]
    detail: str
    grounds: tuple[str, ...] = ()

    def tie(self) -> Tie:
        """The relation as a tie; only for one that is not independent."""
        judgement: Literal["dependent", "unsure"] = "dependent" if self.judgement == "dependent" else "unsure"
        shown = dict.fromkeys((*self.grounds, self.left.id, self.right.id))
        return Tie(self.left.id, self.right.id, judgement, self.detail, tuple(shown))


def short(said: str, size: int = 90) -> str:
    """Words on one line, cut at a word when they are longer than `size` characters."""
    said = " ".join(said.split())
    return said if len(said) <= size else said[: max(said.rfind(" ", 0, size), 1)] + " …"
