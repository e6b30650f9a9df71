"""A name in a paragraph -> whether it stands there as in the dateline of an agency's copy."""

from __future__ import annotations

import re

from twosource.model.text import Anchor

OPENING = 110
"""Characters from the beginning of a paragraph within which a dateline names its agency."""

_SHORTEST = 25
"""Characters of text behind a dateline; what is shorter is a label."""

_PART = r"(?:[A-Z][\w.'’-]*+|\d{1,4}(?:st|nd|rd|th)?(?:[/-]\d{1,4}){0,2}+|of|the|de|del|la|el|and|al|du)"
_BEFORE = re.compile(rf"\W{{0,3}}(?:{_PART}[ ,./|:;()\[\]–—-]{{1,4}}+){{0,12}}")
_BRACKETS = {"(": ")", "[": "]", "/": "/"}
_DASH = re.compile(r" ?[,.:]{0,2} ?(?:[-–—―]{1,2}|[.:])(?=[ \"“‘'«]|[A-Z]|$)")


def stands_in_opening(paragraph: Anchor, start: int, end: int) -> bool:
    """Whether nothing but a place and a date stand before the name at `[start, end)` of the text, in its paragraph, and
    the report goes on behind it: `Nagpur (India) (AFP) – `, `Dec 29 (Reuters) - `, `MOSCOW, May 5. /TASS/. `,
    `Tehran, May 5, IRNA - `."""
    content = paragraph.text.content
    if start - paragraph.start > OPENING or paragraph.end - end < _SHORTEST:
        return False
    before, after = content[paragraph.start : start], content[end : end + 8]
    if not _BEFORE.fullmatch(before):
        return False
    closing = _BRACKETS.get(before[-1:])
    if closing is None:
        return bool(re.search(r"\d, $|[A-Z]{3}, $", before) and _DASH.match(after))
    if not after.startswith(closing):
        return False
    dated = any(letter.isdigit() for letter in before) and re.match(r" [A-Z\"“]", after[1:])
    return bool(_DASH.match(after[1:]) or dated)
