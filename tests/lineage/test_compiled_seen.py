"""What was noted as seen is always told so, and little else is."""

import numpy as np
import pytest

from twosource.lineage.compiled_seen import Seen


@pytest.mark.parametrize("room", [0, 1, 300, 100_000])
def test_all_that_was_seen_is_told_and_few_others(room: int) -> None:
    chance = np.random.default_rng(4)
    marked = chance.integers(0, 1 << 32, 2_000, dtype=np.uint32)
    others = chance.integers(0, 1 << 32, 10_000, dtype=np.uint32)
    seen = Seen(room)
    assert seen.nbytes <= max(1, room)
    seen.mark(marked[:1_000])
    seen.mark(marked[1_000:])
    assert np.array_equal(seen.rows(marked), np.arange(len(marked)))
    assert seen.rows(np.empty(0, np.uint32)).size == 0
    if room == 100_000:
        assert len(seen.rows(others)) < 800


def test_nothing_was_seen_at_first() -> None:
    assert Seen(1_000).rows(np.arange(0, 1 << 32, 1 << 20, dtype=np.uint32)).size == 0
