"""Text -> the turns of a transcript."""

from __future__ import annotations

import re
from typing import NamedTuple

from twosource.language.sentences import paragraphs
from twosource.model.text import Anchor, Text

_LABEL = re.compile(r"[\"“]?([A-Z][A-Z.'’\- ]{1,40}?)(?:\s*\([^)\n]{1,40}\))?(?:,\s*[A-Z][A-Z ,.'’\-]{1,40})?:(?=\s|$)")
_LEAST_TURNS = 3
"""Fewer labelled lines are headings ("UPDATE: ...") rather than a conversation."""


class Turn(NamedTuple):
    """A paragraph of a transcript: who speaks in it, by the label of this or an earlier paragraph, and where."""

    speaker: Anchor
    start: int
    end: int


def find_turns(text: Text) -> tuple[Turn, ...]:
    """The paragraphs spoken in a transcript, without their labels; empty for any other text."""
    lines = paragraphs(text)
    labels = [_LABEL.match(text.content, line.start, line.end) for line in lines]
    if sum(label is not None for label in labels) < _LEAST_TURNS:
        return ()
    found: list[Turn] = []
    speaker: Anchor | None = None
    for line, label in zip(lines, labels, strict=True):
        start = line.start
        if label is not None:
            speaker = text.anchor(label.start(1), label.end(1))
            start = label.end() if label.start(1) == line.start else line.start
        if speaker is not None and text.content[start : line.end].strip():
            found.append(Turn(speaker, text.anchor(start, line.end).start, line.end))
    return tuple(found)
