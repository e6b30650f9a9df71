"""Text of a report -> the ways to cut it into runs of paragraphs that its shape offers: a digest shows where one item
ends and the next begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

WORDS = 40
"""Words of a run that can tell an event by itself."""

ITEMS = 3
"""Runs of a digest: two parts with a heading are as often a report and its box."""

_SHORTEST = ITEMS * WORDS * 4
"""Characters of a text that can hold so many words."""

_LONGEST = 400
"""Words of a run, at most: items of digests are brief, chapters of features are not."""

_INTRO = 600
"""Characters within which the first item begins: a report with subheadings has its lead above them."""

_SEPARATORS = ("***", "* * *", "___", "---", "~~~", "###")

_HEADING = 90
"""Characters of a heading, at most."""

_NO_HEADING = frozenset(".,;:!?…\"”’')]")
"""Marks at the end of a line that is a sentence, a question, a quotation or a caption."""

_SEPARATOR = re.compile(r"[-*_=~•·#—–\s]+\Z")
_BULLET = re.compile(r"(?:[•●▪■◦‣►▸]\s*|[-–—*]\s+|\d{1,2}[.)]\s+)\S")
_TIME = re.compile(r"\W{0,2}(?:\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\b)?|\d{1,2}\s?[ap]\.?m\b|\d{4}\s?GMT\b)", re.IGNORECASE)

Runs = tuple[tuple[int, int], ...]


class _Line(NamedTuple):
    start: int
    words: str


def possible_cuts(content: str, title: str = "") -> Iterator[Runs]:
    """The ways to cut a text at its separators, its headings, the times or the bullets at the beginnings of its lines:
    half-open runs of code points, which together cover it. Nothing for most texts, and soon: where no item begins
    near the top, nor anything separates two. A first line that repeats the title is no heading."""
    if len(content) < _SHORTEST or content.count("\n") < 2 * ITEMS - 1:
        return
    early = any(_openings(_lines(content[:_INTRO], title)))
    if not early and not any(mark in content for mark in _SEPARATORS):
        return
    separators, *others = _openings(_lines(content, title))
    for openings in (separators, *(found if found and found[0] <= _INTRO else [] for found in others)):
        if len(openings) >= ITEMS - 1:
            runs = _runs(content, openings)
            if len(runs) >= ITEMS:
                yield runs


def heading_of(section: str) -> str:
    """The first line of a section where it is a heading; else nothing."""
    first, _, rest = section.strip().partition("\n")
    return first.strip("#* \t\r") if rest and _is_heading(first.strip()) else ""


def _lines(content: str, title: str) -> Iterator[_Line]:
    at = 0
    for n, line in enumerate(content.split("\n")):
        words = line.strip()
        if words and (n or words != title):
            yield _Line(at, words)
        at += len(line) + 1


def _openings(lines: Iterable[_Line]) -> tuple[list[int], ...]:
    """Where a run begins, by separators, headings, times, bullets."""
    separators, headings, times, bullets = list[int](), list[int](), list[int](), list[int]()
    above = False
    for line in lines:
        words = line.words
        if not words[0].isalpha():
            if _SEPARATOR.match(words):
                separators.append(line.start)
                above = False
                continue
            if _TIME.match(words):
                times.append(line.start)
            elif _BULLET.match(words):
                bullets.append(line.start)
        heading = _is_heading(words)
        if heading and not above:
            headings.append(line.start)
        above = heading
    return separators, headings, times, bullets


def _is_heading(words: str) -> bool:
    """Whether a line is short and no sentence. Lines of small letters are a poem's, or broken ones."""
    if len(words) > _HEADING or words[-1] in _NO_HEADING:
        return False
    first = words.lstrip("#* \t\"“‘'")[:1]
    return (first.isupper() or first.isdigit()) and len(words) > 2


def _runs(content: str, openings: list[int]) -> Runs:
    """The runs that begin at `openings`; few words above the first one go with it, a few behind the last one with that;
    none where another is short: its words would stand in the
    section of another event."""
    starts = [0, *(start for start in openings if start > 0)]
    sizes = [len(content[start:stop].split()) for start, stop in _spans(content, starts)]
    long = [size >= WORDS for size in sizes]
    if max(sizes) > _LONGEST:
        return ()
    if len(long) > 1 and not long[0]:
        del starts[1], long[0]
    if len(long) > 1 and not long[-1]:
        del starts[-1], long[-1]
    return tuple(_spans(content, starts)) if all(long) else ()


def _spans(content: str, starts: list[int]) -> list[tuple[int, int]]:
    return list(zip(starts, [*starts[1:], len(content)], strict=True))
