"""What is decided about two reports, before the bond is drawn."""

from __future__ import annotations

from typing import NamedTuple

from twosource.model.descent import Judgement, Reason
from twosource.model.text import Anchor


class Verdict(NamedTuple):
    """How two reports hang together. `part` (0..1) says how much of the one that borrowed is borrowed, 1 where that is
    not counted in words; `cited_left`: the right one says that it rests on the left one; `grounds` is the sentence for
    a reader where it is no matter of words in common."""

    judgement: Judgement
    reason: Reason
    shares: tuple[float, float]
    passages: tuple[int, ...] = ()
    shown: tuple[Anchor, ...] = ()
    part: float = 1.0
    by: str | None = None
    words: int = 0
    cited_left: bool = False
    cited_right: bool = False
    grounds: str = ""
