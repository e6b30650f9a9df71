"""The made rewritings and the model behind the figures of rewriting."""

import math
from collections import Counter

import pytest
from benchmarks.remade import DEGREES, remake
from benchmarks.rewritten_model import scorer, stored, threshold
from tests.lineage.reports import report
from tests.lineage.retold_reports import STORY

from twosource.lineage.details import Account
from twosource.lineage.rare_details import weigh
from twosource.lineage.rewriting import SIGNS, probability
from twosource.lineage.rewriting_signs import signs_of

EMPTY = weigh(Account("r", (), Counter(), frozenset(), 0), {})


def words_kept(degree: str) -> float:
    """Share of the remade words that stand in the story too, in whatever place."""
    story, made = (set(t.casefold().split()) for t in (STORY, remake(report("s", STORY), DEGREES[degree], seed=3)))
    return len(made & story) / len(made)


def test_a_seed_makes_one_text() -> None:
    article = report("s", STORY)
    texts = {remake(article, DEGREES["heavy"], seed) for seed in (1, 1, 2)}
    assert len(texts) == 2
    assert STORY not in texts


def test_degrees_leave_less_and_less() -> None:
    assert words_kept("light") > words_kept("middle") > words_kept("heavy")


# A rewriter keeps them: a sentence that stays keeps its names.
def test_names_stay() -> None:
    made = remake(report("s", STORY), DEGREES["light"], seed=5)
    assert sum(name in made for name in ("Quendal", "Ostra", "Halvorsen", "Kestrel", "Aske", "Lindmark")) >= 4


# The benchmark and the product weigh alike.
def test_the_stored_weights_are_those_of_the_product() -> None:
    signs = signs_of(EMPTY, EMPTY)
    assert set(stored()) == {"base", *SIGNS}
    assert math.isclose(scorer(stored())(signs), probability(signs))
    strong = signs._replace(carried=0.9, likeness=0.8, order=0.7, runs=0.6)
    assert math.isclose(scorer(stored())(strong), probability(strong))
    assert probability(strong) > 0.99
    assert probability(signs) < 0.1


@pytest.mark.parametrize(("rate", "over"), [(0.0, 0), (0.1, 1), (0.25, 2), (1.0, 9)])
def test_no_more_lie_above_the_threshold_than_the_rate_allows(rate: float, over: int) -> None:
    scores = [n / 10 for n in range(10)]
    assert sum(s > threshold(scores, rate) for s in scores) == over
