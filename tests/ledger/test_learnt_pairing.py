"""Statements in other words become one claim where the model reads; what disagrees stays apart."""

from itertools import permutations

import pytest
from tests.ledger.matching_cases import analysis

from twosource.language.reader.sentence_vectors import load_sentence_encoder
from twosource.ledger.matching import match_statements
from twosource.model.claims import Group

PAIRS = (
    (
        "The ferry Oltava sank in the harbour of Vell on Monday night.",
        "A passenger ferry went down in Vell harbour late on Monday.",
    ),
    (
        "The council of Vell voted to close the old mill by spring.",
        "The old mill is to be shut by spring, the council of Vell decided.",
    ),
)
DENIAL = "The ferry Oltava did not sink in the harbour of Vell on Monday night."
TEXTS = {
    "a": f"{PAIRS[0][0]} {PAIRS[1][0]} Schools stayed open. Fishermen sold their catch at the market.",
    "b": f"{PAIRS[0][1]} {PAIRS[1][1]} The bridge was painted in May. Tickets cost less on Sundays.",
    "c": "Snow fell in the hills. A choir sang at noon.",
}


def _together(texts: dict[str, str], *, denied: tuple[str, ...] = ()) -> tuple[set[frozenset[str]], tuple[Group, ...]]:
    told = analysis(texts, denied=denied)
    words = {s.id: s.where.words for s in told.assertions}
    groups, _ = match_statements(told, load_sentence_encoder())
    return {frozenset(words[s] for s in g.statements) for g in groups if len(g.statements) > 1}, groups


def test_a_denial_is_no_carrier_of_what_it_denies() -> None:
    assert _together({"a": PAIRS[0][0], "b": DENIAL}, denied=("did not",))[0] == set()


def test_paraphrases_are_joined_with_their_chance() -> None:
    joined, groups = _together(TEXTS)
    assert joined == {frozenset(pair) for pair in PAIRS}
    for joining in (j for g in groups for j in g.joinings):
        compared = dict(joining.compared)
        assert float(compared["chance"]) == pytest.approx(joining.score, abs=0.01)
        assert {"meaning", "wording", "numbers", "polarity"} <= set(compared)


def test_another_figure_keeps_a_likely_pair_apart_and_lists_it() -> None:
    told = analysis(
        {
            "a": "The fire in the old mill of Karstad killed 12 workers on Sunday.",
            "b": "The fire in the old mill of Karstad killed 19 workers on Sunday.",
        }
    )
    groups, near = match_statements(told, load_sentence_encoder())
    assert all(len(g.statements) == 1 for g in groups)
    assert ["numbers" for j in near if dict(j.compared)["numbers"] == "12 ≠ 19"] == ["numbers"]


def test_reports_in_any_order_give_the_same_groups() -> None:
    found = {frozenset(_together(dict(order))[0]) for order in permutations(TEXTS.items())}
    assert len(found) == 1
