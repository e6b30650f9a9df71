"""Items that come one by one -> batches of them, read and made ready ahead of who takes them."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar, cast

T = TypeVar("T")

_AHEAD = 1
"""Batches that wait, made ready, to be taken: one is written and one is made meanwhile."""

_ASKED = 0.1
"""Seconds after which a thread that cannot go on looks whether anybody still wants what it makes."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How large a batch grows: so many items, so much weight (what `weight` gives), or so many seconds after its first
    item came."""

    items: int
    weight: int
    seconds: float


class _Waiting(Generic[T]):
    """Items that a thread reads and that wait to be put into batches: as many as two batches hold."""

    def __init__(self, items: Iterable[T], limits: Limits, weight: Callable[[T], int]) -> None:
        self._limits, self._weight = limits, weight
        self._waiting: list[T] = []
        self._weighs = 0
        self._change = threading.Condition()
        self._ended = self._stopped = False
        self._error: BaseException | None = None
        threading.Thread(target=self._read, args=(items,), daemon=True).start()

    def _read(self, items: Iterable[T]) -> None:
        error: BaseException | None = None
        try:
            for item in items:
                if not self._put(item):
                    return
        except BaseException as raised:  # Whoever takes the batches gets it, behind what came before.
            error = raised
        with self._change:
            self._error, self._ended = error, True
            self._change.notify_all()

    def _put(self, item: T) -> bool:
        with self._change:
            while not self._stopped and (self._is_full(2)):
                self._change.wait(_ASKED)
            self._waiting.append(item)
            self._weighs += self._weight(item)
            if len(self._waiting) == 1 or self._is_full(1):
                self._change.notify_all()
            return not self._stopped

    def _is_full(self, batches: int) -> bool:
        return len(self._waiting) >= batches * self._limits.items or self._weighs >= batches * self._limits.weight

    def batches(self) -> Iterator[list[T]]:
        """The batches; what was raised while items were read is raised behind the last one."""
        try:
            while batch := self._batch():
                yield batch
            if self._error is not None:
                raise self._error
        finally:
            with self._change:
                self._stopped = True
                self._change.notify_all()

    def _batch(self) -> list[T]:
        with self._change:
            self._change.wait_for(lambda: self._waiting or self._ended)
            # The time runs from here: who takes batches asks for the next one at once.
            until = time.monotonic() + self._limits.seconds
            while not self._ended and not self._is_full(1) and (left := until - time.monotonic()) > 0:
                self._change.wait(left)
            count = self._count()
            batch, self._waiting = self._waiting[:count], self._waiting[count:]
            self._weighs -= sum(map(self._weight, batch))
            self._change.notify_all()
            return batch

    def _count(self) -> int:
        count = weighs = 0
        for item in self._waiting[: self._limits.items]:
            weighs += self._weight(item)
            if count and weighs > self._limits.weight:
                break
            count += 1
        return count


def batches(items: Iterable[T], limits: Limits, weight: Callable[[T], int]) -> Iterator[list[T]]:
    """Items in batches, in their order; a thread of its own reads them. An error of theirs comes behind the last batch
    of what was read before it."""
    return _Waiting(items, limits, weight).batches()


_END = object()


def ahead(items: Iterator[T]) -> Iterator[T]:
    """The same items, made by a thread of their own a few ahead of who takes them."""
    made: queue.Queue[object] = queue.Queue(_AHEAD)
    stopped = threading.Event()

    def put(item: object) -> bool:
        while not stopped.is_set():
            try:
                made.put(item, timeout=_ASKED)
                return True
            except queue.Full:
                continue
        return False

    def make() -> None:
        try:
            for item in items:
                if not put((item, None)):
                    return
            put((_END, None))
        except BaseException as error:  # Whoever takes the items gets it.
            put((_END, error))
        finally:
            close = getattr(items, "close", None)
            if close:
                close()

    threading.Thread(target=make, daemon=True).start()
    try:
        while True:
            item, error = cast("tuple[object, BaseException | None]", made.get())
            if error is not None:
                raise error
            if item is _END:
                return
            yield cast("T", item)
    finally:
        stopped.set()
