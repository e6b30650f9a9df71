"""Our own cases: their gold keeps the rules by which gold is read, and the check finds a gold that breaks them."""

import copy
import importlib.util
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from benchmarks.analysis_of_gold import perfect
from benchmarks.cases import EXAMPLE, SHARED, Case, load_case, own_cases
from benchmarks.own_cases_check import wrong

CASES = own_cases()
Gold = dict[str, Any]


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.name)
def test_nothing_is_wrong_with_the_gold(case: Case) -> None:
    assert wrong(case) == []


@pytest.mark.skipif(not SHARED.exists(), reason="../shared is not there")
@pytest.mark.parametrize("case", CASES, ids=lambda c: c.name)
def test_the_shared_scorer_gives_all_to_an_analysis_made_from_the_gold(case: Case) -> None:
    spec = importlib.util.spec_from_file_location("score_case", SHARED / "check" / "score_case.py")
    assert spec is not None
    assert spec.loader is not None
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    rows = scorer.score(case.folder, perfect(case)).rows
    assert {name: value for name, value, _ in rows if value not in (None, 1)} == {}


def test_names_of_cases_are_not_shared() -> None:
    names = [case.name for case in (load_case(EXAMPLE), *CASES)]
    assert len(set(names)) == len(names)


def lose_an_anchor(gold: Gold) -> None:
    gold["quotes"][0]["text"] = "words that nobody wrote"


def miscount(gold: Gold) -> None:
    gold["claims"][0]["reports"] += 1


def forget_a_quotation(gold: Gold) -> None:
    gold["quotes"].pop()


def join_chains(gold: Gold) -> None:
    gold["chains"].pop()


def drift_elsewhere(gold: Gold) -> None:
    claim = next(c for c in gold["claims"] if len(c["carried_by"]) < len(gold["reports"]))
    other = next(key for key in gold["reports"] if key not in claim["carried_by"])
    claim["drift"] = [{"from": other, "to": other, "kind": "term", "detail": ""}]


def claim_twice(gold: Gold) -> None:
    again = copy.deepcopy(next(c for c in gold["claims"] if len(c["carried_by"]) > 1))
    gold["claims"].append({**again, "id": "again"})


@pytest.mark.parametrize("case", CASES[:1], ids=lambda c: c.name)
@pytest.mark.parametrize(
    "spoil", [lose_an_anchor, miscount, forget_a_quotation, join_chains, drift_elsewhere, claim_twice]
)
def test_a_gold_that_breaks_a_rule_is_found(spoil: Callable[[Gold], None], case: Case) -> None:
    gold = copy.deepcopy(case.gold)
    spoil(gold)
    assert wrong(replace(case, gold=gold))
