"""Terms of reports -> for one report, those that may tell of its event, with how likely they do, compiled.

What stands under a term is kept by spans of time, so that looking one up costs what lies in the window alone.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from twosource.language.compiling import compiled, rules
from twosource.stories import alike
from twosource.stories.compiled_telling import Tellings
from twosource.stories.telling import MOST

rules(alike.weight, alike.ratio, alike.overlaps, alike.odds)

KEYS = 20
"""The heaviest terms of a report, under which it is found."""

_MEET = 2
"""Such terms that two reports must share to be compared."""

SPAN = 30
"""Days of one span."""

SPANS = alike.DAYS // SPAN
"""Spans before and behind a report's own in which others are looked for."""

NO_DAY = -(1 << 20)
"""The day of a report without date; such reports have a span of their own, which is compared with all."""

NO_SPAN = NO_DAY // SPAN

_MIX = np.uint64(0x9E3779B97F4A7C15)
_SHIFT = np.uint64(32)
_FIRST = 1 << 12


class Found(NamedTuple):
    """Reports that may tell of the events of others: places of the ones and the others, logarithms of the odds."""

    ones: NDArray[np.int64]
    others: NDArray[np.int64]
    odds: NDArray[np.float64]


@compiled
def _slot(heads: Any, term: Any, span: Any) -> Any:
    """The slot of a term in a span: its own or a free one."""
    key = (np.uint64(term) << _SHIFT) | np.uint64(np.uint32(span))
    key = key if key else np.uint64(1)
    last = len(heads[0]) - 1
    at = np.int64(((key * _MIX) >> _SHIFT) & np.uint64(last))
    while heads[0][at] != 0 and heads[0][at] != key:
        at = (at + 1) & last
    return at, key


@compiled
def _enter(first: int, stop: int, kept: Any, heads: Any, chains: Any, sizes: Any) -> None:
    """Puts the key terms of reports into the table. `sizes`: slots in use, links in use."""
    keys, spans = kept
    for place in range(first, stop):
        for term in keys[place]:
            if term:
                at, key = _slot(heads, term, spans[place])
                if heads[0][at] == 0:
                    heads[0][at] = key
                    heads[1][at] = -1
                    sizes[0] += 1
                chains[0][sizes[1]] = place
                chains[1][sizes[1]] = heads[1][at]
                heads[1][at] = sizes[1]
                sizes[1] += 1


@compiled
def _heaviest(told: Any, keys: Any) -> None:
    """Writes the heaviest terms of each report to its row of `keys`; of equal ones those with the least numbers."""
    terms, weights, sizes = told
    for place in range(len(sizes)):
        taken = np.zeros(MOST, np.bool_)
        size = np.int64(sizes[place])
        for n in range(min(KEYS, size)):
            best = -1
            for m in range(size):
                if not taken[m] and (best < 0 or weights[place, m] > weights[place, best]):
                    best = m
            taken[best] = True
            keys[place, n] = terms[place, best]


@compiled
def _look(asked: Any, kept: Any, heads: Any, chains: Any, limits: Any) -> Any:
    """For each report asked for: the others that share enough key terms with it and are likely enough."""
    keys, spans, days, alive, told = kept
    every, least = limits
    hits = np.zeros(len(days), np.int64)
    met = np.empty(len(days), np.int64)
    room = 1024
    ones, others, odds = np.empty(room, np.int64), np.empty(room, np.int64), np.empty(room, np.float64)
    count = 0
    for one in asked:
        size = 0
        for term in keys[one]:
            if not term:
                continue
            undated = spans[one] == NO_SPAN
            first = every[0] if undated else spans[one] - SPANS
            last = every[1] if undated else spans[one] + SPANS
            for n in range(last - first + 2):
                span = NO_SPAN if n == 0 else first + n - 1
                at, key = _slot(heads, term, span)
                link = heads[1][at] if heads[0][at] else -1
                while link >= 0:
                    other = chains[0][link]
                    hits[other] += 1
                    if hits[other] == _MEET and other != one and alive[other]:
                        met[size] = other
                        size += 1
                    link = chains[1][link]
        for n in range(size):
            value = _odds_of(one, met[n], told, days)
            if value >= least:
                if count == room:
                    room *= 2
                    ones, others, odds = _wider(ones, room), _wider(others, room), _wider(odds, room)
                ones[count], others[count], odds[count] = one, met[n], value
                count += 1
        for term in keys[one]:
            if not term:
                continue
            undated = spans[one] == NO_SPAN
            first = every[0] if undated else spans[one] - SPANS
            last = every[1] if undated else spans[one] + SPANS
            for n in range(last - first + 2):
                at, key = _slot(heads, term, NO_SPAN if n == 0 else first + n - 1)
                link = heads[1][at] if heads[0][at] else -1
                while link >= 0:
                    hits[chains[0][link]] = 0
                    link = chains[1][link]
    return ones[:count], others[:count], odds[:count]


