"""Stories hang on the set of reports: not on their order, nor on batches, nor on what was taken out again."""

from __future__ import annotations

import random

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.stories.stream_cases import Store, reported, tellings

from twosource.stories.stream import Changed, Copy, Stream


def terms_of(event: int, seed: int) -> list[int]:
    """Some terms of an event, some of its kind, some of the report's own."""
    chance = random.Random(seed)
    own = [1000 * event + n for n in range(20)]
    kind = [900_000 + 100 * (event % 2) + n for n in range(20)]
    return chance.sample(own, 9) + chance.sample(kind, 5) + [5_000_000 + 50 * seed + n for n in range(4)]


Row = tuple[int, int | None, int]
"""Event, day, seed of a report."""

SETS = st.lists(
    st.tuples(st.integers(1, 5), st.none() | st.integers(17000, 17200), st.integers(1, 10_000)), min_size=1, max_size=24
)
COPIES = st.lists(st.tuples(st.integers(0, 23), st.integers(0, 23), st.sampled_from([0.4, 0.6, 1.0])), max_size=6)


class Feeding:
    """A set of reports that is fed to streams."""

    def __init__(self, rows: list[Row], copies: list[tuple[int, int, float]]) -> None:
        self.reports = [reported(n, day) for n, (_, day, _) in enumerate(rows)]
        self.terms = [terms_of(event, seed) for event, _, seed in rows]
        known = {tuple(sorted(pair[:2])): pair[2] for pair in copies}
        count = len(rows)
        self.copies = {Copy(a, b, share) for (a, b), share in known.items() if a < b < count}

    def run(self, batches: list[list[int]], gone: list[int], fresh: random.Random | None = None) -> Stream:
        """Feeds batches, then takes reports out; with `fresh`, goes on from the store in a new stream now and then."""
        store, here = Store(), set[int]()
        stream = Stream(store)
        for batch in batches:
            here |= set(batch)
            reports = [self.reports[n] for n in batch]
            told = tellings([self.terms[n] for n in batch])
            new = {pair for pair in self.copies if {pair.one, pair.other} <= here} - store.pairs
            store.pairs |= new
            changed = stream.add(reports, told, sorted(new))
            store.keep(stream, reports, told, touched(changed))
            if fresh and fresh.random() < 0.5:
                stream = Stream(store)
        for number in gone:
            if number in here:
                changed = stream.remove([number])
                del store.rows[number]
                store.pairs = {pair for pair in store.pairs if number not in (pair.one, pair.other)}
                store.keep(stream, [], tellings([]), touched(changed) - {number})
        return stream_of(store, here - set(gone))


def touched(changed: Changed) -> set[int]:
    return set(changed.before) | set(changed.near)


def stream_of(store: Store, here: set[int]) -> Stream:
    """All that the store holds, in one stream."""
    stream = Stream(store)
    for number in sorted(here):
        stream.story(number)
    return stream


def told(stream: Stream) -> tuple[dict[int, int], dict[int, list[tuple[int, float]]]]:
    near = {number: [(one.number, one.odds) for one in rows] for number, rows in stream.nearest.near.items()}
    return dict(stream.stories), near


def cut(numbers: list[int], chance: random.Random) -> list[list[int]]:
    batches: list[list[int]] = []
    while numbers:
        size = chance.randint(1, 5)
        batches.append(numbers[:size])
        numbers = numbers[size:]
    return batches


# The whole set in one batch against one by one, in any order, with and without reloading.
@settings(max_examples=60, deadline=None)
@given(SETS, COPIES, st.integers(0, 10_000))
def test_any_order_and_any_batches_give_the_same_stories(
    rows: list[Row], copies: list[tuple[int, int, float]], seed: int
) -> None:
    chance, feeding = random.Random(seed), Feeding(rows, copies)
    numbers = list(range(len(rows)))
    whole = told(feeding.run([numbers], []))
    shuffled = chance.sample(numbers, len(numbers))
    assert told(feeding.run([[n] for n in shuffled], [])) == whole
    assert told(feeding.run(cut(shuffled, chance), [], chance)) == whole


# What is taken out leaves no trace.
@settings(max_examples=60, deadline=None)
@given(SETS, COPIES, st.integers(0, 10_000))
def test_taking_out_gives_what_never_adding_gives(
    rows: list[Row], copies: list[tuple[int, int, float]], seed: int
) -> None:
    chance, feeding = random.Random(seed), Feeding(rows, copies)
    numbers = list(range(len(rows)))
    gone = chance.sample(numbers, chance.randint(0, len(numbers) // 2))
    left = [n for n in numbers if n not in gone]
    shuffled = chance.sample(numbers, len(numbers))
    assert told(feeding.run(cut(shuffled, chance), gone, chance)) == told(feeding.run([left], []))


def test_reports_of_one_event_are_one_story_and_those_of_others_are_not() -> None:
    rows: list[Row] = [(event, 17000 + n, 10 * event + n) for event in (1, 2, 3) for n in range(4)]
    stream = Feeding(rows, []).run([list(range(12))], [])
    assert [stream.stories[n] for n in range(12)] == [0] * 4 + [4] * 4 + [8] * 4


# The same words a year later are another story; the same wording is the same story whenever it comes.
def test_far_apart_in_time_only_a_near_copy_joins() -> None:
    rows: list[Row] = [(1, 17000, 1), (1, 17400, 2)]
    assert Feeding(rows, []).run([[0, 1]], []).stories == {0: 0, 1: 1}
    assert Feeding(rows, [(0, 1, 1.0)]).run([[0, 1]], []).stories == {0: 0, 1: 0}


# Wording that is shared without a common word of the event is an outlet's form.
def test_shared_wording_alone_joins_nothing() -> None:
    rows: list[Row] = [(1, 17000, 1), (2, 17000, 2)]
    assert Feeding(rows, [(0, 1, 0.6)]).run([[0, 1]], []).stories == {0: 0, 1: 1}


def test_a_report_without_date_joins_by_its_words() -> None:
    rows: list[Row] = [(1, 17000, 1), (1, 17001, 2), (1, None, 3)]
    stream = Feeding(rows, []).run([[0, 1, 2]], [])
    assert set(stream.stories.values()) == {0}


def test_a_late_report_that_is_earlier_than_all_names_the_story() -> None:
    rows: list[Row] = [(1, 17005, 1), (1, 17006, 2), (1, 17001, 3)]
    stream = Feeding(rows, []).run([[0], [1], [2]], [])
    assert stream.stories == {0: 2, 1: 2, 2: 2}


def test_adding_nothing_changes_nothing() -> None:
    stream = Stream()
    changed = stream.add([], tellings([]))
    assert changed == Changed({}, frozenset())
    assert len(stream) == 0


def test_what_is_known_of_a_report_outlives_a_store() -> None:
    feeding = Feeding([(1, 17000, 1), (1, 17001, 2)], [])
    one, other = feeding.run([[0, 1]], []), feeding.run([[0], [1]], [], random.Random(1))
    assert told(one) == told(other)
    assert np.isfinite(told(one)[1][1][0][1])
