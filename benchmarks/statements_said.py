"""Statements of an analysis -> attributions in the neutral form, by PolNeAR's conventions.

Statements that one cue introduces are one attribution; what goes on without a cue of its own from the statement before
it belongs to that one's. PolNeAR counts the marks of a quotation and the "that" before a clause as part of the content.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from benchmarks.polnear_attributions import Attributed, Span, Spans, joined
from twosource.model.article import Article
from twosource.model.marks import Statement
from twosource.model.text import Anchor

_OPENING = re.compile(r"(?:\b(?:that|whether|if|to)\s+)?(?:[“\"‘]|'{1,2})?$", re.IGNORECASE)
_REACH = 12
"""Characters before a piece within which its "that" and its marks stand."""
_CLOSING = re.compile(r"[,.!?…]?(?:[”\"’]|'{1,2})(?!\w)")
_BETWEEN = re.compile(r"[\s,;:.…–—-]*(?:[”\"’']+\s*)?(?:(?:and|but|or|that)\s+)*(?:[“\"‘]|'{1,2})?", re.IGNORECASE)
"""What may stand between two pieces of one content."""


def said_in(article: Article, statements: Sequence[Statement]) -> tuple[Attributed, ...]:
    """The attributions of a report's statements, in order; of several levels the innermost."""
    content: dict[tuple[Span | None, Span], list[Span]] = {}
    last: tuple[Span | None, Span] | None = None
    for statement in sorted(statements, key=lambda s: s.where.start):
        if not statement.attribution:
            last = None
            continue
        innermost = statement.attribution[0]
        if innermost.cue is not None:
            last = _span(innermost.source), (innermost.cue.start, innermost.cue.end)
        if last is not None:
            content.setdefault(last, []).append((statement.where.start, statement.where.end))
    text = article.text.content
    return tuple(
        Attributed((source,) if source else (), (cue,), _content(pieces, [cue, *([source] if source else [])], text))
        for (source, cue), pieces in content.items()
    )


def _span(anchor: Anchor | None) -> Span | None:
    return (anchor.start, anchor.end) if anchor else None


def _content(pieces: Sequence[Span], apart: Sequence[Span], text: str) -> Spans:
    """The pieces with the words that PolNeAR counts with them; those with nothing of weight between them are one."""
    found: list[Span] = []
    for piece in sorted(part for whole in pieces for part in _without(whole, apart, text)):
        start, end = _with_marks(piece, text)
        inside = any(a < start and found and b > found[-1][1] for a, b in apart)
        if found and not inside and (start <= found[-1][1] or _BETWEEN.fullmatch(text, found[-1][1], start)):
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return joined(found, text)


def _with_marks(piece: Span, text: str) -> Span:
    start, end = piece
    opening, closing = _OPENING.search(text, max(0, start - _REACH), start), _CLOSING.match(text, end)
    return opening.start() if opening else start, closing.end() if closing else end


def _without(piece: Span, apart: Sequence[Span], text: str) -> list[Span]:
    """What of a piece is left where the cue and the source with the commas around them stand inside it."""
    start, end = piece
    inside = [(a, b) for a, b in apart if start < a and b < end]
    if not inside:
        return [piece]
    begin, stop = min(a for a, _ in inside), max(b for _, b in inside)
    head = text[start:begin].rstrip(" ,;")
    tail = text[stop:end].lstrip(" ,;")
    return [(start, start + len(head)), (end - len(tail), end)] if head and tail else [piece]