@compiled
def _wider(numbers: Any, room: int) -> Any:
    wide = np.empty(room, numbers.dtype)
    wide[: len(numbers)] = numbers
    return wide


@compiled
def _row(told: Any, place: int) -> Any:
    size = told[3][place]
    return told[0][place, :size], told[1][place, :size], told[2][place, :size]


@compiled
def _odds_of(one: int, other: int, told: Any, days: Any) -> float:
    apart = alike.UNDATED
    if days[one] != NO_DAY and days[other] != NO_DAY:
        apart = float(abs(days[one] - days[other]))
        if apart > alike.DAYS:
            return -1e9
    return alike.odds(alike.overlaps(_row(told, one), _row(told, other)), apart, 0.0)


@compiled
def _odds_of_copy(one: int, other: int, told: Any, share: float) -> float:
    return alike.odds(alike.overlaps(_row(told, one), _row(told, other)), alike.UNDATED, share)


class Postings:
    """Reports with their terms, by places in the order in which they came, and the table of their key terms.

    Some 500 bytes a report. What is found for a report does not hang on the order in which others came.
    """

    def __init__(self) -> None:
        self._told = Tellings(
            np.zeros((_FIRST, MOST), np.uint32),
            np.zeros((_FIRST, MOST), np.uint8),
            np.zeros((_FIRST, MOST), np.uint8),
            np.zeros(_FIRST, np.uint8),
        )
        self._keys = np.zeros((_FIRST, KEYS), np.uint32)
        self._days = np.zeros(_FIRST, np.int64)
        self._alive = np.zeros(_FIRST, np.bool_)
        self._sizes = np.zeros(2, np.int64)
        self._table(_FIRST * KEYS * 2)
        self._count = 0

    def __len__(self) -> int:
        """How many reports it holds, those taken out included."""
        return self._count

    def add(self, told: Tellings, days: NDArray[np.int64]) -> int:
        """Takes reports in; the place of the first of them. `days`: days since 1970, `NO_DAY` where unknown."""
        first, stop = self._count, self._count + len(days)
        self._grow(stop)
        for room, new in zip((*self._told, self._days), (*told, days), strict=True):
            room[first:stop] = new
        self._alive[first:stop] = True
        _heaviest((told.terms, told.weights, told.sizes), self._keys[first:stop])
        self._count = stop
        if 2 * (stop - first) * KEYS + 2 * int(self._sizes[0]) > len(self._heads[0]):
            self._table(4 * stop * KEYS)
            first = 0
        _enter(first, stop, (self._keys, self._spans()), self._heads, self._chains, self._sizes)
        return first if first else stop - len(days)

    def take_out(self, place: int) -> None:
        """A report is found no more."""
        self._alive[place] = False

    def around(self, places: NDArray[np.int64], least: float) -> Found:
        """The reports that may tell of the event of each of `places`, with odds from `least` on."""
        days = self._days[: self._count]
        dated = days[days != NO_DAY]
        every = (int(dated.min()) // SPAN, int(dated.max()) // SPAN) if len(dated) else (0, -1)
        kept = (self._keys, self._spans(), self._days, self._alive, tuple(self._told))
        return Found(*_look(places, kept, self._heads, self._chains, (every, least)))

    def odds_of_copy(self, one: int, other: int, share: float) -> float:
        """How likely two reports that share wording tell of one event."""
        return float(_odds_of_copy(one, other, tuple(self._told), share))

    def _spans(self) -> NDArray[np.int64]:
        return self._days // SPAN

    def _table(self, room: int) -> None:
        size = 1 << max(1, room - 1).bit_length()
        self._heads = (np.zeros(size, np.uint64), np.zeros(size, np.int64))
        self._chains = (np.zeros(size, np.int32), np.zeros(size, np.int64))
        self._sizes[:] = 0

    def _grow(self, stop: int) -> None:
        room = len(self._days)
        if stop > room:
            more = max(stop, 2 * room) - room
            self._told = Tellings(*(_longer(row, more) for row in self._told))
            self._keys, self._days, self._alive = (_longer(r, more) for r in (self._keys, self._days, self._alive))


def _longer(rows: Any, more: int) -> Any:
    return np.concatenate((rows, np.zeros((more, *rows.shape[1:]), rows.dtype)))
