"""A cue with its source and its side."""

from __future__ import annotations

from typing import Literal, NamedTuple

from twosource.annotate.cues import Cue
from twosource.annotate.phrases import Phrase
from twosource.model.text import Anchor

Side = Literal["right", "left", "both", "none"]


class Found(NamedTuple):
    """Where a reader found who speaks (None: nobody is told) and the words of saying, in whichever sentence."""

    source: Anchor | None
    cue: Anchor


class Said(NamedTuple):
    """A cue with its source: words `head` to `tail` are the cue's own, the content stands on `side` of them.

    `shared` means that the source was named for an earlier cue; `embedded` that the cue stands in a relative clause.
    `found` is there where a reader found it.
    """

    cue: Cue
    source: Phrase | None
    head: int
    tail: int
    side: Side
    shared: bool = False
    embedded: bool = False
    found: Found | None = None
