"""A place of either side and the words tied between them -> runs of words that are the same, or differ in one way."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from twosource.language.words import fold_word
from twosource.lineage.links import ALONE, Links
from twosource.lineage.sides import Side
from twosource.model.differences import Run, RunKind, Span

_ATOM = re.compile(r"[^\W_]+|\S")
"""Words and single marks: every character that is not white space is in one."""

_QUOTATION = frozenset('"“”„‟«»‹›‘‚「」『』')
_ANY_QUOTATION = _QUOTATION | frozenset("'’‛")
_SAYS_MORE = frozenset("%‰")
"""Marks that are no symbols to Unicode, but say as much as a word."""


class Compared(NamedTuple):
    """Both sides and the words tied between them."""

    left: Side
    right: Side
    links: Links


def runs(given: Compared, left: Span, right: Span) -> tuple[Run, ...]:
    """The runs of two places, in order; together they hold every character of both that is not white space."""
    found: list[Run] = []
    for run in _each(given, left, right):
        last = found[-1] if found else None
        if last and last.kind == run.kind == "same":
            found[-1] = Run("same", _joined(last.left, run.left), _joined(last.right, run.right))
        else:
            found.append(run)
    return tuple(found)


def _joined(first: Span | None, last: Span | None) -> Span | None:
    return (first[0], last[1]) if first and last else first or last


def _each(given: Compared, left: Span, right: Span) -> Iterator[Run]:
    a, b = given.left, given.right
    here, there = left[0], right[0]
    i, stop = bisect_left(a.starts, left[0]), bisect_left(a.starts, left[1])
    while i < stop:
        j = given.links.left[i]
        if j == ALONE:
            i += 1
            continue
        yield from _between(given, (here, a.starts[i]), (there, b.starts[j]))
        size = _alike(given, i, j, stop - i)
        last = max(1, size) - 1
        here, there = a.ends[i + last], b.ends[j + last]
        yield Run("same" if size else "style", (a.starts[i], here), (b.starts[j], there))
        i += last + 1
    yield from _between(given, (here, left[1]), (there, right[1]))


def _alike(given: Compared, i: int, j: int, most: int) -> int:
    """How many words from `i` and `j` on are partners and, with what stands between them, the same to the letter."""
    a, b, partners = given.left, given.right, given.links.left
    size, here, there = 0, a.starts[i], b.starts[j]
    while size < most and partners[i + size] == j + size:
        p, q = i + size, j + size
        if a.content[here : a.ends[p]] != b.content[there : b.ends[q]]:
            break
        size, here, there = size + 1, a.ends[p], b.ends[q]
    return size


def _between(given: Compared, left: Span, right: Span) -> Iterator[Run]:
    """The runs of what stands between two words that are tied: what is equal at both ends, and one difference."""
    if left[0] == left[1] and right[0] == right[1]:
        return
    a = [found.span() for found in _ATOM.finditer(given.left.content, *left)]
    b = [found.span() for found in _ATOM.finditer(given.right.content, *right)]
    shorter = min(len(a), len(b))
    head = next((n for n in range(shorter) if not _equal(given, a[n], b[n])), shorter)
    tail = next((n for n in range(shorter - head) if not _equal(given, a[-1 - n], b[-1 - n])), shorter - head)
    yield from (Run("same", here, there) for here, there in zip(a[:head], b[:head], strict=True))
    inner = a[head : len(a) - tail], b[head : len(b) - tail]
    if inner[0] or inner[1]:
        gone = (inner[0][0][0], inner[0][-1][1]) if inner[0] else None
        new = (inner[1][0][0], inner[1][-1][1]) if inner[1] else None
        yield Run(_kind(given, gone, new), gone, new)
    ends = zip(a[len(a) - tail :], b[len(b) - tail :], strict=True)
    yield from (Run("same", here, there) for here, there in ends)


def _equal(given: Compared, here: Span, there: Span) -> bool:
    return given.left.content[slice(*here)] == given.right.content[slice(*there)]


def _kind(given: Compared, gone: Span | None, new: Span | None) -> RunKind:
    """Style where both sides say the same, in marks that differ; a quotation mark that only one side has says more."""
    before = given.left.content[slice(*gone)] if gone else ""
    after = given.right.content[slice(*new)] if new else ""
    if _telling(before) == _telling(after) and not _quotes_one_alone(before, after):
        return "style"
    if gone and new:
        return "changed"
    return "cut" if gone else "added"


def _telling(words: str) -> str:
    """The letters, digits and symbols of `words`, folded."""
    return "".join(c for c in fold_word(words) if c.isalnum() or c in _SAYS_MORE or unicodedata.category(c)[0] == "S")


def _quotes_one_alone(before: str, after: str) -> bool:
    one, other = set(before), set(after)
    return bool(one & _QUOTATION and not other & _ANY_QUOTATION) or bool(
        other & _QUOTATION and not one & _ANY_QUOTATION
    )
