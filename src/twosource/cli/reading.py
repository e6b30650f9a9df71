"""Paths -> the analysis of the reports that are found there, whatever a single one of them does."""

from __future__ import annotations

from collections.abc import Iterable

from twosource.cli.progress import Watch
from twosource.desk.run import analyze
from twosource.errors import TwosourceError
from twosource.intake.read import read
from twosource.model.analysis import Analysis
from twosource.model.article import Article, Finding


def analyze_paths(paths: Iterable[str], watch: Watch | None = None) -> Analysis:
    """The analysis of all reports under `paths`. A report on which a step fails is left out with a finding; where no
    single report is at fault, the error goes on."""
    articles, findings = read(tuple(paths))
    try:
        return analyze(articles, findings, watch=watch)
    except TwosourceError:
        raise
    except Exception:
        faults = {article.id: fault for article in articles if (fault := _fault(article))}
        if not faults:
            raise
        sound = [article for article in articles if article.id not in faults]
        return analyze(sound, (*findings, *faults.values()), watch=watch)


def _fault(article: Article) -> Finding | None:
    """What goes wrong where a report is analysed alone."""
    try:
        analyze([article])
    except Exception as fault:
        said = f"twosource failed on it ({type(fault).__name__}: {fault}); please report this"
        return Finding(article.source, "fault", said, left_out=True)
    return None
