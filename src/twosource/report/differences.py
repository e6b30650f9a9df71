"""Two wordings of one claim -> both, with the words that differ marked."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from twosource.report.marking import Mark, Piece, pieces

CHANGED = "changed"
_WORD = re.compile(r"\w+(?:['’]\w+)*|[^\w\s]")
_LONGEST = 400
"""Words of a side that are compared; comparing takes the product of both, and statements are sentences."""


def differences(before: str, after: str) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Pieces of both wordings; those with the mark CHANGED are in one alone. Case does not count."""
    left, right = ([*_WORD.finditer(side)][:_LONGEST] for side in (before, after))
    matcher = SequenceMatcher(None, [w.group().casefold() for w in left], [w.group().casefold() for w in right], False)
    marks: tuple[list[Mark], list[Mark]] = ([], [])
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "equal":
            continue
        for side, words, first, last in ((0, left, a, b), (1, right, c, d)):
            if first < last:
                marks[side].append(Mark(words[first].start(), words[last - 1].end(), CHANGED))
    return pieces(before, 0, len(before), marks[0]), pieces(after, 0, len(after), marks[1])
