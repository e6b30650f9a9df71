"""The quality gate: the bundled example, our own cases and, where they are there, the shared ones keep their floors."""

import pytest
from benchmarks.cases import EXAMPLE, SHARED, Case, cases_in, load_case, own_cases
from benchmarks.figure import Figure
from benchmarks.gate import check, compare, load, state

PINNED = load()
SHARED_CASES = cases_in(SHARED / "cases")


def below(case: Case) -> list[str]:
    _, compared = check(case, PINNED)
    return [f"{c.figure.name}: {c.figure.value} < {c.floor}; lost: {c.losses}" for c in compared if c.falls]


def test_the_example_keeps_its_floors() -> None:
    case = load_case(EXAMPLE)
    assert case.name in PINNED
    assert below(case) == []


@pytest.mark.parametrize("case", own_cases(), ids=lambda c: c.name)
def test_our_own_cases_keep_their_floors(case: Case) -> None:
    assert case.name in PINNED, "not pinned yet: python -m benchmarks.gate --pin"
    assert below(case) == []


@pytest.mark.skipif(not SHARED_CASES, reason="../shared/cases is not there")
@pytest.mark.parametrize("case", SHARED_CASES or [pytest.param(None)], ids=lambda c: c.name if c else "none")
def test_the_shared_cases_keep_their_floors(case: Case) -> None:
    if case.name not in PINNED:
        pytest.skip(f"{case.name} is not pinned yet: python -m benchmarks.gate --pin")
    assert below(case) == []


def figure(**items: bool) -> Figure:
    made = Figure("quotes found")
    for key, right in items.items():
        made.item(key, right, f"shown {key}")
    return made


def test_gains_and_losses_are_named_item_by_item() -> None:
    pinned = state([figure(a=True, b=True, c=False)])
    (compared,) = compare([figure(a=True, b=False, c=True)], pinned)
    assert compared.gains == ["shown c"]
    assert compared.losses == ["shown b"]
    assert not compared.falls


def test_a_figure_below_its_floor_falls() -> None:
    pinned = state([figure(a=True, b=True)])
    (compared,) = compare([figure(a=True, b=False)], pinned)
    assert compared.falls


def test_a_figure_that_is_no_longer_measured_falls() -> None:
    pinned = state([figure(a=True)])
    (compared,) = compare([], pinned)
    assert compared.falls


def test_a_floor_never_lies_above_the_figure_it_was_pinned_from() -> None:
    third = figure(a=True, b=False, c=False)
    (compared,) = compare([third], state([third]))
    assert compared.floor == 0.3333
    assert not compared.falls


def test_no_words_of_a_report_are_pinned() -> None:
    keys = {key for case in PINNED.values() for figure in case.values() for key in figure["right"]}
    assert keys
    assert all(len(key) < 80 and key.count(" ") <= 2 for key in keys)


@pytest.mark.skipif(not SHARED.exists(), reason="../shared is not there")
def test_our_figures_agree_with_the_shared_scorer() -> None:
    import importlib.util

    from benchmarks.score import analysis_of, figures

    spec = importlib.util.spec_from_file_location("score_case", SHARED / "check" / "score_case.py")
    assert spec is not None
    assert spec.loader is not None
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    case = load_case(EXAMPLE)
    analysis = analysis_of(case)
    theirs = {name: value for name, value, _ in scorer.score(case.folder, analysis).rows if value is not None}
    for ours in figures(case, analysis):
        name = "quotes right among those given" if ours.name == "quotes right" else ours.name
        assert ours.value == pytest.approx(theirs[name]), name
