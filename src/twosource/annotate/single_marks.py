"""Text without double marks -> the spans between single quotation marks."""

from __future__ import annotations

import re

_OPENER = re.compile(r"(?<![^\s(\[{—–\-/:“\"])[‘'](?=[^\s'’‘.,;:!?)])")
_CLOSER = re.compile(r"(?<=[^\s(\[])['’](?![\w'’])")
_ELISION = re.compile(r"['‘](?:\d\ds?|tis|twas|til|em|cause|cos|n|round|bout|s|re|ll|d)\b", re.IGNORECASE)
_STRONG = frozenset(".,!?…")


def single_spans(content: str, start: int, end: int) -> list[tuple[int, int]]:
    """The places of the opening and the closing mark of each pair in `content[start:end]`, in order.

    Apostrophes are none: not inside words, not where letters were left out ('Tis, '90s), and not behind a plural's s
    unless nothing else can close the pair.
    """
    openers = [m.start() for m in _OPENER.finditer(content, start, end) if not _ELISION.match(content, m.start(), end)]
    if not openers:
        return []
    closers = [m.start() for m in _CLOSER.finditer(content, start, end)]
    found: list[tuple[int, int]] = []
    last, first = start, 0
    for place, opener in enumerate(openers):
        if opener < last:
            continue
        limit = openers[place + 1] if place + 1 < len(openers) else end
        while first < len(closers) and closers[first] <= opener:
            first += 1
        closer = _closer(content, closers, first, limit)
        if closer is not None:
            found.append((opener, closer))
            last = closer + 1
    return found


def _closer(content: str, closers: list[int], first: int, limit: int) -> int | None:
    possible = None
    for place in range(first, len(closers)):
        at = closers[place]
        if at >= limit:
            break
        if content[at - 1] in _STRONG or not _possessive(content, at):
            return at
        possible = at
    return possible


def _possessive(content: str, at: int) -> bool:
    """Whether the apostrophe at `at` may end a plural that owns what follows: the workers' hall."""
    return content[at - 1] in "sz" and bool(re.match(r"\s+\w", content[at + 1 : at + 4]))


def opens_single(content: str, start: int, end: int) -> bool:
    """Whether a mark at `start` opens a quotation that nothing in `content[start:end]` closes for sure."""
    if not _OPENER.match(content, start, end) or _ELISION.match(content, start, end):
        return False
    return all(_possessive(content, m.start()) for m in _CLOSER.finditer(content, start + 1, end))
