"""Analysis -> the arithmetic that its reports lay open, and whether it holds."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator

from twosource.ledger.change_checks import check_changes
from twosource.ledger.conversions import check_conversions
from twosource.ledger.docket import Docket
from twosource.ledger.figures import scaled
from twosource.ledger.reckoning import Between, between, open_ended, percent_of, shown
from twosource.ledger.sentence_numbers import Found, Numbers, end_of, found
from twosource.model.analysis import Analysis
from twosource.model.figures import Check
from twosource.model.marks import Quantity, Time

_SPLIT = re.compile(r"(?:\s+\w+){0,5}\s*(?:[-–—:(]|--)\s*")
_NEXT = re.compile(r",?\s+(?:and\s+)?|,\s*")
_LAST = re.compile(r",?\s+and\s+")
_CLOSED = re.compile(r"\s*(?:[).;—–]|--|$)|\s+-\s")
_OF = re.compile(r"\s+(?:out\s+)?of\s+(?:(?:the|its|their|all|some|about|a total of)\s+)*")
_OR = re.compile(r"\s*(?:,\s*or|\s+or|[,(—–]|--)\s*(?:(?:or|that is)\s+)?")
_TOTAL = re.compile(r",?\s*(?:for|making|bringing|[-–—])?\s*(?:a|the)?\s*total\s*(?:of|to)\s+")
_BORN = re.compile(r"\bborn\b(?:\s+\w+){0,3}\s*$", re.IGNORECASE)
_WHEN_YOUNG = re.compile(r"\b(?:when|then|at the time|at the age|before|after)\b", re.IGNORECASE)


def check_arithmetic(analysis: Analysis, docket: Docket) -> tuple[Check, ...]:
    """Every reckoning that is surely about the numbers beside it: conversions, shares, sums, changes, ages. The same
    words in several reports are one check."""
    same: dict[tuple[str, str], list[Found]] = {}
    for numbers in _sentences(analysis, docket):
        for one in _all(numbers, docket):
            same.setdefault((one.kind, " ".join(one.where.words.casefold().split())), []).append(one)
    checks = [
        Check(
            r[0].kind,
            r[0].where,
            r[0].numbers,
            r[0].detail,
            r[0].holds,
            tuple(dict.fromkeys(f.where.report for f in r)),
        )
        for r in same.values()
    ]
    return tuple(sorted(checks, key=lambda c: (c.holds, c.where.report, c.where.start, c.kind)))


def _sentences(analysis: Analysis, docket: Docket) -> Iterator[Numbers]:
    """The numbers of each sentence that has one, with its times."""
    rows: defaultdict[tuple[str, int], list[Quantity]] = defaultdict(list)
    places = {}
    for quantity in analysis.quantities:
        sentence = docket.sentence(quantity.where)
        if sentence is not None:
            rows[sentence.report, sentence.start].append(quantity)
            places[sentence.report, sentence.start] = sentence
    times: defaultdict[str, list[Time]] = defaultdict(list)
    for time in sorted(analysis.times, key=lambda t: t.where.start):
        times[time.where.report].append(time)
    for key, row in rows.items():
        sentence, named = places[key], times[key[0]]
        at = bisect_left(named, sentence.start, key=lambda t: t.where.start)
        inside = tuple(t for t in named[at : at + 4] if t.where.end <= sentence.end)
        yield Numbers(sentence, tuple(sorted(row, key=lambda q: q.where.start)), inside)


def _all(numbers: Numbers, docket: Docket) -> Iterator[Found]:
    readers: tuple[Callable[[Numbers], Iterator[Found]], ...] = (
        check_conversions,
        _sums,
        _totals,
        _shares,
        check_changes,
    )
    for read in readers:
        yield from read(numbers)
    yield from _ages(numbers, docket.articles[numbers.where.report].published)


def _sums(numbers: Numbers) -> Iterator[Found]:
    """ "12 people - seven men and five women"."""
    for i, total in enumerate(numbers.row[:-2]):
        if not _SPLIT.fullmatch(numbers.gap(i)) or open_ended(total) or total.unit == "share":
            continue
        parts = _parts(numbers, i + 1, total)
        if parts and _CLOSED.match(numbers.behind(i + len(parts))):
            yield _added(total, parts, (total, *parts))


def _totals(numbers: Numbers) -> Iterator[Found]:
    """ "Seven men and five women, a total of 12"."""
    for i, total in enumerate(numbers.row):
        if i < 2 or not _TOTAL.fullmatch(numbers.gap(i - 1)) or open_ended(total):
            continue
        for first in range(i - 2, -1, -1):
            parts = _parts(numbers, first, total)
            if len(parts) == i - first and (first == 0 or not _NEXT.fullmatch(numbers.gap(first - 1))):
                yield _added(total, parts, (*parts, total))


def _parts(numbers: Numbers, first: int, total: Quantity) -> tuple[Quantity, ...]:
    """The numbers from `first` on that are listed up to an "and", all of the total's kind; none where one is not."""
    parts = []
    for j in range(first, len(numbers.row)):
        part = numbers.row[j]
        if part is total:
            break
        if open_ended(part) or part.upper is not None or part.of is None or part.unit == "share":
            return ()
        parts.append(part)
        if j > first and _LAST.fullmatch(numbers.gap(j - 1)):
            break
        if not _NEXT.fullmatch(numbers.gap(j)):
            return ()
    units = {p.unit for p in parts} | {total.unit}
    people = units <= {"people"}
    return tuple(parts) if len(parts) > 1 and (people or len(units - {None}) == 1) else ()


