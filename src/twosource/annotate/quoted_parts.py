"""Sentence -> its parts between quotation marks or brackets, in which nothing is cut."""

from __future__ import annotations

import re

from twosource.model.text import Anchor

_OPENERS = {"“": "”", "«": "»", "(": ")", "[": "]", "„": "“"}
_MARK = re.compile('["“”«»()\\[\\]„]')
"""What opens or closes a part."""

_LOOK_BACK = 4000
"""Characters: how far the beginning of the paragraph is looked for, to tell whether a quotation is open."""


def closed_parts(sentence: Anchor) -> tuple[tuple[int, int], ...]:
    """The places `(start, end)` of quotations and brackets, marks included, in order.

    One that was opened earlier in the paragraph begins with the sentence; one that is left open ends with it.
    """
    content, limit = sentence.text.content, sentence.end
    begin = _paragraph(content, sentence.start)
    found: list[tuple[int, int]] = []
    opened: int | None = None
    closer = ""
    for mark in _MARK.finditer(content, begin, limit):
        at, char = mark.start(), mark.group()
        if opened is None:
            closer = _closer(content, at)
            if closer:
                opened = at
        elif char == closer or (closer in '”"' and char in '”"'):
            if at >= sentence.start:
                found.append((max(opened, sentence.start), at + 1))
            opened = None
    if opened is not None:
        found.append((max(opened, sentence.start), limit))
    return tuple(found)


def _paragraph(content: str, start: int) -> int:
    return max(content.rfind("\n", 0, start) + 1, start - _LOOK_BACK, 0)


def _closer(content: str, at: int) -> str:
    char = content[at]
    if char == '"':
        before, after = content[at - 1 : at] if at else "", content[at + 1 : at + 2]
        opens = (not before or before.isspace() or before in "([—–-") and after and not after.isspace()
        return '"' if opens else ""
    return _OPENERS.get(char, "")
