"""Text -> what stands between quotation marks, by its characters alone (independent of the finder that is measured).

Double marks count, curly or straight, and two apostrophes; straight ones open and close by turns. What is quoted inside
a quotation is part of it. One left open ends with its paragraph.
"""

from __future__ import annotations

import re

Span = tuple[int, int]

_MARK = re.compile(r"[“”\"„]|''|``|’’|‘‘|\n")
_OPENING, _CLOSING = frozenset({"“", "„", "``", "‘‘"}), frozenset({"”", "’’"})
_EDGE = " \t\r\n.,;:!?…-–—'\"“”‘’"
"""What is left out of account at the ends of a quotation."""


def marked_words(text: str) -> tuple[Span, ...]:
    """The places between marks, in order, without the marks."""
    found: list[Span] = []
    began, depth = -1, 0
    for mark in re.finditer(_MARK, text + "\n"):
        sign, at = mark.group(), mark.start()
        opens = sign in _OPENING or (sign not in _CLOSING and sign != "\n" and began < 0)
        if sign == "\n":
            found += [(began, at)] if began >= 0 else []
            began, depth = -1, 0
        elif opens:
            began, depth = (began, depth + 1) if began >= 0 else (mark.end(), 1)
        elif began >= 0:
            depth -= 1
            if depth <= 0:
                found.append((began, at))
                began, depth = -1, 0
    return tuple(span for span in found if trimmed(span, text))


def trimmed(span: Span, text: str) -> Span | None:
    """The place without spaces and marks at its ends; None where nothing else stands there."""
    words = text[span[0] : span[1]]
    start, end = span[1] - len(words.lstrip(_EDGE)), span[0] + len(words.rstrip(_EDGE))
    return (start, end) if start < end else None
