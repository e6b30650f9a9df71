"""Terms of reports -> for one report, those that may tell of its event, with how likely they do, compiled.

What stands under a term is kept by spans of time, so that looking one up costs what lies in the window alone.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from twosource.language.compiling import compiled, rules
from twosource.stories import alike
from twosource.stories.compiled_telling import Tellings, joined, no_tellings
from twosource.stories.telling import MOST

rules(alike.lengths, alike.ratio, alike.overlaps, alike.odds)

KEYS = 20
"""The heaviest terms of a report, under which it is found."""

_MEET = 2
"""Such terms that two reports must share to be compared."""

_MET = 0.03
"""Cosine that these must give alone."""

SPAN = 30
"""Days of one span."""

SPANS = alike.DAYS // SPAN
"""Spans before and behind a report's own in which others are looked for."""

NO_DAY = -(1 << 20)
"""The day of a report without date; such reports have a span of their own, which is compared with all."""

NO_SPAN = NO_DAY // SPAN

_EVERY = NO_SPAN - 1
"""A span that holds all reports: those without date are compared with all."""

_WEIGHTS = 256
"""A link holds a report's place times this, and the weight of the term in it; behind that the next link."""

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
    keys, weights, spans = kept
    for place in range(first, stop):
        for n in range(KEYS):
            if keys[place, n]:
                for span in (spans[place], _EVERY):
                    at, key = _slot(heads, keys[place, n], span)
                    if heads[0][at] == 0:
                        heads[0][at] = key
                        heads[1][at] = -1
                        sizes[0] += 1
                    link = sizes[1]
                    chains[link, 0], chains[link, 1] = place * _WEIGHTS + weights[place, n], heads[1][at]
                    heads[1][at] = link
                    sizes[1] += 1


@compiled
def _heaviest(told: Any, keys: Any, weighed: Any, lengths: Any) -> None:
    """Writes the heaviest terms of each report and their weights to its rows of `keys` and `weighed`, of equal ones
    those with the least numbers; the lengths of all its terms."""
    terms, weights, notes, sizes = told
    for place in range(len(sizes)):
        taken = np.zeros(MOST, np.bool_)
        size = np.int64(sizes[place])
        for n in range(KEYS):
            if n >= size:
                break
            best = -1
            for m in range(size):
                if not taken[m] and (best < 0 or weights[place, m] > weights[place, best]):
                    best = m
            taken[best] = True
            keys[place, n], weighed[place, n] = terms[place, best], weights[place, best]
        row = (terms[place, :size], weights[place, :size], notes[place, :size])
        lengths[place, 0], lengths[place, 1] = alike.lengths(row)


@compiled
def _meet(one: int, span: int, kept: Any, table: Any, met: Any) -> Any:
    """Counts the key terms that others of a span share with a report, and adds up the products of their weights. `met`:
    counts and sums, the others counted, how many these are so far, which is given back increased."""
    keys, weights = kept
    heads, chains = table
    seen, others, size = met
    for n in range(KEYS):
        if keys[one, n]:
            at = _slot(heads, keys[one, n], span)[0]
            link = heads[1][at] if heads[0][at] else -1
            weight = np.int64(weights[one, n])
            while link >= 0:
                other = chains[link, 0] // _WEIGHTS
                if seen[other, 0] == 0:
                    others[size] = other
                    size += 1
                seen[other, 0] += 1
                seen[other, 1] += weight * (chains[link, 0] % _WEIGHTS)
                link = chains[link, 1]
    return size


@compiled
def _look(asked: Any, kept: Any, table: Any, least: float) -> Any:
    """For each report asked for: the others that share enough key terms with it and are likely enough."""
    keys, weights, spans, days, alive, told = kept
    seen, others = np.zeros((len(days), 2), np.int32), np.empty(len(days), np.int64)
    room, found = 1024, 0
    ones, near, odds = np.empty(room, np.int64), np.empty(room, np.int64), np.empty(room, np.float64)
    for one in asked:
        size = 0
        if spans[one] == NO_SPAN:
            size = _meet(one, _EVERY, (keys, weights), table, (seen, others, size))
        else:
            size = _meet(one, NO_SPAN, (keys, weights), table, (seen, others, size))
            for span in range(spans[one] - SPANS, spans[one] + SPANS + 1):
                size = _meet(one, span, (keys, weights), table, (seen, others, size))
        for n in range(size):
            other = others[n]
            least_product = (told[4][one, 0] * told[4][other, 0]) * _MET
            enough = seen[other, 0] >= _MEET and seen[other, 1] >= least_product
            seen[other, 0] = seen[other, 1] = 0
            if not enough or other == one or not alive[other]:
                continue
            value = _odds_of(one, other, told, days)
            if value >= least:
                if found == room:
                    room *= 2
                    ones, near, odds = _wider(ones, room), _wider(near, room), _wider(odds, room)
                ones[found], near[found], odds[found] = one, other, value
                found += 1
    return ones[:found], near[:found], odds[:found]


