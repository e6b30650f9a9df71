"""Paragraph -> the spans between its quotation marks."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from twosource.annotate.single_marks import opens_single, single_spans
from twosource.language.sentences import paragraphs, sentences
from twosource.model.text import Anchor, Text

Closing = Literal["balanced", "unopened", "unclosed", "paragraph"]

_MARKS = re.compile(r"[\"“”„‟«»＂]|''|``|’’|‘‘")
_OPENING = frozenset(("“", "„", "«", "``", "‘‘"))
_CLOSING = frozenset(("”", "»", "‟", "’’"))
_BRACKETS = frozenset("([{—–-/:,…")
_ENDS = frozenset(".,;:!?)]}—–-…'’”\"/")


_LONGEST_UNOPENED = 2000
"""Characters: how far back a lone closing mark's sentence is looked for."""


class Marked(NamedTuple):
    """Words between marks, `[start, end)`, and the span with the marks, `[outer_start, outer_end)`."""

    start: int
    end: int
    outer_start: int
    outer_end: int
    marks: Closing


def marked_spans(text: Text) -> tuple[Marked, ...]:
    """The outermost spans between marks of a text, in order and apart; none is longer than its paragraph.

    Marks that point the wrong way, lack a partner or differ in kind are read by what stands beside them.
    """
    found: list[Marked] = []
    lines = paragraphs(text)
    opens = [_opens(line) for line in lines] + [False]
    left_open = False
    for place, (line, next_opens) in enumerate(zip(lines, opens[1:], strict=True)):
        following = lines[place + 1] if place + 1 < len(lines) else None
        spans = _double_spans(line, left_open)
        spans += _left_open_single(line, following) if not spans else []
        spans += single_spans_between(line, spans)
        spans = [s for s in spans if any(c.isalnum() for c in text.content[s.start : s.end])]
        spans.sort()
        left_open = bool(spans) and spans[-1].marks == "unclosed"
        if left_open and next_opens:
            spans[-1] = spans[-1]._replace(marks="paragraph")
            left_open = False
        found += spans
    return tuple(found)


def single_spans_between(line: Anchor, doubles: list[Marked]) -> list[Marked]:
    """The spans between single marks that lie outside all `doubles`."""
    content, found, begin = line.text.content, [], line.start
    for stop in (*((d.outer_start, d.outer_end) for d in doubles), (line.end, line.end)):
        for start, end in single_spans(content, begin, stop[0]):
            found.append(_span(content, start, start + 1, end, end + 1, "balanced"))
        begin = stop[1]
    return found


def _left_open_single(line: Anchor, following: Anchor | None) -> list[Marked]:
    """A paragraph that opens with a single mark, never closes it and is followed by another that opens with one."""
    if following is None or line.words[0] not in "'‘" or following.words[0] not in "'‘":
        return []
    if not opens_single(line.text.content, line.start, line.end):
        return []
    return [_span(line.text.content, line.start, line.start + 1, line.end, line.end, "paragraph")]


def _opens(line: Anchor) -> bool:
    return line.words[0] in _OPENING or line.words[0] in '"”'


def _span(content: str, outer_start: int, start: int, end: int, outer_end: int, marks: Closing) -> Marked:
    while start < end and content[start].isspace():
        start += 1
    while end > start and content[end - 1].isspace():
        end -= 1
    return Marked(start, end, outer_start, outer_end, marks)


def _double_spans(line: Anchor, left_open: bool) -> list[Marked]:
    content, found = line.text.content, []
    opened: int | None = None
    inner = depth = 0
    floor = line.start
    for mark in _MARKS.finditer(content, line.start, line.end):
        at = mark.start()
        role = _role(line, mark, opened)
        if role == "open":
            if opened is not None and content[opened] in _OPENING and content[at] == content[opened]:
                depth += 1
                continue
            if opened is None:
                opened, inner = at, mark.end()
        elif role == "close" and opened is not None:
            if depth and _closers_left(line, at) > 0:
                depth -= 1
                continue
            found.append(_span(content, opened, inner, at, mark.end(), "balanced"))
            opened, floor, depth = None, mark.end(), 0
        elif role == "close":
            start = floor if left_open and not found else _sentence_start(line, at, floor)
            if start < at:
                opens = content[start] in "'‘"
                found.append(_span(content, start, start + opens, at, mark.end(), "balanced" if opens else "unopened"))
            floor = mark.end()
    if opened is not None and content[inner : line.end].strip():
        found.append(_span(content, opened, inner, line.end, line.end, "unclosed"))
    return found


def _closers_left(line: Anchor, at: int) -> int:
    """How many closing marks stand behind place `at` before the next opening one."""
    following = _MARKS.search(line.text.content, at + 1, line.end)
    return 1 if following and following.group() in "”»" else 0


def _role(line: Anchor, mark: re.Match[str], opened: int | None) -> Literal["open", "close", "none"]:
    """What a mark does, judged by its shape and its neighbours."""
    content, char = line.text.content, mark.group()
    before = content[mark.start() - 1] if mark.start() > line.start else " "
    after = content[mark.end()] if mark.end() < line.end else " "
    leans_right = (before.isspace() or before in _BRACKETS) and not after.isspace()
    leans_left = not before.isspace() and (after.isspace() or after in _ENDS)
    if char in _OPENING:
        closes = opened is not None and ((leans_left and not leans_right) or content[opened] == "„")
        return "close" if closes else "open"
    if opened is not None:
        return "close"
    if before.isdigit() and char in ("''", "’’"):
        return "none"
    if char in _CLOSING:
        return "open" if leans_right else "close"
    if before.isdigit():
        return "none"
    return "open" if leans_right or not leans_left else "close"


def _sentence_start(line: Anchor, at: int, floor: int) -> int:
    """Where the sentence begins that a lone closing mark at `at` ends, not before `floor`."""
    begin = max(floor, at - _LONGEST_UNOPENED)
    if not line.text.content[begin:at].strip():
        return at
    starts = [s.start for s in sentences(line.text.anchor(begin, at))]
    return starts[-1]
