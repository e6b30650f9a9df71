"""Paragraphs of a report -> its headline."""

from __future__ import annotations

import re

from twosource.language.words import fold_word
from twosource.model.text import Anchor

_LONGEST = 170
"""Characters: headlines of news stay below 120 mostly; a lead paragraph without a final stop is longer."""

_STOP = re.compile(r"(?<![.…])[.;:,][\"”’')\]]*$|[.!?][\"”]$")
"""What ends a paragraph and seldom a headline: a stop; three points end headlines that were cut."""

_FILED = re.compile(r"^\W*(?:date \d{4}-\d\d-\d\d\b|By [A-Z]|[A-Z][A-Z .,'’/-]{3,40}(?:\([A-Z]| [—–-]+ ))")
"""A line that a byline, a dateline or a date begins."""


def find_headline(paragraphs: tuple[Anchor, ...], title: str | None) -> Anchor | None:
    """The headline as it stands in the text: the first line when it is `title`, or, without a title, a short first line
    without final stop that text follows. A date, a byline, a dateline or a whole paragraph is none."""
    if not paragraphs:
        return None
    first = paragraphs[0]
    if title:
        return first if _folded(first.words) == _folded(title) else None
    if len(paragraphs) < 2 or len(first) > _LONGEST or _STOP.search(first.words) or _FILED.match(first.words):
        return None
    longest = max(len(paragraph) for paragraph in paragraphs[1:])
    return first if longest > len(first) and any(c.isalpha() for c in first.words) else None


def _folded(line: str) -> str:
    return " ".join(re.findall(r"\w+", fold_word(line)))
