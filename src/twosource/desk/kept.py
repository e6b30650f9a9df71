"""Step, report or story -> what the step made of it before, as bytes in a place that lasts or in memory."""

from __future__ import annotations

from collections import OrderedDict
from typing import Protocol

_MOST = 400_000_000
"""Bytes that one process holds: the vectors of some hundred stories of fifty reports."""


class Kept(Protocol):
    """Bytes by step, version, settings and key. What is put in may be gone again at any time: it is made again."""

    def get(self, step: str, version: str, settings: str, key: str) -> bytes | None:
        """What was put in last under the same words; None where nothing is."""

    def put(self, step: str, version: str, settings: str, key: str, value: bytes) -> None:
        """Keeps a value, in place of what was there."""


class InMemory:
    """Kept results of one process. Where there is no room left, what was asked for longest ago goes."""

    def __init__(self, most: int = _MOST) -> None:
        self._most, self._size = most, 0
        self._rows: OrderedDict[tuple[str, str, str, str], bytes] = OrderedDict()

    def get(self, step: str, version: str, settings: str, key: str) -> bytes | None:
        """See `Kept`."""
        row = step, version, settings, key
        if row in self._rows:
            self._rows.move_to_end(row)
        return self._rows.get(row)

    def put(self, step: str, version: str, settings: str, key: str, value: bytes) -> None:
        """See `Kept`."""
        row = step, version, settings, key
        self._size += len(value) - len(self._rows.pop(row, b""))
        self._rows[row] = value
        while self._size > self._most and self._rows:
            self._size -= len(self._rows.popitem(last=False)[1])


class Layered:
    """What is kept in memory before what is kept elsewhere; `passing` names steps whose results stay in memory, since
    they are large and soon made again."""

    def __init__(self, near: Kept, far: Kept, passing: frozenset[str] = frozenset()) -> None:
        self._near, self._far, self._passing = near, far, passing

    def get(self, step: str, version: str, settings: str, key: str) -> bytes | None:
        """See `Kept`."""
        found = self._near.get(step, version, settings, key)
        if found is None and step not in self._passing:
            found = self._far.get(step, version, settings, key)
            if found is not None:
                self._near.put(step, version, settings, key, found)
        return found

    def put(self, step: str, version: str, settings: str, key: str, value: bytes) -> None:
        """See `Kept`."""
        self._near.put(step, version, settings, key, value)
        if step not in self._passing:
            self._far.put(step, version, settings, key, value)
