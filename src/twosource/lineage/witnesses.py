"""Reports and the wording copied between them -> what two of them share and a third one lacks."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from twosource.language.words import fold_word
from twosource.lineage.coverage import Body
from twosource.lineage.matched import matched_spans, merged, ranges_within
from twosource.lineage.tokens import Tokens, tokens
from twosource.lineage.voices import Voices, tells, tells_at
from twosource.model.article import Article
from twosource.model.descent import Passage
from twosource.model.text import Anchor

_CLAUSE = 8
"""Words in a row that make a run more than a reading: a clause that the third report left out."""

_CLAUSE_TELLING = 4
"""Telling words of such a clause: fewer are a name with titles, or a stock phrase."""

_NEAR = 3
"""Words to either side of a reading that are looked at: most must stand in all three reports."""

_SAME_PLACE = 4
"""Of those six words, how many must: the three then have one sentence, with other words at one place."""

_ADDED = 2
"""Words that a report adds at one place, at most: longer ones are clauses, which two outlets cut alike."""

_ELSEWHERE = 0.5
"""Share of a run's three-word groups from which the third report has the run after all, only moved or cut up."""

_RUN = re.compile("1+")


class Against(NamedTuple):
    """Where two reports stand against a third: `clauses` that it left out, `readings` where it has other words than
    they at one place (places in the first of the two), `added` words of its own inside what the two have without them
    (places in the third). Readings and added words stand once, by their words; `small` counts the readings that are
    nothing but small words."""

    clauses: tuple[Anchor, ...]
    readings: tuple[Anchor, ...]
    small: tuple[Anchor, ...]
    added: tuple[Anchor, ...]


