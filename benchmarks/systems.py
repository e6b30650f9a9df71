"""Name of a system -> what it finds in a text, in the neutral forms that every benchmark of language scores.

`rules` is the analysis by word lists and rules. `model` and `spacy:NAME` are a reader of `twosource.language.reader`:
its attributions are its own, everything else is the analysis made with it; `model:analysis` takes the attributions from
the statements of that analysis too.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from importlib import import_module
from typing import Any, NamedTuple

from benchmarks.polnear_attributions import Attributed, joined
from benchmarks.statements_said import said_in
from twosource.desk.recipe import RECIPE
from twosource.desk.step import Step
from twosource.intake.article import Received, make_article
from twosource.model.analysis import Analysis
from twosource.model.article import Article

RULES, ANALYSIS = "rules", ":analysis"
_LAST = "speakers"
"""The step behind which nothing more is read in a single text."""


class System(NamedTuple):
    """What finds: a text's analysis as far as single texts go, and the attributions that are scored for it."""

    name: str
    analyse: Callable[[Article], Analysis]
    attributions: Callable[[Article], tuple[Attributed, ...]]


class NoSuchSystem(Exception):
    """The system cannot run here; its message says why."""


def article_of(name: str, text: str) -> Article:
    """A corpus' text as a report."""
    return make_article(Received(name, text))


def system(name: str) -> System:
    """The system of a name; NoSuchSystem where it cannot run here."""
    if name == RULES:
        return _by_analysis(name, RECIPE)
    reader, steps = _reader(name.removesuffix(ANALYSIS))
    made = _by_analysis(name, steps)
    return made if name.endswith(ANALYSIS) else made._replace(attributions=lambda article: _read(reader, article))


def _by_analysis(name: str, steps: tuple[Step, ...]) -> System:
    def analyse(article: Article) -> Analysis:
        return _run(article, steps, _LAST)

    def attributions(article: Article) -> tuple[Attributed, ...]:
        return said_in(article, _run(article, steps, "statements").statements)

    return System(name, analyse, attributions)


def _run(article: Article, steps: tuple[Step, ...], last: str) -> Analysis:
    """The analysis of one text up to a step."""
    analysis = Analysis(articles=(article,))
    names = [step.name for step in steps]
    for step in steps[: names.index(last) + 1]:
        changes: dict[str, Any] = dict(step.run(analysis))
        analysis = replace(analysis, **changes)
    return analysis


def _reader(name: str) -> tuple[Any, tuple[Step, ...]]:
    """The reader of language of a name and the steps of an analysis with it."""
    try:
        reader = import_module("twosource.language.reader.choosing").choose_reader(name)
        steps: tuple[Step, ...] = import_module("twosource.desk.recipe").recipe(reader)
    except ModuleNotFoundError as missing:
        raise NoSuchSystem(f"{name}: this installation has no reader of language ({missing})") from None
    except Exception as problem:
        if type(problem).__module__ != "twosource.errors":
            raise
        raise NoSuchSystem(str(problem)) from None
    return reader, steps


def _read(reader: Any, article: Article) -> tuple[Attributed, ...]:
    """The reader's own attributions."""
    (reading,) = reader.read((article.text.content,))
    if reading.attributions is None:
        raise NoSuchSystem(f"{reader.name} reads no attributions; take those of its analysis ({reader.name}{ANALYSIS})")
    text = article.text.content
    return tuple(
        Attributed(joined([a.source] if a.source else [], text), joined([a.cue], text), joined(a.content, text))
        for a in reading.attributions
    )
