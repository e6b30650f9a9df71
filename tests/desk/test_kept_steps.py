# An analysis that uses kept results is the analysis, whatever came before it, and does no more than it must.
import json
import random
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from benchmarks.cases import EXAMPLE as EXAMPLE_CASE
from benchmarks.cases import Case, load_case, own_cases
from tests.desk.test_walk import reports

from twosource.desk.cutting import Keeper
from twosource.desk.kept import InMemory, Kept, Layered
from twosource.desk.recipe import RECIPE, recipe
from twosource.desk.run import analyze
from twosource.desk.step import Step
from twosource.intake.read import read
from twosource.language.reader.choosing import choose_reader
from twosource.model.analysis import Analysis
from twosource.model.article import Article
from twosource.report.contract import to_contract


class Counted:
    """A recipe that counts for each step the reports that it is run for."""

    def __init__(self, steps: tuple[Step, ...]) -> None:
        self.runs: dict[str, list[int]] = {}
        self.steps = tuple(replace(step, run=self._counting(step)) for step in steps)

    def _counting(self, step: Step) -> Any:
        def run(analysis: Analysis) -> Mapping[str, tuple[Any, ...]]:
            self.runs.setdefault(step.name, []).append(len(analysis.articles))
            return step.run(analysis)

        return run

    def taken(self) -> dict[str, list[int]]:
        """What was run since this was asked last."""
        runs, self.runs = self.runs, {}
        return runs


def published(analysis: Analysis) -> str:
    return json.dumps(to_contract(analysis))


def with_version(steps: tuple[Step, ...], name: str, version: str) -> tuple[Step, ...]:
    return tuple(replace(step, version=version) if step.name == name else step for step in steps)


def reading(steps: tuple[Step, ...], name: str) -> set[str]:
    """The step `name` and all that reads what it makes, directly or not."""
    made, found = set[str](), set[str]()
    for step in steps:
        if step.name == name or made & set(step.reads):
            found.add(step.name)
            made |= set(step.makes)
    return found


def test_nothing_new_runs_nothing() -> None:
    counted, kept = Counted(RECIPE), InMemory()
    first = analyze(reports(), recipe=counted.steps, keeper=Keeper(kept))
    assert set(counted.taken()) == {step.name for step in RECIPE}
    again = analyze(reports(), recipe=counted.steps, keeper=Keeper(kept))
    assert counted.taken() == {}
    assert again == first == analyze(reports())


def test_one_report_more_is_read_alone() -> None:
    counted, kept = Counted(RECIPE), InMemory()
    *first, last = reports()
    analyze(first, recipe=counted.steps, keeper=Keeper(kept))
    counted.taken()
    found = analyze([*first, last], recipe=counted.steps, keeper=Keeper(kept))
    runs = counted.taken()
    by_report = {step.name for step in RECIPE if step.cut == "report"}
    alone = by_report - {"assertions"}  # these read who says a statement, whom another report may name more fully
    assert {name: runs[name] for name in alone} == {name: [1] for name in alone}
    assert found == analyze(reports())


@pytest.mark.parametrize("name", ["quotations", "passages", "claims", "rulings"])
def test_a_new_version_redoes_that_step_and_what_reads_it(name: str) -> None:
    counted, kept = Counted(RECIPE), InMemory()
    analyze(reports(), recipe=counted.steps, keeper=Keeper(kept))
    counted.taken()
    newer = with_version(counted.steps, name, "another")
    analyze(reports(), recipe=newer, keeper=Keeper(kept))
    redone = set(counted.taken())
    assert name in redone
    assert redone <= reading(RECIPE, name)
    whole = {step.name for step in RECIPE if step.cut == "whole"}
    assert redone & whole == reading(RECIPE, name) & whole


def test_a_new_setting_redoes_the_step_too() -> None:
    counted, kept = Counted(RECIPE), InMemory()
    analyze(reports(), recipe=counted.steps, keeper=Keeper(kept))
    counted.taken()
    other = tuple(replace(s, settings=(("k", "v"),)) if s.name == "circles" else s for s in counted.steps)
    analyze(reports(), recipe=other, keeper=Keeper(kept))
    assert counted.taken() == {"circles": [5]}


class Damaged:
    """Kept results of which each comes back with a byte changed."""

    def __init__(self) -> None:
        self.kept = InMemory()

    def get(self, step: str, version: str, settings: str, key: str) -> bytes | None:
        found = self.kept.get(step, version, settings, key)
        return found[:-1] + bytes([found[-1] ^ 1]) if found else found

    def put(self, step: str, version: str, settings: str, key: str, value: bytes) -> None:
        self.kept.put(step, version, settings, key, value)


def test_kept_values_that_cannot_be_read_are_made_again() -> None:
    kept = Damaged()
    steps = recipe(choose_reader("model"), kept)
    first = analyze(reports(), recipe=steps, keeper=Keeper(kept))
    assert analyze(reports(), recipe=steps, keeper=Keeper(kept)) == first


def test_stories_do_not_get_each_others_results() -> None:
    kept = InMemory()
    whole, part = (
        analyze(found, keeper=Keeper(kept, name)) for name, found in (("a", reports()), ("b", reports()[:2]))
    )
    assert analyze(reports(), keeper=Keeper(kept, "a")) == whole
    assert analyze(reports()[:2], keeper=Keeper(kept, "b")) == part


def articles_of(case: Case) -> list[Article]:
    return list(read((str(case.reports),))[0])


CASES = [load_case(EXAMPLE_CASE), *own_cases()]


def fed(articles: list[Article], language: str, orders: int) -> None:
    """Feeds reports one by one in random orders; with what was kept each analysis is as without."""
    reader = choose_reader(language)
    straight, kept = published(analyze(articles, recipe=recipe(reader))), InMemory()
    half = published(analyze(articles[: len(articles) // 2], recipe=recipe(reader)))
    steps, given = recipe(reader, kept), list(articles)
    for order in range(orders):
        random.Random(order).shuffle(articles)
        for size in range(1, len(articles) + 1):
            found = analyze(articles[:size], recipe=steps, keeper=Keeper(kept))
        assert published(found) == straight
    found = analyze(given[: len(given) // 2], recipe=steps, keeper=Keeper(kept))
    assert published(found) == half


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_reports_one_by_one_in_any_order_make_the_same_analysis(case: Case) -> None:
    fed(articles_of(case), "rules", 1)


def test_so_they_do_where_the_model_reads() -> None:
    fed(articles_of(CASES[0]), "model", 1)


def test_memory_gives_up_what_was_asked_for_longest_ago() -> None:
    kept: Kept = InMemory(most=10)
    for key in ("a", "b"):
        kept.put("step", "1", "", key, b"12345")
    kept.get("step", "1", "", "a")
    kept.put("step", "1", "", "c", b"12345")
    assert [kept.get("step", "1", "", key) for key in "abc"] == [b"12345", None, b"12345"]


def test_layers_keep_large_results_near_alone() -> None:
    near, far = InMemory(), InMemory()
    kept = Layered(near, far, frozenset(("vectors",)))
    for step in ("vectors", "marks"):
        kept.put(step, "1", "", "k", b"v")
    assert (far.get("vectors", "1", "", "k"), far.get("marks", "1", "", "k")) == (None, b"v")
    assert Layered(InMemory(), far).get("marks", "1", "", "k") == b"v"