@compiled
def _wider(numbers: Any, room: int) -> Any:
    wide = np.empty(room, numbers.dtype)
    wide[: len(numbers)] = numbers
    return wide


@compiled
def _row(told: Any, place: int) -> Any:
    size = told[3][place]
    return told[0][place, :size], told[1][place, :size], told[2][place, :size], told[4][place]


@compiled
def _odds_of(one: int, other: int, told: Any, days: Any) -> Any:
    apart = alike.UNDATED
    if days[one] != NO_DAY and days[other] != NO_DAY:
        apart = float(abs(days[one] - days[other]))
        if apart > alike.DAYS:
            return -1e9
    return alike.odds(alike.overlaps(_row(told, one), _row(told, other)), apart, 0.0)


@compiled
def _odds_of_copy(one: int, other: int, told: Any, share: float) -> float:
    return alike.odds(alike.overlaps(_row(told, one), _row(told, other)), alike.UNDATED, share)


@compiled
def _scan(one: int, others: Any, told: Any, days: Any) -> Any:
    odds = np.empty(len(others))
    for n in range(len(others)):
        odds[n] = _odds_of(one, others[n], told, days)
    return odds


class Postings:
    """Reports with their terms, by places in the order in which they came, and the table of their key terms.

    Some 1,200 bytes a report. What is found for a report does not hang on the order in which others came.
    """

    def __init__(self) -> None:
        self._told = no_tellings(_FIRST)
        self._keys = np.zeros((_FIRST, KEYS), np.uint32)
        self._weights = np.zeros((_FIRST, KEYS), np.uint8)
        self._lengths = np.zeros((_FIRST, 2))
        self._days = np.zeros(_FIRST, np.int64)
        self._alive = np.zeros(_FIRST, np.bool_)
        self._sizes = np.zeros(2, np.int64)
        self._heads = (np.zeros(2, np.uint64), np.zeros(2, np.int32))
        self._chains = np.zeros((0, 2), np.int64)
        self._count = 0

    def __len__(self) -> int:
        """How many reports it holds, those taken out included."""
        return self._count

    def add(self, told: Tellings, days: NDArray[np.int64]) -> int:
        """Takes reports in; the place of the first of them. `days`: days since 1970, `NO_DAY` where unknown."""
        first, stop = self._count, self._count + len(days)
        self._grow(stop)
        new = slice(first, stop)
        self._told.terms[new], self._told.weights[new] = told.terms, told.weights
        self._told.notes[new], self._told.sizes[new] = told.notes, told.sizes
        self._days[new], self._alive[new] = days, True
        _heaviest(tuple(told), self._keys[new], self._weights[new], self._lengths[new])
        self._count = stop
        self._room_for(stop - first)
        since = first if self._sizes[0] else 0
        _enter(since, stop, (self._keys, self._weights, self._spans()), self._heads, self._chains, self._sizes)
        return first

    def span_at(self, place: int) -> int:
        """The span of time of a report."""
        return int(self._days[place]) // SPAN

    def take_out(self, place: int) -> None:
        """A report is found no more."""
        self._alive[place] = False

    def around(self, places: NDArray[np.int64], least: float) -> Found:
        """The reports that may tell of the event of each of `places`, with odds from `least` on."""
        kept = (self._keys, self._weights, self._spans(), self._days, self._alive, self._all_told())
        return Found(*_look(places, kept, (self._heads, self._chains), least))

    def scanned(self, one: int, others: NDArray[np.int64]) -> NDArray[np.float64]:
        """How likely a report tells of the events of `others`, each compared with it."""
        odds: NDArray[np.float64] = _scan(one, others, self._all_told(), self._days)
        return odds

    def odds_of_copy(self, one: int, other: int, share: float) -> float:
        """How likely two reports that share wording tell of one event."""
        return float(_odds_of_copy(one, other, self._all_told(), share))

    def _all_told(self) -> tuple[Any, ...]:
        return (*self._told, self._lengths)

    def _spans(self) -> NDArray[np.int64]:
        return self._days // SPAN

    def _room_for(self, count: int) -> None:
        """Widens the table and the links for so many reports more; a wider table is filled anew."""
        new = 2 * count * KEYS
        if 3 * (int(self._sizes[0]) + new) > 2 * len(self._heads[0]):
            size = 1 << (3 * (int(self._sizes[0]) + new)).bit_length()
            self._heads = (np.zeros(size, np.uint64), np.zeros(size, np.int32))
            self._sizes[:] = 0
        links = 2 * self._count * KEYS
        if links > len(self._chains):
            self._chains = _longer(self._chains, links)

    def _grow(self, stop: int) -> None:
        room = len(self._days)
        if stop > room:
            more = max(stop, 2 * room) - room
            self._told = joined((self._told, no_tellings(more)))
            self._days, self._alive = _longer(self._days, more), _longer(self._alive, more)
            self._keys, self._weights = _longer(self._keys, more), _longer(self._weights, more)
            self._lengths = _longer(self._lengths, more)


def _longer(rows: Any, more: int) -> Any:
    return np.concatenate((rows, np.zeros((more, *rows.shape[1:]), rows.dtype)))