class Witnesses:
    """The reports of one chain as witnesses of its text. Words are looked at as bits of a number, one bit a word."""

    def __init__(self, reports: Sequence[Article], passages: Iterable[Passage]) -> None:
        self._articles = {report.id: report for report in reports}
        self._between: dict[str, defaultdict[str, list[Passage]]] = {r: defaultdict(list) for r in self._articles}
        for passage in passages:
            left, right = passage.left.report, passage.right.report
            if left in self._articles and right in self._articles:
                self._between[left][right].append(passage)
                self._between[right][left].append(passage)
        self._words: dict[str, Tokens] = {}
        self._bodies: dict[str, int] = {}
        self._held: dict[tuple[str, str, bool], int] = {}
        self._passed: dict[tuple[str, str], int] = {}
        self._groups: dict[str, set[tuple[int, ...]]] = {}

    def size(self, report: str) -> int:
        """How many words its body has: without its headline, notices, captions."""
        return self._body(report).bit_count()

    def common(self, third: str, report: str, other: str) -> int:
        """How many words of a report's body both others have."""
        return (self._copied(report, other) & self._mask(report, third, False)).bit_count()

    def beside(self, report: str, most: int) -> list[str]:
        """The reports with which it has the longest copied passages, the most first."""
        found = [
            (-sum(len(p.left) for p in passages if p.sharing == "copy"), other)
            for other, passages in self._between[report].items()
        ]
        return [other for length, other in sorted(found)[:most] if length]

    def against(self, third: str, report: str, other: str) -> Against:
        """Where `report` and `other` agree, copied, against `third`."""
        both = self._mask(report, other, False) & self._body(report)
        theirs = self._mask(report, third, False)
        copied = self._copied(report, other)
        clauses = []
        readings: dict[tuple[int, ...], tuple[int, int]] = {}
        for start, end in _runs(both & ~theirs):
            if self._is_clause(report, start, end):
                if copied >> start & 1 and not self._stands_in(third, report, start, end):
                    clauses.append(self._anchor(report, start, end))
            elif _is_reading(start, end, both & theirs) and not self._stands_in(third, report, start, end):
                readings.setdefault(tuple(self._tokens(report).keys[start:end]), (start, end))
        telling = {place: any(self._counts(report, at) for at in range(*place)) for place in readings.values()}
        return Against(
            tuple(clauses),
            tuple(self._anchor(report, *place) for place in telling if telling[place]),
            tuple(self._anchor(report, *place) for place in telling if not telling[place]),
            self._added(third, report, other),
        )

    def _added(self, third: str, report: str, other: str) -> tuple[Anchor, ...]:
        """Words of the third that both others pass over; none with a capital: a name, a credit go by rule."""
        found: dict[tuple[int, ...], Anchor] = {}
        for start, end in _runs(self._passed_over(third, report) & self._passed_over(third, other)):
            if end - start <= _ADDED and not any(self._word(third, at)[:1].isupper() for at in range(start, end)):
                found.setdefault(tuple(self._tokens(third).keys[start:end]), self._anchor(third, start, end))
        return tuple(found.values())

    def _passed_over(self, report: str, other: str) -> int:
        """The words of a report that the other leaves out between words that stand next to each other there."""
        key = report, other
        if key not in self._passed:
            gone = [
                edit.left if passage.left.report == report else edit.right
                for passage in self._between[report].get(other, ())
                if passage.sharing != "boilerplate"
                for edit in passage.edits
                if edit.kind == ("delete" if passage.left.report == report else "insert")
            ]
            self._passed[key] = _mask_of(ranges_within(self._tokens(report).starts, merged(gone)))
        return self._passed[key]

    def _tokens(self, report: str) -> Tokens:
        if report not in self._words:
            self._words[report] = tokens(self._articles[report].text.content)
        return self._words[report]

    def _copied(self, report: str, other: str) -> int:
        return self._mask(report, other, True)

    def _mask(self, report: str, other: str, copied: bool) -> int:
        """The words of a report that the other has: of its body in copied passages, or any in any passage."""
        key = report, other, copied
        if key not in self._held:
            passages = self._between[report].get(other, ())
            used = [p for p in passages if p.sharing == "copy" or not (copied or p.sharing == "boilerplate")]
            spans = merged([span for passage in used for span in matched_spans(passage, report)])
            mask = _mask_of(ranges_within(self._tokens(report).starts, spans))
            self._held[key] = mask & self._body(report) if copied else mask
        return self._held[key]

    def _body(self, report: str) -> int:
        if report not in self._bodies:
            article = self._articles[report]
            headline = (article.headline.start, article.headline.end) if article.headline else None
            body = Body(Voices(article, self._tokens(report), ()), headline)
            self._bodies[report] = _mask_of(range(at, at + 1) for at in body.places)
        return self._bodies[report]

    def _is_clause(self, report: str, start: int, end: int) -> bool:
        if end - start < _CLAUSE:
            return False
        return sum(self._tells(report, at) for at in range(start, end)) >= _CLAUSE_TELLING

    def _stands_in(self, third: str, report: str, start: int, end: int) -> bool:
        """Whether the third report has the run somewhere, though no passage joins the places."""
        keys = self._tokens(report).keys
        start, end = (start, end) if end - start >= _CLAUSE else (max(0, start - 1), end + 1)
        groups = list(_groups(keys[start:end]))
        known = self._groups.setdefault(third, set()) or self._groups_of(third)
        return sum(group in known for group in groups) >= _ELSEWHERE * max(1, len(groups))

    def _groups_of(self, report: str) -> set[tuple[int, ...]]:
        self._groups[report] = set(_groups(self._tokens(report).keys))
        return self._groups[report]

    def _word(self, report: str, at: int) -> str:
        words = self._tokens(report)
        return self._articles[report].text.content[words.starts[at] : words.ends[at]]

    def _tells(self, report: str, at: int) -> bool:
        return tells_at(self._articles[report].text.content, self._tokens(report), at)

    def _counts(self, report: str, at: int) -> bool:
        """Whether a reading of this word is one: a name, a number or a telling word."""
        word = self._word(report, at)
        return word[:1].isdigit() or tells(fold_word(word))

    def _anchor(self, report: str, start: int, end: int) -> Anchor:
        words = self._tokens(report)
        return self._articles[report].text.anchor(words.starts[start], words.ends[end - 1])


def _is_reading(start: int, end: int, everywhere: int) -> bool:
    """Whether a run is other wording at a place that all three reports have."""
    around = [*range(max(0, start - _NEAR), start), *range(end, end + _NEAR)]
    return end - start < _CLAUSE and sum(everywhere >> at & 1 for at in around) >= _SAME_PLACE


def _runs(mask: int) -> Iterator[tuple[int, int]]:
    for found in _RUN.finditer(bin(mask)[:1:-1]):
        yield found.span()


def _groups(keys: Sequence[int]) -> Iterable[tuple[int, ...]]:
    return zip(keys, islice(keys, 1, None), islice(keys, 2, None), strict=False)


def _mask_of(words: Iterable[range]) -> int:
    """Some words as bits."""
    ranges = list(words)
    digits = bytearray(b"0") * max((places.stop for places in ranges), default=1)
    for places in ranges:
        digits[places.start : places.stop] = b"1" * len(places)
    digits.reverse()
    return int(digits, 2) if digits else 0
