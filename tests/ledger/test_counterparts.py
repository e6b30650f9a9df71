"""How much of a statement has a counterpart in another."""

import numpy as np
import pytest

from twosource.ledger.counterparts import counterparts
from twosource.ledger.meanings import Pieces


def _pieces(*rows: tuple[tuple[float, float, float], float]) -> Pieces:
    return Pieces(np.array([v for v, _ in rows], np.float32), np.array([w for _, w in rows], np.float32))


DAM, FELL, TOWN = (1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)


def test_the_same_pieces_cover_each_other() -> None:
    one = _pieces((DAM, 2.0), (FELL, 1.0))
    assert counterparts(one, one) == pytest.approx((1, 1, 0, 0))


def test_what_only_the_longer_one_tells_is_what_it_lacks_a_counterpart_for() -> None:
    short, long = _pieces((DAM, 2.0), (FELL, 1.0)), _pieces((DAM, 2.0), (FELL, 1.0), (TOWN, 3.0))
    assert counterparts(short, long) == pytest.approx((1, 0.5, 0, 3))
    assert counterparts(long, short) == counterparts(short, long)


def test_without_pieces_nothing_is_covered() -> None:
    none = Pieces(np.zeros((0, 3), np.float32), np.zeros(0, np.float32))
    assert counterparts(none, _pieces((DAM, 1.0))) == (0, 0, 0, 0)
