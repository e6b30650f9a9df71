"""Paths -> the analysis of the reports that are found there, whatever a single one of them does."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from twosource.cli.progress import Watch
from twosource.desk.recipe import recipe
from twosource.desk.run import analyze
from twosource.desk.step import Step
from twosource.errors import TwosourceError
from twosource.intake.read import read
from twosource.language.reader.choosing import DEFAULT_LANGUAGE, choose_reader
from twosource.model.analysis import Analysis
from twosource.model.article import Article, Finding
from twosource.model.rulings import Ruling


class Ruled(NamedTuple):
    """What people judged, and what is to be known of the file that holds it."""

    rulings: tuple[Ruling, ...] = ()
    findings: tuple[Finding, ...] = ()


_NOTHING = Ruled()


def analyze_paths(
    paths: Iterable[str], language: str = DEFAULT_LANGUAGE, watch: Watch | None = None, ruled: Ruled = _NOTHING
) -> Analysis:
    """The analysis of all reports under `paths`, whose words `language` reads, under people's judgements. A report on
    which a step fails is left out with a finding; where no single report is at fault, the error goes on."""
    steps = recipe(choose_reader(language))
    articles, found = read(tuple(paths))
    findings = (*found, *ruled.findings)
    try:
        return analyze(articles, findings, rulings=ruled.rulings, recipe=steps, watch=watch)
    except TwosourceError:
        raise
    except Exception:
        faults = {article.id: fault for article in articles if (fault := _fault(article, steps))}
        if not faults:
            raise
        sound = [article for article in articles if article.id not in faults]
        return analyze(sound, (*findings, *faults.values()), rulings=ruled.rulings, recipe=steps, watch=watch)


def _fault(article: Article, steps: tuple[Step, ...]) -> Finding | None:
    """What goes wrong where a report is analysed alone."""
    try:
        analyze([article], recipe=steps)
    except Exception as fault:
        said = f"twosource failed on it ({type(fault).__name__}: {fault}); please report this"
        return Finding(article.source, "fault", said, left_out=True)
    return None
