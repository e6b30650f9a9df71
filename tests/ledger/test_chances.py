"""The learnt weights fit the numbers that they weigh."""

import numpy as np

from twosource.ledger.chances import Weights, chance, load_learnt
from twosource.ledger.pair_features import MEANT, WORDS
from twosource.ledger.standing import ALONE, STANDING


def test_the_weights_are_of_the_numbers_that_are_made_in_their_order() -> None:
    learnt = load_learnt()
    assert learnt.alone.names == (*WORDS, *MEANT)
    assert learnt.among.names == (*WORDS, *MEANT, ALONE, *STANDING)


def test_odds_are_the_weighted_sum_of_what_is_more_than_the_centre() -> None:
    weights = Weights(("a", "b"), np.array([1.0, 0.0]), np.array([2.0, -1.0]), 0.5)
    assert weights.odds(np.array([[2.0, 1.0], [1.0, 0.0]])).tolist() == [1.5, 0.5]
    assert chance(np.array([0.0]))[0] == 0.5
