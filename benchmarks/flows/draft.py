"""The parts of a report before it is set: lines with what they carry, and a draft that holds them."""

from __future__ import annotations

from typing import NamedTuple

OWN, UNNAMED = "own", "unnamed"
"""Who a reader sees behind a line: the outlet itself, or somebody without a name."""


class Line(NamedTuple):
    """A sentence. `frame` has places for {clause}, {source}, {quote} and {he}; a line with a fact carries it.

    `voice` is the key of who speaks, or empty; `source` are other words for him than his name. `root` is where the
    reporter has it from in truth; `seen` is what a reader can see of that: a voice's key, `OWN` or `UNNAMED`; `cites`
    is the chain whose report it cites; `doubtful` says that a reader cannot tell it from something copied.
    """

    frame: str
    fact: str = ""
    clause: str = ""
    voice: str = ""
    source: str = ""
    root: str = ""
    seen: str = ""
    cites: str = ""
    doubtful: bool = False
    caveat: str = ""
    edit: tuple[str, str] = ("", "")


Paragraph = tuple[Line, ...]


class Draft(NamedTuple):
    """A report before it is set. `chain` is the text that it descends from as far as a reader can see (empty: he cannot
    tell); `parent` is the draft whose lines it carries."""

    outlet: str
    title: str
    head: str
    dateline: str
    body: tuple[Paragraph, ...]
    tail: str
    chain: str
    parent: int | None = None

    def lines(self) -> tuple[Line, ...]:
        """All sentences."""
        return tuple(line for paragraph in self.body for line in paragraph)
