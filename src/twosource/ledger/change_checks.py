"""A sentence's numbers -> whether a change told with its size is of that size."""

from __future__ import annotations

import re
from collections.abc import Iterator

from twosource.ledger.reckoning import Between, between, open_ended, percent_of, shown
from twosource.ledger.sentence_numbers import Found, Numbers, found
from twosource.model.marks import Quantity

_FROM = re.compile(r"\bfrom\s+(?:the\s+)?$", re.IGNORECASE)
_FROM_NEXT = re.compile(r",?\s+from\s+(?:the\s+)?")
_TO = re.compile(r"\s+to\s+")
_SIZE_BEHIND = re.compile(
    r"\s*[,(—–-]\s*(?:(?:up|down|or|by|of|an?|about|some|nearly|rise|increase|gain|jump|growth|fall|drop|decline|decrease|reduction|cut)\s+)*"
)
_SHARED_BY = re.compile(r"\b(doubled|tripled|trebled|quadrupled|halved)\b\W*(?:\w+\W+){0,2}$", re.IGNORECASE)
_MULTIPLES = {"doubled": 2.0, "tripled": 3.0, "trebled": 3.0, "quadrupled": 4.0, "halved": 0.5}
_LOOSE = 0.15
"""Share by which "doubled" may be off."""
_BOUNDED = re.compile(
    r"\b(?:more than|over|nearly|almost|roughly|about|at least)\s+(?:doubled|tripled|trebled|quadrupled|halved)", re.I
)


def check_changes(numbers: Numbers) -> Iterator[Found]:
    """ "From 10 to 15, up 50 percent", "rose 50 percent to 15 from 10", "doubled from 10 to 20"."""
    for i in range(len(numbers.row) - 1):
        ends = _ends(numbers, i)
        if ends is None:
            continue
        old, new = ends
        if not _comparable(old, new):
            continue
        yield from _by_size(numbers, i, old, new)
        yield from _by_word(numbers, i, old, new)


def _ends(numbers: Numbers, i: int) -> tuple[Quantity, Quantity] | None:
    """What a change led from and to: numbers `i` and the next, in either order."""
    a, b = numbers.row[i], numbers.row[i + 1]
    if _TO.fullmatch(numbers.gap(i)) and _FROM.search(numbers.before(i)):
        return a, b
    if _FROM_NEXT.fullmatch(numbers.gap(i)) and re.search(r"\bto\s+$", numbers.before(i)):
        return b, a
    return None


def _comparable(old: Quantity, new: Quantity) -> bool:
    one = old.unit == new.unit or old.unit is None or new.unit is None
    exact = not (open_ended(old) or open_ended(new)) and old.upper is None and new.upper is None
    return one and exact and old.value > 0 and new.value > 0 and old.value != new.value


def _by_size(numbers: Numbers, i: int, old: Quantity, new: Quantity) -> Iterator[Found]:
    """The size stands behind both ends, or right before them."""
    before, after = numbers.row[i - 1] if i else None, numbers.row[i + 2] if i + 2 < len(numbers.row) else None
    pair = numbers.row[i : i + 2]
    if after is not None and _SIZE_BEHIND.fullmatch(numbers.gap(i + 1)) and _is_size(after, old):
        yield _sized(after, old, new, (*pair, after))
    elif before is not None and _is_size(before, old) and re.fullmatch(r",?\s+(?:from|to)\s+", numbers.gap(i - 1)):
        yield _sized(before, old, new, (before, *pair))


def _is_size(size: Quantity, old: Quantity) -> bool:
    if open_ended(size) or size.upper is not None:
        return False
    return size.unit == "percentage point" if old.unit == "share" else size.unit == "share"


def _sized(size: Quantity, old: Quantity, new: Quantity, row: tuple[Quantity, ...]) -> Found:
    was, now = between(old), between(new)
    if size.unit == "percentage point":
        points = abs(new.value - old.value) * 100
        told = f"the difference is {shown(round(points, 6))} points, given as {shown(size.value)}"
        ends = sorted((abs(now.low - was.high) * 100, abs(now.high - was.low) * 100))
        return found("difference", row, told, Between(*ends).meets(between(size)))
    ratio = now.over(was)
    change = Between(*sorted((abs(ratio.low - 1), abs(ratio.high - 1))))
    told = f"from {shown(old.value)} to {shown(new.value)} is {percent_of(abs(new.value / old.value - 1))}"
    return found("difference", row, f"{told}, given as {percent_of(size.value)}", change.meets(between(size)))


def _by_word(numbers: Numbers, i: int, old: Quantity, new: Quantity) -> Iterator[Found]:
    before = numbers.before(i)
    word = _SHARED_BY.search(before)
    if word is None:
        return
    wanted, ratio = _MULTIPLES[word[1].casefold()], between(new).over(between(old))
    slack = _LOOSE * (2 if _BOUNDED.search(before) else 1)
    holds = ratio.meets(Between(wanted * (1 - slack), wanted * (1 + slack)))
    if _BOUNDED.search(before) and re.search(r"more than|over|at least", before, re.IGNORECASE):
        holds = ratio.high >= wanted if wanted > 1 else ratio.low <= wanted
    told = (
        f"{shown(new.value)} is {shown(round(new.value / old.value, 2))} times {shown(old.value)}, given as {word[1]}"
    )
    yield found("ratio", numbers.row[i : i + 2], told, holds)
