"""Differences -> everything that a written comparison shows, as data for its writers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import NamedTuple

from twosource.model.article import Article
from twosource.model.differences import Alteration, AlterationKind, Differences, Run, RunKind, Segment, Span
from twosource.report.parallel import Lines, Row, rows
from twosource.report.visible import one_line
from twosource.report.wording import count, percent

_NAME = 40
"""Characters of a report's name."""

ALTERATIONS: dict[AlterationKind, str] = {
    "figure": "Figures",
    "certainty": "Certainty",
    "attribution": "Who says it",
}


class Bit(NamedTuple):
    """Words of one kind on both sides ("" where a side has none); `space` says that white space stands before them."""

    kind: RunKind
    left: str
    right: str
    space: bool


class Change(NamedTuple):
    """Words that became others, "" where a side has none; in which paragraphs (`A 3 · B 1`), or how often."""

    left: str
    right: str
    where: str = ""
    times: int = 1


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two reports side by side, with the names they go by, what is to be said of them in a few sentences, the telling
    changes by kind, and the differences of style with how often each is met."""

    given: Differences
    names: tuple[str, str]
    lede: str
    alterations: tuple[tuple[str, tuple[Change, ...]], ...]
    style: tuple[Change, ...]
    rows: tuple[Row, ...]

    def bits(self, segment: Segment) -> tuple[Bit, ...]:
        """The words of a segment."""
        return tuple(_bits(self.given, segment))

    def spaced(self, before: Segment, after: Segment) -> bool:
        """Whether white space parts two segments that follow each other."""
        return _spaced(self.given, (before.left, before.right), (after.left, after.right))


def to_comparison(given: Differences) -> Comparison:
    """The comparison of two reports."""
    lines = Lines(given.left.text), Lines(given.right.text)
    alterations = [
        (heading, tuple(_altered(given, a, lines) for a in given.alterations if a.kind == kind))
        for kind, heading in ALTERATIONS.items()
    ]
    runs = (run for segment in given.segments for run in segment.runs if run.kind == "style")
    often = Counter(_change(given, run.left, run.right) for run in runs)
    style = (change._replace(times=times) for change, times in often.most_common())
    shown = tuple((heading, changes) for heading, changes in alterations if changes)
    return Comparison(given, _names(given.left, given.right), lede(given), shown, tuple(style), rows(given))


def _altered(given: Differences, alteration: Alteration, lines: tuple[Lines, Lines]) -> Change:
    told = (("A", lines[0](alteration.left)), ("B", lines[1](alteration.right)))
    where = " · ".join(f"{letter} {paragraph}" for letter, paragraph in told if paragraph)
    return _change(given, alteration.left, alteration.right)._replace(where=where)


def _change(given: Differences, left: Span | None, right: Span | None) -> Change:
    before, after = _words(given.left, left), _words(given.right, right)
    return Change(one_line(before), one_line(after))


def _words(article: Article, place: Span | None) -> str:
    return article.text.content[slice(*place)] if place else ""


def _names(left: Article, right: Article) -> tuple[str, str]:
    """What the two go by: their outlets, where these differ; else their files, where those do."""
    for told in (_outlet, _file, lambda article: article.source):
        names = one_line(told(left), _NAME), one_line(told(right), _NAME)
        if all(names) and names[0] != names[1]:
            return names
    name = one_line(_outlet(left) or _file(left), _NAME) or "the report"
    return f"{name} (left)", f"{name} (right)"


def _outlet(article: Article) -> str:
    return article.outlet or _file(article)


def _file(article: Article) -> str:
    return PurePath(article.source).stem


def lede(given: Differences) -> str:
    """How much of either stands in the other, and what became of the sentences."""
    empty = [not any(s.left for s in given.segments), not any(s.right for s in given.segments)]
    if any(empty):
        return "Neither holds any words." if all(empty) else f"{'A' if empty[0] else 'B'} holds no words."
    told = given.tally
    if not told.kept + told.reworded:
        return f"A and B share no sentence: {count(told.cut, 'sentence')} in A alone, {told.added} in B alone."
    if not told.reworded + told.cut + told.added + told.moved:
        marks = f"; they differ in spelling and marks in {count(told.style, 'place')}" if told.style else ""
        return f"A and B have the same words{marks}."
    shares = f"{percent(told.kept_left)} of A stands in B, {percent(told.kept_right)} of B stands in A."
    sentences = f"Sentences: {told.kept} kept, {told.reworded} reworded, {told.cut} in A alone, {told.added} in B alone"
    words = f"{count(told.words, 'word')} changed inside sentences"
    style = f"{count(told.style, 'place')} other in spelling or marks alone"
    return f"{shares} {sentences}, {told.moved or 'none'} moved. {words}, {style}."


def _bits(given: Differences, segment: Segment) -> Iterator[Bit]:
    before: Run | None = None
    for run in segment.runs:
        spaced = before is not None and _spaced(given, (before.left, before.right), (run.left, run.right))
        yield Bit(run.kind, _words(given.left, run.left), _words(given.right, run.right), spaced)
        before = run


def _spaced(given: Differences, before: Sequence[Span | None], after: Sequence[Span | None]) -> bool:
    """Whether white space parts two places on a side that has both; between places of different sides it does."""
    gaps = [a[1] < b[0] for a, b in zip(before, after, strict=True) if a and b]
    return any(gaps) if gaps else True


class SideBit(NamedTuple):
    """Words of one side: their kind, what stands for them on the other side, white space before them or not."""

    kind: RunKind
    words: str
    other: str
    space: bool


def side_bits(shown: Comparison, segment: Segment, side: int) -> Iterator[SideBit]:
    """The words of a segment as one side has them (0 is the left)."""
    articles = shown.given.left, shown.given.right
    end: int | None = None
    for run in segment.runs:
        places = run.left, run.right
        place = places[side]
        if place:
            other = one_line(_words(articles[1 - side], places[1 - side]))
            yield SideBit(run.kind, _words(articles[side], place), other, end is not None and end < place[0])
            end = place[1]