def _added(total: Quantity, parts: tuple[Quantity, ...], row: tuple[Quantity, ...]) -> Found:
    ends = [between(p) for p in parts]
    summed = Between(sum(e.low for e in ends), sum(e.high for e in ends))
    words = " + ".join(shown(p.value) for p in parts)
    told = f"{words} is {shown(sum(p.value for p in parts))}, the total is given as {shown(total.value)}"
    return found("sum", row, told, between(total).meets(summed))


def _shares(numbers: Numbers) -> Iterator[Found]:
    """ "200 of the 500 staff, or 40 percent", "40 percent of 500 staff, or 200", "200 staff, or 40 percent of 500"."""
    for i in range(len(numbers.row) - 2):
        a, b, c = numbers.row[i : i + 3]
        here, there = numbers.gap(i), numbers.gap(i + 1)
        if c.unit == "share" and _OF.fullmatch(here) and _OR.fullmatch(there):
            part, whole, share = a, b, c
        elif a.unit == "share" and _OF.fullmatch(here) and _OR.fullmatch(there):
            part, whole, share = c, b, a
        elif b.unit == "share" and _OR.fullmatch(here) and _OF.fullmatch(there):
            part, whole, share = a, c, b
        else:
            continue
        if (
            any(open_ended(q) for q in (a, b, c))
            or not _one_sort(part, whole)
            or part.value >= whole.value
            or not whole.value
        ):
            continue
        told = f"{shown(part.value)} of {shown(whole.value)} is {percent_of(part.value / whole.value)}"
        told += f", given as {percent_of(share.value)}"
        yield found("share", (a, b, c), told, between(part).over(between(whole)).meets(between(share)))


def _one_sort(part: Quantity, whole: Quantity) -> bool:
    """Whether a part and its whole are told in one unit; a bare number takes the other's."""
    known = {scaled(q)[1] for q in (part, whole)} - {None}
    return len(known) == 1 and "share" not in known and part.upper is None and whole.upper is None


def _ages(numbers: Numbers, published: str | None) -> Iterator[Found]:
    """ "Born on 3 May 1960 ... 57": the age on the day of the report."""
    ages = [q for q in numbers.row if scaled(q)[1] == "age" and q.unit == "year" and q.bound == "exactly"]
    if len(ages) != 1 or len(numbers.times) != 1 or not published or _WHEN_YOUNG.search(numbers.where.words):
        return
    time, age = numbers.times[0], ages[0]
    before = numbers.where.text.content[numbers.where.start : time.where.start]
    if not _BORN.search(before.removesuffix("on ").removesuffix("in ")) or not float(age.value).is_integer():
        return
    youngest = _years(time.end, published[:10])
    oldest = _years(time.start, published[:10])
    where = numbers.where.text.anchor(min(age.where.start, time.where.start), max(end_of(age), time.where.end))
    told = f"born {time.start if time.start == time.end else time.start[:4]}, {shown(youngest)}"
    told += f" to {shown(oldest)}" if youngest != oldest else ""
    detail = f"“{' '.join(where.words.split())}”: {told} on {published[:10]}, given as {shown(age.value)}"
    yield Found("age", where, (age.where, time.where), detail, youngest <= age.value <= oldest)


def _years(born: str, today: str) -> int:
    return int(today[:4]) - int(born[:4]) - (today[5:] < born[5:])
