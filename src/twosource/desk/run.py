"""Articles -> their analysis, step by step."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import replace
from typing import Any

from twosource.desk.cutting import Keeper
from twosource.desk.recipe import RECIPE
from twosource.desk.step import Step, check_order
from twosource.errors import RecipeError
from twosource.model.analysis import Analysis, StepRun
from twosource.model.article import Article, Finding
from twosource.model.rulings import Ruling

Watch = Callable[[str, int, int], None]
"""Told before each step: its name, how many are done, how many there are."""


def analyze(
    reports: Iterable[Article],
    findings: Iterable[Finding] = (),
    *,
    rulings: Iterable[Ruling] = (),
    recipe: tuple[Step, ...] = RECIPE,
    watch: Watch | None = None,
    keeper: Keeper | None = None,
) -> Analysis:
    """The analysis of `reports`; their order does not change it. `findings` of the reading are carried along;
    `rulings` are what people judged, which counts before what is found. With a `keeper` the steps use results of
    before; what comes of it is the same.

    Raises RecipeError when the recipe's steps do not fit together.
    """
    check_order(recipe, ("articles", "findings", "rulings"))
    by_id = {report.id: report for report in reports}
    ordered = sorted(by_id.values(), key=lambda report: (report.source, report.id))
    analysis = Analysis(articles=tuple(ordered), findings=tuple(findings), rulings=tuple(rulings))
    if keeper:
        keeper.given(analysis)
    with _uncollected() if keeper else nullcontext():
        for done, step in enumerate(recipe):
            if watch:
                watch(step.name, done, len(recipe))
            analysis = _after(step, analysis, dict(keeper.run(step, analysis) if keeper else step.run(analysis)))
    return analysis


def _after(step: Step, analysis: Analysis, made: dict[str, tuple[Any, ...]]) -> Analysis:
    """The analysis with what a step made."""
    if set(made) != set(step.makes):
        raise RecipeError(f"step {step.name} made {sorted(made)}, not {sorted(step.makes)}")
    run = StepRun(step.name, step.version, step.settings)
    changes: dict[str, Any] = {**made, "steps": (*analysis.steps, run)}
    return replace(analysis, **changes)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Nothing is looked for to be collected meanwhile: among hundreds of thousands of values that steps make and that
    are kept there is hardly a circle, and looking at all of them again and again takes a seventh of the time."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()
