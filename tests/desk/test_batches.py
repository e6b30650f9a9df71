"""Items come in batches in their order, whatever they weigh and whenever they come; what goes wrong comes last."""

import threading
import time
from collections.abc import Iterator

import pytest

from twosource.desk.batches import Limits, ahead, batches

FEW = Limits(items=3, weight=100, seconds=5.0)


def of(items: Iterator[int] | range | list[int], limits: Limits = FEW) -> list[list[int]]:
    return list(batches(items, limits, lambda item: item))


def test_batches_are_full_and_in_order() -> None:
    assert of(range(7)) == [[0, 1, 2], [3, 4, 5], [6]]
    assert of([]) == []


def test_what_is_heavy_comes_alone_and_nothing_is_lost() -> None:
    assert of([60, 30, 20, 500, 1]) == [[60, 30], [20], [500], [1]]


# A feed that falls silent must not keep what it gave.
def test_a_batch_does_not_wait_for_long() -> None:
    go_on = threading.Event()

    def slow() -> Iterator[int]:
        yield 1
        go_on.wait(20)
        yield 2

    found = batches(slow(), Limits(3, 100, 0.05), lambda item: item)
    assert next(found) == [1]
    go_on.set()
    assert list(found) == [[2]]


def test_an_error_comes_behind_what_was_read_before_it() -> None:
    def broken() -> Iterator[int]:
        yield from (1, 2)
        raise OSError("the disk is gone")

    found = ahead(batches(broken(), FEW, lambda item: item))
    assert next(found) == [1, 2]
    with pytest.raises(OSError, match="the disk is gone"):
        next(found)


def test_an_error_while_items_are_made_is_raised() -> None:
    with pytest.raises(ZeroDivisionError):
        list(ahead(1 // n for n in (1, 0)))


# Who stops taking ends the threads, and no more than a few batches were read.
def test_threads_end_with_who_takes() -> None:
    before, read = threading.active_count(), []

    def endless() -> Iterator[int]:
        n = 0
        while True:
            read.append(n)
            yield 1
            n += 1

    found = ahead(batches(endless(), FEW, lambda item: item))
    assert next(found) == [1, 1, 1]
    found.close()  # type: ignore[attr-defined]
    until = time.monotonic() + 10
    while threading.active_count() > before and time.monotonic() < until:
        time.sleep(0.02)
    assert threading.active_count() == before
    assert len(read) < 30
