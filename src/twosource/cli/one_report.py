"""What a person names two reports by -> these two."""

from __future__ import annotations

import sys
from pathlib import Path

from twosource.errors import UsageError
from twosource.intake.read import read
from twosource.intake.sources import STANDARD_INPUT
from twosource.model.article import Article
from twosource.report.reread import reread
from twosource.report.restored import find_report, restore


def read_pair(a: str, b: str) -> tuple[Article, Article]:
    """The reports in two files, - for standard input.

    Raises UsageError where one cannot be read or holds another number of reports than one.
    """
    if a == b == STANDARD_INPUT:
        raise UsageError("standard input holds one report: give a file for the other")
    return _read_one(a), _read_one(b)


def _read_one(path: str) -> Article:
    articles, findings = read((path,))
    if len(articles) == 1:
        return articles[0]
    if articles:
        raise UsageError(f"{path}: holds {len(articles)} reports: analyze it, then name two of them with --in")
    said = next(
        (f"{found.source}: {found.message}" for found in findings if found.left_out), f"{path}: no report in it"
    )
    raise UsageError(said)


def stored_pair(path: str, a: str, b: str) -> tuple[Article, Article]:
    """Two reports of the analysis in the file at `path`, - for standard input.

    Raises UsageError where it holds no whole analysis or not these reports, OSError where it cannot be read.
    """
    from_stdin = path == STANDARD_INPUT
    source = "standard input" if from_stdin else path
    reports = reread(sys.stdin.buffer.read() if from_stdin else Path(path).read_bytes(), source)["reports"]
    try:
        return restore(find_report(a, reports)), restore(find_report(b, reports))
    except (KeyError, TypeError, AttributeError) as broken:
        raise UsageError(f"{source}: broken analysis: {type(broken).__name__} {broken}; write it again") from None
