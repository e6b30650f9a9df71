"""Likenesses of reports -> which earlier report each is nearest to, and so which story it tells.

Reports are looked at in the order of their times, those without a time last, then of their ids. The nearest of a report
is the earlier one that it is likest to; a report tells the story of its nearest, or founds one where none is near
enough. Both hang on the set of the reports alone: in which order they came, and whether one by one, plays no part.
"""

from __future__ import annotations

import heapq
from collections.abc import Container, Iterable
from typing import NamedTuple, Protocol

SAME = -2.1
"""Logarithm of the odds from which a report tells the story of its nearest. On the odd-numbered events of
`news_events`, alone, every story is pure from -2.2 on; from -1.8 on stories come apart."""

LEAST = -3.6
"""The same from which a report is a near miss."""

_KEPT = 5
"""Near reports of one report that are kept: its nearest, and those of other stories."""

_LAST = 1 << 62
"""The time of a report without one."""

Key = tuple[int, str, int]
"""Where a report stands among all, or a section of one: its time, its id, where the section begins."""


class Reported(NamedTuple):
    """A report, by its number and id, with its time (seconds since 1970; None where unknown); or a section of one, by
    the number that it has for itself (`units.unit_of`), with the id of the report and where it begins."""

    number: int
    id: str
    time: int | None
    start: int = 0

    @property
    def key(self) -> Key:
        """Where it stands among all."""
        return (_LAST if self.time is None else self.time, self.id, self.start)


class Near(NamedTuple):
    """An earlier report that one is near to: the logarithm of the odds that both tell of one event, its number, its
    place among all."""

    odds: float
    number: int
    key: Key


class Ask(Protocol):
    """What is known of reports that may not be at hand."""

    def story(self, number: int) -> int:
        """The story of a report."""

    def followers(self, number: int) -> Iterable[int]:
        """Those that tell a story because of it."""


class Nearest:
    """The near reports of each report, the likest first, and the stories that follow from them. A story is named by its
    founder, which is the first of its reports."""

    def __init__(self) -> None:
        self.keys: dict[int, Key] = {}
        self.near: dict[int, list[Near]] = {}
        self.story: dict[int, int] = {}
        self._followers: dict[int, set[int]] = {}

    def follow(self, number: int) -> int | None:
        """The report whose story a report tells; None for a founder."""
        near = self.near[number]
        return near[0].number if near and near[0].odds >= SAME else None

    def put(self, number: int, key: Key, near: Iterable[Near] = (), story: int | None = None) -> None:
        """Takes in a report, with what is known of it already."""
        self.keys[number], self.near[number] = key, list(near)
        if story is not None:
            self.story[number] = story
        self._follows(number, None)

    def take_out(self, number: int) -> None:
        """Takes out a report; those that follow it have to be asked anew."""
        self._leaves(number, self.follow(number))
        del self.keys[number], self.near[number]
        self.story.pop(number, None)
        self._followers.pop(number, None)

    def followers(self, number: int) -> set[int]:
        """The reports that tell a story because of this one."""
        return self._followers.get(number, set())

    def meet(self, one: int, other: int, odds: float, only: Container[int] | None = None) -> int | None:
        """Takes in how likely two reports tell of one event; the later one where its near reports changed by that.
        `only`: the later ones that are asked for."""
        later, earlier = (one, other) if self.keys[one] > self.keys[other] else (other, one)
        near = self.near[later]
        if odds < LEAST or (len(near) >= _KEPT and odds < near[-1].odds) or (only is not None and later not in only):
            return None
        for at, known in enumerate(near):
            if known.number == earlier:
                if known.odds >= odds:
                    return None
                before = self.follow(later)
                del near[at]
                self._follows(later, before)
                break
        return self._put(later, Near(odds, earlier, self.keys[earlier]))

    def forget(self, number: int) -> None:
        """Empties the near reports of a report, before it is compared anew."""
        before = self.follow(number)
        self.near[number] = []
        self._follows(number, before)

    def settle(self, changed: Iterable[int], ask: Ask) -> dict[int, int | None]:
        """Lets the stories follow where the nearest of reports `changed`; for each whose story is another now the one
        before."""
        before: dict[int, int | None] = {}
        waiting = sorted({(self.keys[number], number) for number in changed})
        while waiting:
            _, number = heapq.heappop(waiting)
            follow = self.follow(number)
            story = number if follow is None else ask.story(follow)
            if self.story.get(number) != story:
                before.setdefault(number, self.story.get(number))
                self.story[number] = story
                for one in ask.followers(number):
                    heapq.heappush(waiting, (self.keys[one], one))
        return before

    def _put(self, later: int, new: Near) -> int | None:
        near, before = self.near[later], self.follow(later)
        near.append(new)
        near.sort(key=lambda known: (-known.odds, known.key))
        del near[_KEPT:]
        self._follows(later, before)
        return later if new in near else None

    def _follows(self, number: int, before: int | None) -> None:
        after = self.follow(number)
        if after != before:
            self._leaves(number, before)
            if after is not None:
                self._followers.setdefault(after, set()).add(number)

    def _leaves(self, number: int, before: int | None) -> None:
        if before is not None:
            self._followers.get(before, set()).discard(number)
